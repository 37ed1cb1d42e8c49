package portal.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/**
 * How an entry of the server's log is written: on one line, and below it, each line indented, the
 * trace of a failure. Whatever was typed by somebody and ends up here can neither begin an entry
 * nor hide one.
 *
 * <p>Public because {@code logging.properties} names it.
 */
public final class LogFormat extends Formatter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord entry) {
        return MOMENT.format(entry.getInstant()) + " " + entry.getLevel().getName() + " "
                + onOneLine(String.valueOf(entry.getLoggerName())) + ": "
                + onOneLine(String.valueOf(formatMessage(entry))) + "\n" + trace(entry.getThrown());
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString().lines()
                .map(line -> "\t" + onOneLine(line.strip()) + "\n")
                .collect(Collectors.joining());
    }

    /** The text with everything that a reader of the file would not see as a character written out. */
    static String onOneLine(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                line.append("\\n");
            } else if (point == '\t') {
                line.append(' ');
            } else if (isUnseen(point)) {
                line.append("\\u%04x".formatted(point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    /** Controls, ends of lines and paragraphs, and what turns the direction of writing. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
