package portal.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import portal.system.PageSession;
import portal.system.RunningPortal;

/**
 * How long the pairing desk takes to answer in a county of 60 supporters and 600 recipients: a change,
 * the prices of every other choice for a pair, and all that stands; the portal as it ships, asked by one
 * officer over HTTP.
 */
public final class DeskBench {

    private static final String COUNTY = "440309";
    private static final String OFFICER = "officer@" + COUNTY;
    private static final int YEAR = 2026;
    private static final int SUPPORTERS = 60;
    private static final int RECIPIENTS = 600;
    private static final int WARMING = 60;
    private static final int ROUNDS = 100;
    private static final int BUDGET_MS = 200;

    private DeskBench() {}

    public static void main(String... arguments) throws Exception {
        System.setProperty("portal.dir", arguments[0]);
        try (var portal = RunningPortal.start(RunningPortal.newData("desk-bench"), "--demo").awaitReady()) {
            found(portal);
            var officer = PageSession.of(portal.address(), OFFICER, RunningPortal.DEMO_PASSWORD);
            measure(officer, solved(officer));
        }
        System.exit(0);
    }

    /** The county's schools, a subject here and there, and a cycle. */
    private static void found(RunningPortal portal) throws Exception {
        var chance = new Random(6);
        try (var sql = portal.connect("postgres"); var add = sql.prepareStatement("""
                insert into school (id, tenant_id, version, code, name, stage, setting, lat_e6, lon_e6, pupils,
                    support_role, min_recipients, max_recipients, strong_subjects, weak_subjects)
                values (nextval('portal_id'), ?, 0, ?, ?, 'PRIMARY', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < SUPPORTERS + RECIPIENTS; i++) {
                boolean supporter = i < SUPPORTERS;
                int spread = supporter ? 60_000 : 400_000;
                add.setString(1, COUNTY);
                add.setString(2, "%s%04d".formatted(COUNTY, i));
                add.setString(3, (supporter ? "示例小学" : "示例村小") + i);
                add.setString(4, supporter ? "URBAN" : "RURAL");
                add.setInt(5, 22_700_000 + chance.nextInt(spread) - spread / 2);
                add.setInt(6, 114_000_000 + chance.nextInt(spread) - spread / 2);
                add.setInt(7, supporter ? 1_500 : 90);
                add.setString(8, supporter ? "SUPPORTER" : "RECIPIENT");
                add.setObject(9, supporter ? 1 : null);
                add.setObject(10, supporter ? 14 : null);
                add.setString(11, supporter ? subjects(chance) : "");
                add.setString(12, supporter ? "" : subjects(chance));
                add.addBatch();
            }
            add.executeBatch();
            try (var tell = sql.createStatement()) {
                tell.execute("""
                        insert into cycle (id, tenant_id, version, school_year, name, distance_per_metre,
                            mismatch_per_point, change_weight, load_weight)
                        values (nextval('portal_id'), '%s', 0, %d, 'bench', 1, 1500, 5000, 6000)"""
                        .formatted(COUNTY, YEAR));
                tell.execute("analyze");
            }
        }
    }

    private static String subjects(Random chance) {
        var all = new ArrayList<>(List.of("语文", "数学", "英语", "科学", "音乐", "美术", "体育"));
        Collections.shuffle(all, chance);
        return String.join("、", all.subList(0, 3));
    }

    private static JsonObject solved(PageSession officer) throws Exception {
        officer.post("pairing/desk", "{\"do\": \"solve\", \"year\": %d, \"seen\": 0}".formatted(YEAR));
        for (int waited = 0; waited < 300; waited++) {
            var state = state(officer);
            if (!state.getJsonArray("pairs").isEmpty()) {
                return state;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the cycle was not solved: " + state(officer));
    }

    private static JsonObject state(PageSession officer) {
        return read(officer.get("pairing/desk?year=" + YEAR).body());
    }

    private static void measure(PageSession officer, JsonObject first) throws Exception {
        var chance = new Random(7);
        var state = new JsonObject[] {first};
        var steps = new ArrayList<Double>();
        var whys = new ArrayList<Double>();
        var wholes = new ArrayList<Double>();
        for (int round = 0; round < WARMING + ROUNDS; round++) {
            if (round == WARMING) {
                steps.clear();
                whys.clear();
                wholes.clear();
            }
            var pairs = state[0].getJsonArray("pairs");
            var pair = pairs.getJsonArray(chance.nextInt(pairs.size()));
            var recipient = pair.getString(0);
            var supporter = pair.getString(1);
            int seen = state[0].getInt("seen");
            whys.add(millis(() -> ok(officer.get("pairing/desk/why?year=%d&seen=%d&supporter=%s&recipient=%s"
                    .formatted(YEAR, seen, supporter, recipient)).body())));
            var other = "%s%04d".formatted(COUNTY, chance.nextInt(SUPPORTERS));
            if (!other.equals(supporter)) {
                steps.add(millis(() -> ok(officer.post("pairing/desk", """
                        {"do": "change", "year": %d, "seen": %d, "supporter": "%s", "recipient": "%s",
                            "other": "%s"}""".formatted(YEAR, seen, supporter, recipient, other)).body())));
            }
            wholes.add(millis(() -> state[0] = ok(officer.get("pairing/desk?year=" + YEAR).body())));
        }
        tell("a change", steps);
        tell("prices of every other choice", whys);
        tell("all that stands", wholes);
    }

    private static JsonObject ok(String body) {
        var told = read(body);
        if (told.containsKey("error")) {
            throw new IllegalStateException(body);
        }
        return told;
    }

    private static JsonObject read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private static double millis(Callable<?> asked) throws Exception {
        long began = System.nanoTime();
        asked.call();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void tell(String what, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf("desk of %d x %d schools: %s: median %.0f ms, 95 of 100 within %.0f ms (budget %d ms)%n",
                SUPPORTERS, RECIPIENTS, what, sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100), BUDGET_MS);
    }
}
