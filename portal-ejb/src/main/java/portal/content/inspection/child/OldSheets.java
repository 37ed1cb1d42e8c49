package portal.content.inspection.child;

import java.io.IOException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.extractor.EventBasedExcelExtractor;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Workbooks of before 2007. */
final class OldSheets extends OldOffice {

    @Override
    void text(DirectoryNode root, Report report) throws IOException {
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            old(root, report);
        } else {
            try (var sheets = new EventBasedExcelExtractor(root)) {
                report.line(sheets.getText());
            } catch (OldExcelFormatException older) {
                old(root, report);
            }
        }
        report.endOfText();
    }

    private static void old(DirectoryNode root, Report report) throws IOException {
        try (var sheets = new OldExcelExtractor(root)) {
            report.line(sheets.getText());
        }
    }
}
