package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;

public class EmblemTest {

    /** A picture of one colour. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return written(format, picture);
    }

    private static byte[] written(String format, BufferedImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            assertTrue(ImageIO.write(picture, format, out));
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String refused(byte[] sent) {
        return assertThrows(RuleViolation.class, () -> Emblem.of(sent)).key();
    }

    private static BufferedImage read(Emblem emblem) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(emblem.png()));
    }

    /** The picture with one more chunk behind its header. */
    private static byte[] with(byte[] png, String chunk, byte[] content) {
        var name = chunk.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        int header = 8 + 25;
        return ByteBuffer.allocate(png.length + content.length + 12)
                .put(png, 0, header)
                .putInt(content.length).put(name).put(content).putInt((int) sum.getValue())
                .put(png, header, png.length - header)
                .array();
    }

    @Test
    void aSmallPictureKeepsItsSizeAndColour() throws IOException {
        var kept = read(Emblem.of(picture("png", 64, 48)));
        assertEquals(64, kept.getWidth());
        assertEquals(48, kept.getHeight());
        assertEquals(Color.RED.getRGB(), kept.getRGB(32, 24));
    }

    @ParameterizedTest
    @CsvSource({"2048, 2048, 128, 128", "2048, 512, 512, 128", "512, 2048, 32, 128", "1000, 300, 427, 128"})
    void aLargeOneIsDrawnSmaller(int width, int height, int keptWidth, int keptHeight) throws IOException {
        var kept = read(Emblem.of(picture("png", width, height)));
        assertEquals(keptWidth, kept.getWidth());
        assertEquals(keptHeight, kept.getHeight());
    }

    @Test
    void whatIsSeenThroughStaysSo() throws IOException {
        var clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        assertEquals(0, read(Emblem.of(written("png", clear))).getRGB(5, 5) >>> 24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "gif", "bmp"})
    @DisplayName("ASVS 5.2.2: a file is what its bytes are, whatever it is called")
    void anotherKindOfPictureIsRefused(String format) {
        assertEquals("emblem.not-a-png", refused(picture(format, 64, 64)));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (var sent : new String[] {"", "x", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "%PDF-1.7 ..............."}) {
            assertEquals("emblem.not-a-png", refused(sent.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    @DisplayName("ASVS 5.2.6: the pixels are counted before one of them is decoded")
    void aPictureThatClaimsToBeHugeIsRefusedUnread() {
        byte[] bomb = picture("png", 64, 64);
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        assertEquals("emblem.too-many-pixels", refused(bomb));
    }

    @Test
    void theBoundsAreExact() {
        assertEquals("emblem.too-many-pixels", refused(picture("png", 2049, 2048)));
        assertEquals("emblem.too-few-pixels", refused(picture("png", 31, 32)));
        assertEquals("emblem.too-long", refused(picture("png", 401, 100)));
        Emblem.of(picture("png", 32, 32));
        Emblem.of(picture("png", 400, 100));
    }

    @Test
    void tooManyBytesAreRefused() {
        var noise = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < 360_000; i++) {
            noise.setRGB(i % 600, i / 600, random.nextInt());
        }
        assertEquals("emblem.too-large", refused(written("png", noise)));
    }

    @Test
    void damageIsSaidAndNeverThrown() {
        byte[] sound = picture("png", 64, 64);
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = sound.clone();
            for (int j = 0; j < 4; j++) {
                damaged[16 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt();
            }
            try {
                Emblem.of(damaged);
            } catch (RuleViolation refused) {
                assertTrue(refused.key().startsWith("emblem."), refused.key());
            }
        }
        assertEquals("emblem.damaged", refused(Arrays.copyOf(sound, 40)));
    }

    @Test
    @DisplayName("Nothing that was sent goes out again but colours: no text, no place, no name of a camera")
    void whatIsNoPictureInItIsLeftBehind() {
        byte[] talkative = with(picture("png", 64, 64), "tEXt", "Author\0示例教师".getBytes(StandardCharsets.UTF_8));
        byte[] kept = Emblem.of(talkative).png();
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("Author"));
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("tEXt"));
        assertEquals(Emblem.of(picture("png", 64, 64)).digest(), Emblem.of(talkative).digest());
    }

    @Test
    void anotherPictureHasAnotherDigest() {
        var emblem = Emblem.of(picture("png", 64, 64));
        assertEquals(32, emblem.digest().length());
        assertNotEquals(emblem.digest(), Emblem.of(picture("png", 64, 65)).digest());
    }
}
