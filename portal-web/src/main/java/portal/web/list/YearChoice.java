package portal.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import portal.NotFound;
import portal.web.frame.Words;

/**
 * A school year to choose, as the composite {@code years} shows it.
 *
 * @param name    the school year in the reader's language
 * @param href    the way to the same list of that year
 * @param current {@code page} for the year that is shown, else {@code false}
 */
public record YearChoice(String name, String href, String current) {

    /** The parameter that names the year, by its first calendar year. */
    public static final String YEAR = "year";

    public static YearChoice of(int year, boolean shown, Words words) {
        return new YearChoice(words.schoolYear(year), query(year), shown ? "page" : "false");
    }

    /** The year that a file is asked for. */
    public static int asked(HttpServletRequest request) {
        return Address.of(request.getParameterMap(), List.of(YEAR))
                .number(YEAR)
                .orElseThrow(() -> new NotFound("Cycle"));
    }

    /** The part of an address that names the year. */
    public static String query(int year) {
        return "?" + YEAR + "=" + year;
    }
}
