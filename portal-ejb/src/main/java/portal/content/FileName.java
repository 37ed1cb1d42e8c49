package portal.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** How a file is called by whoever brought it, cleaned: a word for people, and never a path. */
final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;

    private FileName() {}

    /**
     * The last part of whatever was sent, without signs that no reader sees or no disk bears, and
     * with an ending that tells what the bytes are.
     */
    static String clean(String sent, FileType type) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int dot = name.lastIndexOf('.');
        boolean ends = dot > 0 && ending(name).filter(type.endings()::contains).isPresent();
        String ending = ends ? name.substring(dot) : "." + type.endings().get(0);
        String stem = ends ? name.substring(0, dot) : name;
        stem = shortened(stem, LONGEST - Math.min(ending.length(), LONGEST_ENDING));
        return (stem.isBlank() ? "file" : stem) + ending;
    }

    /** What stands behind the last point of a name, in small letters. */
    static Optional<String> ending(String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        return dot < 0 ? Optional.empty()
                : Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static String shortened(String stem, int most) {
        return stem.codePointCount(0, stem.length()) <= most
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, most)).strip();
    }
}
