package portal.web.content;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file that was asked for (RFC 9110, 14.1.2).
 *
 * @param from   its first byte
 * @param length how many; none where the file has no such part
 */
record ByteRange(long from, long length) {

    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty for whatever is no single range: then the whole file is the answer. */
    static Optional<ByteRange> of(String header, long size) {
        if (header == null) {
            return Optional.empty();
        }
        var asked = FORM.matcher(header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(asked.group(2)));
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        if (to < from && !asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.max(0, Math.min(to, size - 1) - from + 1)));
    }

    boolean isSatisfiable() {
        return length > 0;
    }
}
