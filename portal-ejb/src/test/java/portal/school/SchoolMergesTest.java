package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.pairing.CastOfPairing;
import portal.school.history.Cause;

class SchoolMergesTest {

    private TestDatabase database;

    @BeforeEach
    void twoEntriesAndAVillage() {
        database = TestDatabase.fresh();
        in(FIRST, register -> {
            register.keeping.add(profile("1", "甲小学").with(Staffing.of(12)), Cause.UNSAID);
            register.keeping.add(profile("01", "甲小学").in("白帝镇").with(Staffing.of(13))
                    .with(new Enrolment(60, GradeRoll.UNSTATED, Optional.of(7), Optional.empty())), Cause.UNSAID);
            register.keeping.add(profile("2", "乙村小").under("01"), Cause.UNSAID);
            return null;
        });
    }

    private static SchoolProfile profile(String code, String name) {
        return SchoolProfile.of(code, name, Stage.PRIMARY, Setting.RURAL, 60);
    }

    private <T> T in(String county, Function<SchoolsInTests, T> work) {
        return SchoolsInTests.in(database, county, work);
    }

    private void merge() {
        in(FIRST, register -> {
            register.merges.merge(register.merges.found("1"), register.merges.found("01"));
            return null;
        });
    }

    private long theMerge() {
        return in(FIRST, register -> Optional.of(register.merges.all().get(0).id())).orElseThrow();
    }

    private void undo(String county) {
        long merge = theMerge();
        in(county, register -> register.merges.undo(merge));
    }

    private SchoolProfile stored(String code) {
        return in(FIRST, register -> register.merges.found(code).getProfile());
    }

    private Map<String, SchoolProfile> all() {
        return in(FIRST, register -> {
            var all = new java.util.TreeMap<String, SchoolProfile>();
            register.schools.all().forEach(school -> all.put(school.getCode(), school.getProfile()));
            return all;
        });
    }

    @Test
    void theKeptOneTakesOverWhatItDoesNotStateAndTheVillages() {
        merge();
        var kept = stored("1");
        assertEquals(Optional.of("白帝镇"), kept.town());
        assertEquals(Optional.of(7), kept.enrolment().boarders());
        assertEquals(Optional.of(12), kept.fullTimeTeachers());
        assertEquals(Optional.of("1"), stored("2").centralSchool());
        assertThrows(NotFound.class, () -> stored("01"));
    }

    @Test
    void thePreviewSaysWhatIsTakenOverAndWhatIsLost() {
        var preview = in(FIRST, register ->
                register.merges.preview(register.merges.found("1"), register.merges.found("01")));
        assertEquals(Map.of("乡镇", "白帝镇", "寄宿生数", "7"), preview.takeover().filled());
        assertEquals(Map.of("专任教师数", "13"), preview.takeover().lost());
        assertEquals(1, preview.villages().size());
    }

    @Test
    void undoneAMergeLeavesEverythingAsItWas() {
        var before = all();
        merge();
        undo(FIRST);
        assertEquals(before, all());
    }

    @Test
    void teachersGoWithTheirSchoolAndComeBackWithIt() {
        database.alter("""
                insert into teacher (id, tenant_id, version, staff_number, name, pinyin, initials, subjects,
                    duty_state, post, backbone, honours)
                values (1, '999901', 1, 'T1', '教师甲', 'jiaoshijia', 'jsj', '语文', 'IN_POST', 'NONE', 'NONE', '')""",
                "insert into teacher_membership (id, tenant_id, version, teacher_id, school_id, since)"
                        + " select 1, '999901', 1, 1, id, '2020-09-01' from school where code = '01'");
        merge();
        assertEquals(List.of("1"), schoolsOfTeachers());
        undo(FIRST);
        assertEquals(List.of("01"), schoolsOfTeachers());
    }

    private List<String> schoolsOfTeachers() {
        return in(FIRST, register -> register.merges.sql.list(row -> row.getString(1),
                "select code from school join teacher_membership on school_id = school.id"));
    }

    @Test
    void whatWasStatedSinceStaysWhenAMergeIsUndone() {
        merge();
        in(FIRST, register -> {
            var kept = register.merges.found("1");
            register.keeping.keep(kept, kept.getProfile().in("永乐镇"), Cause.UNSAID);
            return null;
        });
        undo(FIRST);
        assertEquals(Optional.of("永乐镇"), stored("1").town());
        assertEquals(Optional.empty(), stored("1").enrolment().boarders());
    }

    @Test
    void aMergeIsUndoneOnce() {
        merge();
        undo(FIRST);
        assertEquals("school.merge-undone-already", assertThrows(RuleViolation.class, () -> undo(FIRST)).key());
    }

    @Test
    void nobodyIsMergedIntoTheirOwnVillage() {
        var refused = assertThrows(RuleViolation.class, () -> in(FIRST, register ->
                register.merges.preview(register.merges.found("2"), register.merges.found("01"))));
        assertEquals("school.merge-into-village", refused.key());
    }

    @Test
    @DisplayName("A school that something else stands on is not merged away, and nothing else of the merge is done")
    void aSchoolInAPlanStays() {
        database.inCounty(FIRST, entities -> {
            var schools = entities.createNamedQuery("School.all", School.class).getResultList();
            var cycle = CastOfPairing.cycle(2026, "2026");
            entities.persist(cycle);
            entities.persist(CastOfPairing.pairing(cycle, schools.get(0), schools.get(2)));
            return null;
        });
        var before = all();
        assertEquals("school.merge-still-used", assertThrows(RuleViolation.class, this::merge).key());
        assertEquals(before, all());
        assertEquals(List.of(), in(FIRST, register -> register.merges.all()));
    }

    @Test
    void theNeighbourSeesNoMergeAndUndoesNone() {
        merge();
        assertEquals(List.of(), in(SECOND, register -> register.merges.all()));
        assertThrows(NotFound.class, () -> undo(SECOND));
    }
}
