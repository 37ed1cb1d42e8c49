package portal.content.inspection.child;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Word files of before 2007. */
final class OldWord extends OldOffice {

    private static final Pattern STYLE = Pattern.compile("(?:heading|标题) ?([1-6])");
    /** A field's instruction, which no reader sees, and what else is no word. */
    private static final Pattern FIELD =
            Pattern.compile("\\x13[^\\x13-\\x15]*[\\x14\\x15]|[\\x13-\\x15]");

    @Override
    void text(DirectoryNode root, Report report) throws IOException {
        try (var word = new HWPFDocument(root)) {
            Range all = word.getRange();
            for (int i = 0; i < all.numParagraphs() && report.wantsText(); i++) {
                Paragraph paragraph = all.getParagraph(i);
                String words = FIELD.matcher(paragraph.text()).replaceAll("")
                        .replace('\u0007', '\t').replace('\r', '\n');
                report.text(words);
                int level = level(word, paragraph);
                if (level <= 6) {
                    report.head(level, words);
                }
            }
        } catch (OldWordFileFormatException older) {
            try (var word = new Word6Extractor(new HWPFOldDocument(root))) {
                report.line(word.getText());
            }
        }
        report.endOfText();
    }

    private static int level(HWPFDocument word, Paragraph paragraph) {
        StyleDescription style = paragraph.getStyleIndex() < word.getStyleSheet().numStyles()
                ? word.getStyleSheet().getStyleDescription(paragraph.getStyleIndex()) : null;
        if (style != null && style.getName() != null) {
            var name = STYLE.matcher(style.getName().toLowerCase(Locale.ROOT));
            if (name.matches()) {
                return Integer.parseInt(name.group(1));
            }
        }
        return paragraph.getLvl() + 1;
    }
}
