package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import portal.RuleViolation;

/**
 * What every workbook passes before a reader may open it: it is inflated once, piece by piece, and
 * each byte is counted and looked at.
 *
 * <p>Sizes that the file claims for itself are not believed. It opens the file with the class that
 * the reader uses, so that both see the same parts.
 */
final class WorkbookGuard {

    /** Small parts compress extremely well without harm; the ratio is asked beyond this size. */
    private static final long RATIO_GRACE = 1 << 20;

    private final TableLimits limits;
    private long total;
    private long held;

    private WorkbookGuard(TableLimits limits) {
        this.limits = limits;
    }

    /** @return how many bytes whoever reads the workbook will hold, about */
    static long inspect(Path file, TableLimits limits) {
        try (ZipFile zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get()) {
            var guard = new WorkbookGuard(limits);
            guard.inspect(zip);
            return guard.held;
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof RuleViolation refusal) {
                throw refusal;
            }
            throw new RuleViolation("table.unreadable");
        }
    }

    private void inspect(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (names.size() >= limits.entries()) {
                throw new RuleViolation("table.bomb");
            }
            String name = entry.getName();
            if (!names.add(name.toLowerCase(Locale.ROOT)) || leavesFolder(name)) {
                throw new RuleViolation("table.dangerous-part");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new RuleViolation("table.encrypted");
            }
            inspect(zip, entry);
        }
        if (!names.contains("[content_types].xml")) {
            throw new RuleViolation("table.not-a-table");
        }
    }

    private static boolean leavesFolder(String name) {
        return name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
    }

    private void inspect(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var scan = new XmlPartScan();
        var buffer = new byte[1 << 16];
        long inflated = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                inflated += read;
                total += read;
                if (inflated > limits.entryBytes() || total > limits.totalBytes()
                        || inflated > RATIO_GRACE
                        && inflated / Math.max(1, entry.getCompressedSize()) >= limits.ratio()) {
                    throw new RuleViolation("table.bomb");
                }
                scan.feed(buffer, read);
            }
        }
        if (inflated != entry.getSize()) {
            // Later readers go by what it says.
            throw new RuleViolation("table.dangerous-part");
        }
        held += scan.held();
    }
}
