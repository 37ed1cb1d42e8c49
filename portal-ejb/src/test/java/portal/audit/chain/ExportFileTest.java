package portal.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.database.TestDatabase;

/** What somebody does to an exported file, and that the walk along it names it. */
class ExportFileTest {

    private static final ChainKey KEY = ChainKey.generated();
    private static final Map<String, ChainKey> KEYS = Map.of(KEY.kid(), KEY);
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    /** A header, three rounds of three rows and a head each. */
    private static String whole;

    @BeforeAll
    static void threeRounds() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 3; i++) {
                DATABASE.alter("""
                        insert into audit_entry (tenant_id, actor, roles, session, channel, deed, result, details)
                        values ('999901', E'a\\nb', '', '', 'PAGE', 'x.y', 'DONE', '{"n":1}')""");
            }
            Confined.transaction(DATABASE, "portal_app", FIRST,
                    sql -> new ChainGrowth(sql, FIRST).seal(KEY, true));
        }
        whole = exported(1, 9);
    }

    private static String exported(long first, long last) {
        return Confined.transaction(DATABASE, "portal_app", FIRST, sql -> {
            var chain = new StoredChain(sql, FIRST);
            String start = first == 1 ? Line.NOTHING : chain.links(first - 1, first - 1).next().hash();
            var header = new ExportHeader(FIRST, first, last, start, 1, null, null).signed(KEY);
            var out = new StringWriter();
            try {
                new ExportWriter(out).write(chain, header, KEYS);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return out.toString();
        });
    }

    private static Verdict verdict(String file) {
        try {
            return ExportFile.verify(new BufferedReader(new StringReader(file)), Map.of()).verdict();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String fault(String file) {
        return verdict(file).fault().map(fault -> fault.kind() + " " + fault.number()).orElse("sound");
    }

    private static String changed(UnaryOperator<List<String>> change) {
        return String.join("\n", change.apply(new ArrayList<>(whole.lines().toList()))) + "\n";
    }

    /** The line of a row: after the header, with a head after every three. */
    private static int line(int number) {
        return number + (number - 1) / 3;
    }

    private static String with(int line, String from, String to) {
        return changed(lines -> {
            assertTrue(lines.get(line).contains(from), lines.get(line));
            lines.set(line, lines.get(line).replaceFirst(Pattern.quote(from),
                    Matcher.quoteReplacement(to)));
            return lines;
        });
    }

    private static String without(int line) {
        return changed(lines -> {
            lines.remove(line);
            return lines;
        });
    }

    @Test
    void aWholeFileIsProved() {
        assertEquals("sound", fault(whole));
        assertEquals(9, verdict(whole).proved());
        assertEquals(13, whole.lines().count());
    }

    @Test
    void aPartThatBeginsAndEndsAtRoundsIsProvedByItself() {
        assertEquals("sound", fault(exported(4, 6)));
        assertEquals("sound", fault(exported(7, 9)));
        assertEquals("sound", fault(exported(10, 9)));
    }

    @ParameterizedTest
    @DisplayName("DESIGN 9: a change of any field of a row of an exported file is found and named")
    @CsvSource(delimiter = '>', quoteCharacter = '`', value = {
        "\"id\":>\"id\":1", "\"at\":>\"at\":1", "\"actor\":\"a>\"actor\":\"b", "\"roles\":\"\">\"roles\":\"x\"",
        "\"session\":\"\">\"session\":null", "\"address\":null>\"address\":\"\"", "\"PAGE\">\"API\"",
        "\"x.y\">\"x.z\"", "\"subjectKind\":null>\"subjectKind\":\"\"", "\"subject\":null>\"subject\":\"\"",
        "\"DONE\">\"FAILED\"", "\"reason\":null>\"reason\":\"x\"", "\"details\":\"{>\"details\":\" {"})
    void aChangedFieldIsNamed(String from, String to) {
        for (int number : List.of(1, 5, 9)) {
            assertEquals("ROW_CHANGED " + number, fault(with(line(number), from, to)));
        }
    }

    @Test
    void aChangedSealIsNamed() {
        assertEquals("HASH_CHANGED 5", fault(with(line(5), "\"hash\":\"", "\"hash\":\"0")));
        assertEquals("FORM_UNKNOWN 5", fault(with(line(5), "\"form\":1", "\"form\":2")));
        assertEquals("SEAL_MISSING 5", fault(with(line(5), "\"number\":5", "\"number\":6")));
    }

    @Test
    void aMissingRowIsNamedWhereverItStood() {
        for (int number = 1; number <= 8; number++) {
            assertEquals("SEAL_MISSING " + number, fault(without(line(number))));
        }
        assertEquals("TAIL_CUT_OFF 9", fault(without(line(9))));
    }

    @Test
    void swappedRowsAreNamed() {
        assertEquals("ORDER_SWAPPED 5", fault(changed(lines -> {
            Collections.swap(lines, line(5), line(6));
            return lines;
        })));
    }

    @Test
    void aTailThatWasCutOffIsNamedWhereverItWasCut() {
        assertEquals("TAIL_CUT_OFF 7", fault(changed(lines -> lines.subList(0, line(7)))));
        assertEquals("TAIL_CUT_OFF 4", fault(changed(lines -> lines.subList(0, line(4)))));
        assertEquals("TAIL_CUT_OFF 1", fault(changed(lines -> lines.subList(0, 1))));
        assertFalse(verdict(changed(lines -> lines.subList(0, line(6)))).sound());
        assertEquals("FILE_BROKEN 9", fault(whole.substring(0, whole.indexOf("\"number\":9") + 10)));
    }

    @Test
    void aMissingOrChangedEndIsNamed() {
        assertEquals("HEAD_MISSING 4", fault(without(8)));
        assertEquals("SIGNATURE_WRONG 6", fault(with(8, "\"at\":", "\"at\":1")));
        assertEquals("HEAD_DIFFERS 6", fault(with(8, "\"hash\":\"", "\"hash\":\"0")));
        assertEquals("KEY_UNKNOWN 6", fault(with(8, "\"kid\":\"", "\"kid\":\"0")));
    }

    @Test
    void aHeaderThatSaysLessIsNotBelieved() {
        assertEquals("SIGNATURE_WRONG 1", fault(with(0, "\"last\":9", "\"last\":6")));
        assertEquals("SIGNATURE_WRONG 2", fault(with(0, "\"first\":1", "\"first\":2")));
        assertEquals("SIGNATURE_WRONG 1", fault(with(0, "\"tenant\":\"999901\"", "\"tenant\":\"999902\"")));
    }

    @Test
    void aKeyThatIsNotTheTrustedOneIsNotBelieved() throws IOException {
        var other = ChainKey.generated();
        var proof = ExportFile.verify(
                new BufferedReader(new StringReader(whole)), Map.of(other.kid(), other));
        assertEquals(ChainFault.Kind.KEY_UNKNOWN, proof.verdict().fault().orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}", "[]", "null", "nothing", "{\"format\":\"portal-audit-export/1\"}", "{\"format\":7}", "\\u0000"})
    void whatIsNoExportIsRefused(String text) {
        assertEquals("FILE_BROKEN 1", fault(text));
        assertEquals("FILE_BROKEN 1", fault(""));
        assertEquals("FILE_BROKEN 1", fault(whole.lines().findFirst().orElseThrow() + "\n" + text));
    }

    @Test
    void theCommandSaysWhatItFoundInBothLanguagesAndByItsExitCode(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit.jsonl");
        var out = new StringBuilder();
        assertEquals(0, VerifyCommand.file(Files.writeString(file, whole), out));
        assertTrue(out.toString().contains("999901: rows 1 to 9 are unchanged."), out.toString());
        assertTrue(out.toString().contains("999901：第 1 至 9 条记录未被改动。"), out.toString());
        assertTrue(out.toString().contains(ChainKey.fingerprint(KEY.publicPart())), out.toString());
        out.setLength(0);
        assertEquals(1, VerifyCommand.file(Files.writeString(file, with(line(5), "\"DONE\"", "\"FAILED\"")), out));
        assertTrue(out.toString().contains("999901: the first fault is at row 5."), out.toString());
        assertTrue(out.toString().contains("第 5 条记录的内容与封存时不同。"), out.toString());
    }
}
