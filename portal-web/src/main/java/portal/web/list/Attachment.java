package portal.web.list;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A file that an answer is, under a name in any language (RFC 5987, with a plain name for old programs).
 *
 * @param name  what it is called, without the ending
 * @param plain the same in ASCII
 */
public record Attachment(String name, String plain, Kind kind) {

    /** The kinds of table that the portal hands out. */
    public enum Kind {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value of {@code Content-Disposition}. */
    public String disposition() {
        var file = (name + kind.ending()).replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        return "attachment; filename=\"" + plain + kind.ending() + "\"; filename*=UTF-8''"
                + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    /** Announces the file; nobody on the way may keep it. */
    public void announce(HttpServletResponse response) {
        response.setContentType(kind.type);
        response.setHeader("Content-Disposition", disposition());
        response.setHeader("Cache-Control", "no-store");
    }
}
