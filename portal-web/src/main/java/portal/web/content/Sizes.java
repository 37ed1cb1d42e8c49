package portal.web.content;

import portal.web.frame.Words;

/** How much there is, as readers are told. */
public final class Sizes {

    private static final double KILOBYTE = 1 << 10;
    private static final double MEGABYTE = 1 << 20;
    private static final double GIGABYTE = 1 << 30;

    private Sizes() {}

    public static String words(Words words, long bytes) {
        if (bytes < MEGABYTE) {
            return words.text("content.kilobytes", Math.ceil(bytes / KILOBYTE));
        }
        return bytes < GIGABYTE
                ? words.text("content.megabytes", bytes / MEGABYTE)
                : words.text("content.gigabytes", bytes / GIGABYTE);
    }
}
