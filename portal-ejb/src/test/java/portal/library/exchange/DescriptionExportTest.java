package portal.library.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.library.exchange.CastOfDescriptions.PORTAL;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.TEACHER;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotFound;
import portal.database.TestDatabase;
import portal.library.Audience;
import portal.library.LibraryInTests;

class DescriptionExportTest {

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @BeforeEach
    void aCounty() {
        LibraryInTests.open(database, FIRST);
        LibraryInTests.open(database, SECOND);
    }

    private <T> T at(String county, String school, String role, Function<LibraryInTests, T> work) {
        return LibraryInTests.as(database, folder, county, "somebody@" + county, school, role, work);
    }

    private List<String> titles(
            String school, String role, Function<DescriptionExport, List<Long>> which) {
        return at(FIRST, school, role, library -> {
            var export = library.export();
            return export.those(which.apply(export), PORTAL).stream()
                    .map(DescriptionRecord::title).toList();
        });
    }

    @Test
    void whoReadsAResourceHasItsDescriptionWithTheAuthorsName() {
        long id = at(FIRST, "A", TEACHER, library -> library.shared("乘法", Audience.PARTNERS));
        var told = at(FIRST, "B", TEACHER, library -> library.export().one(id, PORTAL));
        assertEquals("oai:pairing.example:" + FIRST + "-" + id, told.identifier());
        assertEquals(PORTAL.resolve("/library/resource.xhtml?id=" + id), told.address());
        assertEquals(Optional.of("示例教师"), told.author());
        assertEquals("示例县 甲小学", told.issuer());
        assertEquals(List.of("乘法.txt"), told.files().stream()
                .map(DescriptionRecord.File::name).toList());
        assertEquals(DescriptionRecord.Standing.SHARED, told.standing());
    }

    @Test
    void anAuthorWhoDidNotAgreeIsNotNamedInWhatLeavesThePortal() {
        long id = at(FIRST, "A", TEACHER, library -> library.shared("乘法", Audience.PARTNERS));
        database.sqlInCounty(FIRST, connection -> connection.createStatement().executeUpdate(
                "update resource set author_named = false"));
        assertEquals(Optional.empty(),
                at(FIRST, "B", TEACHER, library -> library.export().one(id, PORTAL)).author());
    }

    @Test
    void toAnybodyElseItWasNeverThere() {
        long id = at(FIRST, "A", TEACHER, library -> library.shared("乘法", Audience.PARTNERS));
        assertThrows(NotFound.class, () -> at(FIRST, "D", TEACHER,
                library -> library.export().one(id, PORTAL)));
        assertThrows(NotFound.class, () -> at(SECOND, "A", TEACHER,
                library -> library.export().one(id, PORTAL)));
        assertEquals(List.of(), titles("D", TEACHER, export -> List.of(id)));
    }

    @Test
    void thoseWhoKeepResourcesHaveAllOfThemThatAreDescribedAndThere() {
        at(FIRST, "A", TEACHER, library -> library.described("草稿", "正文"));
        at(FIRST, "A", TEACHER, library -> library.shared("本校", Audience.OWN_SCHOOL));
        long gone = at(FIRST, "A", TEACHER, library -> library.shared("撤回", Audience.PARTNERS));
        at(FIRST, "A", TEACHER, library -> {
            library.withdraw(gone, "有错");
            return null;
        });
        LibraryInTests.as(database, folder, FIRST, "another@" + FIRST, "B", TEACHER,
                library -> library.shared("别校", Audience.PARTNERS));
        assertEquals(List.of("本校", "草稿"), titles("A", TEACHER, DescriptionExport::own));
        assertEquals(List.of("本校", "草稿"), titles("A", PRINCIPAL, DescriptionExport::ofSchool));
    }

    @Test
    void theBureauHasWhatLeftItsSchoolsAndItsOwn() {
        at(FIRST, "A", TEACHER, library -> library.shared("本校", Audience.OWN_SCHOOL));
        at(FIRST, "A", TEACHER, library -> library.shared("结对", Audience.PARTNERS));
        at(FIRST, null, BUREAU_OFFICER, library -> library.shared("全县", Audience.COUNTY));
        at(SECOND, null, BUREAU_OFFICER, library -> library.shared("邻县", Audience.COUNTY));
        assertEquals("示例县", at(FIRST, null, BUREAU_OFFICER, library -> library.export()
                .those(library.export().ofCounty(), PORTAL).get(0).issuer()));
        assertEquals(List.of("全县", "结对"),
                titles(null, BUREAU_OFFICER, DescriptionExport::ofCounty));
    }
}
