package portal.school.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.school.SchoolKeys.NetworkKind.ALLIANCE;
import static portal.school.SchoolKeys.NetworkKind.CAMPUS;
import static portal.school.SchoolKeys.NetworkKind.CENTRAL_SCHOOL;
import static portal.school.SchoolKeys.NetworkKind.ZONE;

import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.school.CastOfSchools;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.SchoolsInTests;
import portal.school.SupportRole;
import portal.tenancy.NationalTime;

class NetworkPersistenceTest {

    private static final LocalDate TODAY = NationalTime.today();
    private static final LocalDate FOUNDED = TODAY.minusYears(2);
    private static final LocalDate LAST_YEAR = TODAY.minusYears(1);
    private static final String WHY = "县教育局文件";

    private TestDatabase database;

    @BeforeEach
    void eightSchoolsInEachCounty() {
        database = TestDatabase.fresh();
        for (String county : List.of(FIRST, SECOND)) {
            database.inCounty(county, entities -> {
                IntStream.rangeClosed(1, 8).forEach(i -> entities.persist(CastOfSchools.school(
                        "S" + i, "示例学校" + i, SupportRole.NONE)));
                return null;
            });
        }
    }

    private <T> T in(String county, Function<NetworkIntake, T> work) {
        return database.inCounty(county, entities -> {
            var intake = new NetworkIntake();
            intake.rows = new NetworkRows();
            intake.rows.entities = entities;
            intake.actor = new CurrentActor();
            intake.schools = SchoolsInTests.keeping(entities, county);
            return work.apply(intake);
        });
    }

    private long found(NetworkKind kind, String name, String lead, String... members) {
        return in(FIRST, intake -> intake.found(
                new NewNetwork(kind, name, FOUNDED, lead, List.of(members), WHY)).getId());
    }

    private void change(long id, Function<Integer, NetworkChange> asked) {
        in(FIRST, intake -> intake.change(id, asked.apply(intake.rows.get(id).getVersion())));
    }

    private String refusal(long id, Function<Integer, NetworkChange> asked) {
        return assertThrows(RuleViolation.class, () -> change(id, asked)).key();
    }

    /** The network on the day: the lead's code with a star, then the others. */
    private String on(long id, LocalDate day) {
        return in(FIRST, intake -> {
            var network = intake.rows.get(id);
            return new NetworkFile(network, intake.rows.of(network)).on(day).members().stream()
                    .map(row -> row.getSchool().getCode() + (row.isLead() ? "*" : ""))
                    .sorted().reduce((one, other) -> one + " " + other).orElse("");
        });
    }

    private <T> T central(Function<CentralSchoolNetworks, T> work) {
        return in(FIRST, intake -> {
            var central = new CentralSchoolNetworks();
            central.rows = intake.rows;
            central.intake = intake;
            return work.apply(central);
        });
    }

    private void follow(String... schoolAndCentral) {
        var stated = new TreeMap<String, Optional<String>>();
        for (String one : schoolAndCentral) {
            var parts = one.split(">", -1);
            stated.put(parts[0], parts[1].isEmpty() ? Optional.empty() : Optional.of(parts[1]));
        }
        central(networks -> {
            networks.follow(stated, TODAY, WHY);
            return null;
        });
    }

    private Map<String, String> centralOn(LocalDate day) {
        return central(networks -> networks.on(day));
    }

    private long id(String code) {
        return in(FIRST, intake -> intake.rows.school(code).orElseThrow().getId());
    }

    @Test
    void aNetworkIsReadBackAsItWasFounded() {
        long id = found(ZONE, "城东片区", "S1", "S2", "S3");
        assertEquals("S1* S2 S3", on(id, TODAY));
        assertEquals("", on(id, FOUNDED.minusDays(1)));
        in(FIRST, intake -> {
            var network = intake.rows.get(id);
            assertEquals("城东片区", network.getName());
            assertEquals(WHY, network.getReason());
            assertEquals("system", network.getRecordedBy());
            return null;
        });
    }

    @Test
    @DisplayName("A5: counts of a network are rolled up to its lead school, as of a day")
    void countsAreThoseOfTheDaysMembers() {
        long id = found(ZONE, "城东片区", "S1", "S2", "S3");
        change(id, version -> NetworkChange.leave(version, "S3", LAST_YEAR, WHY));
        in(FIRST, intake -> {
            var networks = new Networks();
            networks.rows = intake.rows;
            var before = networks.on(LAST_YEAR).get(0);
            assertEquals(new NetworkCounts(3, 360, 0, 3), before.counts());
            assertEquals("S1", before.lead().orElseThrow().getCode());
            assertEquals(2, networks.on(TODAY, ZONE).get(0).counts().schools());
            assertEquals(List.of(), networks.on(TODAY, CAMPUS));
            assertEquals(1, networks.ofSchool(id("S2"), TODAY).size());
            assertEquals(0, networks.ofSchool(id("S3"), TODAY).size());
            return null;
        });
    }

    @Test
    void theNeighbourSeesNothingOfIt() {
        long id = found(ZONE, "城东片区", "S1", "S2");
        assertThrows(NotFound.class, () -> in(SECOND, intake -> intake.rows.get(id)));
        assertEquals(List.of(), in(SECOND, intake -> intake.rows.onDay(TODAY)));
        in(SECOND, intake -> intake.found(
                new NewNetwork(ZONE, "城东片区", FOUNDED, "S1", List.of("S2"), WHY)));
    }

    @Test
    void aSchoolComesAndGoesOnItsDays() {
        long id = found(ZONE, "城东片区", "S1", "S2");
        change(id, version -> NetworkChange.join(version, "S3", LAST_YEAR, null, WHY));
        change(id, version -> NetworkChange.join(version, "S4", LAST_YEAR, TODAY, WHY));
        change(id, version -> NetworkChange.leave(version, "S2", TODAY.minusDays(1), WHY));
        assertEquals("S1* S2", on(id, LAST_YEAR.minusDays(1)));
        assertEquals("S1* S2 S3 S4", on(id, LAST_YEAR));
        assertEquals("S1* S3 S4", on(id, TODAY));
        assertEquals("S1* S3", on(id, TODAY.plusDays(1)));
    }

    @Test
    void aNewLeadTakesOverOnItsDayAndTheFormerStaysOrGoes() {
        long id = found(ZONE, "城东片区", "S1", "S2", "S3");
        change(id, version -> NetworkChange.lead(version, "S2", LAST_YEAR, true, WHY));
        assertEquals("S1* S2 S3", on(id, LAST_YEAR.minusDays(1)));
        assertEquals("S1 S2* S3", on(id, LAST_YEAR));
        change(id, version -> NetworkChange.lead(version, "S3", TODAY, false, WHY));
        assertEquals("S1 S2* S3", on(id, TODAY.minusDays(1)));
        assertEquals("S1 S3*", on(id, TODAY));
        assertEquals("network.leads-already",
                refusal(id, version -> NetworkChange.lead(version, "S3", TODAY, true, WHY)));
        assertEquals("network.not-a-member",
                refusal(id, version -> NetworkChange.lead(version, "S8", TODAY, true, WHY)));
    }

    @Test
    void aLeadThatIsToChangeLaterStillDoesAfterOneInBetween() {
        long id = found(ZONE, "城东片区", "S1", "S2", "S3");
        var next = TODAY.plusDays(100);
        change(id, version -> NetworkChange.lead(version, "S2", next, true, WHY));
        change(id, version -> NetworkChange.lead(version, "S3", TODAY, true, WHY));
        assertEquals("S1* S2 S3", on(id, TODAY.minusDays(1)));
        assertEquals("S1 S2 S3*", on(id, next.minusDays(1)));
        assertEquals("S1 S2* S3", on(id, next));
    }

    @Test
    void theLeadDoesNotLeaveWithoutAnother() {
        long id = found(CENTRAL_SCHOOL, "镇中心校", "S1", "S2", "S3");
        assertEquals("network.no-lead",
                refusal(id, version -> NetworkChange.leave(version, "S1", TODAY, WHY)));
        assertEquals("S1* S2 S3", on(id, TODAY.plusDays(1)));
    }

    @Test
    void whatHasHeldIsNotTakenBack() {
        long id = found(ZONE, "城东片区", "S1", "S2", "S3");
        assertEquals("network.leaves-before-it-came", refusal(id,
                version -> NetworkChange.leave(version, "S2", FOUNDED.minusDays(1), WHY)));
        assertEquals("network.not-a-member",
                refusal(id, version -> NetworkChange.leave(version, "S4", TODAY, WHY)));
        change(id, version -> NetworkChange.join(version, "S4", TODAY.plusDays(9), null, WHY));
        change(id, version -> NetworkChange.leave(version, "S4", TODAY, WHY));
        assertEquals("S1* S2 S3", on(id, TODAY.plusDays(9)));
    }

    @Test
    void anEndEndsEveryMembership() {
        long id = found(ALLIANCE, "三校联盟", null, "S1", "S2", "S3");
        change(id, version -> NetworkChange.end(version, TODAY, WHY));
        assertEquals("S1 S2 S3", on(id, TODAY));
        assertEquals("", on(id, TODAY.plusDays(1)));
        assertEquals("network.already-ended",
                refusal(id, version -> NetworkChange.end(version, TODAY, WHY)));
        assertEquals("network.stay-outside", refusal(id,
                version -> NetworkChange.join(version, "S4", TODAY, null, WHY)));
    }

    @Test
    @DisplayName("A school is in at most one network of a kind at a time, and may be in one of each kind")
    void aSchoolIsInOneNetworkOfAKindAtATime() {
        long east = found(ZONE, "城东片区", "S1", "S2", "S3");
        found(CENTRAL_SCHOOL, "镇中心校", "S1", "S2");
        found(CAMPUS, "一校两区", "S1", "S2");
        assertEquals("network.school-elsewhere", assertThrows(RuleViolation.class,
                () -> found(ZONE, "城西片区", "S4", "S3")).key());
        change(east, version -> NetworkChange.leave(version, "S3", LAST_YEAR, WHY));
        assertEquals("network.school-elsewhere", assertThrows(RuleViolation.class,
                () -> found(ZONE, "城西片区", "S4", "S3")).key());
        long west = found(ZONE, "城西片区", "S4", "S5");
        change(west, version ->
                NetworkChange.join(version, "S3", LAST_YEAR.plusDays(1), null, WHY));
        assertEquals("S3 S4* S5", on(west, TODAY));
    }

    @Test
    void aNameIsGivenOnceToAKind() {
        long id = found(ZONE, "城东片区", "S1", "S2");
        found(CAMPUS, "城东片区", "S1", "S2");
        assertEquals("network.name-taken", assertThrows(RuleViolation.class,
                () -> found(ZONE, "城东片区", "S3", "S4")).key());
        change(id, version -> NetworkChange.rename(version, "城东教育片区", WHY));
        found(ZONE, "城东片区", "S3", "S4");
    }

    @Test
    void whoIsUnknownOrGivesNoReasonIsRefused() {
        assertEquals("network.school-unknown", assertThrows(RuleViolation.class,
                () -> found(ZONE, "城东片区", "S1", "S9")).key());
        long id = found(ZONE, "城东片区", "S1", "S2");
        assertEquals("network.reason-missing",
                refusal(id, version -> NetworkChange.rename(version, "城西", " ")));
    }

    @Test
    void ofTwoWhoChangeANetworkTheSecondIsTold() {
        long id = found(ZONE, "城东片区", "S1", "S2");
        int version = in(FIRST, intake -> intake.rows.get(id).getVersion());
        change(id, same -> NetworkChange.join(same, "S3", TODAY, null, WHY));
        int now = in(FIRST, intake -> intake.rows.get(id).getVersion());
        assertNotEquals(version, now);
        assertThrows(OptimisticLockException.class, () -> change(id,
                same -> NetworkChange.join(version, "S4", TODAY, null, WHY)));
    }

    @Test
    @DisplayName("Import column 中心校: a list founds, fills, moves and ends central-school networks")
    void aListOfSchoolsMakesTheCentralSchools() {
        follow("S2>S1", "S3>S1", "S5>S4", "S6>", "S7>");
        assertEquals(Map.of("S2", "S1", "S3", "S1", "S5", "S4"), centralOn(TODAY));
        assertEquals(Map.of(), centralOn(TODAY.minusDays(1)));
        follow("S2>S1", "S3>S4");
        assertEquals(Map.of("S2", "S1", "S3", "S4", "S5", "S4"), centralOn(TODAY));
        follow("S2>", "S3>S5", "S5>");
        assertEquals(Map.of("S3", "S5"), centralOn(TODAY));
    }

    @Test
    void aListMovesVillageSchoolsBetweenCentralSchoolsOfOld() {
        long first = found(CENTRAL_SCHOOL, "甲中心校", "S1", "S2", "S3");
        long second = found(CENTRAL_SCHOOL, "乙中心校", "S4", "S5");
        follow("S2>S4", "S5>S1");
        assertEquals("S1* S3 S5", on(first, TODAY));
        assertEquals("S2 S4*", on(second, TODAY));
        assertEquals("S1* S2 S3", on(first, TODAY.minusDays(1)));
        follow("S2>");
        assertEquals("", on(second, TODAY));
        assertEquals("S4* S5", on(second, TODAY.minusDays(1)));
    }

    @Test
    @DisplayName("What a network says of central schools is what the list of schools says")
    void theListSaysTheSame() {
        long id = found(CENTRAL_SCHOOL, "甲中心校", "S1", "S2", "S3");
        assertEquals("S1", stated("S2"));
        change(id, version -> NetworkChange.leave(version, "S3", TODAY.minusDays(1), WHY));
        assertEquals(null, stated("S3"));
        change(id, version -> NetworkChange.lead(version, "S2", TODAY, true, WHY));
        assertEquals("S2", stated("S1"));
        assertEquals(null, stated("S2"));
        change(id, version -> NetworkChange.end(version, TODAY.minusDays(1), WHY));
        assertEquals(null, stated("S1"));
        found(ZONE, "城东片区", "S4", "S5");
        assertEquals(null, stated("S5"));
    }

    private String stated(String code) {
        return in(FIRST, intake -> intake.rows.school(code).orElseThrow().getCentralSchool());
    }

    @Test
    void aCentralSchoolBelongsToNoOther() {
        found(CENTRAL_SCHOOL, "甲中心校", "S1", "S2");
        assertEquals("network.own-central", assertThrows(RuleViolation.class,
                () -> follow("S1>S1")).key());
        assertEquals("network.central-unknown", assertThrows(RuleViolation.class,
                () -> follow("S2>S9")).key());
        assertEquals("network.central-of-central", assertThrows(RuleViolation.class,
                () -> follow("S3>S2")).key());
        follow("S3>S2", "S2>");
        assertEquals(Map.of("S3", "S2"), centralOn(TODAY));
    }

    @Test
    @DisplayName("A central school leads its village schools; the lead of a zone, an alliance or a campus leads none")
    void onlyACentralSchoolHasVillageSchools() {
        found(CENTRAL_SCHOOL, "甲中心校", "S1", "S2");
        found(ALLIANCE, "联盟", "S3", "S4", "S5");
        found(CAMPUS, "一校两区", "S6", "S7");
        found(ZONE, "片区", "S8", "S7");
        assertEquals(Set.of(id("S2")), central(all -> all.villagesOf(id("S1"), TODAY)));
        assertEquals(Set.of(), central(all -> all.villagesOf(id("S1"), FOUNDED.minusDays(1))));
        for (String code : List.of("S2", "S3", "S6", "S8")) {
            assertEquals(Set.of(), central(all -> all.villagesOf(id(code), TODAY)), code);
        }
    }

    @Test
    @DisplayName("The database itself refuses two leads, a school in two networks of a kind, and another county's")
    void theDatabaseHoldsTheRules() {
        long id = found(ZONE, "城东片区", "S1", "S2");
        String columns = "insert into school_network_member (id, tenant_id, version, network_id, kind,"
                + " school_id, role, since, reason, recorded_by, recorded_at) values ";
        long other = found(ZONE, "城西片区", "S3", "S4");
        long theirs = database.inCounty(SECOND, entities -> entities
                .createNamedQuery("School.byCode", School.class)
                .setParameter("code", "S5").getSingleResult().getId());
        for (String row : List.of(
                "(1, '999901', 1, %d, 'ZONE', %d, 'LEAD', '2030-01-01', 'x', 'x', now())"
                        .formatted(id, id("S5")),
                "(1, '999901', 1, %d, 'ZONE', %d, 'MEMBER', '2030-01-01', 'x', 'x', now())"
                        .formatted(other, id("S2")),
                "(1, '999901', 1, %d, 'CAMPUS', %d, 'MEMBER', '2030-01-01', 'x', 'x', now())"
                        .formatted(id, id("S5")),
                "(1, '999901', 1, %d, 'ZONE', %d, 'MEMBER', '2030-01-01', 'x', 'x', now())"
                        .formatted(id, theirs))) {
            assertThrows(IllegalStateException.class, () -> database.sqlInCounty(FIRST, connection ->
                    connection.createStatement().execute(columns + row)), row);
        }
    }
}
