package portal.content.inspection.child;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import portal.content.FileType;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/** Films and sounds in boxes, as telephones record them: MP4, QuickTime, M4A. */
final class IsoFilm implements Reading {

    private static final Set<String> WITHIN = Set.of("trak", "mdia", "minf", "stbl", "mvex");
    private static final int MOST_BOXES = 100_000;
    private static final int DEEPEST = 8;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("avc1", "H.264"), Map.entry("avc3", "H.264"),
            Map.entry("hvc1", "H.265"), Map.entry("hev1", "H.265"),
            Map.entry("dvh1", "H.265"), Map.entry("dvhe", "H.265"),
            Map.entry("av01", "AV1"), Map.entry("vp08", "VP8"), Map.entry("vp09", "VP9"),
            Map.entry("mp4v", "MPEG-4"), Map.entry("s263", "H.263"), Map.entry("h263", "H.263"),
            Map.entry("mp4a", "AAC"), Map.entry(".mp3", "MP3"), Map.entry("Opus", "Opus"),
            Map.entry("fLaC", "FLAC"), Map.entry("alac", "ALAC"), Map.entry("samr", "AMR"),
            Map.entry("ac-3", "AC-3"), Map.entry("ec-3", "E-AC-3"));

    /** What every browser of today plays, on every machine. */
    private static final Set<String> PLAYED =
            Set.of("H.264", "AV1", "VP8", "VP9", "AAC", "MP3", "Opus", "FLAC");

    private final boolean quickTime;
    private boolean contents;
    private boolean cut;
    private int boxes;
    private String handler = "";

    IsoFilm(FileType type) {
        quickTime = type == FileType.MOV;
    }

    @Override
    public void read(Path file, Report report) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            boxes(bytes, bytes.length(), 0, report);
        } catch (EOFException early) {
            cut = true;
        }
        if (cut || !contents) {
            report.find(Finding.TRUNCATED);
        } else if (quickTime) {
            report.find(Finding.UNPLAYABLE_VIDEO);
        }
    }

    private void boxes(RandomAccessFile bytes, long end, int depth, Report report)
            throws IOException {
        long at = bytes.getFilePointer();
        while (at + 8 <= end && boxes++ < MOST_BOXES) {
            bytes.seek(at);
            long size = Integer.toUnsignedLong(bytes.readInt());
            String kind = word(bytes);
            if (size == 1) {
                size = bytes.readLong();
            } else if (size == 0) {
                size = end - at;
            }
            if (size < 8) {
                // QuickTime ends some lists with a zero; elsewhere nothing could follow.
                return;
            }
            if (size > end - at) {
                cut = true;
            }
            long ends = Math.min(at + size, end);
            box(bytes, kind, ends, depth, report);
            at = ends;
        }
    }

    private void box(RandomAccessFile bytes, String kind, long ends, int depth, Report report)
            throws IOException {
        contents |= kind.equals("moov");
        switch (kind) {
            case "moov" -> boxes(bytes, ends, depth + 1, report);
            case "mvhd" -> length(bytes, report);
            case "tkhd" -> size(bytes, ends, report);
            case "hdlr" -> {
                bytes.skipBytes(4);
                // QuickTime names a second one, of where its bytes lie.
                boolean ofData = word(bytes).equals("dhlr");
                handler = ofData ? handler : word(bytes);
            }
            case "stsd" -> {
                bytes.skipBytes(12);
                codec(word(bytes), report);
            }
            default -> {
                if (depth > 0 && depth < DEEPEST && WITHIN.contains(kind)) {
                    boxes(bytes, ends, depth + 1, report);
                }
            }
        }
    }

    private static void length(RandomAccessFile bytes, Report report) throws IOException {
        boolean wide = bytes.readInt() >>> 24 == 1;
        bytes.skipBytes(wide ? 16 : 8);
        long scale = Integer.toUnsignedLong(bytes.readInt());
        long length = wide ? bytes.readLong() : Integer.toUnsignedLong(bytes.readInt());
        if (scale > 0 && length > 0) {
            report.tell(Property.SECONDS, Long.toString(Math.round((double) length / scale)));
        }
    }

    /** The last two numbers of the box, in halves of 32 bits; turned as its matrix says. */
    private static void size(RandomAccessFile bytes, long ends, Report report) throws IOException {
        bytes.seek(ends - 44);
        boolean turned = bytes.readInt() == 0 && bytes.readInt() != 0;
        bytes.seek(ends - 8);
        int width = bytes.readUnsignedShort();
        bytes.skipBytes(2);
        int height = bytes.readUnsignedShort();
        if (width > 0 && height > 0) {
            report.tell(Property.WIDTH, Integer.toString(turned ? height : width));
            report.tell(Property.HEIGHT, Integer.toString(turned ? width : height));
        }
    }

    private void codec(String code, Report report) throws IOException {
        String name = NAMES.getOrDefault(code, code.strip());
        if (handler.equals("vide")) {
            report.tell(Property.VIDEO_CODEC, name);
        } else if (handler.equals("soun")) {
            report.tell(Property.AUDIO_CODEC, name);
        } else {
            return;
        }
        if (!PLAYED.contains(name)) {
            report.find(Finding.UNPLAYABLE_VIDEO);
        }
    }

    private static String word(RandomAccessFile bytes) throws IOException {
        var word = new byte[4];
        bytes.readFully(word);
        return new String(word, StandardCharsets.ISO_8859_1);
    }
}
