package portal.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What kind of file bytes are, told from their beginning alone and never from a name; a zip is
 * looked into ({@link ZipContents}), since every office file is one.
 */
final class TypeDetection {

    static final int PREFIX = 1 << 16;

    private static final MimeTypes BY_MAGIC = MimeTypes.getDefaultMimeTypes();

    private static final List<Charset> OF_TABLES =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** In these nearly any bytes are signs of some script, so they have to be signs of ours. */
    private static final List<Charset> WIDE =
            List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private TypeDetection() {}

    /**
     * What was found.
     *
     * @param mediaType what the bytes are, also where the portal keeps no such files
     */
    record Found(String mediaType, Optional<FileType> type) {}

    static Found of(Path file) throws IOException {
        byte[] start = start(file);
        if (isZip(start)) {
            var office = ZipContents.officeType(file);
            return new Found(office.map(FileType::mediaType).orElseGet(() -> media(start)), office);
        }
        return plain(start);
    }

    /** The same once no more than its beginning is there; empty where the end has to be seen as well. */
    static Optional<Found> early(Path file) throws IOException {
        byte[] start = start(file);
        return isZip(start) ? Optional.empty() : Optional.of(plain(start));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PREFIX);
        }
    }

    private static String media(byte[] start) {
        try {
            return BY_MAGIC.detect(new ByteArrayInputStream(start), new Metadata()).toString();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static Found plain(byte[] start) {
        String media = media(start);
        if (media.equals("application/octet-stream") && isText(start)) {
            return new Found(FileType.TEXT.mediaType(), Optional.of(FileType.TEXT));
        }
        // What holds films in this format is named by its first part, and may be any of these.
        String known = media.equals("video/quicktime") || media.equals("application/mp4")
                || media.equals("video/x-m4v") ? FileType.MP4.mediaType() : media;
        return new Found(known, Arrays.stream(FileType.values())
                .filter(type -> type.mediaType().equals(known))
                .findFirst());
    }

    private static boolean isZip(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3
                && start[3] == 4;
    }

    /** Text in Chinese is no text by magic, because it has no sign of its own. */
    private static boolean isText(byte[] start) {
        return OF_TABLES.stream().anyMatch(
                        charset -> isText(start, charset, TypeDetection::isSign))
                || WIDE.stream().anyMatch(charset -> isText(start, charset, TypeDetection::isOurs));
    }

    private static boolean isText(byte[] start, Charset charset, IntPredicate sign) {
        var decoder = charset.newDecoder();
        var read = CharBuffer.allocate(start.length + 1);
        // The last sign may be cut in two where the prefix ends.
        var result = decoder.decode(ByteBuffer.wrap(start), read, start.length < PREFIX);
        return !result.isError() && read.flip().chars().allMatch(sign);
    }

    private static boolean isSign(int sign) {
        boolean control = sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f'
                || sign >= 0x7f && sign < 0xa0 && sign != 0x85;
        return !control && Character.isDefined(sign)
                && Character.getType(sign) != Character.PRIVATE_USE;
    }

    private static boolean isOurs(int sign) {
        return isSign(sign) && (sign < 0x180
                || sign >= 0x2000 && sign < 0x2600
                || sign >= 0x3000 && sign < 0xa000
                || sign >= 0xd800 && sign < 0xe000
                || sign >= 0xfe00);
    }
}
