package portal.bureau.export;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written from beginning to end, and that says last what it holds: sizes and SHA-256. */
final class ArchiveWriting implements AutoCloseable {

    private final DigestOutputStream all;
    private final ZipOutputStream zip;
    private final JsonArrayBuilder entries = JSON.createArrayBuilder();

    /** What came to stand in the archive. */
    record Written(long bytes, String sha256) {}

    /** What is written as an entry. */
    @FunctionalInterface
    interface Content {

        void to(OutputStream out) throws IOException;
    }

    ArchiveWriting(OutputStream out) {
        all = new DigestOutputStream(out, sha256());
        zip = new ZipOutputStream(all);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Words, which are packed small. @param rows how many, told in the manifest */
    Written words(String name, Rows rows) throws IOException {
        var counted = new long[1];
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        var written = entry(name, out -> counted[0] = rows.to(out));
        entries.add(told(name, written).add("rows", counted[0]));
        return written;
    }

    /** Writes lines and says how many. */
    @FunctionalInterface
    interface Rows {

        long to(OutputStream out) throws IOException;
    }

    /** A file, which is small already or is not made smaller. */
    Written file(String name, Content content) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        var written = entry(name, content);
        entries.add(told(name, written));
        return written;
    }

    private static JsonObjectBuilder told(String name, Written written) {
        return JSON.createObjectBuilder()
                .add("name", name)
                .add("bytes", written.bytes())
                .add("sha256", written.sha256());
    }

    private Written entry(String name, Content content) throws IOException {
        var digest = sha256();
        var counted = new long[1];
        zip.putNextEntry(new ZipEntry(name));
        content.to(new FilterOutputStream(zip) {

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] piece, int from, int length) throws IOException {
                zip.write(piece, from, length);
                digest.update(piece, from, length);
                counted[0] += length;
            }

            @Override
            public void close() {
                // The entry ends, the archive goes on.
            }
        });
        zip.closeEntry();
        return new Written(counted[0], HexFormat.of().formatHex(digest.digest()));
    }

    /** Says what it holds and ends it. @return the SHA-256 of the whole archive */
    String end(JsonObjectBuilder manifest) throws IOException {
        var text = manifest.add("entries", entries).build().toString();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        entry("manifest.json", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        zip.flush();
        return HexFormat.of().formatHex(all.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
