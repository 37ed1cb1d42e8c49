package portal.library.offline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of what is in one package (安全文件名): readable, never a way out of its folder, borne by every
 * stick and system, none twice.
 */
final class PackedNames {

    /** A third of what any file system takes, so that a whole path is not too long either. */
    private static final int LONGEST_BYTES = 90;
    private static final int LONGEST_ENDING = 10;
    private static final Pattern UNUSUAL = Pattern.compile(
            "[^\\p{L}\\p{M}\\p{N} ._()（）《》“”‘’、，。！？：；—+-]+");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    private final Set<String> given = new HashSet<>();

    /** A file's name below a folder, whose own name ends with a slash or is empty. */
    String of(String folder, String name) {
        var clean = clean(name);
        int dot = clean.lastIndexOf('.');
        boolean ends = dot > 0 && clean.length() - dot <= LONGEST_ENDING;
        var ending = ends ? clean.substring(dot) : "";
        var stem = shortened(ends ? clean.substring(0, dot) : clean);
        var free = folder + stem + ending;
        for (int i = 2; !given.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = folder + stem + " (" + i + ")" + ending;
        }
        return free;
    }

    /** A folder's name below another. The same one again is the same folder. */
    static String folder(String above, String name) {
        return above + shortened(clean(name)) + "/";
    }

    private static String clean(String name) {
        var clean = UNUSUAL.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_")
                .replaceAll("\\s+", " ")
                .replaceAll("\\.{2,}", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (clean.isEmpty()) {
            return "_";
        }
        return DEVICE.matcher(clean).matches() ? "_" + clean : clean;
    }

    private static String shortened(String stem) {
        int end = 0;
        int bytes = 0;
        while (end < stem.length()) {
            int letter = stem.codePointAt(end);
            bytes += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_BYTES) {
                break;
            }
            end += Character.charCount(letter);
        }
        return stem.substring(0, end).replaceAll("[. ]+$", "");
    }

    /** The way to it from the page beside it. */
    static String href(String path) {
        var href = new StringBuilder();
        for (String part : path.split("/")) {
            href.append(href.isEmpty() ? "" : "/")
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return href.toString();
    }
}
