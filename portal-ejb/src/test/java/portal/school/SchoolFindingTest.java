package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.school.history.Cause;
import portal.school.search.Found;
import portal.tenancy.CountySql;

class SchoolFindingTest {

    private static final int MANY = 20;

    private static TestDatabase database;

    @BeforeAll
    static void schools() {
        database = TestDatabase.fresh();
        for (String county : List.of(FIRST, SECOND)) {
            SchoolsInTests.in(database, county, register -> {
                register.keeping.add(profile("1", "永乐中心小学", null), Cause.UNSAID);
                register.keeping.add(profile("2", "吕家村小", "1"), Cause.UNSAID);
                register.keeping.add(profile("21", "白帝镇永乐小学", null), Cause.UNSAID);
                return null;
            });
        }
    }

    private static SchoolProfile profile(String code, String name, String central) {
        return SchoolProfile.of(code, name, Stage.PRIMARY, Setting.RURAL, 60).in("永乐镇").under(central);
    }

    private static List<String> found(String typed, boolean all, Set<Long> reached) {
        return database.inCounty(FIRST, entities -> {
            var finding = new SchoolFinding();
            finding.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
            return finding.find(typed, all, reached, MANY).stream().map(Found::key).toList();
        });
    }

    private static List<String> found(String typed) {
        return found(typed, true, Set.of());
    }

    private static long id(String code) {
        return SchoolsInTests.in(database, FIRST, register ->
                Optional.of(register.schools.byCode(code).orElseThrow().getId())).orElseThrow();
    }

    @Test
    void theCodeItselfComesFirst() {
        assertEquals(List.of("2", "21"), found("2"));
    }

    @Test
    void aNameIsFoundByItsBeginningAndThenAnywhere() {
        assertEquals(List.of("1", "2", "21"), found("永乐"));
        assertEquals(List.of("21"), found("白帝"));
    }

    @Test
    void aNameIsFoundByItsPinyinAndItsInitials() {
        assertEquals(List.of("1"), found("yongle"));
        assertEquals(List.of("1"), found("YLZX"));
        assertEquals(List.of("2"), found("lvjia"));
        assertEquals(List.of("2"), found("Lü jia"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(List.of(), found("长安"));
        assertEquals(List.of(), found("%"));
        assertEquals(List.of(), found("' or true --"));
    }

    @Test
    @DisplayName("A school finds the schools whose records it reaches, and no other")
    void aSchoolFindsWhatItMayOpen() {
        assertEquals(List.of("1", "2"), found("永乐", false, Set.of(id("1"), id("2"))));
        assertEquals(List.of("2"), found("永乐", false, Set.of(id("2"))));
    }

    @Test
    @DisplayName("Every county finds its own schools alone")
    void theNeighboursSchoolsAreNotFound() {
        assertEquals(1, found("lvjia").size());
    }
}
