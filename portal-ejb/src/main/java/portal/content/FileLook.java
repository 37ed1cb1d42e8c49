package portal.content;

import java.util.List;

/**
 * What is told of a given file before it is opened (先看后取).
 *
 * @param findings names of what was found in it, such as macros
 * @param headings in their order
 * @param excerpt  the beginning of its text; may be empty
 */
public record FileLook(List<String> findings, List<String> headings, String excerpt) {

    /** Nobody has looked, or there is nothing to be told. */
    public static final FileLook NONE = new FileLook(List.of(), List.of(), "");
}
