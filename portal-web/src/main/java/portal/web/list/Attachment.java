package portal.web.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.document.TableWriter;

/**
 * A file that an answer is, under a name in any language (RFC 5987, with a plain name for old
 * programs).
 *
 * @param name  what it is called, without the ending
 * @param plain the same in ASCII
 */
public record Attachment(String name, String plain, Kind kind) {

    /** The kinds of file that the portal hands out. */
    public enum Kind {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        CSV("text/csv;charset=UTF-8"),
        JSON("application/json"),
        JSONL("application/x-ndjson"),
        JSONLD("application/ld+json"),
        XML("application/xml"),
        ZIP("application/zip");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The kind that the ending of the path asks for. */
        public static Kind asked(HttpServletRequest request) {
            return Stream.of(CSV, DOCX)
                    .filter(kind -> request.getServletPath().endsWith(kind.ending()))
                    .findFirst()
                    .orElse(XLSX);
        }

        /** The kind that ends like that. */
        public static Kind ending(String ending) {
            return valueOf(ending.toUpperCase(Locale.ROOT));
        }

        public String mediaType() {
            return type;
        }

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value of {@code Content-Disposition}. */
    public String disposition() {
        var file = (name + kind.ending()).replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        return "attachment; filename=\"" + plain + kind.ending() + "\"; filename*=UTF-8''"
                + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20")
                        .replace("*", "%2A");
    }

    /** Announces the file; nobody on the way may keep it. */
    public void announce(HttpServletResponse response) {
        response.setContentType(kind.type);
        response.setHeader("Content-Disposition", disposition());
        response.setHeader("Cache-Control", "no-store");
    }

    /** Begins the table that the answer is; whoever writes it closes it. */
    public TableWriter begin(HttpServletResponse response, TableFormat format) throws IOException {
        announce(response);
        var out = response.getOutputStream();
        return kind == Kind.CSV ? TableWriter.csv(format, out) : TableWriter.workbook(format, out);
    }

    /** Answers with a table, a line for each item. */
    public <T> void send(
            HttpServletResponse response, TableFormat format, List<T> items,
            Function<T, TableLine> line)
            throws IOException {
        try (var table = begin(response, format)) {
            items.forEach(item -> table.write(line.apply(item)));
        }
    }
}
