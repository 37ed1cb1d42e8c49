package portal.content.inspection.child;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import portal.content.FileType;

/**
 * What a picture's bytes tell without being decoded.
 *
 * @param isWhole     whether its end is there
 * @param orientation how the camera was held, 1 to 8 as Exif counts
 */
record PictureBytes(boolean isWhole, int orientation) {

    private static final int UPRIGHT = 1;
    private static final int START_OF_SCAN = 0xda;
    private static final int EXIF_SEGMENT = 0xe1;
    private static final int ORIENTATION = 0x0112;
    private static final long PNG_END = 0x49454e44;
    private static final long PNG_EXIF = 0x65584966;

    static PictureBytes of(Path file, FileType type) throws IOException {
        return switch (type) {
            case JPEG -> jpeg(file);
            case PNG -> png(file);
            case GIF -> new PictureBytes(endsWith(file, 0x3b), UPRIGHT);
            case WEBP -> new PictureBytes(isWholeRiff(file), UPRIGHT);
            default -> new PictureBytes(true, UPRIGHT);
        };
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** Cameras append to a picture what is theirs; a preview within it has an end of its own. */
    private static PictureBytes jpeg(Path file) throws IOException {
        int orientation = UPRIGHT;
        try (DataInputStream in = open(file)) {
            if (in.readUnsignedShort() != 0xffd8) {
                return new PictureBytes(false, orientation);
            }
            int marker = in.readUnsignedShort();
            while (marker >> 8 == 0xff && (marker & 0xff) != START_OF_SCAN) {
                if (marker == 0xffff) {
                    // Filled up to an even place.
                    marker = 0xff00 | in.readUnsignedByte();
                    continue;
                }
                int length = in.readUnsignedShort() - 2;
                if (length < 0) {
                    return new PictureBytes(false, orientation);
                }
                if ((marker & 0xff) == EXIF_SEGMENT && length > 14) {
                    byte[] exif = in.readNBytes(length);
                    orientation = exif[0] == 'E' && exif[1] == 'x'
                            ? orientation(exif, 6, orientation) : orientation;
                } else {
                    in.skipNBytes(length);
                }
                marker = in.readUnsignedShort();
            }
            int last = 0;
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                if (last == 0xff && octet == 0xd9) {
                    return new PictureBytes(true, orientation);
                }
                last = octet;
            }
        } catch (EOFException cut) {
            // told below
        }
        return new PictureBytes(false, orientation);
    }

    private static PictureBytes png(Path file) throws IOException {
        int orientation = UPRIGHT;
        try (DataInputStream in = open(file)) {
            in.skipNBytes(8);
            while (true) {
                int length = in.readInt();
                int kind = in.readInt();
                if (length < 0) {
                    return new PictureBytes(false, orientation);
                }
                if (kind == PNG_EXIF && length < 1 << 16) {
                    orientation = orientation(in.readNBytes(length), 0, orientation);
                } else {
                    in.skipNBytes(length);
                }
                in.skipNBytes(4);
                if (kind == PNG_END) {
                    return new PictureBytes(true, orientation);
                }
            }
        } catch (EOFException cut) {
            return new PictureBytes(false, orientation);
        }
    }

    private static int orientation(byte[] exif, int from, int otherwise) {
        if (exif.length < from + 14) {
            return otherwise;
        }
        var tags = ByteBuffer.wrap(exif, from, exif.length - from).slice()
                .order(exif[from] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int list = tags.getInt(4);
        if (list < 8 || list > tags.limit() - 2) {
            return otherwise;
        }
        int entries = Short.toUnsignedInt(tags.getShort(list));
        for (int i = 0; i < entries && list + 2 + (i + 1) * 12 <= tags.limit(); i++) {
            int entry = list + 2 + i * 12;
            int value = Short.toUnsignedInt(tags.getShort(entry + 8));
            if (Short.toUnsignedInt(tags.getShort(entry)) == ORIENTATION
                    && value >= 1 && value <= 8) {
                return value;
            }
        }
        return otherwise;
    }

    private static boolean endsWith(Path file, int octet) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(Math.max(0, bytes.length() - 1));
            return bytes.read() == octet;
        }
    }

    private static boolean isWholeRiff(Path file) throws IOException {
        try (DataInputStream in = open(file)) {
            in.skipNBytes(4);
            return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) + 8
                    <= Files.size(file);
        } catch (EOFException cut) {
            return false;
        }
    }
}
