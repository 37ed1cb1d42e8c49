package portal.school.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.identity.CastOfCallers;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.SchoolsInTests;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportPart;
import portal.school.SupportRole;
import portal.school.establishment.EstablishmentsInTests;
import portal.tenancy.CountySql;
import portal.tenancy.NationalTime;

class DiagnosesTest {

    private static final LocalDate TODAY = NationalTime.today();

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void schoolsInTwoCounties() {
        for (String county : List.of(FIRST, SECOND)) {
            database.inCounty(county, entities -> {
                entities.persist(school("S1", Setting.URBAN, List.of("英语"), List.of()));
                entities.persist(school("S2", Setting.RURAL, List.of(), List.of("英语")));
                entities.persist(school("S3", Setting.RURAL, List.of(), List.of()));
                return null;
            });
        }
        teacher(FIRST, "T1", "S1", "数学", "IN_POST", "COUNTY", null, "SENIOR");
        teacher(FIRST, "T2", "S1", "语文、数学", "IN_POST", "NONE", null, "FIRST");
        teacher(FIRST, "T3", "S1", "数学", "ON_LOAN", "PROVINCE", null, "FULL_SENIOR");
        teacher(FIRST, "T4", "S2", "语文", "IN_POST", "CITY", TODAY.withDayOfMonth(1).minusMonths(1), "SECOND");
        teacher(SECOND, "T1", "S1", "物理", "IN_POST", "NONE", null, "NONE");
    }

    private static School school(
            String code, Setting setting, List<String> strong, List<String> weak) {
        return new School(SchoolProfile.of(code, "甲小学", Stage.PRIMARY, setting, 100).with(
                new SupportPart(SupportRole.NONE, Optional.empty(), Optional.empty(), strong, weak)));
    }

    private void teacher(String county, String number, String school, String subjects, String state,
            String backbone, LocalDate backboneUntil, String title) {
        database.sqlInCounty(county, connection -> {
            var sql = CountySql.over(connection);
            long id = sql.list(row -> row.getLong(1), "select nextval('portal_id')").get(0);
            sql.update("""
                    insert into teacher (id, tenant_id, version, staff_number, name, pinyin, initials,
                        subjects, duty_state, post, title, backbone, backbone_until, honours)
                    values (?, ?, 0, ?, '示例教师', 'sljs', 'sljs', ?, ?, 'NONE', ?, ?, ?::date, '')""",
                    id, county, number, subjects, state, title, backbone, backboneUntil);
            return sql.update("""
                    insert into teacher_membership (id, tenant_id, version, teacher_id, school_id, since)
                    select nextval('portal_id'), ?, 0, ?, id, '2020-09-01' from school where code = ?""",
                    county, id, school);
        });
    }

    /** The services of the package within one transaction. */
    private static final class Office {

        final Diagnoses diagnoses = new Diagnoses();
        final LevelCorrections corrections = new LevelCorrections();
        final LevelCorrecting correcting = new LevelCorrecting();
        final SubjectDiagnosing diagnosing = new SubjectDiagnosing();
        private final CurrentDeed deed = new CurrentDeed();

        Office(EntityManager entities, String county, Long school, String role) {
            var sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
            corrections.entities = entities;
            corrections.rows = SchoolsInTests.rows(entities);
            correcting.schools = corrections.rows;
            diagnosing.schools = corrections.rows;
            diagnoses.teaching = new TeachingRows();
            diagnoses.teaching.sql = sql;
            diagnoses.corrections = corrections;
            diagnoses.establishments = EstablishmentsInTests.over(entities, county);
            correcting.corrections = corrections;
            correcting.diagnoses = diagnoses;
            correcting.actor = new CurrentActor();
            correcting.deed = deed;
            diagnosing.diagnoses = diagnoses;
            diagnosing.corrections = corrections;
            diagnosing.access = SchoolsInTests.access(CastOfCallers.caller(county, school, role));
        }

        void correct(String code, String subject, Integer level, String reason, Long seen) {
            try {
                deed.within(new Notes(), () -> {
                    correcting.correct(code, subject, Aspect.NEED, level, reason, seen);
                    return null;
                });
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private <T> T officer(String county, Function<Office, T> work) {
        return as(county, null, BUREAU_OFFICER, work);
    }

    private <T> T as(String county, Long school, String role, Function<Office, T> work) {
        return database.inCounty(county, entities ->
                work.apply(new Office(entities, county, school, role)));
    }

    private SubjectDiagnosis in(String county, String school, String subject) {
        return officer(county, office -> office.diagnoses.on(TODAY).stream()
                .filter(one -> one.school().getCode().equals(school))
                .findFirst().orElseThrow().in(subject).orElseThrow());
    }

    private void correct(String school, Integer level, String reason, Long seen) {
        correct(school, "数学", level, reason, seen);
    }

    private void correct(String school, String subject, Integer level, String reason, Long seen) {
        officer(FIRST, office -> {
            office.correct(school, subject, level, reason, seen);
            return null;
        });
    }

    private Optional<LevelCorrection> current(String school) {
        return in(FIRST, school, "数学").need().correction();
    }

    @Test
    @DisplayName("rule of levels: who is at the post counts, the first subject is the special one, titles and levels as they hold")
    void teachersAreCountedFromTheRegister() {
        assertEquals(new SubjectTeachers(2, 1, 1, 1, 2, 1), in(FIRST, "S1", "数学").teachers(),
                "not the one who is on loan");
        assertEquals(new SubjectTeachers(1, 1, 0, 0, 1, 0), in(FIRST, "S1", "语文").teachers());
        assertEquals(new SubjectTeachers(1, 1, 0, 0, 0, 0), in(FIRST, "S2", "语文").teachers(),
                "a backbone level that ran out last month");
    }

    @Test
    @DisplayName("rule of levels: what a quarter of the stage's schools teach is missed where nobody teaches it")
    void whatIsUsualIsMissed() {
        var math = in(FIRST, "S2", "数学");
        assertTrue(math.usual());
        assertEquals(3, math.need().value());
        assertEquals(0, math.strength().value());
        assertEquals(3, in(FIRST, "S1", "数学").strength().value());
    }

    @Test
    @DisplayName("rule of levels: where the register has no teachers only the bureau's own word counts")
    void ofASchoolWithoutTeachersNothingIsMadeUp() {
        assertEquals(List.of(), officer(FIRST, office -> office.diagnoses.on(TODAY).get(2).subjects()));
        assertEquals(2, in(FIRST, "S2", "英语").need().value());
        assertEquals(Level.Ground.STATED, in(FIRST, "S1", "英语").strength().ground());
        assertEquals(0, in(FIRST, "S1", "英语").need().value(), "nobody teaches it anywhere: not usual");
    }

    @Test
    @DisplayName("a level is corrected by hand with a reason, and left to the rule again with another; nothing is lost")
    void aLevelIsCorrectedAndLeftToTheRuleAgain() {
        correct("S2", 1, "下月有人到岗", null);
        var first = current("S2").orElseThrow();
        assertEquals(1, in(FIRST, "S2", "数学").need().value());
        assertEquals(3, in(FIRST, "S2", "数学").need().byRule());
        correct("S2", null, "没有到岗", first.getId());
        assertEquals(3, in(FIRST, "S2", "数学").need().value());
        assertEquals(List.of("没有到岗", "下月有人到岗"), officer(FIRST, office ->
                office.diagnosing.corrections("S2")).stream().map(LevelCorrection::getReason).toList());
    }

    @Test
    @DisplayName("rule of levels: a school whose teachers are all away needs most, and is not unknown")
    void aSchoolWhoseTeachersAreAllAwayNeedsMost() {
        teacher(FIRST, "T5", "S3", "数学", "SICK_LEAVE", "NONE", null, "NONE");
        assertEquals(3, in(FIRST, "S3", "数学").need().value());
        assertEquals(0, in(FIRST, "S3", "数学").strength().value());
    }

    @Test
    void whatNobodySeesInAWordIsNoOtherWord() {
        correct("S2", 1, "理由", null);
        assertThrows(OptimisticLockException.class, () -> correct("S2", "数学 ", 2, "理由", null));
        assertThrows(OptimisticLockException.class, () -> correct("S2", "\u200b数学", 2, "理由", null));
        assertEquals("diagnosis.reason-missing", assertThrows(RuleViolation.class,
                () -> correct("S1", "数学", 2, "\u200b", null)).key());
        for (String unknown : List.of("数学学", "\u200b", "")) {
            assertEquals("diagnosis.subject-unknown", assertThrows(RuleViolation.class,
                    () -> correct("S1", unknown, 2, "理由", null)).key());
        }
    }

    @Test
    void ofTwoWhoCorrectALevelAtOnceTheSecondIsToldSo() {
        correct("S2", 1, "理由一", null);
        assertThrows(OptimisticLockException.class, () -> correct("S2", 2, "理由二", null));
        long seen = current("S2").orElseThrow().getId();
        correct("S2", 2, "理由二", seen);
        assertThrows(OptimisticLockException.class, () -> correct("S2", 0, "理由三", seen));
        assertEquals(2, in(FIRST, "S2", "数学").need().value());
    }

    @Test
    void aCorrectionWithoutReasonOrBeyondTheLevelsIsRefused() {
        assertEquals("diagnosis.reason-missing", assertThrows(RuleViolation.class,
                () -> correct("S2", 1, " ", null)).key());
        assertEquals("diagnosis.level-out-of-range", assertThrows(RuleViolation.class,
                () -> correct("S2", 4, "理由", null)).key());
        assertEquals("diagnosis.level-out-of-range", assertThrows(RuleViolation.class,
                () -> correct("S2", -1, "理由", null)).key());
        assertThrows(NotFound.class, () -> correct("S9", 1, "理由", null));
    }

    @Test
    @DisplayName("security.md, tenancy: a neighbour's teachers and corrections are not there")
    void aNeighbourSeesNothing() {
        correct("S2", 1, "理由", null);
        assertEquals(List.of("物理"), officer(SECOND, office -> office.diagnoses.on(TODAY)).stream()
                .flatMap(one -> one.subjects().stream()).map(SubjectDiagnosis::subject)
                .filter(subject -> !subject.equals("英语")).distinct().toList());
        assertEquals(List.of(), officer(SECOND, office -> office.diagnosing.corrections("S2")));
    }

    @Test
    @DisplayName("ASVS 8.2.2: a school sees its own levels alone")
    void aSchoolSeesItsOwnLevelsAlone() {
        long own = database.inCounty(FIRST, entities -> entities
                .createNamedQuery("School.byCode", School.class).setParameter("code", "S2")
                .getSingleResult().getId());
        assertEquals(List.of("S2"), as(FIRST, own, PRINCIPAL, office -> office.diagnosing.all()).stream()
                .map(one -> one.school().getCode()).toList());
        assertThrows(NotFound.class, () -> as(FIRST, own, PRINCIPAL, office -> office.diagnosing.of("S1")));
        assertThrows(NotFound.class,
                () -> as(FIRST, own, PRINCIPAL, office -> office.diagnosing.corrections("S1")));
    }

    @Test
    @DisplayName("A6: corrections of a school that went into another and on into a third come back step by step")
    void correctionsComeBackThroughTwoMerges() {
        correct("S1", 2, "乙的理由", null);
        Map<String, Long> ids = ids();
        merge(ids.get("S2"), ids.get("S1"));
        merge(ids.get("S3"), ids.get("S2"));
        assertEquals("乙的理由", current("S3").orElseThrow().getReason());
        part(ids.get("S3"), ids.get("S2"));
        assertEquals("乙的理由", current("S2").orElseThrow().getReason());
        part(ids.get("S2"), ids.get("S1"));
        assertEquals("乙的理由", current("S1").orElseThrow().getReason());
        assertEquals(List.of(), officer(FIRST, office -> office.diagnosing.corrections("S3")));
    }

    private Map<String, Long> ids() {
        return database.inCounty(FIRST, entities -> entities
                .createNamedQuery("School.all", School.class).getResultStream()
                .collect(Collectors.toMap(School::getCode, School::getId)));
    }

    private void merge(long kept, long gone) {
        database.sqlInCounty(FIRST, connection -> CountySql.over(connection).update("""
                insert into school_merge (tenant_id, kept_id, gone_id, gone_code, gone_name, gone, filled,
                    villages, stays, merged_by)
                values (?, ?, ?, 'S', '乙村小', '{}', '{}', '{}', '{}', 'officer')""", FIRST, kept, gone));
        officer(FIRST, office -> {
            office.corrections.merged(new SchoolsMerged(kept, gone));
            return null;
        });
    }

    private void part(long kept, long back) {
        database.sqlInCounty(FIRST, connection -> CountySql.over(connection).update(
                "update school_merge set undone_at = now(), undone_by = 'officer' where gone_id = ?", back));
        officer(FIRST, office -> {
            office.corrections.parted(new SchoolsParted(kept, back));
            return null;
        });
    }

    @Test
    @DisplayName("A6: corrections follow a merge, the school's own count first, and come back when it is undone")
    void correctionsFollowAMerge() {
        correct("S2", 1, "甲的理由", null);
        correct("S1", 2, "乙的理由", null);
        Map<String, Long> ids = ids();
        merge(ids.get("S2"), ids.get("S1"));
        assertEquals(Optional.empty(), current("S1").map(LevelCorrection::getReason));
        assertEquals("甲的理由", current("S2").orElseThrow().getReason());
        assertEquals(2, officer(FIRST, office -> office.diagnosing.corrections("S2")).size());
        part(ids.get("S2"), ids.get("S1"));
        assertEquals("乙的理由", current("S1").orElseThrow().getReason());
        assertEquals(Set.of("甲的理由"), officer(FIRST, office -> office.diagnosing.corrections("S2")).stream()
                .map(LevelCorrection::getReason).collect(Collectors.toSet()));
    }
}
