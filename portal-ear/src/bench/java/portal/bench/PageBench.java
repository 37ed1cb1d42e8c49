package portal.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import portal.system.Api;
import portal.system.PageSession;
import portal.system.PostgresLog;
import portal.system.RunningPortal;

/**
 * Requests a second of pages and JSON documents against {@link PlainServlet}, which runs the page's own
 * SQL, in the same server: so the portal's filters and the sign-in stand before both.
 *
 * <p>What a page asks is taken from PostgreSQL's own log of one request to it, without what the portal
 * asks before any request of somebody signed in.
 */
public final class PageBench {

    private static final int CLIENTS = 2;
    private static final int ROUNDS = 5;
    private static final String ONLY = System.getProperty("portal.bench.only", "");
    private static final int SECONDS = Integer.getInteger("portal.bench.seconds", 3);

    /** Of each, until the server has compiled what it does; before that a page takes three times as long. */
    private static final int WARMING_SECONDS = Integer.getInteger("portal.bench.warming", 35);

    /** A page or document, who asks for it, and which part of the plain servlet's rate it must reach. */
    private record Asked(String name, String user, String path, boolean api, double budget) {}

    private static final List<Asked> ALL = List.of(
            new Asked("schools.xhtml", "officer@500236", "school/schools.xhtml", false, 0.3),
            new Asked("teachers.xhtml", "officer@500236", "teacher/teachers.xhtml", false, 0.3),
            new Asked("schools-json", "officer@500236", "api/v1/schools?size=50", true, 0.5),
            new Asked("teachers-json", "officer@500236", "api/v1/teachers?size=50", true, 0.5),
            new Asked("networks-json", "officer@500236", "api/v1/networks", true, 0.5));

    private PageBench() {}

    public static void main(String... arguments) throws Exception {
        System.setProperty("portal.dir", withPlainServlet(Path.of(arguments[0])).toString());
        Path data = RunningPortal.newData("bench");
        try (var portal = start(data)) {
            logParameters(portal);
        }
        try (var portal = start(data)) {
            var all = new ArrayList<Measured>();
            for (var asked : ALL) {
                if (ONLY.isEmpty() || ONLY.equals(asked.name())) {
                    all.add(prepared(portal, asked));
                }
            }
            for (var measured : all) {
                rate(measured.whole(), WARMING_SECONDS);
                rate(measured.plain(), WARMING_SECONDS);
            }
            for (var measured : all) {
                compare(measured);
            }
        }
        System.exit(0);
    }

    /** A copy of the portal as it ships, with one servlet more. */
    private static Path withPlainServlet(Path shipped) throws IOException {
        Path copy = Files.createTempDirectory(shipped.toAbsolutePath().getParent(), "bench-portal");
        try (var files = Files.walk(shipped)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Path there = copy.resolve(shipped.relativize(file).toString());
                if (!Files.isDirectory(file)) {
                    Files.createDirectories(there.getParent());
                    Files.copy(file, there);
                }
            }
        }
        try (var war = FileSystems.newFileSystem(copy.resolve("portal.war"))) {
            for (var type : List.of(PlainServlet.class, AskedStatement.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                Path there = war.getPath("WEB-INF/classes", name);
                Files.createDirectories(there.getParent());
                try (var in = type.getResourceAsStream("/" + name)) {
                    Files.copy(in, there);
                }
            }
        }
        return copy;
    }

    private static RunningPortal start(Path data) {
        return RunningPortal.start(data, Map.of(
                "PORTAL_API_ACCOUNT_PER_MINUTE", "0", "PORTAL_API_ADDRESS_PER_MINUTE", "0"), "--demo")
                .awaitReady();
    }

    /** The portal keeps what is asked with out of its log; here it is wanted, from the next start on. */
    private static void logParameters(RunningPortal portal) throws Exception {
        try (var administrator = portal.connect("postgres"); var tell = administrator.createStatement()) {
            for (String role : List.of("portal_app", "portal_platform", "portal_province")) {
                tell.execute("alter role " + role + " set log_error_verbosity = 'default'");
            }
        }
    }

    /** What is measured of a page or document: itself, and the plain servlet with its statements. */
    private record Measured(Asked asked, Callable<Integer> whole, Callable<Integer> plain, int statements) {}

    private static Measured prepared(RunningPortal portal, Asked asked) throws Exception {
        var whole = request(portal, asked, asked.path());
        for (int times = 0; times < 20; times++) {
            whole.call();
        }
        String address = asked.api() ? "api/v1/plain:rows?of=" : "plain.json?of=";
        write(portal, "nothing", List.of());
        var gate = statements(portal, request(portal, asked, address + "nothing"));
        var statements = new ArrayList<>(statements(portal, whole));
        gate.forEach(statement -> statements.stream()
                .filter(one -> one.sql().equals(statement.sql())).findFirst()
                .ifPresent(statements::remove));
        write(portal, asked.name(), statements);
        return new Measured(asked, whole, request(portal, asked, address + asked.name()), statements.size());
    }

    private static void compare(Measured measured) throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(rate(measured.whole(), SECONDS));
            theirs.add(rate(measured.plain(), SECONDS));
        }
        System.out.printf("%-15s %2d statements: %5.0f a second, plain %5.0f, ratio %.2f (budget %.1f), %d and %d bytes%n",
                measured.asked().name(), measured.statements(), median(ours), median(theirs),
                median(ours) / median(theirs), measured.asked().budget(),
                measured.whole().call(), measured.plain().call());
    }

    private static void write(RunningPortal portal, String name, List<AskedStatement> statements)
            throws IOException {
        var json = Json.createArrayBuilder();
        statements.forEach(statement -> json.add(statement.json()));
        Files.writeString(portal.data().resolve(name + ".statements.json"), json.build().toString());
    }

    private static Callable<Integer> request(RunningPortal portal, Asked asked, String path) {
        if (asked.api()) {
            var api = Api.of(portal.address(), asked.user(), RunningPortal.DEMO_PASSWORD);
            return () -> {
                var answer = api.get(path);
                if (answer.status() != 200) {
                    throw new IllegalStateException(path + " " + answer);
                }
                return answer.body().length();
            };
        }
        var session = PageSession.of(portal.address(), asked.user(), RunningPortal.DEMO_PASSWORD);
        return () -> {
            var answer = session.get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode());
            }
            return answer.body().length();
        };
    }

    /** What one request asks; the fewest of several, since a timer of the portal may fall into one. */
    private static List<AskedStatement> statements(RunningPortal portal, Callable<Integer> request)
            throws Exception {
        List<AskedStatement> fewest = null;
        try (var log = PostgresLog.of(portal)) {
            for (int times = 0; times < 5; times++) {
                var before = log.mark();
                request.call();
                var asked = asked(log, before, log.mark());
                fewest = fewest == null || asked.size() < fewest.size() ? asked : fewest;
            }
        }
        return fewest;
    }

    private static List<AskedStatement> asked(PostgresLog log, PostgresLog.Mark from, PostgresLog.Mark to) throws IOException {
        return log.asked(from, to).stream()
                .map(one -> AskedStatement.logged(one.role(), one.sql(), one.parameters()))
                .toList();
    }

    private static double rate(Callable<Integer> request, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<Integer> client = () -> {
                int answered = 0;
                while (System.nanoTime() < end) {
                    request.call();
                    answered++;
                }
                return answered;
            };
            int answered = 0;
            for (var count : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                answered += count.get();
            }
            return (double) answered / seconds;
        } finally {
            clients.shutdown();
        }
    }

    private static double median(List<Double> rates) {
        double[] sorted = rates.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
