package portal.web.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import portal.content.OpenFile;
import portal.content.StoredFile;

/**
 * How a stored file is answered with: whole, a part of it, or nothing new. A browser is told to save
 * it, and to believe of it what the portal says alone; pictures, films and sounds alone are shown in their
 * place, where they are asked for so.
 *
 * @param from   the first byte that is sent
 * @param length how many are
 */
public record Delivery(int status, long from, long length, Map<String, String> headers) {

    /** Not even a file that somebody opens by its address can do anything. */
    private static final String SANDBOX =
            "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String SAVED = "attachment";

    public static Delivery of(OpenFile open, HttpServletRequest request) {
        return of(open.file(), open.isOnRecord(), request);
    }

    /** @param onRecord whether nobody on the way may keep it */
    private static Delivery of(StoredFile file, boolean onRecord, HttpServletRequest request) {
        String tag = '"' + file.digest().hex() + '"';
        var headers = new LinkedHashMap<String, String>();
        headers.put("ETag", tag);
        headers.put("Accept-Ranges", "bytes");
        headers.putAll(guards(onRecord));
        if (names(request.getHeader("If-None-Match"), tag)) {
            return new Delivery(HttpServletResponse.SC_NOT_MODIFIED, 0, 0, headers);
        }
        var range = range(file, tag, request);
        if (range.isPresent() && !range.get().isSatisfiable()) {
            headers.put("Content-Range", "bytes */" + file.size());
            return new Delivery(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, 0, 0, headers);
        }
        var part = range.orElseGet(() -> new ByteRange(0, file.size()));
        headers.put("Content-Type", file.type().mediaType());
        headers.put("Content-Length", Long.toString(part.length()));
        headers.put("Content-Disposition",
                disposition(file, "true".equals(request.getParameter("inline"))));
        if (range.isPresent()) {
            headers.put("Content-Range", "bytes %d-%d/%d".formatted(
                    part.from(), part.from() + part.length() - 1, file.size()));
        }
        return new Delivery(
                range.isPresent() ? HttpServletResponse.SC_PARTIAL_CONTENT : HttpServletResponse.SC_OK,
                part.from(), part.length(), headers);
    }

    /** What every answer that holds of a file says, whatever form it has. @param onRecord whether nobody on the way may keep it */
    static Map<String, String> guards(boolean onRecord) {
        return Map.of("Cache-Control", onRecord ? "no-store" : "private, no-cache",
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", SANDBOX);
    }

    private static Optional<ByteRange> range(
            StoredFile file, String tag, HttpServletRequest request) {
        String still = request.getHeader("If-Range");
        return still == null || still.strip().equals(tag)
                ? ByteRange.of(request.getHeader("Range"), file.size())
                : Optional.empty();
    }

    private static boolean names(String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String named : header.split(",")) {
            String one = named.strip();
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    /** A name in any language, and a plain one for old programs. */
    private static String disposition(StoredFile file, boolean inline) {
        String how = inline && file.type().isShownInline() ? "inline" : SAVED;
        return how + "; filename=\"file." + file.type().endings().get(0) + "\"; filename*=UTF-8''"
                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                        .replace("+", "%20").replace("*", "%2A");
    }

    /** Answers all but the bytes. */
    public void begin(HttpServletResponse response) {
        response.setStatus(status);
        headers.forEach(response::setHeader);
    }

    /** Answers the bytes, where any are to follow. */
    public void send(OpenFile open, HttpServletResponse response) throws IOException {
        if (isSending()) {
            open.send(response.getOutputStream(), from, length);
        }
    }

    /** Whether the file, or a part of it, is sent to be kept. */
    public boolean isTaking() {
        return isSending() && headers.get("Content-Disposition").startsWith(SAVED);
    }

    /** Whether bytes follow. */
    boolean isSending() {
        return length > 0;
    }
}
