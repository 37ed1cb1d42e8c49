package portal.content.inspection.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/** What office files of before 2007 have in common: a file system of their own, and properties. */
abstract class OldOffice implements Reading {

    private static final int SECTOR = 512;

    @Override
    public final void read(Path file, Report report) throws IOException {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            look(system.getRoot(), report);
            text(system.getRoot(), report);
        } catch (EncryptedDocumentException locked) {
            throw new LockedException();
        } catch (IOException | RuntimeException broken) {
            if (Files.size(file) % SECTOR != 0) {
                throw new CutOffException();
            }
            throw broken;
        }
    }

    abstract void text(DirectoryNode root, Report report) throws IOException;

    private static void look(DirectoryNode root, Report report) throws IOException {
        for (String name : root.getEntryNames()) {
            if (name.equals("EncryptedPackage")) {
                throw new LockedException();
            } else if (name.equals("Macros") || name.equals("_VBA_PROJECT_CUR")) {
                report.find(Finding.MACROS);
            } else if (name.equals("ObjectPool") || name.startsWith("MBD")) {
                report.find(Finding.EMBEDDED_FILES);
            }
        }
        if (root.hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)) {
            properties(root, report);
        }
    }

    /** They are of use, and no harm where they cannot be read. */
    private static void properties(DirectoryNode root, Report report) throws IOException {
        try {
            if (PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME)
                    instanceof SummaryInformation told) {
                report.tell(Property.TITLE, told.getTitle());
                report.tell(Property.AUTHOR, told.getAuthor());
                report.tell(Property.SUBJECT, told.getSubject());
                report.tell(Property.KEYWORDS, told.getKeywords());
                Date created = told.getCreateDateTime();
                report.tell(Property.CREATED,
                        created == null ? null : created.toInstant().toString());
                if (told.getPageCount() > 0) {
                    report.tell(Property.PAGES, Integer.toString(told.getPageCount()));
                }
            }
        } catch (HPSFException | RuntimeException unreadable) {
            // Then it tells nothing of itself.
        }
    }
}
