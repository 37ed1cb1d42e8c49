package portal.content;

/**
 * The record that a stored file belongs to.
 *
 * @param kind a simple class name, such as {@code ImportBatch}; one {@link ContentOwner} answers for it
 * @param key  by which the capability finds the record
 */
public record FileOwner(String kind, String key) {

    public FileOwner {
        if (kind.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("a file belongs to a record");
        }
    }

    public static FileOwner of(String kind, long id) {
        return new FileOwner(kind, Long.toString(id));
    }
}
