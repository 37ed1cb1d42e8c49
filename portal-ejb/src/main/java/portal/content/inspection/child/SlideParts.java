package portal.content.inspection.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import portal.content.inspection.Property;

/** Slides: titles and words in the order in which they are shown, with the notes, and pictures. */
final class SlideParts extends OfficeParts {

    private static final String SHOW = "ppt/presentation.xml";
    private static final int MOST_SLIDES = 2_000;
    private static final long LARGEST_PART = 64 << 20;

    @Override
    void text(Parts parts, Report report) throws IOException {
        List<String> slides = new ArrayList<>();
        Map<String, String> targets = relations(parts, SHOW);
        parts.walk(SHOW, (xml, event) -> {
            if (isStart(xml, event, "sldId")) {
                slides.add(targets.getOrDefault(reference(xml), ""));
            }
            return slides.size() < MOST_SLIDES;
        });
        report.tell(Property.PAGES, Integer.toString(slides.size()));
        for (String slide : slides) {
            words(parts, slide, true, report);
            for (String part : relations(parts, slide).values()) {
                if (part.startsWith("ppt/notesSlides/")) {
                    words(parts, part, false, report);
                }
            }
        }
    }

    private static void words(Parts parts, String slide, boolean titles, Report report)
            throws IOException {
        var title = new StringBuilder();
        var words = new StringBuilder();
        boolean[] inTitle = {false};
        boolean[] inText = {false};
        parts.walk(slide, (xml, event) -> {
            if (isStart(xml, event, "sp")) {
                inTitle[0] = false;
                title.setLength(0);
            } else if (isStart(xml, event, "ph")) {
                String kind = attribute(xml, "type");
                inTitle[0] = titles && (kind.equals("title") || kind.equals("ctrTitle"));
            } else if (isStart(xml, event, "t") || isEnd(xml, event, "t")) {
                inText[0] = xml.isStartElement();
            } else if (inText[0] && xml.hasText()) {
                words.append(xml.getText());
            } else if (isEnd(xml, event, "p")) {
                report.line(words);
                if (title.length() < 1_000) {
                    title.append(words, 0, Math.min(words.length(), 1_000)).append(' ');
                }
                words.setLength(0);
            } else if (isEnd(xml, event, "sp") && inTitle[0]) {
                report.head(1, title.toString());
            }
            return words.length() <= Report.MOST_TEXT && report.wantsText();
        });
    }

    @Override
    void pictures(Path file, Parts parts, Report report) throws IOException {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        try (var show = new XMLSlideShow(OPCPackage.open(file.toFile(), PackageAccess.READ))) {
            DrawnSlides.draw(show, report);
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }
}
