package portal.content;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What files are kept for (用途), as the capability that keeps them declares it.
 *
 * @param code      in kebab case, as the row and the record tell it
 * @param mostBytes as much as one such file may have; the portal's own limit holds besides
 * @param admitted  the kinds of file that it takes
 */
public record Purpose(String code, long mostBytes, Set<FileType> admitted) {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Purpose {
        if (!CODE.matcher(code).matches() || mostBytes < 1 || admitted.isEmpty()) {
            throw new IllegalArgumentException("no purpose: " + code);
        }
        admitted = Set.copyOf(admitted);
    }

    /** Whether files with the ending, in small letters, may be of a kind that is taken. */
    boolean takes(String ending) {
        return admitted.stream().anyMatch(type -> type.endings().contains(ending));
    }

    /** For readers: the endings of what is taken. */
    String endings() {
        return EnumSet.copyOf(admitted).stream()
                .flatMap(type -> type.endings().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
