package portal.content.inspection.child;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/**
 * What was seen, written at once: records of a sign, a length and so many bytes, the last of them
 * an end.
 */
final class Report implements AutoCloseable {

    static final int MOST_TEXT = 1_000_000;
    static final int MOST_PREVIEWS = 12;

    private static final int MOST_HEADINGS = 500;
    private static final int LONGEST_HEADING = 300;
    private static final int LONGEST_PROPERTY = 1_000;
    private static final int PIECE = 1 << 16;

    private final DataOutputStream out;
    private final TimeLeft time;
    private final Set<Finding> found = EnumSet.noneOf(Finding.class);
    private final Set<Property> told = EnumSet.noneOf(Property.class);
    private final StringBuilder piece = new StringBuilder();
    private int written;
    private boolean words;
    private int headings;
    private int previews;

    Report(Path file, TimeLeft time) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        this.time = time;
    }

    void find(Finding finding) throws IOException {
        if (found.add(finding)) {
            write('F', finding.name().getBytes(StandardCharsets.UTF_8));
        }
    }

    boolean has(Finding finding) {
        return found.contains(finding);
    }

    /** The first word on a property counts. */
    void tell(Property property, String value) throws IOException {
        String plain = value == null ? "" : oneLine(value, LONGEST_PROPERTY);
        if (!plain.isEmpty() && told.add(property)) {
            write('P', (property.name() + '\n' + plain).getBytes(StandardCharsets.UTF_8));
        }
    }

    void head(int level, String text) throws IOException {
        String plain = oneLine(text, LONGEST_HEADING);
        if (!plain.isEmpty() && headings < MOST_HEADINGS) {
            headings++;
            write('H', (Math.max(1, Math.min(level, 6)) + plain).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether more text is of use; says so, once, where it is not. */
    boolean wantsText() throws IOException {
        if (written + piece.length() < MOST_TEXT && time.isThereForText()) {
            return true;
        }
        find(Finding.TEXT_CUT);
        return false;
    }

    void text(CharSequence more) throws IOException {
        for (int i = 0; i < more.length(); i++) {
            char sign = more.charAt(i);
            if (written + piece.length() >= MOST_TEXT) {
                find(Finding.TEXT_CUT);
                return;
            }
            boolean control = Character.isISOControl(sign);
            if (!control || sign == '\n' || sign == '\t') {
                piece.append(sign);
                words |= !Character.isWhitespace(sign);
            } else if (sign != '\r') {
                piece.append(' ');
            }
            if (piece.length() >= PIECE && !Character.isHighSurrogate(sign)) {
                writeText();
            }
        }
    }

    void line(CharSequence more) throws IOException {
        text(more);
        text("\n");
    }

    private void writeText() throws IOException {
        written += piece.length();
        write('T', piece.toString().getBytes(StandardCharsets.UTF_8));
        piece.setLength(0);
    }

    /** All text is there: it is safe now, whatever the pictures do. */
    void endOfText() throws IOException {
        writeText();
        if (!words) {
            find(Finding.NO_TEXT);
        }
        out.flush();
    }

    boolean wantsPreviews() {
        return previews < MOST_PREVIEWS && time.isThereForPictures();
    }

    void preview(int page, BufferedImage picture) throws IOException {
        byte[] jpeg = SmallPicture.jpeg(picture);
        if (previews < MOST_PREVIEWS) {
            previews++;
            write('J', ByteBuffer.allocate(Integer.BYTES + jpeg.length)
                    .putInt(page).put(jpeg).array());
            out.flush();
        }
    }

    void end() throws IOException {
        if (!piece.isEmpty()) {
            writeText();
        }
        write('E', new byte[0]);
    }

    private void write(char kind, byte[] bytes) throws IOException {
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String oneLine(String words, int most) {
        String start = words.substring(0, Math.min(words.length(), 4 * most));
        String plain = start.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return plain.length() <= most ? plain : plain.substring(0, most).strip();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
