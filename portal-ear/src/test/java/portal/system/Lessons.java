package portal.system;

import java.net.URI;
import java.util.regex.Pattern;

/** The demonstration's lessons in the library, for tests that need the number of one. */
public final class Lessons {

    /** Whose lesson the whole county reads. */
    private static final String SCHOOL = "5002369001";

    private static final Pattern ID = Pattern.compile("resource=([0-9]+)");

    private static final Pattern ENTRY = Pattern.compile("catalogue-entry\\.xhtml\\?key=([0-9]{6}-[0-9]+)");

    private Lessons() {}

    /** An entry of the catalogue that everybody of a county reads, whichever county gives it. */
    public static String anyEntryFor(URI portal, String officer) {
        var page = PageSession.of(portal, officer, RunningPortal.DEMO_PASSWORD)
                .get("library/catalogue.xhtml").body();
        return ENTRY.matcher(page).results()
                .map(key -> key.group(1))
                .min(String::compareTo)
                .orElseThrow(() -> new AssertionError("no entry: " + page));
    }

    /** The id of a lesson that everybody of the county reads. */
    public static long anyOf(URI portal, String officer) {
        var page = PageSession.of(portal, officer, RunningPortal.DEMO_PASSWORD)
                .get("library/contributions.xhtml?school=" + SCHOOL).body();
        return ID.matcher(page).results()
                .mapToLong(id -> Long.parseLong(id.group(1)))
                .min()
                .orElseThrow(() -> new AssertionError("no lesson: " + page));
    }
}
