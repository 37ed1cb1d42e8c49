package portal.content;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Where the bytes of stored files lie, each county's apart and each content once. What one county
 * holds tells nothing about another.
 */
interface FileStore {

    /**
     * Refuses at the start what could never work.
     *
     * @throws IllegalStateException in a sentence for the operator
     */
    default void requireUsable() {}

    /** What arrived is held from now on, also after a loss of power; the bytes are safe already. */
    void place(String county, Digest digest, Path arrived) throws IOException;

    /** @throws java.nio.file.NoSuchFileException where it is not held */
    SeekableByteChannel open(String county, Digest digest) throws IOException;

    /** Shows every content that is held. */
    void visit(String county, Consumer<Digest> visitor) throws IOException;

    /** No longer held, but kept aside for a while. */
    void putAside(String county, Digest digest) throws IOException;

    /** Shows every content that was put aside, and since when. */
    void visitAside(String county, Aside visitor) throws IOException;

    /** Held again. */
    void takeBack(String county, Digest digest) throws IOException;

    /** Gone for good. */
    void discard(String county, Digest digest) throws IOException;

    /** Looks at a content that was put aside. */
    @FunctionalInterface
    interface Aside {

        void visit(Digest digest, Instant since);
    }
}
