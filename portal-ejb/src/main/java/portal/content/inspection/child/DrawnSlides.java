package portal.content.inspection.child;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;

/** Pictures of the first slides, as far as they can be drawn. */
final class DrawnSlides {

    private DrawnSlides() {}

    static void draw(SlideShow<?, ?> show, Report report) throws IOException {
        List<? extends Slide<?, ?>> slides = show.getSlides();
        Dimension size = show.getPageSize();
        double scale = Math.min(SmallPicture.WIDEST / Math.max(1, size.getWidth()),
                SmallPicture.HIGHEST / 2 / Math.max(1, size.getHeight()));
        for (int i = 0; i < slides.size() && report.wantsPreviews(); i++) {
            BufferedImage paper = SmallPicture.blank((int) Math.round(size.getWidth() * scale),
                    (int) Math.round(size.getHeight() * scale));
            Graphics2D pen = SmallPicture.pen(paper);
            pen.scale(scale, scale);
            try {
                slides.get(i).draw(pen);
            } catch (RuntimeException undrawable) {
                // A slide with what the library cannot draw is left out; its words are there.
                continue;
            } finally {
                pen.dispose();
            }
            report.preview(i + 1, paper);
        }
    }
}
