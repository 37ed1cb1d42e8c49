package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The optimiser's two doors outside: {@code portal.jar allocate FILE}, without a server, and the API. */
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

    @Test
    @DisplayName("both doors give a county of 100 by 900 schools the same plan")
    void bothDoorsGiveTheSamePlan() throws Exception {
        Path out = folder.resolve("plan.json");
        assertEquals(0, run(county(), out, folder.resolve("err")));
        var answer = officer().post("api/v1/allocations:solve", county());
        assertEquals(200, answer.status(), answer.body());
        assertEquals(Files.readString(out, StandardCharsets.UTF_8).strip(), answer.body());
        assertTrue(answer.body().startsWith("{\"status\":\"OPTIMAL\""), answer.body());
        var explained = officer().post("api/v1/allocations:solve?explain=R1&explain=R2", county());
        assertEquals(2, explained.json().getJsonArray("explanations").size());
    }

    @Test
    @DisplayName("NOT_DECIDED with 503 past limitMs; malformed: 400 with every fault by its pointer")
    void theApiSaysWhyItHasNoPlan() {
        var late = officer().post("api/v1/allocations:solve?limitMs=1", county());
        assertEquals(503, late.status(), late.body());
        assertEquals("NOT_DECIDED", late.json().getString("code"));
        var faulty = officer().post("api/v1/allocations:solve",
                PROBLEM.replace("\"PRIMARY\"", "\"COLLEGE\"").replace("\"max\": 1", "\"max\": -1"));
        assertEquals(400, faulty.status());
        assertEquals(
                List.of("/supporters/0/stage", "/supporters/0/max", "/recipients/0/stage"),
                faulty.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("pointer")).toList());
        for (String limit : List.of("0", "-1", "60001", "soon", "")) {
            assertEquals(400, officer()
                    .post("api/v1/allocations:solve?limitMs=" + limit, PROBLEM).status(), limit);
        }
    }

    @Test
    @DisplayName("the problem that the county's pages build from the register is one that both doors take")
    void theCountysOwnProblemIsSolvedOutside() throws Exception {
        var problem = officer().get("api/v1/cycles/2025/problem").body();
        Path out = folder.resolve("plan.json");
        assertEquals(0, run(problem, out, folder.resolve("err")));
        var answer = officer().post("api/v1/allocations:solve?explain=all", problem).json();
        assertEquals("OPTIMAL", answer.getString("status"));
        assertEquals(answer.getJsonArray("plan").size(), answer.getJsonArray("explanations").size());
        try (var reader = Json.createReader(Files.newBufferedReader(out))) {
            assertEquals(reader.readObject().get("objective"), answer.get("objective"));
        }
        assertTrue(problem.contains("\"数学\""), "subjects are the county's own");
    }

    private static Api officer() {
        return Api.of(RunningPortal.demo().address(), "officer@500236", RunningPortal.DEMO_PASSWORD);
    }

    /** Schools along two spirals, so that each distance is another one. */
    private static String county() {
        var document = new StringBuilder("""
                {"name": "示例一县", "objective": "sum", "maxDistanceM": null,
                 "weights": {"distancePerMetre": 1, "mismatchPerPoint": 0, "change": 0, "load": 6000},
                 "supporters": [""");
        for (int s = 0; s < 100; s++) {
            document.append(s == 0 ? "" : ",").append(school("S", s, 7_000)).append("""
                    "min": 1, "max": 12, "strength": []}""");
        }
        document.append("], \"recipients\": [");
        for (int r = 0; r < 900; r++) {
            document.append(r == 0 ? "" : ",").append(school("R", r, 800)).append("""
                    "supporters": 1, "need": []}""");
        }
        return document.append("]}").toString();
    }

    private static String school(String kind, int number, int step) {
        return String.format(Locale.ROOT,
                "{\"id\": \"%s%d\", \"stage\": \"PRIMARY\", \"latE6\": %d, \"lonE6\": %d, ",
                kind, number,
                Math.round(31_000_000 + number * step * Math.cos(number)),
                Math.round(109_000_000 + number * step * Math.sin(number)));
    }

    @Test
    @DisplayName("portal.jar verify FILE proves a kept plan again, and exit code 1 says where it is not proven")
    void aKeptPlanIsProvenAgain() throws Exception {
        Path out = folder.resolve("plan.json");
        Path said = folder.resolve("said");
        assertEquals(0, run(PROBLEM, out, said));
        String record = "{\"problem\":" + PROBLEM + ",\"plan\":" + Files.readString(out) + "}";
        assertEquals(0, run("verify", record, said, said), () -> record);
        assertTrue(Files.readString(said).contains("no plan costs less"), Files.readString(said));
        assertEquals(1, run("verify", record.replace("\"bound\":", "\"bound\":1"), said, said));
    }

    private int run(String problem, Path out, Path err) throws Exception {
        return run("allocate", problem, out, err);
    }

    private int run(String command, String document, Path out, Path err) throws Exception {
        Path file = Files.writeString(folder.resolve("document.json"), document);
        ProcessBuilder builder = RunningPortal.command(command, file.toString());
        builder.environment().put("LC_ALL", "C");
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    }
}
