package portal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.TEACHER;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.database.TestDatabase;
import portal.library.find.Closeness;
import portal.library.find.FoundPage;
import portal.library.textbook.CastOfTextbooks;
import portal.library.find.CastOfFinding;
import portal.library.find.FoundResource;
import portal.library.find.ResourceFilter;
import portal.library.find.ResourceOrder;

class FindingTest {

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @BeforeEach
    void twoCounties() {
        LibraryInTests.open(database, FIRST);
        LibraryInTests.open(database, SECOND);
    }

    private <T> T at(String school, String role, Function<LibraryInTests, T> work) {
        return LibraryInTests.as(database, folder, FIRST, school, role, work);
    }

    private <T> T teacherOf(String school, Function<LibraryInTests, T> work) {
        return at(school, TEACHER, work);
    }

    private static ResourceFilter text(String text) {
        return new ResourceFilter(text, null, null, null, null, null, null, null);
    }

    private static FoundPage found(LibraryInTests library, ResourceFilter filter) {
        return library.search.search(filter, ResourceOrder.RELEVANCE, 0, 20);
    }

    private List<String> titles(String school, String typed) {
        return teacherOf(school, library -> titles(found(library, text(typed))));
    }

    private static List<String> titles(FoundPage page) {
        return page.items().stream().map(FoundResource::plainTitle).toList();
    }

    /** Who finds a word. */
    private String finders(String typed) {
        var told = new StringBuilder();
        for (var who : List.of("A", "B", "D")) {
            told.append(titles(who, typed).isEmpty() ? "" : who);
        }
        for (var role : List.of(BUREAU_ADMIN, INSPECTOR, BUREAU_OFFICER)) {
            told.append(at(null, role, library -> found(library, text(typed))).items().isEmpty()
                    ? "" : role.charAt(0) == 'I' ? "i" : role.endsWith("ADMIN") ? "a" : "o");
        }
        return told.toString();
    }

    private long shared(String school, String title, Audience with) {
        return teacherOf(school, library -> library.shared(title, with));
    }

    @Test
    @DisplayName("F2: a lesson is found by those alone who read it")
    void whatOneDoesNotReadOneDoesNotFind() {
        teacherOf("A", library -> library.described("荷花草稿", "正文"));
        assertEquals("", finders("草稿"));
        shared("A", "荷花本校", Audience.OWN_SCHOOL);
        assertEquals("A", finders("本校"));
        shared("A", "荷花结对", Audience.PARTNERS);
        assertEquals("ABio", finders("结对"));
        at(null, BUREAU_OFFICER, library -> library.shared("荷花全县", Audience.COUNTY));
        assertEquals("ABDaio", finders("全县"));
        assertEquals(List.of("荷花全县"), titles("D", "荷花"));
        assertEquals(List.of("荷花全县"), titles("D", ""));
        assertEquals(3, titles("A", "荷花").size());
        assertEquals(3, titles("A", null).size());
    }

    @Test
    @DisplayName("F2: what only the newer version says is not found by those who still read the older")
    void eachFindsTheVersionThatReachesThem() {
        long id = at(null, BUREAU_OFFICER, library -> {
            long made = library.shared("第一版", Audience.COUNTY);
            library.contributing.newVersion(made, "");
            library.contributing.addFiles(made, List.of(library.arrived("蒲公英.txt", "内容")));
            library.sharing.share(made, library.seen(made), Audience.PARTNERS, true);
            return made;
        });
        assertEquals("io", finders("蒲公英"));
        assertEquals("ABDaio", finders("第一版"));
        at(null, BUREAU_OFFICER, library -> {
            library.sharing.share(id, library.seen(id), Audience.COUNTY, true);
            return null;
        });
        assertEquals("ABDaio", finders("蒲公英"));
    }

    @Test
    void whatIsGoneIsNotFound() {
        long withdrawn = shared("A", "荷花一", Audience.PARTNERS);
        long narrowed = shared("A", "荷花二", Audience.PARTNERS);
        long down = shared("A", "荷花三", Audience.PARTNERS);
        teacherOf("A", library -> {
            library.sharing.withdraw(withdrawn, "有错误");
            library.sharing.narrow(narrowed, library.seen(narrowed), Audience.OWN_SCHOOL);
            return null;
        });
        at(null, BUREAU_OFFICER, library -> {
            library.reviewing.takeDown(down, "侵犯版权");
            return null;
        });
        assertEquals(List.of(), titles("B", "荷花"));
        assertEquals(List.of("荷花二"), titles("A", "荷花"));
    }

    @Test
    void aNewTitleIsFoundAndTheOldOneIsNot() {
        long id = shared("A", "蜻蜓", Audience.PARTNERS);
        for (var title : List.of("荷花", "月色")) {
            teacherOf("A", library -> {
                library.contributing.describe(
                        id, library.seen(id), LibraryInTests.description(title));
                return null;
            });
            assertEquals(List.of(title), titles("B", title));
        }
        assertEquals(List.of(), titles("B", "荷花"));
    }

    @Test
    void whatStandsInAFileIsFoundAndShown() {
        long id = shared("A", "一课", Audience.PARTNERS);
        database.sqlInCounty(FIRST, connection -> connection.createStatement().executeUpdate("""
                insert into resource_content (tenant_id, resource_file_id, findings, properties, headings, body)
                select tenant_id, id, '{}', '{}', array['1' || chr(9) || '爬山虎的脚'],
                    repeat('前', 200) || '蜻蜓点水' || repeat('后', 200) from resource_file"""));
        teacherOf("A", library -> {
            library.resources.changed(library.resources.get(id));
            return null;
        });
        assertEquals(List.of("一课"), titles("B", "爬山虎"));
        var excerpt = teacherOf("B", library -> found(library, text("蜻蜓点水")))
                .items().get(0).excerpt();
        assertEquals("蜻蜓点水", excerpt.parts().get(1).text());
        assertTrue(excerpt.parts().get(1).isHit());
    }

    @Test
    void titlesStandBeforeTheRest() {
        shared("A", "蜻蜓", Audience.PARTNERS);
        teacherOf("A", library -> {
            long id = library.contributing.draft(List.of(library.arrived("蜻蜓.txt", "正文")));
            library.contributing.describe(id, library.seen(id), LibraryInTests.description("另一课"));
            library.sharing.share(id, library.seen(id), Audience.PARTNERS, true);
            return null;
        });
        assertEquals(List.of("蜻蜓", "另一课"), titles("B", "蜻蜓"));
    }

    @Test
    void pinyinAndInitialsFindATitle() {
        shared("A", "绿色的家园", Audience.PARTNERS);
        for (var typed : List.of("lvse", "lüsedejia", "lsdjy", "LSD")) {
            assertEquals(List.of("绿色的家园"), titles("B", typed), typed);
        }
        assertEquals(List.of(), titles("B", "jiayuan"));
    }

    @Test
    void whereNothingHasAllAsTypedTheNextBestIsTold() {
        shared("A", "荷花教学设计", Audience.PARTNERS);
        assertEquals(Closeness.AS_TYPED, closeness("荷花 教案"));
        assertEquals(Closeness.ALL_WORDS, closeness("设计荷花"));
        assertEquals(Closeness.SOME_WORDS, closeness("荷花 蜻蜓"));
        assertEquals(List.of(), titles("B", "蜻蜓"));
    }

    private Closeness closeness(String typed) {
        return teacherOf("B", library -> found(library, text(typed))).closeness();
    }

    @Test
    void kindGradeAndSubjectAreFoundAsWords() {
        shared("A", "荷花", Audience.PARTNERS);
        assertEquals(List.of("荷花"), titles("B", "三年级 数学 教学设计 荷花"));
        assertEquals(List.of(), titles("B", "\"四年级\" 荷花 -三年级"));
    }

    @Test
    void filtersNarrowAndAreCounted() {
        shared("A", "荷花", Audience.PARTNERS);
        shared("A", "月色", Audience.PARTNERS);
        var all = teacherOf("B", library -> found(library, ResourceFilter.ALL));
        assertEquals(2, all.total());
        assertEquals("[Value[value=数学, count=2]]", all.facets().subjects().toString());
        assertEquals("[Value[value=3, count=2]]", all.facets().grades().toString());
        assertEquals("[Value[value=LESSON_PLAN, count=2]]", all.facets().kinds().toString());
        for (var typed : new String[] {null, "荷花"}) {
            for (var filter : List.of(
                    new ResourceFilter(typed, "语文", null, null, null, null, null, null),
                    new ResourceFilter(typed, null, 4, null, null, null, null, null),
                    new ResourceFilter(typed, null, null, TaughtStage.JUNIOR, null, null, null, null),
                    new ResourceFilter(typed, null, null, null, ResourceKind.SLIDES, null, null, null),
                    new ResourceFilter(typed, null, null, null, null, "人教版", null, null),
                    new ResourceFilter(typed, null, null, null, null, null, 4711L, null),
                    new ResourceFilter(typed, null, null, null, null, null, null, 4711L))) {
                assertEquals(0, teacherOf("B", library -> found(library, filter)).total());
            }
            var same = new ResourceFilter(typed, "数学", 3, TaughtStage.PRIMARY,
                    ResourceKind.LESSON_PLAN, null, null,
                    Long.valueOf(all.facets().schools().get(0).value()));
            assertEquals(typed == null ? 2 : 1,
                    teacherOf("B", library -> found(library, same)).total());
        }
    }

    @Test
    void anotherCountyFindsNothing() {
        at(null, BUREAU_OFFICER, library -> library.shared("荷花", Audience.COUNTY));
        assertEquals(List.of(), LibraryInTests.as(database, folder, SECOND, null, BUREAU_OFFICER,
                library -> titles(found(library, text("荷花")))));
    }

    /** What the function of the database names to a role, whatever the caller says that they are. */
    private long named(String role, String... settings) {
        return database.as(role, connection -> {
            for (String setting : settings) {
                connection.createStatement().execute(setting);
            }
            try (var rows = connection.createStatement().executeQuery("""
                    select count(*) from library_search('荷花', (select array_agg(id) from school), '{}', true,
                        null, null, null, null, null, null, null, 1001)""")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Test
    void theFunctionThatPassesRowSecurityKeepsToTheCounty() {
        at(null, BUREAU_OFFICER, library -> library.shared("荷花", Audience.COUNTY));
        assertEquals(1, named("portal_app", "set app.tenant_id = '999901'"));
        assertEquals(0, named("portal_app", "set app.tenant_id = '999902'"));
        assertEquals(0, named("portal_app", "set app.tenant_id = ''"));
        assertEquals(0, named("portal_app"));
        for (var role : List.of("portal_province", "portal_platform")) {
            assertThrows(IllegalStateException.class,
                    () -> named(role, "set app.tenant_id = '999901'"));
        }
        assertThrows(IllegalStateException.class, () -> named("portal_app",
                "set app.tenant_id = '999902'", "create temporary table resource_index ()"));
    }

    @Test
    void aPageIsTheNewestFirstWhereThatIsAsked() {
        shared("A", "荷花一", Audience.PARTNERS);
        shared("A", "荷花二", Audience.PARTNERS);
        assertEquals(List.of("荷花二"), teacherOf("B", library -> titles(
                library.search.search(text("荷花"), ResourceOrder.NEWEST, 0, 1))));
        assertEquals(List.of("荷花一"), teacherOf("B", library -> titles(
                library.search.search(text("荷花"), ResourceOrder.NEWEST, 1, 1))));
        assertEquals(Optional.empty(), teacherOf("B", library -> titles(
                library.search.search(text("荷花"), ResourceOrder.NEWEST, 2, 1))).stream().findAny());
    }

    @Test
    void aLessonThatIsCalledOtherwiseIsFoundByItsNewTitle() {
        long part = database.inCounty(FIRST, entities -> {
            var textbook = CastOfTextbooks.mathematics();
            entities.persist(textbook);
            var unit = CastOfTextbooks.unit(textbook);
            entities.persist(unit);
            entities.flush();
            return unit.getId();
        });
        teacherOf("A", library -> {
            long id = library.shared("第一课", Audience.OWN_SCHOOL);
            library.contributing.describe(id, library.seen(id), new Description("第一课", ResourceKind.LESSON_PLAN,
                    Optional.of(TaughtStage.PRIMARY), Optional.of(2), "数学", Optional.of(part), "示例教师",
                    true, Licence.BY, "", ""));
            return null;
        });
        assertEquals(List.of(), titles("A", "认识角"));
        teacherOf("A", library -> {
            CastOfTextbooks.rename(FIRST, library.entities, part, "认识角", CastOfFinding.renamed(
                    library.resources, library.contents, library.files, library.sql));
            return null;
        });
        assertEquals(List.of("第一课"), titles("A", "认识角"));
    }
}
