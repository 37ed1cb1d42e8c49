package portal.document.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip written again without the hour of its writing, so that equal contents are equal bytes. */
final class SteadyZip {

    /** The first moment that a zip can tell, which office programs write too. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    static void copy(byte[] zip, OutputStream out) throws IOException {
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var into = new ZipOutputStream(out);
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(NO_TIME);
                into.putNextEntry(steady);
                from.transferTo(into);
                into.closeEntry();
            }
            into.finish();
        }
    }
}
