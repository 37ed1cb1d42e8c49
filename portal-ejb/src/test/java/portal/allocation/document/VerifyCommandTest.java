package portal.allocation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.allocation.Allocation;
import portal.allocation.Objective;

class VerifyCommandTest {

    @TempDir
    Path folder;

    final StringBuilder out = new StringBuilder();
    final StringBuilder err = new StringBuilder();

    private static String record(Objective objective) throws IOException {
        var problem = AllocationDocument.read(new StringReader(AllocationDocumentTest.sample()))
                .with(objective);
        var plan = Allocation.of(problem, Duration.ofMinutes(1)).plan();
        return "{\"problem\":" + AllocationDocument.write(problem) + ",\"plan\":"
                + AllocationDocument.write(plan) + ",\"steps\":[]}";
    }

    private int verify(String document) throws IOException {
        var file = folder.resolve("record.json");
        Files.writeString(file, document);
        return VerifyCommand.run(file, out, err);
    }

    @Test
    void aRecordOfEitherObjectIsProvenAgain() throws IOException {
        for (var objective : Objective.values()) {
            assertEquals(VerifyCommand.PROVEN, verify(record(objective)), err.toString());
        }
        assertTrue(out.toString().contains("已证明") && out.toString().contains("no plan costs less"),
                out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void aPairThatWasExchangedIsNotProven() throws IOException {
        var record = record(Objective.SUM);
        var first = record.substring(record.indexOf("\"plan\":[[") + 8);
        var pair = first.substring(0, first.indexOf(']') + 1);
        var recipient = pair.substring(pair.indexOf(','));
        for (String supporter : new String[] {"[\"S1\"", "[\"S2\"", "[\"S3\""}) {
            if (!pair.startsWith(supporter) && record.contains("\"id\":" + supporter.substring(1))) {
                assertEquals(VerifyCommand.NOT_PROVEN,
                        verify(record.replace("\"plan\":[" + pair, "\"plan\":[" + supporter + recipient)));
            }
        }
    }

    @Test
    void aTotalOrAPriceThatWasAlteredIsNotProven() throws IOException {
        var record = record(Objective.SUM);
        assertEquals(VerifyCommand.NOT_PROVEN,
                verify(record.replaceFirst("\"objective\":1", "\"objective\":2")));
        assertEquals(VerifyCommand.NOT_PROVEN, verify(record.replace("\"bound\":1", "\"bound\":2")));
        assertTrue(err.toString().contains("证明不成立"), err.toString());
    }

    @Test
    @DisplayName("malformed: every fault by its JSON pointer within the record")
    void whatIsNoRecordIsRefusedWithItsFaults() throws IOException {
        assertEquals(VerifyCommand.MALFORMED, verify("{}"));
        assertEquals(VerifyCommand.MALFORMED, verify("[1]"));
        assertEquals(VerifyCommand.MALFORMED, verify("not json"));
        assertEquals(VerifyCommand.MALFORMED, verify("{\"problem\":7,\"plan\":{}}"));
        err.setLength(0);
        assertEquals(VerifyCommand.MALFORMED, verify(record(Objective.SUM)
                .replace("\"u\":[", "\"u\":[null,").replace("\"bound\":", "\"border\":")));
        assertTrue(err.toString().contains("/plan/certificate/u/0: ")
                && err.toString().contains("/plan/certificate/bound: "), err.toString());
        err.setLength(0);
        assertEquals(VerifyCommand.MALFORMED,
                verify(record(Objective.SUM).replace("\"load\":", "\"load\":-")));
        assertTrue(err.toString().contains("/problem/weights/load: "), err.toString());
    }
}
