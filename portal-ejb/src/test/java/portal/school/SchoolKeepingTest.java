package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;
import portal.school.history.Cause;
import portal.school.history.Change;

class SchoolKeepingTest {

    private TestDatabase database;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh();
    }

    private <T> T in(String county, Function<SchoolsInTests, T> work) {
        return SchoolsInTests.in(database, county, work);
    }

    private SchoolChanges take(String county, String... rows) {
        return SchoolsInTests.take(database, county, Cause.UNSAID, rows);
    }

    private SchoolProfile stored(String county, String code) {
        return in(county, register -> register.schools.byCode(code).orElseThrow().getProfile());
    }

    private List<String> history(String county, String code) {
        return in(county, register -> register.history
                .of(Change.Kind.SCHOOL, register.schools.byCode(code).orElseThrow().getId(), 100).stream()
                .map(dated -> dated.change().deed() + " " + dated.change().column() + " "
                        + dated.change().before() + " " + dated.change().after())
                .toList());
    }

    @Test
    void everyColumnIsReadBackAsItWasStated() {
        take(FIRST, "2,乙村小,教学点,乡村,20,1,2,7,0.5", "1,甲小学,小学,镇区,300,,8,,");
        var village = stored(FIRST, "2");
        assertEquals(Optional.of("1"), village.centralSchool());
        assertEquals(new Enrolment(20, GradeRoll.of(Map.of(1, 7)), Optional.empty(), Optional.of(2)),
                village.enrolment());
        assertEquals(Optional.of(500_000L), village.premises().equipmentFen());
        assertEquals(Staffing.UNSTATED, village.staffing());
    }

    @Test
    void whatAnImportChangesStandsInTheHistoryColumnByColumn() {
        take(FIRST, "1,甲小学,小学,镇区,300,,8,,");
        take(FIRST, "1,甲小学,小学,镇区,301,,,50,");
        assertEquals(Set.of("CHANGED 一年级 null 50", "CHANGED 班级数 8 null", "CHANGED 学生数 300 301",
                "ADDED null null 1"), Set.copyOf(history(FIRST, "1")));
    }

    @Test
    void theSameFileOnceMoreLeavesNoTraceAndTellsNobody() {
        take(FIRST, "1,甲小学,小学,镇区,300,,8,,");
        take(FIRST, "1,甲小学,小学,镇区,300,,8,,");
        assertEquals(List.of("ADDED null null 1"), history(FIRST, "1"));
        assertEquals(List.of(0), in(FIRST, register -> {
            var school = register.schools.byCode("1").orElseThrow();
            register.keeping.keep(school, school.getProfile(), Cause.UNSAID);
            return List.of(register.told);
        }));
    }

    @Test
    void aNameIsSpelledWhenItIsStated() {
        take(FIRST, "1,甲小学,小学,镇区,300,,8,,");
        assertEquals(List.of(), in(FIRST, register -> register.schools.unspelled()));
        database.alter("update school set name_pinyin = null");
        in(FIRST, register -> {
            var spelling = new SchoolSpelling();
            spelling.schools = register.schools;
            spelling.opened(null);
            return null;
        });
        assertEquals(List.of("jiaxiaoxue"), database.as("postgres", connection -> {
            var rows = connection.createStatement().executeQuery("select name_pinyin from school");
            rows.next();
            return List.of(rows.getString(1));
        }));
    }

    @Test
    void whoeverLeavesTheRegisterLeavesWhatWasStated() {
        take(FIRST, "1,甲小学,小学,镇区,300,,8,,");
        long id = in(FIRST, register -> {
            var school = register.schools.byCode("1").orElseThrow();
            register.keeping.remove(school, Cause.of("重复"));
            return school.getId();
        });
        var gone = in(FIRST, register -> register.history.of(Change.Kind.SCHOOL, id, 100));
        assertEquals(8, gone.size());
        assertEquals("重复", gone.get(0).cause().reason());
    }

    @Test
    void aCentralSchoolCannotGoWhileVillagesBelongToIt() {
        take(FIRST, "2,乙村小,教学点,乡村,20,1,2,7,0.5", "1,甲小学,小学,镇区,300,,8,,");
        assertThrows(RuntimeException.class, () -> in(FIRST, register -> {
            register.keeping.remove(register.schools.byCode("1").orElseThrow(), Cause.UNSAID);
            return null;
        }));
        assertEquals("甲小学", stored(FIRST, "1").name());
    }

    @Test
    void theNeighboursSchoolIsNobodysCentralSchool() {
        take(SECOND, "1,甲小学,小学,镇区,300,,8,,");
        assertThrows(portal.RuleViolation.class, () -> take(FIRST, "2,乙村小,教学点,乡村,20,1,2,7,0.5"));
        assertThrows(IllegalStateException.class, () -> {
            take(FIRST, "2,乙村小,教学点,乡村,20,,2,7,0.5");
            database.sqlInCounty(FIRST, connection ->
                    connection.createStatement().executeUpdate("update school set central_school = '1'"));
        });
    }
}
