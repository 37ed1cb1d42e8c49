package portal.content.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a report as if an enemy had written it, because somebody's file may have taken the reader
 * over: every size, number, name and picture is looked at again, and what is wrong ends it.
 */
final class ReportReading {

    static final int MOST_TEXT = 1_000_000;

    private static final long LARGEST = 24 << 20;
    private static final int LARGEST_RECORD = 2 << 20;
    private static final int MOST_RECORDS = 2_000;
    private static final int MOST_HEADINGS = 500;
    private static final int LONGEST_HEADING = 300;
    private static final int LONGEST_PROPERTY = 1_000;
    private static final int MOST_PREVIEWS = 12;
    private static final int MOST_PAGES = 1_000_000;

    private final Set<Finding> findings = EnumSet.noneOf(Finding.class);
    private final StringBuilder text = new StringBuilder();
    private final List<Heading> headings = new ArrayList<>();
    private final Map<Property, String> properties = new EnumMap<>(Property.class);
    private final List<Preview> previews = new ArrayList<>();

    private ReportReading() {}

    /** What there is, and that it is not all where the end is missing. */
    static Inspected of(Path file) {
        var reading = new ReportReading();
        if (!reading.read(file)) {
            reading.findings.add(Finding.UNREADABLE);
        }
        return new Inspected(reading.findings, reading.text.toString(), reading.headings,
                reading.properties, reading.previews);
    }

    private boolean read(Path file) {
        try {
            // A link may lead anywhere, and a pipe has no end.
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > LARGEST) {
                return false;
            }
            try (var in = new DataInputStream(
                    new BufferedInputStream(Files.newInputStream(file)))) {
                for (int i = 0; i < MOST_RECORDS; i++) {
                    int kind = in.readUnsignedByte();
                    int length = in.readInt();
                    if (length < 0 || length > LARGEST_RECORD) {
                        return false;
                    }
                    byte[] bytes = in.readNBytes(length);
                    if (bytes.length < length) {
                        return false;
                    }
                    if (kind == 'E') {
                        return true;
                    }
                    record(kind, bytes);
                }
            }
        } catch (EOFException | IllegalArgumentException wrong) {
            return false;
        } catch (IOException unreadable) {
            return false;
        }
        return false;
    }

    private void record(int kind, byte[] bytes) {
        switch (kind) {
            case 'F' -> findings.add(Finding.valueOf(words(bytes)));
            case 'P' -> property(words(bytes));
            case 'H' -> heading(words(bytes));
            case 'T' -> text(words(bytes));
            case 'J' -> preview(bytes);
            default -> throw new IllegalArgumentException("no such record");
        }
    }

    private static String words(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void property(String told) {
        int end = told.indexOf('\n');
        require(end > 0);
        String value = oneLine(told.substring(end + 1), LONGEST_PROPERTY);
        if (!value.isEmpty()) {
            properties.putIfAbsent(Property.valueOf(told.substring(0, end)), value);
        }
    }

    private void heading(String told) {
        require(!told.isEmpty() && told.charAt(0) >= '1' && told.charAt(0) <= '6'
                && headings.size() < MOST_HEADINGS);
        String words = oneLine(told.substring(1), LONGEST_HEADING);
        if (!words.isEmpty()) {
            headings.add(new Heading(told.charAt(0) - '0', words));
        }
    }

    private void text(String more) {
        require(text.length() + more.length() <= MOST_TEXT);
        for (int i = 0; i < more.length(); i++) {
            char sign = more.charAt(i);
            text.append(sign != '\n' && sign != '\t' && !isSign(sign) ? ' ' : sign);
        }
    }

    /** A noncharacter or half of a pair would be refused by the database, or by readers of XML. */
    private static boolean isSign(char sign) {
        return !Character.isISOControl(sign) && sign < 0xfffe;
    }

    private static String oneLine(String words, int most) {
        require(words.length() <= most);
        return words.replaceAll("[\\s\\p{Cntrl}\\ufffe\\uffff]+", " ").strip();
    }

    private void preview(byte[] bytes) {
        require(bytes.length > Integer.BYTES && previews.size() < MOST_PREVIEWS);
        int page = ByteBuffer.wrap(bytes).getInt();
        byte[] jpeg = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        require(page > 0 && page <= MOST_PAGES && PlainJpeg.is(jpeg));
        previews.add(new Preview(page, jpeg));
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("no such record");
        }
    }
}
