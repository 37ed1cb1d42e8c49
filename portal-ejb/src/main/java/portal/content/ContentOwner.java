package portal.content;

/**
 * Says for one kind of record who may open the files that belong to it. The capability that owns
 * the records implements it; files of a kind for which nobody answers are opened by nobody.
 */
public interface ContentOwner {

    /** The {@link FileOwner#kind()} that it answers for. */
    String kind();

    /** Whether the caller may open the file; asked in a transaction that only reads. */
    boolean mayOpen(StoredFile file);

    /**
     * Somebody takes the file with them, perhaps in parts, each of which is told; asked in a
     * transaction of its own, which comes on no record.
     */
    default void taken(StoredFile file) {}

    /** Whether each opening comes on record: where persons stand in the file. */
    default boolean isOnRecord(StoredFile file) {
        return true;
    }
}
