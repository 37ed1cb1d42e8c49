package portal.content.inspection.child;

import java.io.IOException;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import portal.content.inspection.Property;

/** Slides of before 2007. */
final class OldSlides extends OldOffice {

    @Override
    void text(DirectoryNode root, Report report) throws IOException {
        try (var show = new HSLFSlideShow(root)) {
            report.tell(Property.PAGES, Integer.toString(show.getSlides().size()));
            var words = new SlideShowExtractor<>(show);
            words.setNotesByDefault(true);
            for (HSLFSlide slide : show.getSlides()) {
                if (report.wantsText()) {
                    String title = slide.getTitle();
                    report.head(1, title == null ? "" : title);
                    report.line(words.getText(slide));
                }
            }
            report.endOfText();
            DrawnSlides.draw(show, report);
        }
    }
}
