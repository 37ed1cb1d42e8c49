package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.PRINCIPAL;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.allocation.Objective;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;
import portal.allocation.Weights;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.Actor;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.identity.CastOfCallers;
import portal.notice.NoticesOutside;
import portal.school.CastOfSchools;
import portal.school.School;
import portal.school.SchoolsInTests;
import portal.school.SupportRole;
import portal.tenancy.CastOfEntities;
import portal.tenancy.CountySql;
import portal.tenancy.NationalTime;

class PlanPublishingTest {

    private static final int YEAR = 2026;
    private static final LocalDate TODAY = NationalTime.today();

    private final TestDatabase database = TestDatabase.fresh();
    private final List<Object> told = new ArrayList<>();

    /** The services of one county within one transaction, as one person. */
    private final class Bureau {

        final PlanVersions versions = new PlanVersions();
        final PlanPublishing publishing = new PlanPublishing();
        final Objections objections = new Objections();
        final OwnObjections own = new OwnObjections();
        final Pairings pairings = new Pairings();
        final KeptParts parts = new KeptParts();
        final Bundles bundles = new Bundles();
        final KeptBundles keptBundles = new KeptBundles();

        Bureau(EntityManager entities, String county, String person) {
            var cycles = new Cycles();
            cycles.entities = entities;
            pairings.entities = entities;
            parts.entities = entities;
            var kept = new KeptObjections();
            kept.entities = entities;
            var actor = new CurrentActor() {

                @Override
                public Actor get() {
                    return Actor.SYSTEM.named(person, Set.of());
                }
            };
            var notices = NoticesOutside.over(
                    CountySql.over(OneTransaction.over(entities.unwrap(Connection.class))),
                    CountySql.in(county), actor);
            var plans = new PlanIntake();
            cycles.actor = actor;
            plans.cycles = cycles;
            plans.pairings = pairings;
            plans.parts = parts;
            plans.schools = SchoolsInTests.intake(entities, county);
            plans.notices = notices;
            plans.told = event();
            var boards = new DeskBoards();
            boards.cycles = cycles;
            boards.schools = plans.schools;
            versions.cycles = cycles;
            versions.boards = boards;
            versions.plans = plans;
            versions.actor = actor;
            versions.deed = new CurrentDeed();
            publishing.cycles = cycles;
            publishing.pairings = pairings;
            publishing.plans = plans;
            publishing.notices = notices;
            publishing.withdrawn = event();
            publishing.objections = kept;
            publishing.actor = actor;
            publishing.deed = new CurrentDeed();
            objections.county = CastOfEntities.over(entities);
            objections.cycles = cycles;
            objections.objections = kept;
            objections.notices = notices;
            objections.actor = actor;
            objections.deed = new CurrentDeed();
            keptBundles.entities = entities;
            keptBundles.cycles = cycles;
            keptBundles.pairings = pairings;
            bundles.county = objections.county;
            bundles.cycles = cycles;
            bundles.pairings = pairings;
            bundles.bundles = keptBundles;
            bundles.actor = actor;
            bundles.deed = new CurrentDeed();
            own.county = objections.county;
            own.caller = CastOfCallers.caller(county, school(entities, "B"), PRINCIPAL);
            own.cycles = cycles;
            own.objections = kept;
            own.parts = parts;
            own.notices = notices;
            own.actor = actor;
            own.deed = new CurrentDeed();
        }

        int seen() {
            return versions.cycle(YEAR).getVersion();
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Event<T> event() {
        return (Event<T>) Proxy.newProxyInstance(PlanPublishingTest.class.getClassLoader(),
                new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    told.add(arguments[0]);
                    return null;
                });
    }

    private static Long school(EntityManager entities, String code) {
        return entities.createNamedQuery("School.byCode", School.class)
                .setParameter("code", code)
                .getResultStream()
                .map(School::getId)
                .findFirst()
                .orElse(null);
    }

    private <T> T as(String county, String person, Function<Bureau, T> work) {
        return database.inCounty(county,
                entities -> work.apply(new Bureau(entities, county, person)));
    }

    private <T> T as(String person, Function<Bureau, T> work) {
        return as(FIRST, person, work);
    }

    private void does(String person, Consumer<Bureau> work) {
        as(person, bureau -> {
            work.accept(bureau);
            return null;
        });
    }

    private String refusal(String person, Consumer<Bureau> work) {
        return assertThrows(RuleViolation.class, () -> does(person, work)).key();
    }

    private int keep(String note) {
        return as("first", bureau -> bureau.versions.keep(YEAR, bureau.seen(), note));
    }

    private int pairs() {
        return as("first", bureau -> bureau.pairings.of(bureau.versions.cycle(YEAR)).size());
    }

    @BeforeEach
    void aSolvedCycle() {
        database.inCounty(FIRST, entities -> {
            entities.persist(CastOfSchools.supporter("A"));
            entities.persist(CastOfSchools.recipient("B"));
            entities.persist(CastOfSchools.recipient("C"));
            var cycle = CastOfPairing.cycle(YEAR, "2026");
            entities.persist(cycle);
            CastOfPairing.pose(entities, cycle, new Problem("2026", Objective.SUM, new Weights(1, 0, 0, 0), null, List.of(),
                    List.of(new Supporter("A", Stage.PRIMARY, 31_000_000, 109_000_000, 0, 0, 2, List.of())),
                    List.of(recipient("B"), recipient("C")), List.of(), List.of()));
            return null;
        });
    }

    private static Recipient recipient(String id) {
        return new Recipient(id, Stage.PRIMARY, 31_100_000, 109_000_000, 0, 1, null, List.of());
    }

    private void publish(Optional<LocalDate> notice) {
        int number = keep("一");
        does("first", bureau ->
                bureau.publishing.propose(YEAR, bureau.seen(), number, TODAY, notice));
        does("second", bureau -> bureau.publishing.confirm(YEAR, bureau.seen()));
    }

    @Test
    void versionsAreCountedAndProveThemselves() {
        assertEquals(1, keep(" 第一稿 "));
        assertEquals(2, keep(""));
        assertEquals("第一稿", as("first", bureau -> bureau.versions.file(YEAR, 1).version().getNote()));
        long total = as("first", bureau -> bureau.versions.verify(YEAR, 2));
        assertEquals(Long.valueOf(total), as("first", bureau -> bureau.versions.file(YEAR, 2).figures().total()));
        assertTrue(as("first", bureau -> bureau.versions.compare(YEAR, 1, 2)).changed().isEmpty());
        assertThrows(NotFound.class, () -> as("first", bureau -> bureau.versions.file(YEAR, 3)));
        assertThrows(NotFound.class, () -> as(SECOND, "first", bureau -> bureau.versions.record(YEAR, 1)));
    }

    @Test
    @DisplayName("A version that was altered where it is kept is not proven")
    void anAlteredVersionIsNotProven() {
        keep("");
        database.alter("update plan_version set answer = replace(answer, '\"bound\":', '\"bound\":1')");
        assertEquals("version.not-proven", refusal("first", bureau -> bureau.versions.verify(YEAR, 1)));
    }

    @Test
    void aPlanIsPublishedByTwoPeople() {
        int number = keep("");
        assertEquals("plan.not-proposed",
                refusal("second", bureau -> bureau.publishing.confirm(YEAR, bureau.seen())));
        does("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), number, TODAY.plusDays(3), Optional.empty()));
        assertEquals("plan.second-person",
                refusal("first", bureau -> bureau.publishing.confirm(YEAR, bureau.seen())));
        does("second", bureau -> bureau.publishing.confirm(YEAR, bureau.seen()));
        var cycle = as("first", bureau -> bureau.versions.cycle(YEAR));
        assertEquals(TODAY.plusDays(3), cycle.getPublishedOn());
        assertEquals("second", cycle.getConfirmedBy());
        assertNull(cycle.getProposedBy());
        assertEquals(2, pairs());
        assertEquals(List.of(new PlanPublished(YEAR)), told);
        assertEquals("cycle.published-already",
                refusal("first", bureau -> bureau.versions.keep(YEAR, bureau.seen(), "")));
    }

    @Test
    void daysThatCannotBeAreRefused() {
        keep("");
        assertEquals("plan.day-out-of-range", refusal("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), 1, TODAY.minusDays(1), Optional.empty())));
        assertEquals("plan.notice-out-of-range", refusal("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), 1, TODAY, Optional.of(TODAY.minusDays(1)))));
    }

    @Test
    @DisplayName("Two officers at once: whoever saw the cycle before it changed is refused")
    void whoeverSawAnEarlierStateIsRefused() {
        keep("");
        int seen = as("second", Bureau::seen);
        does("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), 1, TODAY, Optional.empty()));
        var refused = assertThrows(RuleViolation.class,
                () -> does("second", bureau -> bureau.publishing.confirm(YEAR, seen)));
        assertEquals("cycle.changed-since-by", refused.key());
        assertEquals("first", refused.figures().get(0));
    }

    @Test
    @DisplayName("The desk of a published cycle shows what was published, whatever was settled by hand since it was kept")
    void theDeskShowsWhatWasPublished() {
        int number = keep("");
        does("first", bureau -> {
            var cycle = bureau.versions.cycle(YEAR);
            bureau.versions.cycles.add(new CycleStep(cycle, 1, CycleStep.Kind.FARTHEST, List.of("100"),
                    List.of(new HandChange.Farthest(Optional.of(100))), "first"));
            cycle.moveTo(1);
        });
        does("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), number, TODAY, Optional.empty()));
        does("second", bureau -> bureau.publishing.confirm(YEAR, bureau.seen()));
        var board = as("first", bureau -> bureau.versions.boards.of(bureau.versions.cycle(YEAR)));
        assertEquals(2, board.solution().orElseThrow().pairs().size());
        assertEquals(Optional.empty(), board.hand().farthest());
        assertEquals(0, board.done());
        assertEquals("A", as("first", bureau -> bureau.versions.boards.why(bureau.versions.cycle(YEAR),
                new Pair("A", "B"))).pair().supporter().getCode());
    }

    @Test
    void whatWasProposedIsTakenBack() {
        keep("");
        does("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), 1, TODAY, Optional.empty()));
        does("second", bureau -> bureau.publishing.takeBack(YEAR, bureau.seen()));
        assertEquals("plan.not-proposed",
                refusal("second", bureau -> bureau.publishing.confirm(YEAR, bureau.seen())));
    }

    @Test
    void aSchoolThatLeftThePairingSinceIsNamed() {
        keep("");
        does("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), 1, TODAY, Optional.empty()));
        database.alter("update school set support_role = 'NONE' where code = 'C'");
        assertEquals("version.schools-left",
                refusal("second", bureau -> bureau.publishing.confirm(YEAR, bureau.seen())));
        assertTrue(as("second", bureau -> bureau.versions.cycle(YEAR)).isDraft());
    }

    private void own(String code, SupportRole part) {
        database.inCounty(FIRST, entities -> {
            var cycle = entities.createQuery("select c from Cycle c", Cycle.class).getSingleResult();
            entities.persist(new CyclePart(
                    cycle, code, part, Optional.empty(), "停办整修", "first"));
            return null;
        });
    }

    @Test
    void aSchoolThatTheCycleItselfHasTakeAnotherPartSinceIsNamed() {
        keep("");
        own("C", SupportRole.NONE);
        does("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), 1, TODAY, Optional.empty()));
        assertEquals("version.schools-left",
                refusal("second", bureau -> bureau.publishing.confirm(YEAR, bureau.seen())));
    }

    @Test
    @DisplayName("A plan keeps for good which schools took part otherwise than by the register, and why")
    void aVersionKeepsThePartsOfItsCycle() {
        own("C", SupportRole.RECIPIENT);
        database.alter("update school set support_role = 'NONE' where code = 'C'");
        database.inCounty(FIRST, entities -> {
            var cycle = entities.createQuery("select c from Cycle c", Cycle.class).getSingleResult();
            var part = entities.createQuery("select p from CyclePart p", CyclePart.class)
                    .getSingleResult();
            var posed = entities.createNamedQuery("PosedProblem.ofCycle", PosedProblem.class)
                    .setParameter("cycle", cycle)
                    .getSingleResult();
            CastOfPairing.pose(entities, cycle, new CycleProblem(posed.problem(), List.of(), List.of(
                    OwnPart.of(CastOfSchools.supporter("C"), part))));
            return null;
        });
        publish(Optional.empty());
        assertEquals(2, pairs(), "who is a recipient in the cycle alone is published as one");
        database.alter("delete from cycle_part");
        var kept = as("first", bureau -> bureau.versions.file(YEAR, 1).version().ownParts()).get(0);
        assertEquals(List.of("C", SupportRole.SUPPORTER, SupportRole.RECIPIENT, "停办整修", "first"),
                List.of(kept.school(), kept.byRegister(), kept.part(), kept.reason(), kept.by()));
        assertTrue(as("first", bureau -> bureau.versions.record(YEAR, 1)).contains("停办整修"));
    }

    @Test
    void aSchoolWithAPartInTheCycleAloneObjectsToItsPlan() {
        database.alter("update school set support_role = 'NONE' where code in ('B', 'C')");
        own("B", SupportRole.RECIPIENT);
        own("C", SupportRole.RECIPIENT);
        publish(Optional.of(TODAY));
        assertEquals(1, as("principal", bureau -> bureau.own.open()).size());
        database.alter("update cycle_part set part = 'NONE' where school_code = 'B'");
        assertEquals(List.of(), as("principal", bureau -> bureau.own.open()));
    }

    @Test
    void aPlanIsWithdrawnWithItsPairsAndItsVersionsStay() {
        publish(Optional.empty());
        assertEquals("plan.reason-missing",
                refusal("first", bureau -> bureau.publishing.withdraw(YEAR, bureau.seen(), " ")));
        told.clear();
        does("first", bureau -> bureau.publishing.withdraw(YEAR, bureau.seen(), "重新安排"));
        assertEquals(2, ((PlanWithdrawn) told.get(0)).pairings().size());
        assertTrue(as("first", bureau -> bureau.versions.cycle(YEAR)).isDraft());
        assertEquals(0, pairs());
        assertEquals("一", as("first", bureau -> bureau.versions.file(YEAR, 1).version().getNote()));
    }

    @Test
    void aPlanOnWhichALaterOneWasPublishedStays() {
        publish(Optional.empty());
        database.inCounty(FIRST, entities -> {
            var later = CastOfPairing.cycle(YEAR + 1, "2027");
            var version = CastOfPairing.version(later, 1, "{}");
            entities.persist(later);
            entities.persist(version);
            entities.flush();
            later.publish(version, TODAY, null, "second");
            return null;
        });
        assertEquals("plan.later-depends",
                refusal("first", bureau -> bureau.publishing.withdraw(YEAR, bureau.seen(), "x")));
    }

    @Test
    void aSchoolObjectsDuringThePublicNoticeAndIsAnsweredOnce() {
        publish(Optional.of(TODAY.plusDays(7)));
        does("principal", bureau -> bureau.own.raise(YEAR, "太远"));
        long id = as("first", bureau -> bureau.objections.of(YEAR).get(0).getId());
        assertEquals("objection.words-missing",
                refusal("first", bureau -> bureau.objections.answer(id, true, " ")));
        does("first", bureau -> bureau.objections.answer(id, false, "已是最近的可选学校"));
        var answered = as("principal", bureau -> bureau.own.all().get(0));
        assertEquals(false, answered.getUpheld());
        assertEquals("已是最近的可选学校", answered.getAnswer());
        assertEquals("objection.answered-already",
                refusal("second", bureau -> bureau.objections.answer(id, true, "x")));
        assertThrows(NotFound.class, () -> as(SECOND, "first", bureau -> {
            bureau.objections.answer(id, true, "x");
            return null;
        }));
    }

    @Test
    @DisplayName("A school for which the plan has no pair may object to it too")
    void aSchoolWithoutAPairObjects() {
        database.inCounty(FIRST, entities -> {
            CastOfPairing.pose(entities,
                    entities.createQuery("select c from Cycle c", Cycle.class).getSingleResult(),
                    new Problem("2026", Objective.SUM, new Weights(1, 0, 0, 0), null, List.of(),
                            List.of(new Supporter("A", Stage.PRIMARY, 31_000_000, 109_000_000, 0, 0, 2, List.of())),
                            List.of(recipient("C")), List.of(), List.of()));
            return null;
        });
        publish(Optional.of(TODAY));
        does("principal", bureau -> bureau.own.raise(YEAR, "没有安排本校"));
        assertEquals("没有安排本校", as("first", bureau -> bureau.objections.of(YEAR).get(0).getWords()));
    }

    @Test
    @DisplayName("mechanism B3: a supporter and two of its recipients are one bundle, and a plan that it rests on stays")
    void aBundleOfThreeIsFormedAndDissolved() {
        publish(Optional.empty());
        assertEquals(List.of("B", "C"), as("first", bureau -> bureau.bundles.board(YEAR).free().get(0)
                .recipients().stream().map(School::getCode).toList()));
        does("first", bureau -> bureau.bundles.form(YEAR, bureau.seen(), "A", " 甲校共同体 ", Set.of("B", "C")));
        var formed = as("first", bureau -> bureau.bundles.board(YEAR)).formed().get(0);
        assertEquals("甲校共同体", formed.bundle().getName());
        assertEquals(2, formed.recipients().size());
        assertEquals(List.of(), as("first", bureau -> bureau.bundles.board(YEAR)).free());
        assertEquals("bundle.rests-on-plan", refusal("first", bureau ->
                bureau.keptBundles.withdrawn(new PlanWithdrawn(YEAR, List.of()))));
        assertEquals("bundle.in-another", refusal("first", bureau ->
                bureau.bundles.form(YEAR, bureau.seen(), "A", "又一个", Set.of("B", "C"))));
        assertThrows(NotFound.class, () -> as(SECOND, "first", bureau -> {
            bureau.bundles.dissolve(formed.bundle().getId(), bureau.seen());
            return null;
        }));
        does("first", bureau -> bureau.bundles.dissolve(formed.bundle().getId(), bureau.seen()));
        assertEquals(1, as("first", bureau -> bureau.bundles.board(YEAR)).free().size());
        assertEquals(2, pairs());
    }

    @Test
    void aBundleIsCalledOtherwiseAndMadeOfOthers() {
        publish(Optional.empty());
        does("first", bureau -> bureau.bundles.form(YEAR, bureau.seen(), "A", "一", Set.of("B", "C")));
        long id = as("first", bureau -> bureau.bundles.board(YEAR)).formed().get(0).bundle().getId();
        assertEquals(List.of("B", "C"), as("first", bureau -> bureau.bundles.candidates(id)).stream()
                .map(School::getCode).toList());
        does("second", bureau -> bureau.bundles.change(id, bureau.seen(), " 二 ", Set.of("B", "C")));
        var changed = as("first", bureau -> bureau.bundles.board(YEAR)).formed().get(0);
        assertEquals("二", changed.bundle().getName());
        assertEquals(2, changed.recipients().size());
        assertEquals("cycle.changed-since-by", refusal("first", bureau ->
                bureau.bundles.change(id, bureau.seen() - 1, "一", Set.of("B", "C"))), "seen before");
        assertEquals("bundle.too-few", refusal("first", bureau ->
                bureau.bundles.change(id, bureau.seen(), "二", Set.of("B"))));
        assertEquals("bundle.nameless", refusal("first", bureau ->
                bureau.bundles.change(id, bureau.seen(), "", Set.of("B", "C"))));
        assertThrows(NotFound.class, () -> does("first", bureau ->
                bureau.bundles.change(id, bureau.seen(), "二", Set.of("B", "C", "nobody"))));
        assertThrows(NotFound.class, () -> as(SECOND, "first", bureau -> bureau.bundles.candidates(id)));
    }

    @Test
    void aBundleOfTooFewOrOfStrangersIsRefused() {
        assertEquals("plan.not-published", refusal("first", bureau ->
                bureau.bundles.form(YEAR, bureau.seen(), "A", "一", Set.of("B", "C"))));
        publish(Optional.empty());
        assertEquals("bundle.too-few", refusal("first", bureau ->
                bureau.bundles.form(YEAR, bureau.seen(), "A", "一", Set.of("B"))));
        assertEquals("bundle.nameless", refusal("first", bureau ->
                bureau.bundles.form(YEAR, bureau.seen(), "A", " ", Set.of("B", "C"))));
        assertThrows(NotFound.class, () -> does("first", bureau ->
                bureau.bundles.form(YEAR, bureau.seen(), "A", "一", Set.of("B", "nobody"))));
    }

    @Test
    void settingsStayWhileAPlanWaitsToBeConfirmed() {
        keep("");
        does("first", bureau -> bureau.publishing.propose(
                YEAR, bureau.seen(), 1, TODAY, Optional.empty()));
        assertEquals("cycle.proposed", refusal("second", bureau ->
                bureau.versions.cycle(YEAR).settle(CycleSettings.usual("三年"))));
    }

    @Test
    void withoutAPublicNoticeNothingCanBeObjected() {
        publish(Optional.empty());
        assertEquals("objection.not-open",
                refusal("principal", bureau -> bureau.own.raise(YEAR, "太远")));
    }

    @Test
    void aSchoolHasFewUnansweredObjectionsAtATime() {
        publish(Optional.of(TODAY));
        for (int i = 0; i < 5; i++) {
            does("principal", bureau -> bureau.own.raise(YEAR, "太远"));
        }
        assertEquals("objection.too-many",
                refusal("principal", bureau -> bureau.own.raise(YEAR, "太远")));
    }
}
