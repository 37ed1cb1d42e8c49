package portal.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import portal.database.TestDatabase;

/** The same in a storage of the S3 kind. */
class S3StoredFilesTest extends StoredFilesTest {

    @TempDir
    static Path buckets;

    private static S3AtWork storage;

    @BeforeAll
    static void aStorage() throws Exception {
        storage = new S3AtWork(buckets);
    }

    @AfterAll
    static void itEnds() throws Exception {
        storage.close();
    }

    @Override
    FilesAtWork work() {
        String prefix = UUID.randomUUID() + "/";
        try {
            return new FilesAtWork(
                    TestDatabase.fresh(), folder, storage.under(prefix), storage.store(prefix));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Who reads a bucket is the storage's to say. */
    @Override
    void whoeverOwnsThePortalAloneReadsTheFolder() {}
}
