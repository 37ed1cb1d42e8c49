package portal.system.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import portal.NotFound;
import portal.RuleViolation;
import portal.document.UploadedTable;
import portal.document.intake.ListImporting;
import portal.document.intake.Terms;
import portal.identity.Accounts;
import portal.identity.CurrentCaller;
import portal.pairing.Cycle;
import portal.pairing.Pairing;
import portal.pairing.PairingAllocation;
import portal.pairing.PublishedPairs;
import portal.pairing.Weighing;
import portal.pairing.Wish;
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

    private static final int CODES = 12;
    private static final int SUPPORTERS = 4;
    private static final int FIRST_YEAR = 2026;
    private static final int YEARS = 3;
    private static final long NO_ID = -1;
    private static final String HEADER = "学校代码,学校名称,学段,城乡,经度,纬度,学生数,帮扶角色\n";

    private final String code;
    private final Random chance;
    private final Map<String, String> schools = new TreeMap<>();
    private final Map<Integer, Long> cycles = new TreeMap<>();
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
        var officer = the(Accounts.class).caller("officer@" + code).orElseThrow();
        return As.roles(Set.of(Role.BUREAU_OFFICER), () -> the(CurrentCaller.class).serve(officer, work));
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
        Cycle opened = the(PairingAllocation.class).open(year, code + "的周期");
        cycles.put(year, opened.getId());
    }

    private void solve() {
        for (long cycle : cycles.values()) {
            the(PairingAllocation.class).solve(cycle);
        }
    }

    private void insist() {
        String recipient = "S0" + (SUPPORTERS + chance.nextInt(3));
        var kind = chance.nextBoolean() ? Wish.Kind.PIN : Wish.Kind.FORBID;
        if (schools.containsKey("S00") && schools.containsKey(recipient)) {
            cycles.values().forEach(
                    cycle -> the(PairingAllocation.class).insist(cycle, "S00", recipient, kind));
        }
    }

    private void publish() {
        for (var cycle : cycles.entrySet()) {
            if (!published.containsKey(cycle.getKey())) {
                var run = the(PairingAllocation.class).solve(cycle.getValue());
                int pairs = the(PairingAllocation.class).board(cycle.getValue()).pairs().size();
                the(PairingAllocation.class).publish(cycle.getValue(), run.getId());
                published.put(cycle.getKey(), pairs);
            }
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

            var allocation = the(PairingAllocation.class);
            var years = new TreeMap<Integer, Long>();
            allocation.cycles().forEach(cycle -> years.put(cycle.getSchoolYear(), cycle.getId()));
            assertEquals(cycles, years);
            for (long cycle : cycles.values()) {
                var board = allocation.board(cycle);
                assertEquals(schools.size(), board.schools().size());
                board.wishes().forEach(wish -> assertOurs(wish.getSupporter(), wish.getRecipient()));
                board.pairs().forEach(pair -> assertOurs(pair.supporter(), pair.recipient()));
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
            for (long theirs : neighbour.cycles.values()) {
                for (var deed : deedsOn(theirs)) {
                    assertThrows(NotFound.class, deed::call);
                }
                assertEquals(refusals(NO_ID), refusals(theirs));
            }
            assertEquals(
                    refusal(() -> the(SchoolRegistry.class).get("MISSING")),
                    refusal(() -> the(SchoolRegistry.class).get("X" + neighbour.code)));
            return null;
        });
    }

    private static List<Callable<Object>> deedsOn(long cycle) {
        var allocation = the(PairingAllocation.class);
        return List.of(
                () -> allocation.board(cycle),
                () -> allocation.solve(cycle),
                () -> {
                    allocation.publish(cycle, 1);
                    return null;
                },
                () -> {
                    allocation.weigh(cycle, Weighing.USUAL);
                    return null;
                },
                () -> {
                    allocation.insist(cycle, "S00", "S05", Wish.Kind.PIN);
                    return null;
                },
                () -> {
                    allocation.release(cycle, "S00", "S05");
                    return null;
                });
    }

    private static List<String> refusals(long cycle) {
        var refusals = new ArrayList<String>();
        deedsOn(cycle).forEach(deed -> refusals.add(refusal(deed)));
        return refusals;
    }

    private static String refusal(Callable<?> deed) {
        return assertThrows(NotFound.class, deed::call).toString();
    }
}
