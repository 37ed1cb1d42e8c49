package portal.system.container;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import portal.NotFound;
import portal.RuleViolation;
import portal.document.UploadedTable;
import portal.document.intake.ListImporting;
import portal.document.intake.Terms;
import portal.identity.Accounts;
import portal.identity.CurrentCaller;
import portal.job.JobDesk;
import portal.job.JobStatus;
import portal.pairing.Cycle;
import portal.pairing.CycleKeeping;
import portal.pairing.CycleSettings;
import portal.pairing.Pairing;
import portal.pairing.PairingDesk;
import portal.pairing.PlanPublishing;
import portal.pairing.PlanVersions;
import portal.pairing.PublishedPairs;
import portal.school.School;
import portal.school.SchoolFilter;
import portal.school.SchoolOrder;
import portal.school.SchoolRegistry;
import portal.tenancy.FiguresInForce;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;

/**
 * One county at work through its services, as its officer, and what it must see then: everything of its own and
 * nothing else. All counties use the same school codes and years; only the names tell them apart.
 */
final class CountyAtWork {

    private static final int PATIENCE = 1_000;
    private static final int CODES = 12;
    private static final int SUPPORTERS = 4;
    private static final int FIRST_YEAR = 2026;
    private static final int YEARS = 3;
    private static final int NO_YEAR = 2099;
    private static final String HEADER = "学校代码,学校名称,学段,城乡,经度,纬度,学生数,帮扶角色\n";

    private final String code;
    private final Random chance;
    private final Map<String, String> schools = new TreeMap<>();
    private final Set<Integer> cycles = new TreeSet<>();
    private final Map<Integer, Integer> published = new TreeMap<>();

    CountyAtWork(String code, Random chance) {
        this.code = code;
        this.chance = chance;
    }

    String code() {
        return code;
    }

    int schools() {
        return schools.size();
    }

    int pairsOf(int year) {
        return published.getOrDefault(year, 0);
    }

    /** Does the work as the county's officer. */
    <T> T asOfficer(Callable<T> work) throws Exception {
        return as("officer", Role.BUREAU_OFFICER, work);
    }

    private <T> T as(String user, String role, Callable<T> work) throws Exception {
        var caller = the(Accounts.class).caller(user + "@" + code).orElseThrow();
        return As.roles(Set.of(role), () -> the(CurrentCaller.class).serve(caller, work));
    }

    static <T> T the(Class<T> service) {
        return CDI.current().select(service).get();
    }

    /** Something that an officer does; what the rules refuse is refused. */
    void work() throws Exception {
        asOfficer(() -> {
            try {
                switch (chance.nextInt(6)) {
                    case 0, 1 -> importSchools();
                    case 2 -> openCycle();
                    case 3 -> solve();
                    case 4 -> insist();
                    default -> publish();
                }
            } catch (RuleViolation refused) {
                assertTrue(!refused.key().isEmpty());
            }
            return null;
        });
    }

    private void importSchools() {
        var rows = new StringBuilder(HEADER);
        var sent = new TreeMap<String, String>();
        for (int i = 0; i < CODES; i++) {
            if (chance.nextInt(3) == 0) {
                String name = code + "的学校" + chance.nextInt(1_000);
                boolean supporter = i < SUPPORTERS;
                rows.append("S%02d,%s,小学,%s,109.%02d,31.%02d,%d,%s\n".formatted(
                        i, name, supporter ? "城区" : "乡村", chance.nextInt(100), chance.nextInt(100),
                        chance.nextInt(900), supporter ? "支援" : "受援"));
                sent.put("S%02d".formatted(i), name);
            }
        }
        if (chance.nextInt(4) == 0) {
            rows.append("X%s,%s独有的学校,小学,乡村,109.5,31.5,10,无\n".formatted(code, code));
            sent.put("X" + code, code + "独有的学校");
        }
        if (sent.isEmpty()) {
            return;
        }
        try (var table = UploadedTable.of(new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)))) {
            assertTrue(the(ListImporting.class).preview("school", table, Terms.STRICT).sound());
            the(ListImporting.class).take("school", code + ".csv", table, Terms.STRICT);
        }
        schools.putAll(sent);
    }

    private void openCycle() {
        int year = FIRST_YEAR + chance.nextInt(YEARS);
        the(CycleKeeping.class).open(year, CycleSettings.usual(code + "的周期"));
        cycles.add(year);
    }

    private void solve() throws Exception {
        var drafts = drafts();
        if (!drafts.isEmpty()) {
            solve(drafts.get(0));
        }
    }

    private static void solve(int year) throws Exception {
        long job = the(PairingDesk.class).solve(year);
        for (int waited = 0; !the(JobDesk.class).get(job).status().isOver(); waited++) {
            assertTrue(waited < PATIENCE, "the job does not end");
            Thread.sleep(20);
        }
        assertEquals(JobStatus.DONE, the(JobDesk.class).get(job).status());
    }

    private List<Integer> drafts() {
        return cycles.stream().filter(year -> !published.containsKey(year)).toList();
    }

    private int seen(int year) {
        return the(CycleKeeping.class).get(year).getVersion();
    }

    private void insist() {
        String recipient = "S0" + (SUPPORTERS + chance.nextInt(3));
        var desk = the(PairingDesk.class);
        if (schools.containsKey("S00") && schools.containsKey(recipient)) {
            for (int year : drafts()) {
                if (chance.nextBoolean()) {
                    desk.pin(year, seen(year), "S00", recipient);
                } else {
                    desk.forbid(year, seen(year), "S00", recipient);
                }
            }
        }
    }

    private void publish() throws Exception {
        for (int year : drafts().stream().limit(1).toList()) {
            solve(year);
            int version = the(PlanVersions.class).keep(year, seen(year), code);
            the(PlanPublishing.class).propose(
                    year, seen(year), version, NationalTime.today(), Optional.empty());
            as("admin", Role.BUREAU_ADMIN, () -> {
                the(PlanPublishing.class).confirm(year, the(PlanVersions.class).cycle(year).getVersion());
                return null;
            });
            published.put(year, the(PlanVersions.class).file(year, version).pairs().size());
        }
    }

    /** Content and counts, by every service that lists. */
    void seesItsOwnAlone() throws Exception {
        asOfficer(() -> {
            var registry = the(SchoolRegistry.class);
            var seen = new TreeMap<String, String>();
            registry.all().forEach(school -> seen.put(school.getCode(), school.getName()));
            assertEquals(schools, seen);
            assertEquals(schools.size(), registry.count(SchoolFilter.ALL));
            assertEquals(List.copyOf(schools.values()), registry
                    .page(SchoolFilter.ALL, SchoolOrder.CODE, true, 0, CODES + 1).stream()
                    .map(School::getName).toList());

            assertEquals(cycles, the(CycleKeeping.class).cycles().stream()
                    .map(Cycle::getSchoolYear).collect(toCollection(TreeSet::new)));
            for (int year : cycles) {
                var board = the(PairingDesk.class).board(year);
                assertTrue(board.cycle().getName().startsWith(code), board.cycle().getName());
                assertEquals(schools.size(), board.schools().size());
                board.solution().ifPresent(solution -> solution.pairs()
                        .forEach(pair -> assertOurs(pair.supporter(), pair.recipient())));
                for (var version : the(PlanVersions.class).of(year)) {
                    assertEquals(code, version.note());
                }
            }
            for (int year : published.keySet()) {
                List<Pairing> pairs = the(PublishedPairs.class).of(year);
                assertEquals(published.get(year), pairs.size());
                pairs.forEach(pair -> assertOurs(pair.getSupporter(), pair.getRecipient()));
            }
            assertEquals(published.size(), the(PublishedPairs.class).cycles().size());
            assertEquals(code.equals("999901") ? 1 : 0, the(FiguresInForce.class).on(NationalTime.today()).stream()
                    .mapToInt(group -> group.demanded().size()).sum());
            return null;
        });
    }

    private void assertOurs(School... ours) {
        for (School school : ours) {
            assertTrue(school.getName().startsWith(code), school.getName());
        }
    }

    /** The neighbour's things are missing here in the very words in which nothing is. */
    void missesWhatIsTheNeighbours(CountyAtWork neighbour) throws Exception {
        asOfficer(() -> {
            for (int theirs : neighbour.cycles) {
                if (!cycles.contains(theirs)) {
                    assertEquals(refusals(NO_YEAR), refusals(theirs));
                }
            }
            assertEquals(
                    refusal(() -> the(SchoolRegistry.class).get("MISSING")),
                    refusal(() -> the(SchoolRegistry.class).get("X" + neighbour.code)));
            return null;
        });
    }

    private static List<String> refusals(int year) {
        var desk = the(PairingDesk.class);
        var versions = the(PlanVersions.class);
        List<Callable<Object>> deeds = List.of(
                () -> desk.board(year),
                () -> desk.solve(year),
                () -> desk.why(year, 1, "S00", "S05"),
                () -> desk.pin(year, 1, "S00", "S05"),
                () -> desk.undo(year, 1),
                () -> versions.of(year),
                () -> versions.record(year, 1),
                () -> versions.keep(year, 1, "x"),
                () -> the(CycleKeeping.class).get(year));
        return deeds.stream().map(CountyAtWork::refusal).toList();
    }

    private static String refusal(Callable<?> deed) {
        return assertThrows(NotFound.class, deed::call).toString();
    }
}
