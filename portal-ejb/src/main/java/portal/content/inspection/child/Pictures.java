package portal.content.inspection.child;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import portal.content.FileType;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/** Pictures: how large they are, whether they are whole, and one of them small and upright. */
final class Pictures implements Reading {

    private static final long MOST_PIXELS = 400_000_000;
    /** What is decoded is as large at most, and twice as large as what is shown if it can be. */
    private static final int DECODED = 2 * SmallPicture.WIDEST;
    private static final int SMALLEST_WITHIN = 64;
    private static final long LARGEST_WITHIN = 32 << 20;

    private final FileType type;

    Pictures(FileType type) {
        this.type = type;
    }

    @Override
    public void read(Path file, Report report) throws IOException {
        var bytes = PictureBytes.of(file, type);
        if (!bytes.isWhole()) {
            report.find(Finding.TRUNCATED);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            try {
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                boolean lies = bytes.orientation() > 4;
                report.tell(Property.WIDTH, Integer.toString(lies ? height : width));
                report.tell(Property.HEIGHT, Integer.toString(lies ? width : height));
                report.preview(1, upright(decoded(reader, width, height), bytes.orientation()));
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            if (bytes.isWhole()) {
                throw broken;
            }
        }
    }

    /** The pictures that a document holds, as far as they can be shown and are no ornaments. */
    static void within(Parts parts, String folder, Report report) throws IOException {
        List<String> names = parts.names().stream()
                .filter(name -> name.contains(folder)
                        && name.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|bmp)"))
                .sorted(Comparator.comparing(String::length).thenComparing(name -> name))
                .toList();
        int page = 1;
        for (String name : names) {
            if (report.wantsPreviews() && within(parts, name, page, report)) {
                page++;
            }
        }
    }

    /** A picture that cannot be shown is left out: the document opens without it as well. */
    private static boolean within(Parts parts, String name, int page, Report report)
            throws IOException {
        File copy = File.createTempFile("part", ".picture");
        try {
            try (InputStream part = parts.open(name).orElse(InputStream.nullInputStream());
                    var out = Files.newOutputStream(copy.toPath())) {
                out.write(part.readNBytes((int) LARGEST_WITHIN));
            }
            int orientation = PictureBytes.of(copy.toPath(), FileType.JPEG).orientation();
            try (ImageInputStream in = ImageIO.createImageInputStream(copy)) {
                ImageReader reader = reader(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width < SMALLEST_WITHIN || height < SMALLEST_WITHIN) {
                    return false;
                }
                report.preview(page, upright(decoded(reader, width, height), orientation));
                return true;
            }
        } catch (IOException | RuntimeException unshowable) {
            return false;
        } finally {
            Files.deleteIfExists(copy.toPath());
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no reader of such pictures");
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }

    private static BufferedImage decoded(ImageReader reader, int width, int height)
            throws IOException {
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException("too many pixels");
        }
        int step = Math.max(1, Math.max(width, height) / DECODED);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** As the camera was held; the numbers are Exif's. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean lies = orientation > 4;
        double scale = SmallPicture.scale(lies ? height : width, lies ? width : height);
        BufferedImage upright = SmallPicture.blank(
                (int) Math.round((lies ? height : width) * scale),
                (int) Math.round((lies ? width : height) * scale));
        Graphics2D pen = SmallPicture.pen(upright);
        pen.scale(scale, scale);
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }
}
