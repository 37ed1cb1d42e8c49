package portal.allocation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private int allocate(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("problem.json"), document);
        return AllocateCommand.run(file, out, err);
    }
}
