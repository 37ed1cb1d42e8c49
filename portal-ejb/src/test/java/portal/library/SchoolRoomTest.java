package portal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.TEACHER;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.school.SchoolsInTests;
import portal.tenancy.CountySql;
import portal.tenancy.NationalTime;

class SchoolRoomTest {

    /** Of 1073 bytes one file has room. */
    private static final String ONE_FILE = "0.000001";
    private static final String SOME = "甲".repeat(200);
    private static final String OTHER = "乙".repeat(200);

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @BeforeEach
    void twoCounties() {
        LibraryInTests.open(database, FIRST);
        LibraryInTests.open(database, SECOND);
    }

    private <T> T at(String county, String school, Function<LibraryInTests, T> work) {
        return LibraryInTests.as(database, folder, county, school, TEACHER, work);
    }

    private <T> T at(String school, Function<LibraryInTests, T> work) {
        return at(FIRST, school, work);
    }

    private void bound(String county) {
        at(county, "A", library -> {
            CountySql.figures(library.sql, county).follow(
                    LibraryKeys.SCHOOL_MAX_GIGABYTES.code(), ONE_FILE, NationalTime.today(), "理由", "admin");
            return null;
        });
    }

    private SchoolRoom room(String school) {
        return at(school, library -> library.rooms.of(
                SchoolsInTests.rows(library.entities).school(school).getId()));
    }

    private static void full(Runnable work) {
        assertEquals("resource.school-full", assertThrows(RuleViolation.class, work::run).key());
    }

    @Test
    void withoutAFigureOfTheCountyNoSchoolIsBounded() {
        at("A", library -> library.described("一", SOME));
        at("A", library -> library.described("二", OTHER));
        assertEquals(new SchoolRoom("A", "甲小学", 2, 1200, Optional.empty()), room("A"));
    }

    @Test
    void aSchoolHoldsNoMoreThanItsCountyLetsIt() {
        bound(FIRST);
        long first = at("A", library -> library.described("一", SOME));
        full(() -> at("A", library -> library.described("二", OTHER)));
        full(() -> at("A", library -> {
            library.contributing.expect(600, 0);
            return null;
        }));
        // What is on its way already takes room too, and the same bytes take none a second time.
        full(() -> at("A", library -> {
            library.contributing.expect(100, 400);
            return null;
        }));
        at("A", library -> library.described("又一份", SOME));
        assertEquals(1, room("A").files());
        assertEquals(600, room("A").bytes());
        // Another school and another county have their own.
        at("B", library -> library.described("二", OTHER));
        at(SECOND, "A", library -> library.described("一", SOME));
        at(SECOND, "A", library -> library.described("二", OTHER));
        at("A", library -> {
            library.sharing.share(first, library.seen(first), Audience.OWN_SCHOOL, false);
            library.sharing.withdraw(first, "重复");
            return null;
        });
        assertEquals(600, room("A").bytes());
    }

    @Test
    void whatIsThrownAwayMakesRoom() {
        bound(FIRST);
        long first = at("A", library -> library.described("一", SOME));
        at("A", library -> {
            library.contributing.discard(first);
            return null;
        });
        assertEquals(0, room("A").bytes());
        at("A", library -> library.described("二", OTHER));
        assertEquals(600, room("A").bytes());
    }

    @Test
    void whatIsAdaptedFromAnotherSchoolTakesRoom() {
        bound(FIRST);
        long taken = at("A", library -> {
            long id = library.described("一", SOME);
            library.share(id, Audience.PARTNERS);
            return id;
        });
        at("B", library -> library.described("二", OTHER));
        full(() -> at("B", library -> library.adapting.adapt(taken)));
    }

    @Test
    void theFullestSchoolIsNamedFirst() {
        at("A", library -> library.described("一", SOME));
        at("B", library -> library.described("二", SOME + OTHER));
        assertEquals(List.of("B", "A"),
                at("A", library -> library.rooms.all()).stream().map(SchoolRoom::code).toList());
    }

    @Test
    void whatIsCopiedFromTheCatalogueTakesRoomToo() {
        LibraryInTests.as(database, folder, FIRST, null, BUREAU_OFFICER, library -> {
            library.share(library.described("一", SOME), Audience.ALL);
            return null;
        });
        bound(SECOND);
        at(SECOND, "A", library -> library.described("二", OTHER));
        var key = at(SECOND, "A", library -> library.catalogue.harvest()).get(0).key();
        full(() -> at(SECOND, "A", library -> library.catalogue.adapt(key)));
    }
}
