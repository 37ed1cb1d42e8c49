package portal.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import portal.database.TestDatabase;
import software.amazon.awssdk.services.s3.S3Client;

/** The same where each step of the store is several requests to a storage of the S3 kind. */
class S3NoStepLosesAFileTest extends NoStepLosesAFileTest {

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

    /** After a request and before the next nothing happens that lasts. */
    @Override
    int stride() {
        return 2;
    }

    @Override
    FilesAtWork mortalWork(Path below) {
        String prefix = below.getFileName() + "/";
        try {
            return new FilesAtWork(TestDatabase.fresh(), below, storage.under(prefix),
                    storage.store(prefix, client -> mortal(S3Client.class, client)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
