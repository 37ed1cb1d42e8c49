package portal.allocation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Allocation;
import portal.allocation.Problem;

class AllocationDocumentTest {

    static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    @DisplayName("the contract's sample has the total and the plan found by trying every plan")
    void theSampleIsSolved() throws IOException {
        JsonObject expected = json(resource("sample.plan.json"));
        Problem sample = AllocationDocument.read(resource("sample.json"));
        JsonObject plan = AllocationDocument.write(Allocation.solve(sample, A_MINUTE));
        assertEquals(105_143, plan.getInt("objective"));
        for (String key : expected.keySet()) {
            assertEquals(expected.get(key), plan.get(key));
        }
        assertEquals(List.of("status", "objective", "plan", "certificate"),
                List.copyOf(plan.keySet()));
        assertEquals(List.of("u", "y", "bound"),
                List.copyOf(plan.getJsonObject("certificate").keySet()));
    }

    @Test
    void aConflictIsWrittenInTheContractsShape() {
        String tight = sample().replaceAll("\"max\": \\d", "\"max\": 1")
                .replaceAll("\"forbids\"[^}]*", "\"forbids\": []");
        JsonObject plan = AllocationDocument.write(Allocation.solve(
                AllocationDocument.read(new StringReader(tight)), A_MINUTE));
        assertEquals("INFEASIBLE", plan.getString("status"));
        assertEquals(List.of("kind", "supporters", "recipients", "short", "remedies"),
                List.copyOf(plan.getJsonObject("conflict").keySet()));
        assertEquals("CAPACITY", plan.getJsonObject("conflict").getString("kind"));
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertEquals(5, AllocationDocument.read(new StringReader("\uFEFF" + sample()))
                .recipients().size());
    }

    @Test
    void whatIsForInformationMayBeAbsent() {
        String document = sample().replaceAll("\"(teachers|pupils)\": \\d+,", "")
                .replace("\"previous\": null,", "").replace("\"maxDistanceM\": null,", "");
        assertEquals(3, AllocationDocument.read(new StringReader(document)).supporters().size());
    }

    @Test
    @DisplayName("malformed: an unknown id")
    void unknownIdsAreFaults() {
        assertFaults(sample().replace("\"previous\": \"S3\"", "\"previous\": \"S9\""),
                "/recipients/2/previous unknown-supporter");
        assertFaults(sample().replaceAll("\"S1\",\\s*\"R4\"", "\"S8\", \"R9\""),
                "/pins/0/0 unknown-supporter", "/pins/0/1 unknown-recipient");
        assertFaults(sample().replaceAll("\"S2\",\\s*\"R2\"", "\"R2\", \"S2\""),
                "/forbids/0/0 unknown-supporter", "/forbids/0/1 unknown-recipient");
    }

    @Test
    @DisplayName("malformed: a negative weight")
    void weightsAreFromZeroToAMillion() {
        assertFaults(sample().replace("1500", "-1").replace("6000", "1000001"),
                "/weights/mismatchPerPoint out-of-range", "/weights/load out-of-range");
    }

    @Test
    @DisplayName("malformed: unequal lengths of need and strength")
    void levelsAreOneForEachSubject() {
        assertFaults(sample().replaceAll("\"need\": \\[\\s*1,", "\"need\": ["),
                "/recipients/0/need unequal-length");
        assertFaults(sample().replace("\"pins\"", "\"subjects\": [\"语文\", \"数学\"], \"pins\""),
                "/supporters/0/strength unequal-length", "/supporters/1/strength unequal-length",
                "/supporters/2/strength unequal-length", "/recipients/0/need unequal-length",
                "/recipients/1/need unequal-length", "/recipients/2/need unequal-length",
                "/recipients/3/need unequal-length", "/recipients/4/need unequal-length");
    }

    @Test
    @DisplayName("malformed: coordinates out of range")
    void coordinatesAreOnTheEarth() {
        assertFaults(sample().replace("31018000", "90000001").replace("109610000", "-180000001"),
                "/supporters/0/latE6 out-of-range", "/recipients/0/lonE6 out-of-range");
    }

    @Test
    @DisplayName("malformed: duplicate ids")
    void idsAreUsedOnce() {
        assertFaults(sample().replace("\"id\": \"S2\"", "\"id\": \"S1\"")
                        .replace("\"S2\"", "\"S1\"").replace("\"id\": \"R5\"", "\"id\": \"R1\""),
                "/supporters/1/id duplicate-id", "/recipients/4/id duplicate-id");
    }

    @Test
    @DisplayName("malformed: a pin outside the stages, or a pair both pinned and forbidden")
    void aPinKeepsToTheStagesAndIsNotForbidden() {
        assertFaults(sample().replaceAll("\"S1\",\\s*\"R4\"", "\"S1\", \"R3\""),
                "/pins/0 outside-stages");
        assertFaults(sample().replaceAll("\"S2\",\\s*\"R2\"", "\"S1\", \"R4\""),
                "/pins/0 pinned-and-forbidden");
    }

    @Test
    void limitsStagesAndObjectivesAreTheContracts() {
        assertFaults(sample().replaceFirst("\"min\": 1", "\"min\": 4"),
                "/supporters/0/min min-above-max");
        assertFaults(sample().replaceFirst("\"supporters\": 2", "\"supporters\": 3"),
                "/recipients/3/supporters out-of-range");
        assertFaults(sample().replaceFirst("\"PRIMARY\"", "\"TEACHING_POINT\""),
                "/supporters/0/stage unknown-stage");
        assertFaults(sample().replace("\"sum\"", "\"least\""), "/objective unknown-objective");
        assertFaults(sample().replaceAll("\"strength\": \\[\\s*3,\\s*3", "\"strength\": [4, -1"),
                "/supporters/0/strength/0 out-of-range", "/supporters/0/strength/1 out-of-range");
    }

    @Test
    void typesAreTheContracts() {
        assertFaults("{\"name\": 1, \"objective\": 2, \"weights\": 3, \"maxDistanceM\": \"4\","
                        + "\"subjects\": 5, \"supporters\": {}, \"recipients\": [6], \"pins\": [7, []],"
                        + "\"forbids\": [[1, true]]}",
                "/name not-text", "/objective not-text", "/maxDistanceM not-an-integer",
                "/weights not-an-object", "/subjects not-a-list", "/supporters not-a-list",
                "/recipients/0 not-an-object", "/pins/0 not-a-pair", "/pins/1 not-a-pair",
                "/forbids/0/0 not-text", "/forbids/0/1 not-text");
        assertFaults("{\"objective\": \"sum\", \"weights\": {}, \"supporters\": [{}],"
                        + "\"recipients\": []}",
                "/weights/distancePerMetre missing", "/weights/mismatchPerPoint missing",
                "/weights/change missing", "/weights/load missing", "/supporters/0/id missing",
                "/supporters/0/stage missing", "/supporters/0/min missing",
                "/supporters/0/max missing", "/supporters/0/latE6 missing",
                "/supporters/0/lonE6 missing", "/supporters/0/strength missing");
        assertFaults("{}", "/objective missing", "/weights missing", "/supporters missing",
                "/recipients missing");
        assertFaults("[]", " not-an-object");
    }

    @Test
    void whatIsNoJsonIsOneFault() {
        for (String text : List.of("", "{", "pairs", "{\"name\": }", sample() + "}", "\u0000")) {
            assertFaults(text, " not-json");
        }
    }

    @Test
    void aMemberTwiceIsAFault() {
        assertFaults(sample().replace("\"change\"", "\"load\": 1, \"change\"")
                        .replaceFirst("\"max\"", "\"min\": 0, \"max\""),
                "/weights/load member-twice", "/supporters/0/min member-twice");
    }

    @Test
    void depthAndLengthDoNoHarm() {
        assertFaults("[".repeat(1_000_000), " not-json");
        assertFaults("{\"a\":".repeat(1_000_000), " not-json");
        assertFaults("{\"name\": " + "9".repeat(1_000_000) + "}", " not-json");
        assertFaults(sample().replace("1500", "1e999999999"),
                "/weights/mismatchPerPoint not-an-integer");
        assertFaults(sample().replace("1500", "1e-999999999"),
                "/weights/mismatchPerPoint not-an-integer");
        assertFaults(sample().replace("1500", "99999999999999999999"),
                "/weights/mismatchPerPoint out-of-range");
        assertFaults(sample().replace("1500", "1.5"), "/weights/mismatchPerPoint not-an-integer");
        assertEquals(1500, AllocationDocument.read(new StringReader(sample()
                .replace("1500", "1.5e3"))).weights().mismatchPerPoint());
    }

    @Test
    void everyFaultHasWordsInBothLanguages() {
        var chinese = ResourceBundle.getBundle("portal.allocation.document.faults",
                Locale.SIMPLIFIED_CHINESE);
        var english = ResourceBundle.getBundle("portal.allocation.document.faults", Locale.ENGLISH);
        assertEquals(english.keySet(), chinese.keySet());
        var fault = new Fault("/weights/load", "allocation.document.out-of-range", List.of(0, 9));
        assertEquals("/weights/load: This must be from 0 to 9.", fault.toString());
        assertTrue(fault.words(Locale.SIMPLIFIED_CHINESE).contains("0 到 9"));
        assertFalse(chinese.keySet().isEmpty());
    }

    private static void assertFaults(String document, String... expected) {
        var faults = assertThrows(DocumentFaults.class,
                () -> AllocationDocument.read(new StringReader(document)));
        faults.faults().forEach(fault -> fault.words(Locale.SIMPLIFIED_CHINESE));
        assertEquals(List.of(expected), faults.faults().stream()
                .map(fault -> fault.pointer() + " "
                        + fault.key().substring("allocation.document.".length())).toList());
    }

    static String sample() {
        try (var reader = resource("sample.json")) {
            var text = new StringBuilder();
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                text.append((char) next);
            }
            return text.toString();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Reader resource(String name) {
        return new InputStreamReader(AllocationDocumentTest.class.getResourceAsStream(
                "/portal/allocation/" + name), StandardCharsets.UTF_8);
    }

    private static JsonObject json(Reader text) {
        try (JsonReader reader = Json.createReader(text)) {
            return reader.readObject();
        }
    }
}
