package portal.document;

import java.util.List;

/**
 * The words of the reader's language for a message key and what it names; bundles live with the
 * pages.
 */
@FunctionalInterface
public interface Words {

    String of(String key, List<Object> figures);
}
