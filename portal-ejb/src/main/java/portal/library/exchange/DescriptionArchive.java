package portal.library.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Many descriptions in one file (著录合集): a zip with a document of one standard for each. */
public final class DescriptionArchive {

    /** So many are read at once, however many there are. */
    private static final int AT_ONCE = 200;

    private final DescriptionExport export;
    private final DescriptionFormat format;
    private final URI portal;

    /** @param portal the address by which readers reach the portal */
    public DescriptionArchive(DescriptionExport export, DescriptionFormat format, URI portal) {
        this.export = export;
        this.format = format;
        this.portal = portal;
    }

    public void write(List<Long> ids, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var next = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            for (DescriptionRecord told : export.those(next, portal)) {
                zip.putNextEntry(new ZipEntry(name(told)));
                format.write(told, zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /** By what is unique in the portal. */
    private String name(DescriptionRecord told) {
        return told.identifier().replaceFirst(".*:", "") + "." + format.ending();
    }
}
