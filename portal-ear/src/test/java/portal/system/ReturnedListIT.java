package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A faulty list as a script sends it, and gets it back. */
class ReturnedListIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final String OFFICER = "officer@500236";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BETWEEN = "between-the-parts";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final String FAULTY = """
            工号,姓名,学校代码,学科
            T999,示例教师,没有这所学校,语文
            """;

    private final Api officer = Api.of(PORTAL.address(), OFFICER, RunningPortal.DEMO_PASSWORD);

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return CLIENT.send(request
                .header("Authorization", "Bearer " + officer.token().orElseThrow())
                .timeout(LONG_ENOUGH).build(), body);
    }

    private long asked() throws IOException, InterruptedException {
        var parts = ("--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"teachers.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n%2$s\r\n--%1$s--\r\n").formatted(BETWEEN, FAULTY);
        var answer = send(HttpRequest.newBuilder(PORTAL.address().resolve("api/v1/teachers:import"))
                .header("Content-Type", "multipart/form-data; boundary=" + BETWEEN)
                .POST(BodyPublishers.ofString(parts)), BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getJsonNumber("id").longValue();
        }
    }

    private JsonObject over(long job) throws InterruptedException {
        long until = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < until) {
            var told = officer.get("api/v1/jobs/" + job).json();
            if (!told.getString("status").equals("RUNNING")) {
                return told;
            }
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
        }
        throw new AssertionError("still running: " + job);
    }

    @Test
    @DisplayName("DESIGN.md 13: faults are marked in the same workbook, from a job that is over too")
    void aFaultyListComesBackMarked() throws IOException, InterruptedException {
        long job = asked();
        var told = over(job);
        assertEquals("FAILED", told.getString("status"), told.toString());
        var marked = told.getString("marked");
        assertEquals("/api/v1/jobs/" + job + "/faults.xlsx", marked);
        var file = send(HttpRequest.newBuilder(PORTAL.address().resolve(marked)),
                BodyHandlers.ofByteArray());
        assertEquals(200, file.statusCode());
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").endsWith(".xlsx"));
        assertEquals("PK", new String(file.body(), 0, 2));
        var page = PageSession.of(PORTAL.address(), OFFICER, RunningPortal.DEMO_PASSWORD);
        assertTrue(page.get("job/jobs.xhtml?job=" + job).body()
                .contains("document/faults.xlsx?job=" + job));
        assertEquals(200, page.get("document/faults.xlsx?job=" + job).statusCode());
        var another = PageSession.of(PORTAL.address(), "admin@500236", RunningPortal.DEMO_PASSWORD);
        assertEquals(404, another.get("document/faults.xlsx?job=" + job).statusCode());
        assertEquals(404, Api.of(PORTAL.address(), "admin@500236", RunningPortal.DEMO_PASSWORD)
                .get(marked.substring(1)).status());
    }

    @Test
    void aTornFormIsABadRequest() throws IOException, InterruptedException {
        for (String address : List.of("teachers:import", "resources:descriptions")) {
            var answer = send(HttpRequest.newBuilder(PORTAL.address().resolve("api/v1/" + address))
                    .header("Content-Type", "multipart/form-data; boundary=" + BETWEEN)
                    .POST(BodyPublishers.ofString("--" + BETWEEN + "\r\n\r\n")), BodyHandlers.ofString());
            assertEquals(400, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("problem.400"), answer.body());
        }
    }
}
