package portal.content.inspection.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A picture made small, on white, and written with nothing but what is seen. */
final class SmallPicture {

    static final int WIDEST = 900;
    static final int HIGHEST = 2_700;

    private static final float QUALITY = 0.7f;

    private SmallPicture() {}

    /** How much smaller a picture of this size becomes; never larger. */
    static double scale(double width, double height) {
        return Math.min(1, Math.min(WIDEST / width, HIGHEST / height));
    }

    static BufferedImage blank(int width, int height) {
        var blank = new BufferedImage(Math.max(1, Math.min(width, WIDEST)),
                Math.max(1, Math.min(height, HIGHEST)), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = blank.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, blank.getWidth(), blank.getHeight());
        paper.dispose();
        return blank;
    }

    static Graphics2D pen(BufferedImage paper) {
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        double scale = scale(picture.getWidth(), picture.getHeight());
        BufferedImage small = blank((int) Math.round(picture.getWidth() * scale),
                (int) Math.round(picture.getHeight() * scale));
        Graphics2D pen = pen(small);
        pen.drawImage(picture, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(small, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
