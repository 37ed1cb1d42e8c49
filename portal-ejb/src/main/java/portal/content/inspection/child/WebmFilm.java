package portal.content.inspection.child;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/** Films as browsers record them: WebM, elements of a number, a length and contents. */
final class WebmFilm implements Reading {

    private static final long SEGMENT = 0x18538067;
    private static final long INFO = 0x1549a966;
    private static final long SCALE = 0x2ad7b1;
    private static final long LENGTH = 0x4489;
    private static final long TRACKS = 0x1654ae6b;
    private static final long TRACK = 0xae;
    private static final long CODEC = 0x86;
    private static final long VIDEO = 0xe0;
    private static final long WIDTH = 0xb0;
    private static final long HEIGHT = 0xba;
    private static final long CLUSTER = 0x1f43b675;

    private static final Map<String, String> PLAYED = Map.of(
            "V_VP8", "VP8", "V_VP9", "VP9", "V_AV1", "AV1", "A_OPUS", "Opus", "A_VORBIS", "Vorbis");

    private static final int MOST_ELEMENTS = 100_000;
    private static final int LONGEST_WORD = 64;
    private static final double NANOSECONDS = 1e9;

    private double scale = 1e6;
    private int elements;
    private boolean tracks;

    @Override
    public void read(Path file, Report report) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            elements(bytes, bytes.length(), report);
        } catch (EOFException cut) {
            report.find(Finding.TRUNCATED);
        }
        if (!tracks) {
            report.find(Finding.TRUNCATED);
        }
    }

    private void elements(RandomAccessFile bytes, long end, Report report) throws IOException {
        while (bytes.getFilePointer() < end && elements++ < MOST_ELEMENTS) {
            long number = number(bytes, false);
            long length = number(bytes, true);
            long from = bytes.getFilePointer();
            if (length > end - from) {
                report.find(Finding.TRUNCATED);
            }
            long ends = length < 0 || length > end - from ? end : from + length;
            if (number == CLUSTER && length < 0) {
                // A recording that nobody closed: pictures follow to its end.
                return;
            }
            element(bytes, number, ends, report);
            bytes.seek(ends);
        }
    }

    private void element(RandomAccessFile bytes, long number, long ends, Report report)
            throws IOException {
        int length = (int) Math.min(ends - bytes.getFilePointer(), LONGEST_WORD);
        if (number == SEGMENT || number == INFO || number == TRACKS || number == TRACK
                || number == VIDEO) {
            tracks |= number == TRACK;
            elements(bytes, ends, report);
        } else if (number == SCALE) {
            scale = value(bytes, length);
        } else if (number == LENGTH) {
            double units = length == Double.BYTES ? bytes.readDouble() : bytes.readFloat();
            double seconds = units * scale / NANOSECONDS;
            if (seconds > 0 && seconds < Integer.MAX_VALUE) {
                report.tell(Property.SECONDS, Long.toString(Math.round(seconds)));
            }
        } else if (number == WIDTH) {
            report.tell(Property.WIDTH, Long.toString(value(bytes, length)));
        } else if (number == HEIGHT) {
            report.tell(Property.HEIGHT, Long.toString(value(bytes, length)));
        } else if (number == CODEC) {
            codec(bytes, length, report);
        }
    }

    private static void codec(RandomAccessFile bytes, int length, Report report)
            throws IOException {
        var word = new byte[length];
        bytes.readFully(word);
        String code = new String(word, StandardCharsets.ISO_8859_1).replace("\0", "").strip();
        report.tell(code.startsWith("V") ? Property.VIDEO_CODEC : Property.AUDIO_CODEC,
                PLAYED.getOrDefault(code, code));
        if (!PLAYED.containsKey(code)) {
            report.find(Finding.UNPLAYABLE_VIDEO);
        }
    }

    private static long value(RandomAccessFile bytes, int length) throws IOException {
        long value = 0;
        for (int i = 0; i < Math.min(length, 7); i++) {
            value = value << Byte.SIZE | bytes.readUnsignedByte();
        }
        return value;
    }

    /** Its first byte tells how many belong to it; a length of ones alone is unknown, here -1. */
    private static long number(RandomAccessFile bytes, boolean isLength) throws IOException {
        int first = bytes.readUnsignedByte();
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7) {
            throw new IOException("no number");
        }
        int mask = 0x7f >> more;
        long number = isLength ? first & mask : first;
        boolean ones = (first & mask) == mask;
        for (int i = 0; i < more; i++) {
            int next = bytes.readUnsignedByte();
            ones &= next == 0xff;
            number = number << Byte.SIZE | next;
        }
        return isLength && ones ? -1 : number;
    }
}
