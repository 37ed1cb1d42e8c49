package portal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.TEACHER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.CastOfFiles;
import portal.content.FileLook;
import portal.content.GivenFiles.Place;
import portal.content.inspection.Finding;
import portal.content.inspection.Heading;
import portal.content.inspection.Inspected;
import portal.database.TestDatabase;
import portal.library.catalogue.CatalogueEntry;
import portal.library.catalogue.CatalogueFilter;
import portal.library.catalogue.EntryKey;
import portal.library.catalogue.Harvested;
import portal.library.find.Facets.Value;
import portal.library.textbook.CastOfTextbooks;
import portal.library.textbook.TextbookPart;

/** What a county gives to others, followed through everything that is done with the resource it is of. */
class CatalogueTest {

    private static final String OTHER_PROVINCE = "110101";

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @BeforeEach
    void counties() {
        List.of(FIRST, SECOND).forEach(county -> LibraryInTests.open(database, county));
    }

    private <T> T teacher(Function<LibraryInTests, T> work) {
        return LibraryInTests.as(database, folder, FIRST, "teacher@" + FIRST, "A", TEACHER, work);
    }

    private <T> T officer(Function<LibraryInTests, T> work) {
        return LibraryInTests.as(database, folder, FIRST, "officer@" + FIRST, null, BUREAU_OFFICER, work);
    }

    private void teacherDoes(Consumer<LibraryInTests> work) {
        teacher(library -> {
            work.accept(library);
            return null;
        });
    }

    private void grant() {
        officer(library -> {
            library.decide(true, "");
            return null;
        });
    }

    /** A lesson that the bureau has let go so far. */
    private long given(String title, Audience to) {
        long id = teacher(library -> library.shared(title, to));
        grant();
        return id;
    }

    private List<Harvested> harvest(String county) {
        return readerOf(county, library -> library.catalogue.harvest());
    }

    /** What a county is told: titles, and a dash for each entry that has gone. */
    private String told(String county) {
        return harvest(county).stream()
                .map(one -> one.entry().map(CatalogueEntry::title).orElse("-"))
                .reduce("", String::concat);
    }

    private CatalogueEntry entry(String county) {
        return harvest(county).get(0).entry().orElseThrow();
    }

    @Test
    @DisplayName("shape c: what the bureau grants to the province is there for it, and for no other province")
    void aGrantPublishesToThoseItNames() {
        long id = teacher(library -> library.shared("荷花", Audience.PROVINCE));
        assertEquals("", told(SECOND));
        grant();
        assertEquals("荷花", told(FIRST));
        assertEquals("荷花", told(SECOND));
        assertEquals("", told(OTHER_PROVINCE));
        LibraryInTests.as(database, folder, FIRST, "D", TEACHER, library -> library.reading.show(id));
        assertEquals(0, count(OTHER_PROVINCE, "catalogue_entry"));
        assertEquals(0, count(OTHER_PROVINCE, "catalogue_file"));
        teacherDoes(library -> library.sharing.share(id, library.seen(id), Audience.ALL, true));
        grant();
        assertEquals("荷花", told(OTHER_PROVINCE));
        var entry = entry(OTHER_PROVINCE);
        assertEquals(List.of("示例县999901", "甲小学", "示例教师", "荷花.txt"), List.of(
                entry.county(), entry.school(), entry.author(), entry.files().get(0).name()));
    }

    @Test
    @DisplayName("shape c: without a county one reads what is given to all, where one names nobody's, and else nothing")
    void nobodyIsToldOfWhatIsGivenToAllAlone() {
        given("荷花", Audience.PROVINCE);
        given("月色", Audience.ALL);
        assertEquals("月色", told("nobody"));
        assertEquals(0, count("", "catalogue_entry"));
        assertEquals(0, count("nobody", "resource"));
    }

    @Test
    void aFileIsOpenedThroughItsEntryAlone() {
        long id = given("荷花", Audience.PROVINCE);
        var key = harvest(SECOND).get(0).key();
        assertEquals("正文 荷花", read(SECOND, key, 1));
        assertEquals("正文 荷花", read(FIRST, key, 1));
        assertThrows(NotFound.class, () -> read(OTHER_PROVINCE, key, 1));
        assertThrows(NotFound.class, () -> read(SECOND, key, 2));
        assertThrows(NotFound.class, () -> read(SECOND, new EntryKey(SECOND, key.id()), 1));
        teacherDoes(library -> library.sharing.withdraw(id, "有误"));
        assertThrows(NotFound.class, () -> read(SECOND, key, 1));
    }

    private String read(String county, EntryKey key, int position) {
        return readerOf(county, library -> {
            try (var open = library.catalogue.reading.open(key, position, 0)) {
                assertEquals(county.equals(FIRST) ? List.of()
                        : List.of(county + " catalogue.open-file " + key), library.catalogue.trail);
                return new String(open.stream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private <T> T readerOf(String county, Function<LibraryInTests, T> work) {
        return LibraryInTests.as(database, folder, county, "reader@" + county, null, BUREAU_OFFICER, work);
    }

    private String found(String county, String typed) {
        return readerOf(county, library -> library.catalogue.reading.search(
                new CatalogueFilter(typed, null, null, null, null), 0, 20)).items().stream()
                .map(one -> one.entry().title()).sorted().collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName("F1: in the catalogue too a lesson is found by its words, and by those alone to whom it was given")
    void anEntryIsFoundByItsWords() {
        given("春天的荷花", Audience.PROVINCE);
        given("秋天的月色", Audience.ALL);
        assertEquals("春天的荷花", found(SECOND, "荷花"));
        assertEquals("", found(OTHER_PROVINCE, "荷花"));
        assertEquals("秋天的月色", found(OTHER_PROVINCE, "数学"));
        assertEquals("春天的荷花 秋天的月色", found(SECOND, "数学"));
        assertEquals("春天的荷花 秋天的月色", found(FIRST, null));
        assertEquals("", found(SECOND, "蒲公英"));
    }

    @Test
    void theCatalogueIsNarrowedByWhatIsCounted() {
        given("春天的荷花", Audience.ALL);
        var page = readerOf(SECOND, library -> library.catalogue.reading.search(
                new CatalogueFilter(null, ResourceKind.LESSON_PLAN, TaughtStage.PRIMARY, "数学", FIRST), 0, 20));
        assertEquals(1, page.total());
        assertEquals(List.of(new Value<>(FIRST, 1L)), page.counties());
        assertEquals("示例县999901", page.names().get(FIRST));
        assertEquals(0, readerOf(SECOND, library -> library.catalogue.reading.search(
                new CatalogueFilter(null, ResourceKind.SLIDES, null, null, null), 0, 20)).total());
    }

    @Test
    @DisplayName("F2: a copy keeps its descent and its licence, and stays when the original is taken back")
    void aCopyIsOnesOwn() {
        long id = given("荷花", Audience.ALL);
        var key = harvest(SECOND).get(0).key();
        long copy = readerOf(SECOND, library -> library.catalogue.adapt(key));
        teacherDoes(library -> library.sharing.withdraw(id, "有误"));
        readerOf(SECOND, library -> {
            var shown = library.reading.show(copy);
            var resource = shown.resource();
            assertEquals("荷花 — 示例县999901 — 甲小学 — 示例教师", resource.getAdaptedFromWords());
            assertEquals("荷花 — 示例县999901 — 甲小学 — 示例教师", resource.getSource());
            assertEquals(Licence.BY, resource.getLicence());
            assertEquals("荷花.txt", shown.files().get(0).stored().name());
            assertEquals(1, library.files.use().files());
            return null;
        });
        assertThrows(NotFound.class, () -> readerOf(SECOND, library -> library.catalogue.adapt(key)));
    }

    @Test
    @DisplayName("F2: what is too large for a request is copied by a job, as it is given when the job begins")
    void aLargeOneIsCopiedByAJob() {
        long id = given("荷花", Audience.ALL);
        var key = harvest(SECOND).get(0).key();
        long copy = readerOf(SECOND, library -> library.catalogue.adaptLarge(key, () -> { }));
        assertEquals("荷花 — 示例县999901 — 甲小学 — 示例教师",
                readerOf(SECOND, library -> library.reading.show(copy).resource().getAdaptedFromWords()));
        assertThrows(NotFound.class, () -> readerOf(SECOND, library -> library.catalogue.adaptLarge(key,
                () -> teacherDoes(owner -> owner.sharing.withdraw(id, "有误")))));
    }

    @Test
    @DisplayName("F2: those of other counties who have what is taken back are told once, with the reason")
    void whoTookItElsewhereIsTold() {
        long id = given("荷花", Audience.ALL);
        var key = harvest(SECOND).get(0).key();
        long copy = readerOf(SECOND, library -> library.catalogue.adapt(key));
        take(SECOND, key);
        take(OTHER_PROVINCE, key);
        take(FIRST, key);
        assertEquals(List.of(0, 1, 1), List.of(count(FIRST, "catalogue_taking"),
                count(SECOND, "catalogue_taking"), count(OTHER_PROVINCE, "catalogue_taking")));
        follow();
        assertEquals("", toldPeople(SECOND));
        teacherDoes(library -> library.sharing.withdraw(id, "答案有误"));
        follow();
        follow();
        assertEquals("reader@999902 catalogue-gone /library/resource.xhtml?id=" + copy
                + " [荷花, 甲小学, 答案有误]", toldPeople(SECOND));
        assertEquals("reader@110101 catalogue-gone /library/catalogue.xhtml [荷花, 甲小学, 答案有误]",
                toldPeople(OTHER_PROVINCE));
        assertEquals("", toldPeople(FIRST));
        assertEquals(0, count(SECOND, "catalogue_taking"));
    }

    @Test
    void whoReadsItNoMoreIsToldSoAndTheOthersAreNot() {
        long id = given("荷花", Audience.ALL);
        var key = harvest(SECOND).get(0).key();
        take(SECOND, key);
        take(OTHER_PROVINCE, key);
        teacherDoes(library -> library.sharing.narrow(id, library.seen(id), Audience.PROVINCE));
        follow();
        assertEquals("", toldPeople(SECOND));
        assertEquals("reader@110101 catalogue-narrowed /library/catalogue.xhtml [荷花, 甲小学, ]",
                toldPeople(OTHER_PROVINCE));
    }

    @Test
    @DisplayName("F2: whoever was told that they read it no more is told why once it is taken back for good")
    void whoWasToldOfANarrowingIsToldOfTheReasonToo() {
        long id = given("荷花", Audience.ALL);
        var key = harvest(SECOND).get(0).key();
        take(OTHER_PROVINCE, key);
        teacherDoes(library -> library.sharing.narrow(id, library.seen(id), Audience.PROVINCE));
        follow();
        follow();
        teacherDoes(library -> library.sharing.narrow(id, library.seen(id), Audience.COUNTY));
        teacherDoes(library -> library.sharing.withdraw(id, "答案有误"));
        follow();
        follow();
        assertEquals("reader@110101 catalogue-narrowed /library/catalogue.xhtml [荷花, 甲小学, ]; "
                + "reader@110101 catalogue-gone /library/catalogue.xhtml [荷花, 甲小学, 答案有误]",
                toldPeople(OTHER_PROVINCE));
    }

    @Test
    void whatComesBackIsFollowedAnew() {
        long id = given("荷花", Audience.ALL);
        take(OTHER_PROVINCE, harvest(SECOND).get(0).key());
        for (int i = 0; i < 2; i++) {
            teacherDoes(library -> library.sharing.narrow(id, library.seen(id), Audience.COUNTY));
            follow();
            teacherDoes(library -> library.sharing.share(id, library.seen(id), Audience.ALL, true));
            grant();
            follow();
        }
        assertEquals(2, toldPeople(OTHER_PROVINCE).split("; ").length);
        officer(library -> {
            library.reviewing.takeDown(id, "侵权");
            return null;
        });
        follow();
        assertTrue(toldPeople(OTHER_PROVINCE).endsWith("catalogue-gone /library/catalogue.xhtml [荷花, 甲小学, 侵权]"));
    }

    @Test
    void whatWasTakenLongAgoIsForgottenAndACopyIsNot() {
        given("荷花", Audience.ALL);
        given("月色", Audience.ALL);
        var keys = harvest(SECOND).stream().map(Harvested::key).toList();
        take(SECOND, keys.get(0));
        readerOf(SECOND, library -> library.catalogue.adapt(keys.get(1)));
        database.alter("update catalogue_taking set taken_on = taken_on - 400");
        follow();
        assertEquals(1, count(SECOND, "catalogue_taking"));
        assertEquals("", toldPeople(SECOND));
    }

    private void take(String county, EntryKey key) {
        readerOf(county, library -> {
            library.catalogue.reading.taken(key);
            return null;
        });
    }

    private void follow() {
        List.of(FIRST, SECOND, OTHER_PROVINCE).forEach(county -> readerOf(county, library -> {
            library.catalogue.follow();
            return null;
        }));
    }

    /** What the catalogue had told to people of a county. */
    private String toldPeople(String county) {
        return database.sqlInCounty(county, connection -> {
            try (var rows = connection.createStatement().executeQuery("""
                    select to_user || ' ' || kind || ' ' || path || ' [' || array_to_string(figures, ', ') || ']'
                    from notice where kind like 'catalogue-%' order by id""")) {
                var told = new ArrayList<String>();
                while (rows.next()) {
                    told.add(rows.getString(1));
                }
                return String.join("; ", told);
            }
        });
    }

    @Test
    void aCopyOfWhatIsTheCountysOwnDescendsFromTheResourceItself() {
        long id = given("荷花", Audience.ALL);
        var key = harvest(FIRST).get(0).key();
        long original = teacher(library -> library.resources.get(
                library.catalogue.adapt(key)).getAdaptedFrom().getId());
        assertEquals(id, original);
    }

    @Test
    void theBureausOwnIsGivenWithoutASecondLook() {
        officer(library -> library.shared("全省资料", Audience.ALL));
        assertEquals("全省资料", told(OTHER_PROVINCE));
        assertEquals("", entry(SECOND).school());
    }

    @Test
    void whatIsRefusedIsNotThere() {
        teacher(library -> library.shared("荷花", Audience.ALL));
        officer(library -> {
            library.decide(false, "不宜公开");
            return null;
        });
        assertEquals("", told(SECOND));
        assertEquals("", told(FIRST));
    }

    @Test
    @DisplayName("shape c: no person but a consenting author")
    void theAuthorIsNamedWhereTheyAgreedAlone() {
        long id = teacher(library -> {
            long made = library.described("荷花", "正文");
            library.sharing.share(made, library.seen(made), Audience.ALL, false);
            return made;
        });
        grant();
        assertEquals("", entry(SECOND).author());
        assertTrue(words().isEmpty());
        describe(id, LibraryInTests.description("荷花"));
        assertEquals("", entry(SECOND).author());
        look(id);
        assertEquals("示例教师", entry(SECOND).author());
        assertEquals(1, words().size());
        describe(id, unnamed("荷花"));
        assertEquals("-", told(SECOND), "nobody is named who does not agree any more");
        look(id);
        assertEquals("荷花", told(SECOND));
        assertEquals("", entry(SECOND).author());
        assertTrue(words().isEmpty());
    }

    @Test
    @DisplayName("shape c, F2: whom a request names is named once the bureau has let it go as far")
    void theAuthorIsNamedOnceTheRequestIsGranted() {
        long id = teacher(library -> library.shared("荷花", Audience.PARTNERS));
        describe(id, unnamed("荷花"));
        teacherDoes(library -> library.sharing.share(id, library.seen(id), Audience.PROVINCE, false));
        grant();
        teacherDoes(library -> library.sharing.share(id, library.seen(id), Audience.ALL, true));
        assertEquals("", entry(SECOND).author());
        grant();
        assertEquals("示例教师", entry(SECOND).author());
    }

    private void describe(long id, Description as) {
        teacherDoes(library -> library.contributing.describe(id, library.seen(id), as));
    }

    private static Description unnamed(String title) {
        var as = LibraryInTests.description(title);
        return new Description(as.title(), as.kind(), as.stage(), as.grade(), as.subject(), as.part(),
                as.author(), false, as.licence(), as.source(), as.abstractOf());
    }

    /** The bureau looks at what was described anew. */
    private void look(long id) {
        officer(library -> {
            library.lookingAgain.looked(id, library.seen(id));
            return null;
        });
    }

    /** Entries by whose words the author is found. */
    private List<String> words() {
        return database.sqlInCounty(SECOND, connection -> {
            try (var rows = connection.createStatement().executeQuery(
                    "select title from catalogue_entry where words @@ '教师'::tsquery")) {
                return rows.next() ? List.of(rows.getString(1)) : List.of();
            }
        });
    }

    @Test
    @DisplayName("shape c, F2: what is described anew is published once the bureau has looked, and until then as it was")
    void whatIsSaidOfTheResourceIsSaidOfTheEntryOnceLookedAt() {
        long id = given("荷花", Audience.ALL);
        describe(id, LibraryInTests.description("月色"));
        assertEquals("荷花", told(SECOND));
        teacherDoes(library -> library.sharing.narrow(id, library.seen(id), Audience.PROVINCE));
        assertEquals("荷花", told(SECOND));
        assertEquals("-", told(OTHER_PROVINCE));
        look(id);
        assertEquals("月色", told(SECOND));
        assertEquals("-", told(OTHER_PROVINCE));
    }

    @Test
    void aLicenceOfTheCountyTakesItBack() {
        long id = given("荷花", Audience.ALL);
        var as = LibraryInTests.description("荷花");
        teacherDoes(library -> library.contributing.describe(id, library.seen(id), new Description(
                as.title(), as.kind(), as.stage(), as.grade(), as.subject(), as.part(), as.author(), true,
                Licence.COUNTY_TEACHING, "", "")));
        assertEquals("-", told(SECOND));
    }

    @Test
    void whatIsFoundDamagedIsOpenedByNobodyElsewhereEither() {
        long id = given("荷花", Audience.ALL);
        var key = harvest(SECOND).get(0).key();
        teacherDoes(library -> CastOfFiles.damage(
                library.files, library.resources.get(id).getLatest().getFiles().get(0).getFile()));
        assertEquals("content.damaged",
                assertThrows(RuleViolation.class, () -> read(SECOND, key, 1)).key());
    }

    @Test
    void readersElsewhereKeepTheOldVersionUntilTheNewOneIsGrantedAsFar() {
        long id = given("荷花", Audience.ALL);
        teacherDoes(library -> {
            library.contributing.newVersion(id, "");
            library.contributing.addFiles(id, List.of(library.arrived("练习.txt", "练习")));
            library.sharing.share(id, library.seen(id), Audience.ALL, true);
        });
        assertEquals(1, entry(SECOND).number());
        assertEquals(1, entry(SECOND).files().size());
        grant();
        assertEquals(2, entry(SECOND).number());
        assertEquals(2, entry(SECOND).files().size());
    }

    @Test
    @DisplayName("shape c: taken back, it leaves an identifier and a date, and nothing to those who never read it")
    void whatIsTakenBackLeavesATombstoneAlone() {
        long withdrawn = given("荷花", Audience.PROVINCE);
        long down = given("月色", Audience.ALL);
        var keys = harvest(SECOND).stream().map(Harvested::key).toList();
        teacherDoes(library -> library.sharing.withdraw(withdrawn, "有误"));
        assertEquals("月色", told(OTHER_PROVINCE));
        officer(library -> {
            library.reviewing.takeDown(down, "侵权");
            return null;
        });
        assertEquals("--", told(SECOND));
        assertEquals(keys, harvest(SECOND).stream().map(Harvested::key).toList());
        assertEquals("-", told(OTHER_PROVINCE));
        assertEquals(0, count(SECOND, "catalogue_entry"));
        assertEquals(0, count(SECOND, "catalogue_file"));
    }

    private int count(String county, String table) {
        return database.sqlInCounty(county, connection -> {
            try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    @Test
    void narrowedFromAllToTheProvinceItIsGoneForTheOthersAlone() {
        long id = given("荷花", Audience.ALL);
        teacherDoes(library -> library.sharing.narrow(id, library.seen(id), Audience.PROVINCE));
        assertEquals("荷花", told(SECOND));
        assertEquals("-", told(OTHER_PROVINCE));
        teacherDoes(library -> library.sharing.narrow(id, library.seen(id), Audience.COUNTY));
        assertEquals("-", told(SECOND));
        assertEquals("-", told(OTHER_PROVINCE));
        teacherDoes(library -> library.sharing.share(id, library.seen(id), Audience.ALL, true));
        grant();
        assertEquals("荷花", told(SECOND));
        assertEquals("荷花", told(OTHER_PROVINCE));
    }

    @Test
    void anEntryCallsTheCountyAndItsSchoolsAsTheyAreCalled() {
        given("荷花", Audience.ALL);
        database.sqlInCounty(FIRST, connection -> connection.createStatement().executeUpdate(
                "update school set name = '甲实验小学' where code = 'A'"));
        officer(library -> {
            library.catalogue.called("示例新县");
            return null;
        });
        assertEquals("甲实验小学", entry(SECOND).school());
        assertEquals("示例新县", entry(SECOND).county());
    }

    @Test
    void anEntryCallsItsUnitAndItsLessonAsTheyAreCalled() {
        var parts = database.inCounty(FIRST, entities -> {
            var textbook = CastOfTextbooks.mathematics();
            entities.persist(textbook);
            var unit = CastOfTextbooks.unit(textbook);
            var lesson = new TextbookPart(textbook, 1, 1, "乘法的初步认识");
            List.of(unit, lesson).forEach(entities::persist);
            entities.flush();
            return List.of(unit.getId(), lesson.getId());
        });
        long id = given("荷花", Audience.ALL);
        teacherDoes(library -> library.contributing.describe(id, library.seen(id), new Description(
                "荷花", ResourceKind.LESSON_PLAN, Optional.of(TaughtStage.PRIMARY), Optional.of(2), "数学",
                Optional.of(parts.get(1)), "示例教师", true, Licence.BY, "", "")));
        look(id);
        assertEquals("乘法的初步认识", entry(SECOND).lesson());
        teacherDoes(library -> {
            CastOfTextbooks.rename(FIRST, library.entities, parts.get(0), "认识乘法", library.catalogue::partsRenamed);
            CastOfTextbooks.rename(FIRST, library.entities, parts.get(1), "几个几", library.catalogue::partsRenamed);
        });
        assertEquals(List.of("认识乘法", "几个几"), List.of(entry(SECOND).unit(), entry(SECOND).lesson()));
        teacherDoes(library -> CastOfTextbooks.rename(
                FIRST, library.entities, parts.get(0), "表内乘法", library.catalogue::partsRenamed));
        assertEquals("表内乘法", entry(SECOND).unit());
        assertEquals("荷花", found(SECOND, "几个几"));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 4.6: a set is chosen where the entries are, and what has gone stays in every set")
    void aHarvestMayBeOfAKindOrAStage() {
        given("荷花", Audience.ALL);
        long gone = given("月色", Audience.ALL);
        assertEquals(2, told(Optional.of(ResourceKind.LESSON_PLAN), Optional.empty()));
        assertEquals(2, told(Optional.empty(), Optional.of(TaughtStage.PRIMARY)));
        assertEquals(0, told(Optional.of(ResourceKind.SLIDES), Optional.empty()));
        assertEquals(0, told(Optional.empty(), Optional.of(TaughtStage.JUNIOR)));
        teacherDoes(library -> library.sharing.withdraw(gone, "有误"));
        assertEquals(1, told(Optional.of(ResourceKind.SLIDES), Optional.empty()));
    }

    @Test
    @DisplayName("OAI-PMH 2.0, 3.3.2: nothing is settled since the first began that still writes")
    void whatIsStillBeingWrittenIsNotSettled() throws Exception {
        try (var writing = database.connect("portal_app")) {
            writing.setAutoCommit(false);
            Instant begun;
            try (var rows = writing.createStatement().executeQuery(
                    "select date_trunc('second', now()), pg_current_xact_id()")) {
                rows.next();
                begun = rows.getObject(1, OffsetDateTime.class).toInstant();
            }
            Thread.sleep(1_100);
            assertEquals(begun, settled());
            writing.rollback();
        }
        assertTrue(settled().isAfter(Instant.now().minusSeconds(2)));
    }

    private Instant settled() {
        return readerOf(SECOND, library -> library.catalogue.settled());
    }

    private int told(Optional<ResourceKind> kind, Optional<TaughtStage> stage) {
        return readerOf(SECOND, library -> library.catalogue.harvest(kind, stage).size());
    }

    @Test
    void aPictureOfAPageIsLookedAtWithItsEntryAndNamedByItsPlace() {
        long id = given("荷花", Audience.ALL);
        var key = entry(SECOND).key();
        teacherDoes(library -> {
            long file = library.resources.get(id).getLatest().getFiles().get(0).getFile();
            CastOfFiles.given(library.files).give(key.id(), List.of(new Place(1, 0, file), new Place(1, 1, file)));
        });
        readerOf(SECOND, library -> {
            try (var picture = library.catalogue.reading.open(key, 1, 1)) {
                assertEquals("1-1.jpg", picture.file().name());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            assertEquals(List.of(), library.catalogue.trail);
            return null;
        });
        assertEquals("正文 荷花", read(SECOND, key, 1));
    }

    @Test
    @DisplayName("F1: others see what a given file is before they take it, macros too, once somebody has looked into it")
    void whatWasSeenInAFileIsToldOfTheGivenOne() {
        long id = given("荷花", Audience.ALL);
        assertEquals(FileLook.NONE, entry(SECOND).files().get(0).look());
        teacherDoes(library -> {
            var resource = library.resources.get(id);
            library.contents.keep(resource.getLatest().getFiles().get(0).getId(), new Inspected(
                    Set.of(Finding.MACROS), "荷花\n荷花已经开了不少了", List.of(new Heading(1, "荷花")), Map.of(), List.of()),
                    Map.of());
            library.resources.changed(resource);
        });
        assertEquals(new FileLook(List.of("MACROS"), List.of("荷花"), "荷花\n荷花已经开了不少了"),
                entry(SECOND).files().get(0).look());
    }

    @Test
    void whatNamesNoEntryIsNoKey() {
        assertEquals(Optional.empty(), EntryKey.of(null));
        assertEquals(Optional.empty(), EntryKey.of("999901"));
    }

    @Test
    void theDateOfAnEntryMovesWithWhatItSaysAlone() {
        long id = given("荷花", Audience.ALL);
        database.sqlInCounty(FIRST, connection -> connection.createStatement().executeUpdate(
                "update catalogue_entry set changed_at = '2026-09-01', published_at = '2026-09-01'"));
        teacherDoes(library -> library.contributing.newVersion(id, "下一版"));
        var old = entry(SECOND).changedAt();
        assertEquals(entry(SECOND).publishedAt(), old);
        describe(id, LibraryInTests.description("月色"));
        assertEquals(old, entry(SECOND).changedAt());
        look(id);
        assertTrue(entry(SECOND).changedAt().isAfter(old));
        assertEquals(old, entry(SECOND).publishedAt());
    }
}
