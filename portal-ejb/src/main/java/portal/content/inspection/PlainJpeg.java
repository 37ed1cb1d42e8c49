package portal.content.inspection;

import java.nio.ByteBuffer;

/** Whether bytes are a small JPEG, from beginning to end, that holds nothing but a picture. */
final class PlainJpeg {

    private static final int SHORTEST = 32;
    private static final int WIDEST = 900;
    private static final int HIGHEST = 2_700;

    private static final int START = 0xffd8;
    private static final int END = 0xffd9;
    private static final int JFIF = 0xffe0;
    private static final int TABLES = 0xffdb;
    private static final int CODES = 0xffc4;
    private static final int RESTARTS = 0xffdd;
    private static final int BASELINE = 0xffc0;
    private static final int PROGRESSIVE = 0xffc2;
    private static final int SCAN = 0xffda;

    private PlainJpeg() {}

    static boolean is(byte[] bytes) {
        var jpeg = ByteBuffer.wrap(bytes);
        if (bytes.length < SHORTEST || next(jpeg) != START
                || jpeg.getShort(bytes.length - 2) != (short) END) {
            return false;
        }
        boolean sized = false;
        while (jpeg.remaining() > 4) {
            int marker = next(jpeg);
            int length = next(jpeg) - 2;
            if (length < 0 || length > jpeg.remaining()) {
                return false;
            }
            switch (marker) {
                case SCAN -> {
                    return sized;
                }
                case BASELINE, PROGRESSIVE -> {
                    if (sized || length < 6 || !isSmall(jpeg)) {
                        return false;
                    }
                    sized = true;
                }
                case JFIF, TABLES, CODES, RESTARTS -> { }
                default -> {
                    return false;
                }
            }
            jpeg.position(jpeg.position() + length);
        }
        return false;
    }

    private static boolean isSmall(ByteBuffer frame) {
        int height = Short.toUnsignedInt(frame.getShort(frame.position() + 1));
        int width = Short.toUnsignedInt(frame.getShort(frame.position() + 3));
        return width > 0 && width <= WIDEST && height > 0 && height <= HIGHEST;
    }

    private static int next(ByteBuffer jpeg) {
        return Short.toUnsignedInt(jpeg.getShort());
    }
}
