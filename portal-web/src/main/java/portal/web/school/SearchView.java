package portal.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portal.library.find.LibrarySearch;
import portal.school.search.Found;
import portal.school.search.Searching;
import portal.web.frame.Places;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** What the search box finds: records that the reader may open, and pages of their menu. */
@Named("search")
@RequestScoped
public class SearchView {

    private static final int MOST_TYPED = 60;

    /** Where a found record is opened, by its kind; the key follows. */
    private static final Map<String, String> PAGES = Map.of(
            "School", "/school/school.xhtml?code=",
            "Teacher", "/teacher/teacher.xhtml?staff=");

    @Inject
    Searching searching;

    @Inject
    Places places;

    @Inject
    SignedIn signedIn;

    private String q;
    private List<Line> hits = List.of();
    private List<Places.Link> pages = List.of();

    /** A record found, and the way to it below the portal's root. */
    public record Line(String kindKey, String name, String key, String detail, String path) {}

    public void load() {
        if (isBlank()) {
            return;
        }
        var words = Words.ofPage();
        var wanted = getQ().toLowerCase(Locale.ROOT);
        pages = places.getLinks().stream()
                .filter(link -> words.text(link.key()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (isOfCounty()) {
            hits = searching.find(getQ()).stream().map(SearchView::hit).toList();
        }
    }

    private boolean isOfCounty() {
        return signedIn.may(Searching.class);
    }

    private static Line hit(Found found) {
        return new Line("search.kind." + found.kind(), found.name(), found.key(),
                found.detail() == null ? "" : found.detail(),
                PAGES.get(found.kind()) + encoded(found.key()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public List<Line> getHits() {
        return hits;
    }

    public List<Places.Link> getPages() {
        return pages;
    }

    public boolean isBlank() {
        return getQ().isEmpty();
    }

    /** Where lessons about what was typed are found; empty for those who read no library. */
    public String getLessonsHref() {
        return isBlank() || !signedIn.may(LibrarySearch.class) ? ""
                : "library/library.xhtml?q=" + encoded(getQ());
    }

    public String getLessonsWords() {
        return Words.ofPage().text("search.lessons", getQ());
    }

    /** Something was typed, and nothing is called so. */
    public boolean isNone() {
        return !isBlank() && hits.isEmpty() && pages.isEmpty();
    }

    public boolean isMany() {
        return hits.size() >= Searching.MOST;
    }

    public String getNoneWords() {
        return Words.ofPage().text("search.none", getQ());
    }

    public String getQ() {
        var text = q == null ? "" : q.strip();
        return text.length() > MOST_TYPED ? text.substring(0, MOST_TYPED) : text;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
