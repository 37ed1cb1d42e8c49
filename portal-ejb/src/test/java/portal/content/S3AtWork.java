package portal.content;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.S3Client;

/** A storage of the S3 kind with one bucket, which checks who signs, over a folder. */
final class S3AtWork implements AutoCloseable {

    /** Held here, or its level would be forgotten with it. */
    private static final Logger QUIET = Logger.getLogger("org.gaul");

    static final String BUCKET = "portal";

    private static final String KEY = "a-key";
    private static final String SECRET = "a-secret";

    final Path folder;
    private final S3Proxy server;

    S3AtWork(Path folder) throws Exception {
        QUIET.setLevel(Level.WARNING);
        this.folder = folder.resolve(BUCKET);
        Files.createDirectories(this.folder);
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .build();
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** Where its bytes lie under a prefix. */
    Path under(String prefix) throws IOException {
        return Files.createDirectories(folder.resolve(prefix));
    }

    S3Settings settings(String prefix) {
        return new S3Settings(address(), BUCKET, "us-east-1", KEY, SECRET, true, prefix);
    }

    S3Store store(String prefix) {
        return store(prefix, client -> client);
    }

    S3Store store(String prefix, UnaryOperator<S3Client> client) {
        var settings = settings(prefix);
        return new S3Store(client.apply(S3Store.client(settings)), settings);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
