package portal.tenancy;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import portal.RuleViolation;

/**
 * A bureau's emblem (徽标): a small PNG that the portal has read, drawn anew and written itself, so
 * that nothing of what was sent goes out again but its colours.
 */
public final class Emblem {

    /** As much as anybody may send. */
    public static final int MOST_BYTES = 512 * 1024;

    static final int SHORTEST_SIDE = 32;
    static final int LONGEST_SIDE = 2048;
    static final int MOST_LENGTHENED = 4;

    /** What is kept fits into this, twice as large as any page shows it on a fine screen. */
    static final int KEPT_HEIGHT = 128;
    static final int KEPT_WIDTH = 512;

    /** How every PNG begins, its first chunk's name included. */
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private final byte[] png;

    private Emblem(byte[] png) {
        this.png = png;
    }

    /** How large a picture says that it is. */
    private record Size(int width, int height) {

        void require() {
            int shorter = Math.min(width, height);
            int longer = Math.max(width, height);
            if (shorter < SHORTEST_SIDE) {
                throw new RuleViolation("emblem.too-few-pixels", width, height, SHORTEST_SIDE);
            }
            if (longer > LONGEST_SIDE) {
                throw new RuleViolation("emblem.too-many-pixels", width, height, LONGEST_SIDE);
            }
            if (longer > shorter * MOST_LENGTHENED) {
                throw new RuleViolation("emblem.too-long", width, height, MOST_LENGTHENED);
            }
        }

        Size kept() {
            double scale = Math.min(1, Math.min(
                    (double) KEPT_HEIGHT / height, (double) KEPT_WIDTH / width));
            return new Size(
                    Math.max(1, (int) Math.round(width * scale)),
                    Math.max(1, (int) Math.round(height * scale)));
        }
    }

    /**
     * The emblem that the bytes are, whatever their file was called. Its size is read before a
     * single pixel is.
     *
     * @throws RuleViolation that says what is wrong with them
     */
    public static Emblem of(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new RuleViolation("emblem.too-large", MOST_BYTES / 1024);
        }
        if (sent.length < SIGNATURE.length
                || !Arrays.equals(sent, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw new RuleViolation("emblem.not-a-png");
        }
        try {
            return new Emblem(written(drawn(read(sent))));
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // A reader fails on a damaged picture in whatever way its bytes lead it to.
            throw new RuleViolation("emblem.damaged");
        }
    }

    private static BufferedImage read(byte[] sent) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            // The last argument leaves everything aside that is no picture: texts, profiles, dates.
            reader.setInput(stream, true, true);
            new Size(reader.getWidth(0), reader.getHeight(0)).require();
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage picture) {
        var from = new Size(picture.getWidth(), picture.getHeight());
        var to = from.kept();
        BufferedImage current = picture;
        // Halved step by step: one great step would leave out most of the lines.
        while (from.width() > to.width() * 2 && from.height() > to.height() * 2) {
            from = new Size(from.width() / 2, from.height() / 2);
            current = scaled(current, from);
        }
        return scaled(current, to);
    }

    private static BufferedImage scaled(BufferedImage picture, Size size) {
        var canvas = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        var brush = canvas.createGraphics();
        brush.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, size.width(), size.height(), null);
        brush.dispose();
        return canvas;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", out)) {
            throw new IOException("no writer of PNG");
        }
        return out.toByteArray();
    }

    /** The picture as the portal wrote it. */
    public byte[] png() {
        return png.clone();
    }

    /** By which a browser knows it again. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(png), 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
