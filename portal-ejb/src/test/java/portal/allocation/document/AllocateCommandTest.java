package portal.allocation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.allocation.Allocation;
import portal.allocation.Problem;
import portal.allocation.RandomProblems;

class AllocateCommandTest {

    @TempDir
    Path folder;

    final StringBuilder out = new StringBuilder();
    final StringBuilder err = new StringBuilder();

    @Test
    void aSolvedFileIsPrintedAsItsPlan() throws IOException {
        assertEquals(AllocateCommand.DECIDED, allocate(AllocationDocumentTest.sample()));
        assertTrue(out.toString().startsWith("{\"status\":\"OPTIMAL\",\"objective\":105143,\"plan\":"));
        assertEquals("", err.toString());
    }

    @Test
    void anInfeasibleFileIsDecidedToo() throws IOException {
        assertEquals(AllocateCommand.DECIDED,
                allocate(AllocationDocumentTest.sample().replaceAll("\"max\": \\d", "\"max\": 1")));
        assertTrue(out.toString().startsWith("{\"status\":\"INFEASIBLE\""));
    }

    @Test
    void eachFaultIsALineWithItsPointer() throws IOException {
        assertEquals(AllocateCommand.MALFORMED,
                allocate(AllocationDocumentTest.sample().replace("1500", "-1").replace("6000", "-1")));
        assertEquals("", out.toString());
        assertEquals("""
                /weights/mismatchPerPoint: This must be from 0 to 1,000,000.
                /weights/load: This must be from 0 to 1,000,000.
                """, err.toString());
    }

    @Test
    void bytesThatAreNoTextAreAFaultOfTheDocument() throws IOException {
        Path file = folder.resolve("problem.json");
        for (byte[] bytes : new byte[][] {{'{', '"', (byte) 0xFF, '"'}, {(byte) 0xFE, (byte) 0xFF, 0},
            {}}) {
            Files.write(file, bytes);
            err.setLength(0);
            assertEquals(AllocateCommand.MALFORMED, AllocateCommand.run(file, out, err));
            assertTrue(err.toString().startsWith(": The document is not JSON"), err.toString());
        }
        assertEquals("", out.toString());
    }

    @Test
    void aFileThatIsTooLongIsNotEvenRead() throws IOException {
        Path file = folder.resolve("problem.json");
        try (var longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(100_000_000);
        }
        assertEquals(AllocateCommand.MALFORMED, AllocateCommand.run(file, out, err));
        assertEquals(": The document has more than 67,108,864 bytes.\n", err.toString());
    }

    @Test
    @DisplayName("NOT_DECIDED: a sentence and an exit code of its own")
    void whatIsNotDecidedInTimeSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("problem.json"), AllocationDocumentTest.sample());
        assertEquals(AllocateCommand.NOT_DECIDED,
                AllocateCommand.run(file, Duration.ZERO, out, err));
        assertEquals("", out.toString());
        assertEquals("NOT_DECIDED: not decided within 0 ms\n", err.toString());
    }

    @Test
    @DisplayName("the command's door: a large county, read, solved, checked and written")
    void aLargeCountyIsSolved() throws IOException {
        Problem county = RandomProblems.county(1, 200, 1_800);
        Path file = Files.writeString(folder.resolve("problem.json"),
                AllocationDocument.write(county).toString());
        assertEquals(AllocateCommand.DECIDED, AllocateCommand.run(file, out, err));
        assertTrue(out.toString().contains(
                "\"objective\":" + Allocation.solve(county, Duration.ofMinutes(1)).objective()));
    }

    private int allocate(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("problem.json"), document);
        return AllocateCommand.run(file, out, err);
    }
}
