package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import portal.RuleViolation;

/**
 * A file that somebody sent as a table: a workbook or CSV, told apart by its bytes alone.
 *
 * <p>Holds a copy on disk until it is closed, because a table is passed through more than once: by
 * the guard, by the search for the headers, by the reading, and again when its faults are marked.
 */
public final class UploadedTable implements AutoCloseable {

    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String ZIP = "PK\u0003\u0004";
    private static final byte[] ENCRYPTED_PACKAGE =
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Path file;
    private final boolean ours;
    private final TableLimits limits;
    private final TableSource source;
    private LongConsumer watcher = row -> {};

    private UploadedTable(Path file, boolean ours, TableLimits limits) {
        this.file = file;
        this.ours = ours;
        this.limits = limits;
        try {
            source = recognise();
        } catch (RuntimeException refusal) {
            close();
            throw refusal;
        }
    }

    public static UploadedTable of(InputStream upload) {
        return of(upload, TableLimits.DEFAULT);
    }

    public static UploadedTable of(InputStream upload, TableLimits limits) {
        try {
            Path copy = Files.createTempFile(temporary(), "portal-table", null);
            try (OutputStream out = Files.newOutputStream(copy)) {
                copy(upload, out, limits.fileBytes());
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(copy);
                throw failure;
            }
            return new UploadedTable(copy, true, limits);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file that stays where it is when the table is closed. */
    public static UploadedTable of(Path file, TableLimits limits) {
        return new UploadedTable(file, false, limits);
    }

    /** Asked each time: the platform remembers the folder from before the launcher named the portal's own. */
    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > limit) {
                throw new RuleViolation("table.file-too-large", limit);
            }
            out.write(buffer, 0, read);
        }
    }

    private TableSource recognise() {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
            if (Files.size(file) > limits.fileBytes()) {
                throw new RuleViolation("table.file-too-large", limits.fileBytes());
            }
            if (start.isEmpty()) {
                throw new RuleViolation("table.empty-file");
            }
            if (start.equals(OLE2)) {
                throw new RuleViolation(holdsEncryptedPackage(in)
                        ? "table.encrypted" : "table.old-excel");
            }
            if (start.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<")) {
                throw new RuleViolation("table.web-page");
            }
            if (start.startsWith(ZIP)) {
                return new WorkbookSource(file, limits, WorkbookGuard.inspect(file, limits));
            }
            return new CsvSource(file, CsvEncoding.of(file), limits);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean holdsEncryptedPackage(InputStream in) throws IOException {
        int matched = 0;
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == ENCRYPTED_PACKAGE[matched] ? matched + 1
                        : buffer[i] == ENCRYPTED_PACKAGE[0] ? 1 : 0;
                if (matched == ENCRYPTED_PACKAGE.length) {
                    return true;
                }
            }
        }
        return false;
    }

    TableLimits limits() {
        return limits;
    }

    /** The file as it came. */
    public InputStream bytes() throws IOException {
        return Files.newInputStream(file);
    }

    /** @param rows told again and again how many rows were passed that are not empty */
    public void watch(LongConsumer rows) {
        watcher = rows;
    }

    /** Tells whoever watches. */
    void passed(long rows) {
        watcher.accept(rows);
    }

    void visit(TableFormat format, RowVisitor visitor) {
        visit(format, visitor, watcher);
    }

    /** Shows the rows that are not empty, the limits of rows and columns held. */
    void visit(TableFormat format, RowVisitor visitor, LongConsumer passed) {
        var seen = new int[1];
        source.visit(format, row -> {
            if (row.blank()) {
                return true;
            }
            if (++seen[0] > limits.rows()) {
                throw new RuleViolation("table.too-many-rows", limits.rows());
            }
            passed.accept(seen[0]);
            if (row.width() > limits.columns()) {
                throw new RuleViolation("table.too-many-columns", limits.columns());
            }
            return visitor.visit(row);
        });
    }

    List<TableNote> notes(TableFormat format) {
        return source.notes(format);
    }

    @Override
    public void close() {
        if (ours) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
