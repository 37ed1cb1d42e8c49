package portal.library.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.content.GivenFiles;

/**
 * By what an entry of the catalogue is known for good (公开条目编号): its owner and its number there.
 *
 * @param county the code of the owner
 */
public record EntryKey(String county, long id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{6})-([0-9]{1,18})");

    /** Read as {@link #toString} writes it; empty for anything else, and for nothing. */
    public static Optional<EntryKey> of(String written) {
        return Optional.ofNullable(written).map(FORM::matcher).filter(Matcher::matches)
                .map(found -> new EntryKey(found.group(1), Long.parseLong(found.group(2))));
    }

    GivenFiles.Key files() {
        return new GivenFiles.Key(county, id);
    }

    @Override
    public String toString() {
        return county + "-" + id;
    }
}
