package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portal.jar allocate FILE}: the portal's own optimiser without a server. */
class AllocateIT {

    private static final String PROBLEM = """
            {"name": "示例一县", "objective": "sum", "maxDistanceM": null,
             "weights": {"distancePerMetre": 1, "mismatchPerPoint": 0, "change": 0, "load": 0},
             "supporters": [{"id": "甲小学", "stage": "PRIMARY", "latE6": 31000000, "lonE6": 109000000,
                             "teachers": 50, "min": 0, "max": 1, "strength": []}],
             "recipients": [{"id": "乙村小", "stage": "PRIMARY", "latE6": 31000000, "lonE6": 109000000,
                             "pupils": 90, "supporters": 1, "previous": null, "need": []}],
             "pins": [], "forbids": []}
            """;

    @TempDir
    Path folder;

    @Test
    void aProblemIsAnsweredWithItsPlanAsJson() throws Exception {
        Path out = folder.resolve("plan.json");
        assertEquals(0, run(PROBLEM, out, folder.resolve("err")));
        String plan = Files.readString(out, StandardCharsets.UTF_8);
        assertTrue(plan.contains("\"OPTIMAL\"") && plan.contains("[\"甲小学\",\"乙村小\"]"), plan);
    }

    @Test
    void aDocumentThatIsNoneIsRefusedWithItsFaults() throws Exception {
        Path out = folder.resolve("plan.json");
        Path err = folder.resolve("err");
        assertEquals(2, run(PROBLEM.replace("\"PRIMARY\"", "\"COLLEGE\""), out, err));
        assertEquals("", Files.readString(out));
        assertTrue(Files.readString(err).contains("/supporters/0/stage"), Files.readString(err));
    }

    private int run(String problem, Path out, Path err) throws Exception {
        Path file = Files.writeString(folder.resolve("problem.json"), problem);
        ProcessBuilder builder = RunningPortal.command("allocate", file.toString());
        builder.environment().put("LC_ALL", "C");
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    }
}
