package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.school.CastOfSchools;
import portal.school.SchoolsInTests;
import portal.school.SupportRole;

class CyclePartsTest {

    private static final int YEAR = 2026;
    private static final Optional<Integer> AS_IN_THE_REGISTER = Optional.empty();

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void aCycleInBothCounties() {
        for (String county : List.of(FIRST, SECOND)) {
            database.inCounty(county, entities -> {
                entities.persist(CastOfSchools.supporter("A"));
                entities.persist(CastOfSchools.recipient("B"));
                entities.persist(CastOfPairing.cycle(YEAR, "2026"));
                return null;
            });
        }
    }

    private static CycleParts service(EntityManager entities, String county) {
        var service = new CycleParts();
        service.cycles = new Cycles();
        service.cycles.entities = entities;
        service.parts = new KeptParts();
        service.parts.entities = entities;
        service.schools = SchoolsInTests.intake(entities, county);
        service.actor = new CurrentActor();
        service.cycles.actor = service.actor;
        service.deed = new CurrentDeed();
        return service;
    }

    private void does(String county, Consumer<CycleParts> work) {
        database.inCounty(county, entities -> {
            work.accept(service(entities, county));
            return null;
        });
    }

    private String refusal(Consumer<CycleParts> work) {
        return assertThrows(RuleViolation.class, () -> does(FIRST, work)).key();
    }

    private List<CyclePart> parts(String county) {
        return database.inCounty(county, entities -> {
            var service = service(entities, county);
            return service.parts.of(service.cycles.get(YEAR));
        });
    }

    private static int seen(CycleParts service) {
        return service.cycles.get(YEAR).getVersion();
    }

    private void setAside(String... codes) {
        does(FIRST, service -> service.settle(YEAR, seen(service), Set.of(codes), SupportRole.NONE,
                AS_IN_THE_REGISTER, " 停办\n整修 "));
    }

    @Test
    void severalSchoolsAreSetWithOneReason() {
        setAside("A", "B");
        assertEquals(List.of("A", "B"), parts(FIRST).stream().map(CyclePart::getSchool).toList());
        assertEquals("停办 整修", parts(FIRST).get(1).getReason());
        assertEquals(SupportRole.NONE, parts(FIRST).get(1).getPart());
    }

    @Test
    void whatIsSetAnewReplacesWhatWasSetBefore() {
        setAside("B");
        does(FIRST, service -> service.settle(YEAR, seen(service), Set.of("B"),
                SupportRole.SUPPORTER, Optional.of(2), "新校长"));
        var part = parts(FIRST).get(0);
        assertEquals(1, parts(FIRST).size());
        assertEquals(List.of(SupportRole.SUPPORTER, 2, "新校长"),
                List.of(part.getPart(), part.getMost(), part.getReason()));
    }

    @Test
    void aSchoolIsLeftToTheRegisterAgain() {
        setAside("A", "B");
        does(FIRST, service -> service.drop(YEAR, seen(service), Set.of("A", "gone")));
        assertEquals(List.of("B"), parts(FIRST).stream().map(CyclePart::getSchool).toList());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals("cyclePart.no-school-chosen", refusal(service -> service.settle(YEAR,
                seen(service), Set.of(), SupportRole.NONE, AS_IN_THE_REGISTER, "x")));
        assertEquals("cyclePart.reason-missing", refusal(service -> service.settle(YEAR,
                seen(service), Set.of("B"), SupportRole.NONE, AS_IN_THE_REGISTER, " \u200b")));
        assertEquals("cyclePart.reason-missing", refusal(service -> service.settle(YEAR,
                seen(service), Set.of("B"), SupportRole.NONE, AS_IN_THE_REGISTER, "长".repeat(501))));
        assertEquals("cyclePart.most-of-supporters-alone", refusal(service -> service.settle(YEAR,
                seen(service), Set.of("B"), SupportRole.RECIPIENT, Optional.of(2), "x")));
        assertEquals("cyclePart.most-out-of-range", refusal(service -> service.settle(YEAR,
                seen(service), Set.of("B"), SupportRole.SUPPORTER, Optional.of(0), "x")));
        assertThrows(NotFound.class, () -> does(FIRST, service -> service.settle(YEAR,
                seen(service), Set.of("B", "nobody"), SupportRole.NONE, AS_IN_THE_REGISTER, "x")));
        assertEquals(List.of(), parts(FIRST));
    }

    @Test
    @DisplayName("Two officers at once do not overwrite each other")
    void whoeverSawAnEarlierStateIsRefused() {
        int[] seen = new int[1];
        does(FIRST, service -> seen[0] = seen(service));
        setAside("A");
        assertEquals("cycle.changed-since-by", refusal(service -> service.settle(YEAR, seen[0],
                Set.of("B"), SupportRole.NONE, AS_IN_THE_REGISTER, "x")));
        assertEquals("cycle.changed-since-by",
                refusal(service -> service.drop(YEAR, seen[0], Set.of("A"))));
        assertEquals(1, parts(FIRST).size());
    }

    @Test
    void nothingIsChangedOnceAPlanIsProposedOrPublished() {
        setAside("A");
        database.inCounty(FIRST, entities -> {
            var cycle = service(entities, FIRST).cycles.get(YEAR);
            var version = CastOfPairing.version(cycle, 1, "{}");
            entities.persist(version);
            entities.flush();
            cycle.propose(version, LocalDate.of(2026, 9, 1), null, "first");
            return null;
        });
        assertEquals("cycle.proposed", refusal(service ->
                service.drop(YEAR, seen(service), Set.of("A"))));
        database.inCounty(FIRST, entities -> {
            var cycle = service(entities, FIRST).cycles.get(YEAR);
            var version = entities.createQuery("select v from PlanVersion v", PlanVersion.class)
                    .getSingleResult();
            cycle.publish(version, LocalDate.of(2026, 9, 1), null, "second");
            return null;
        });
        assertEquals("cycle.published-already", refusal(service -> service.settle(YEAR,
                seen(service), Set.of("B"), SupportRole.NONE, AS_IN_THE_REGISTER, "x")));
        assertEquals(1, parts(FIRST).size());
    }

    @Test
    @DisplayName("tenancy: what a county says of its cycle is not its neighbour’s, the year and the codes being the same")
    void theNeighbourHasPartsOfItsOwn() {
        setAside("A");
        assertEquals(List.of(), parts(SECOND));
        does(SECOND, service -> service.drop(YEAR, seen(service), Set.of("A")));
        assertEquals(1, parts(FIRST).size());
        database.inCounty(SECOND, entities -> {
            entities.persist(CastOfSchools.recipient("C"));
            return null;
        });
        assertThrows(NotFound.class, () -> setAside("C"));
    }

    @Test
    void whatTakesPartIsCountedAndWhatIsLeftOutIsNot() {
        var cycle = new Cycle(YEAR, CycleSettings.usual("2026"));
        var lines = List.of(
                line(SupportRole.SUPPORTER, 4, Optional.empty()),
                line(SupportRole.SUPPORTER, 3, Optional.of(Left.Reason.NO_PLACE)),
                line(SupportRole.RECIPIENT, 3, Optional.empty()),
                line(SupportRole.NONE, 3, Optional.of(Left.Reason.SET_ASIDE)));
        assertEquals(new PartsBoard.Count(1, 4, 1, 1),
                new PartsBoard(cycle, lines, List.of()).count(line -> true));
        assertTrue(lines.get(0).isTaking());
    }

    private static PartLine line(SupportRole part, int most, Optional<Left.Reason> left) {
        return new PartLine(null, Optional.empty(), part, most, left);
    }
}
