package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogFormatTest {

    private static final String FORGED = "\n2026-11-21T09:00:00.000+0800 INFO portal: all is well";

    private static List<String> lines(String message, Throwable thrown, Object... parameters) {
        var entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("portal.tenancy");
        entry.setParameters(parameters);
        entry.setThrown(thrown);
        return new LogFormat().format(entry).lines().toList();
    }

    @Test
    @DisplayName("ASVS 16.2.2: an entry has its time with the offset")
    void anEntryIsOneLineWithTimeLevelAndLogger() {
        var lines = lines("county {0} is open", null, "999901");
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}"
                + " WARNING portal\\.tenancy: county 999901 is open"), lines.get(0));
    }

    @Test
    @DisplayName("ASVS 16.4.1: a line break in what somebody typed begins no entry")
    void aLineBreakBeginsNoEntry() {
        for (String end : List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f")) {
            assertEquals(1, lines("no county " + end + FORGED.strip(), null).size());
            assertEquals(1, lines("no county {0}", null, "x" + end + FORGED.strip()).size());
        }
        assertTrue(lines("{0}", null, "x" + FORGED).get(0).contains("x\\n2026-11-21"));
    }

    @Test
    @DisplayName("ASVS 16.4.1: a line break in what a failure says begins no entry")
    void aFailureBeginsNoEntryEither() {
        var failure = new IllegalStateException("x" + FORGED, new RuntimeException(FORGED));
        var lines = lines("fault 1", failure);
        assertTrue(lines.size() > 2);
        lines.subList(1, lines.size()).forEach(line -> assertTrue(line.startsWith("\t"), line));
    }

    @Test
    void whatTurnsTheWritingAroundOrClearsTheScreenIsWrittenOut() {
        assertEquals("a\\u202eb \\u001b[2J\\u0000", LogFormat.onOneLine("a\u202eb \u001b[2J\u0000"));
        assertEquals("示例一县 999901 “甲小学”", LogFormat.onOneLine("示例一县 999901 “甲小学”"));
    }

    @Test
    void theServersLogIsWrittenSo() throws IOException {
        var settings = new Properties();
        try (InputStream in = LogFormat.class.getResourceAsStream("logging.properties")) {
            settings.load(in);
        }
        assertEquals(LogFormat.class.getName(),
                settings.getProperty("java.util.logging.FileHandler.formatter"));
    }
}
