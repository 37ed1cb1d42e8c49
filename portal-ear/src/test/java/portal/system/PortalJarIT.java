package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.launcher.ExternalDatabase;

/** {@code java -jar portal.jar} as a user types it, from its first word to its end. */
class PortalJarIT {

    private static final int REFUSED = 2;
    private static final int BY_SIGTERM = 128 + 15;
    private static final String OPERATORS = "Kw7.zrvbnq-first";

    private record Answer(int exit, String out, String err) {}

    @Test
    void helpSaysInBothLanguagesWhatItCanDo() throws Exception {
        Answer answer = answer(RunningPortal.command("--help"));
        assertEquals(0, answer.exit());
        assertTrue(answer.out().contains("用法：") && answer.out().contains("Usage:"), answer.out());
        assertEquals("", answer.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--prot,             --prot 8080",
        "none,               --port none",
        "--data,             --data",
        "/no/such/folder,    --tenants /no/such/folder",
        "allocate,           allocate",
        "/no/such/file.json, allocate /no/such/file.json",
        "serve,              serve"})
    void aMistakenCommandLineIsRefusedInOneSentence(String mistake, String commandLine)
            throws Exception {
        assertRefused(mistake, answer(RunningPortal.command(commandLine.split(" "))));
    }

    @Test
    void aTakenPortIsRefusedByItsNumber() throws Exception {
        try (var taker = new ServerSocket(0)) {
            String port = "" + taker.getLocalPort();
            String data = RunningPortal.newData("taken").toString();
            assertRefused(port, answer(RunningPortal.command("--port", port, "--data", data)));
        }
    }

    @Test
    void aDataFolderThatCannotBeOneIsRefused() throws Exception {
        Path file = Files.createFile(RunningPortal.newData("unwritable").resolve("file"));
        String data = file.resolve("data").toString();
        assertRefused(data, answer(command(Map.of(), "--data", data)));
    }

    @Test
    void anExternalDatabaseIsToldCompletelyOrRefused() throws Exception {
        try (ExternalDatabase database = ExternalDatabase.start("external")) {
            for (String key : database.environment().keySet()) {
                var settings = database.environment();
                if (key.equals("PORTAL_DB_URL") || key.equals("PORTAL_SECRET")) {
                    continue;
                }
                settings.remove(key);
                assertRefused(property(key), answer(command(settings)));
            }
            var mistaken = database.environment();
            mistaken.put("PORTAL_DB_PROVINCE_PASSWORD", "wrong");
            assertRefused("portal.db.province.user", answer(command(mistaken)));
            mistaken.put("PORTAL_DB_URL", "postgres://127.0.0.1/portal");
            assertRefused("portal.db.url", answer(command(mistaken)));
            mistaken.put(
                    "PORTAL_DB_URL", "jdbc:postgresql://127.0.0.1:" + FreePort.find() + "/portal");
            assertRefused("portal.db.url", answer(command(mistaken)));
        }
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    @Test
    void fromTheFirstStartOverAKillToAnOrderlyStop() throws Exception {
        Path data = RunningPortal.newData("life");
        Path backup = Path.of(data + ".zip");
        try (RunningPortal portal = RunningPortal.start(data)) {
            assertAnswers503UntilReady(portal);
            keep(portal);
            assertRefused(data.toString(), answer(command(Map.of(), "--data", data.toString())));
            assertTrue(portal.console().contains(portal.address().toString()), portal.console());
            portal.process().destroyForcibly().waitFor();
        }
        assertFalse(
                PostgresProcesses.of(data).isEmpty(), "the database outlives a killed launcher");

        try (RunningPortal next = RunningPortal.start(data)) {
            next.awaitReady();
            assertKept(next);
            assertAnswered(RunningPortal.command("backup", "--data", data.toString(), backup.toString()));
            assertEquals(BY_SIGTERM, next.stop());
            assertEquals(0, next.status("health/ready"), "nobody listens any more");
        }
        assertEquals(List.of(), PostgresProcesses.of(data));
        assertFalse(Files.exists(data.resolve("db/postmaster.pid")),
                "the database was stopped, not lost");
        assertAnswered(RunningPortal.command("restore", backup.toString(), "--data", data + "-restored"));
        assertTrue(Files.exists(Path.of(data + "-restored", "db", "backup_label")));
    }

    private static void assertAnswered(ProcessBuilder builder) throws Exception {
        Answer answer = answer(builder);
        assertEquals(0, answer.exit(), answer.toString());
        assertEquals("", answer.err());
        assertTrue(answer.out().contains(builder.command().get(builder.command().size() - 1)), answer.out());
    }

    @Test
    @DisplayName("surface.md: the first start without --demo prints a one-time link; there are no default accounts")
    void theFirstStartPrintsALinkThatWorksOnce() throws Exception {
        Path data = RunningPortal.newData("first-run");
        String killed;
        try (RunningPortal portal = RunningPortal.start(data)) {
            killed = firstRunKeys(portal.awaitReady(), 1).get(0);
            assertFalse(Files.exists(data.resolve("first-run-link.txt")), "the console has it now");
            portal.kill();
        }
        try (RunningPortal portal = RunningPortal.start(data)) {
            String key = firstRunKeys(portal.awaitReady(), 2).get(1);
            assertEquals(200, new PageSession(portal.address()).firstRun(killed, OPERATORS).statusCode());
            var in = new PageSession(portal.address()).firstRun(key, OPERATORS);
            assertEquals(302, in.statusCode(), in.body());
            assertTrue(in.headers().firstValue("Location").orElse("").endsWith("/identity/enrol.xhtml"));
            String over = new PageSession(portal.address()).get("first-run.xhtml").body();
            assertFalse(over.contains("name=\"key\""), over);
            assertEquals(302, new PageSession(portal.address())
                    .signIn("operator", OPERATORS, Optional.empty()).statusCode());
            portal.stop();
            try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
                for (Path log : logs.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                    assertFalse(text.contains(key) || text.contains(killed), log.toString());
                }
            }
        }
        try (RunningPortal portal = RunningPortal.start(data)) {
            firstRunKeys(portal.awaitReady(), 2);
        }
    }

    /** The keys of all links that the console has shown so far, which must be as many as told. */
    private static List<String> firstRunKeys(RunningPortal portal, int shown) throws Exception {
        var link = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/first-run\\.xhtml#([A-Za-z0-9_-]{43})");
        // The line of the link follows the first readiness.
        for (int tries = 0; tries < 100 && !portal.console().contains("平台已就绪"); tries++) {
            Thread.sleep(50);
        }
        Thread.sleep(1_000);
        var keys = link.matcher(portal.console()).results().map(found -> found.group(1)).distinct().toList();
        assertEquals(shown, keys.size(), portal.console());
        return keys;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3000})
    void stoppedWhileItStartsItLeavesNoProcess(int millis) throws Exception {
        Path data = RunningPortal.newData("early");
        try (RunningPortal portal = RunningPortal.start(data)) {
            while (PostgresProcesses.of(data).isEmpty()) {
                assertTrue(portal.process().isAlive(), portal.console());
                Thread.sleep(5);
            }
            Thread.sleep(millis);
            assertEquals(BY_SIGTERM, portal.stop());
        }
        assertEquals(List.of(), PostgresProcesses.of(data));
    }

    private static void assertAnswers503UntilReady(RunningPortal portal) throws Exception {
        HttpResponse<String> first = firstAnswer(portal);
        assertEquals(503, first.statusCode());
        assertTrue(first.headers().firstValue("Retry-After").isPresent());
        assertTrue(first.body().contains("平台正在启动"));
        int status;
        do {
            status = portal.status("health/ready");
            // 0 is the refused connection while the port changes hands.
            assertTrue(status == 503 || status == 200 || status == 0, "answered " + status);
        } while (status != 200 && portal.process().isAlive());
        assertEquals(200, status);
    }

    private static HttpResponse<String> firstAnswer(RunningPortal portal) throws Exception {
        while (portal.process().isAlive()) {
            try {
                return HttpClient.newHttpClient().send(
                        HttpRequest.newBuilder(portal.address("health/ready"))
                                .timeout(Duration.ofSeconds(5)).build(),
                        BodyHandlers.ofString());
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new AssertionError(portal.console());
    }

    private static void keep(RunningPortal portal) throws SQLException, IOException {
        try (Connection owner = portal.connect("portal_owner");
                var statement = owner.createStatement()) {
            statement.execute("create table probe as select 42 as answer");
        }
    }

    private static void assertKept(RunningPortal portal) throws SQLException, IOException {
        try (Connection owner = portal.connect("portal_owner");
                var answer = owner.createStatement().executeQuery("select answer from probe")) {
            assertTrue(answer.next());
            assertEquals(42, answer.getInt(1));
        }
    }

    private static ProcessBuilder command(Map<String, String> environment, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("--port", "" + FreePort.find(), "--data",
                                RunningPortal.newData("x").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new);
        ProcessBuilder builder = RunningPortal.command(all);
        builder.environment().putAll(environment);
        return builder;
    }

    private static Answer answer(ProcessBuilder builder) throws Exception {
        Path out = Files.createTempFile(RunningPortal.newData("answer"), "out", ".txt");
        Path err = Files.createTempFile(out.getParent(), "err", ".txt");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + builder.command());
        }
        return new Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void assertRefused(String named, Answer answer) {
        assertEquals(REFUSED, answer.exit(), answer.toString());
        List<String> sentences = answer.err().lines().collect(Collectors.toList());
        assertEquals(1, sentences.size(), answer.err());
        assertTrue(sentences.get(0).contains(named), answer.err());
    }
}
