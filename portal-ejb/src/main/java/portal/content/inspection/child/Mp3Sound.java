package portal.content.inspection.child;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/** MP3: how long it plays, by its first frame. */
final class Mp3Sound implements Reading {

    private static final int[] KILOBITS_1 =
            {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KILOBITS_2 =
            {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] HERTZ = {44_100, 48_000, 32_000, 0};
    private static final int SEARCHED = 1 << 16;
    private static final int XING = 0x58696e67;
    private static final int INFO = 0x496e666f;

    @Override
    public void read(Path file, Report report) throws IOException {
        report.tell(Property.AUDIO_CODEC, "MP3");
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            long from = afterTag(bytes);
            bytes.seek(from);
            int head = bytes.readInt();
            for (int i = 0; i < SEARCHED && !isFrame(head); i++) {
                head = head << Byte.SIZE | bytes.readUnsignedByte();
            }
            if (isFrame(head)) {
                length(bytes, head, report);
            } else {
                report.find(Finding.DAMAGED);
            }
        } catch (EOFException cut) {
            report.find(Finding.TRUNCATED);
        }
    }

    /** Words about the piece stand before it. */
    private static long afterTag(RandomAccessFile bytes) throws IOException {
        var start = new byte[10];
        bytes.readFully(start);
        if (start[0] != 'I' || start[1] != 'D' || start[2] != '3') {
            return 0;
        }
        return 10 + ((long) start[6] << 21 | start[7] << 14 | start[8] << 7 | start[9]);
    }

    private static boolean isFrame(int head) {
        return head >>> 21 == 0x7ff && (head >> 19 & 3) != 1 && (head >> 17 & 3) == 1
                && kilobits(head) > 0 && hertz(head) > 0;
    }

    private static boolean isFirstVersion(int head) {
        return (head >> 19 & 3) == 3;
    }

    private static int kilobits(int head) {
        return (isFirstVersion(head) ? KILOBITS_1 : KILOBITS_2)[head >> 12 & 0xf];
    }

    private static int hertz(int head) {
        int version = head >> 19 & 3;
        return HERTZ[head >> 10 & 3] / (version == 3 ? 1 : version == 2 ? 2 : 4);
    }

    private static void length(RandomAccessFile bytes, int head, Report report)
            throws IOException {
        long at = bytes.getFilePointer();
        boolean mono = (head >> 6 & 3) == 3;
        bytes.skipBytes(isFirstVersion(head) ? mono ? 17 : 32 : mono ? 9 : 17);
        int sign = bytes.readInt();
        double seconds;
        if ((sign == XING || sign == INFO) && (bytes.readInt() & 1) == 1) {
            seconds = Integer.toUnsignedLong(bytes.readInt())
                    * (isFirstVersion(head) ? 1152.0 : 576.0) / hertz(head);
        } else {
            seconds = (bytes.length() - at) / (kilobits(head) * 125.0);
        }
        report.tell(Property.SECONDS, Long.toString(Math.round(seconds)));
    }
}
