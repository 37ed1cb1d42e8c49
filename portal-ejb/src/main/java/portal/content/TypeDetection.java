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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * What kind of file bytes are, told from their beginning alone and never from a name; a zip is
 * looked into ({@link ZipContents}), since every office file is one.
 */
final class TypeDetection {

    static final int PREFIX = 1 << 16;

    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final int LONGEST_HEAD = 64;

    private static final Set<String> OPEN_DOCUMENTS = Set.of(
            FileType.ODT.mediaType(), FileType.ODS.mediaType(), FileType.ODP.mediaType());

    private static final String ZIP = "application/zip";
    private static final Set<String> NOTHING_KNOWN = Set.of(
            "application/octet-stream", "application/x-tika-ooxml", "application/x-tika-msoffice");

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
    record Found(String mediaType, Optional<FileType> type) {

        /** Whether they are like nothing, or the shell of many kinds without an inside that is known. */
        boolean mayBeBroken() {
            return NOTHING_KNOWN.contains(mediaType) || mediaType.equals(ZIP);
        }

        /** The ending of such files, or the media type where they have none; empty where they are like nothing. */
        Optional<String> called() {
            if (NOTHING_KNOWN.contains(mediaType)) {
                return Optional.empty();
            }
            try {
                String ending = BY_MAGIC.forName(mediaType).getExtension();
                return Optional.of(ending.isEmpty() ? mediaType : ending.substring(1));
            } catch (MimeTypeException unknown) {
                return Optional.of(mediaType);
            }
        }
    }

    static Found of(Path file) throws IOException {
        byte[] start = start(file);
        if (isZip(start)) {
            String media = media(start);
            return found(media, OPEN_DOCUMENTS.contains(media) && ZipContents.isOpenDocument(file)
                    ? ofMedia(media) : ZipContents.officeType(file));
        }
        if (startsWith(start, OLE)) {
            return found(media(start), OleContents.officeType(file));
        }
        return plain(start);
    }

    /** The same once no more than its beginning is there; empty where the end has to be seen as well. */
    static Optional<Found> early(Path file) throws IOException {
        byte[] start = start(file);
        return isZip(start) || startsWith(start, OLE)
                ? Optional.empty() : Optional.of(plain(start));
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
        String known = switch (media) {
            // What holds films in this format is named by its first part, and may be any of these.
            case "video/quicktime", "application/mp4", "video/x-m4v" -> isQuickTime(start)
                    ? FileType.MOV.mediaType() : FileType.MP4.mediaType();
            case "application/x-matroska", "video/x-matroska" -> names(start, "webm")
                    ? FileType.WEBM.mediaType() : media;
            case "text/vtt", "application/x-subrip" -> FileType.TEXT.mediaType();
            default -> media;
        };
        return found(known, ofMedia(known));
    }

    private static Found found(String media, Optional<FileType> type) {
        return new Found(type.map(FileType::mediaType).orElse(media), type);
    }

    private static Optional<FileType> ofMedia(String media) {
        return Arrays.stream(FileType.values())
                .filter(type -> type.mediaType().equals(media))
                .findFirst();
    }

    /** By its brand, or by having none, as its first versions had. */
    private static boolean isQuickTime(byte[] start) {
        String head = new String(start, 0, Math.min(start.length, 12), StandardCharsets.ISO_8859_1);
        return head.startsWith("qt  ", 8) || !head.startsWith("ftyp", 4);
    }

    private static boolean names(byte[] start, String kind) {
        return new String(start, 0, Math.min(start.length, LONGEST_HEAD),
                StandardCharsets.ISO_8859_1).contains(kind);
    }

    private static boolean startsWith(byte[] start, byte[] sign) {
        return start.length >= sign.length
                && Arrays.equals(start, 0, sign.length, sign, 0, sign.length);
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
