package portal.library.textbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.library.textbook.CastOfTextbooks.key;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.calendar.SchoolYear;
import portal.database.TestDatabase;
import portal.document.Faulty;
import portal.document.TableWriter;
import portal.document.UploadedTable;
import portal.document.intake.Terms;

/** Textbooks and their tables of contents: kept, imported, exported, and each county's own. */
class TextbookShelfTest {

    private static final String MATHEMATICS = """
            学科,版本,年级,册次,单元,单元名称,课,课题名称
            数学,人教版,二年级,上册,1,长度单位,,
            数学,人教版,二年级,上册,1,长度单位,1,认识厘米
            数学,人教版,二年级,上册,1,长度单位,2,认识米
            数学,人教版,二年级,上册,2,表内乘法（一）,1,乘法的意义
            """;

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void theFirstCountyHasATextbook() {
        take(FIRST, MATHEMATICS);
    }

    private ContentsChanges take(String county, String csv) {
        return database.inCounty(county, entities -> {
            try (var file = file(csv)) {
                return CastOfTextbooks.intake(county, entities).taken(file, Faulty.REFUSE_ALL);
            }
        });
    }

    private static UploadedTable file(String csv) {
        return UploadedTable.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private <T> T reads(Function<TextbookShelf, T> work) {
        return database.inCounty(FIRST, entities -> work.apply(CastOfTextbooks.shelf(FIRST, entities)));
    }

    private void keeps(Consumer<TextbookKeeping> work) {
        database.inCounty(FIRST, entities -> {
            work.accept(CastOfTextbooks.keeping(FIRST, entities));
            return null;
        });
    }

    private String refused(Consumer<TextbookKeeping> work) {
        return assertThrows(RuleViolation.class, () -> keeps(work)).key();
    }

    private Textbook only() {
        return reads(shelf -> shelf.all().get(0));
    }

    private List<String> lines() {
        return reads(shelf -> shelf.contents(shelf.all().get(0).getId()).lines()
                .map(line -> line.part().getUnit() + "-" + line.part().getLesson() + " " + line.part().getTitle())
                .toList());
    }

    private TextbookPart part(String title) {
        return reads(shelf -> shelf.partsOf(only().key()).stream()
                .filter(part -> part.getTitle().equals(title)).findFirst().orElseThrow());
    }

    @Test
    void aTextbookIsReadWithItsUnitsAndLessons() {
        assertEquals(List.of("1-0 长度单位", "1-1 认识厘米", "1-2 认识米", "2-0 表内乘法（一）", "2-1 乘法的意义"), lines());
        assertEquals(List.of(new TextbookShelf.Size(2, 3)),
                reads(shelf -> shelf.sized().stream().map(TextbookShelf.Sized::size).toList()));
        var contents = reads(shelf -> shelf.contents(shelf.all()).get(0));
        assertEquals(3, contents.lessons());
        assertEquals(2, contents.units().size());
        assertEquals(List.of(), reads(shelf -> shelf.partsOf(key("数学", "人教版", 3, Volume.FIRST))));
        assertEquals(Optional.of("认识米"),
                reads(shelf -> shelf.find(part("认识米").getId()).map(TextbookPart::getTitle)));
        assertEquals(Optional.empty(), reads(shelf -> shelf.find(-1)));
    }

    @Test
    @DisplayName("Another county's textbooks and parts answer as those that never were")
    void eachCountyHasItsOwn() {
        long book = only().getId();
        long part = part("认识米").getId();
        assertEquals(List.of(), database.inCounty(SECOND, entities -> CastOfTextbooks.shelf(SECOND, entities).all()));
        assertEquals(Optional.empty(),
                database.inCounty(SECOND, entities -> CastOfTextbooks.shelf(SECOND, entities).find(part)));
        for (Consumer<EntityManager> tried : List.<Consumer<EntityManager>>of(
                entities -> CastOfTextbooks.shelf(SECOND, entities).contents(book),
                entities -> CastOfTextbooks.keeping(SECOND, entities).remove(book),
                entities -> CastOfTextbooks.keeping(SECOND, entities).removePart(part),
                entities -> CastOfTextbooks.keeping(SECOND, entities).movePart(part, true),
                entities -> CastOfTextbooks.keeping(SECOND, entities).addUnit(book, "x"))) {
            assertThrows(NotFound.class, () -> database.inCounty(SECOND, entities -> {
                tried.accept(entities);
                return null;
            }));
        }
        assertEquals(5, take(SECOND, MATHEMATICS).added().size());
        assertEquals(5, lines().size());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var again = take(FIRST, MATHEMATICS);
        assertEquals(5, again.same());
        assertEquals(List.of(), again.added());
        assertEquals(List.of(), again.changed());
    }

    @Test
    void whatIsExportedReadsBackToTheSame() {
        var file = database.inCounty(FIRST, entities -> {
            var out = new ByteArrayOutputStream();
            var shelf = CastOfTextbooks.shelf(FIRST, entities);
            try (var writer = TableWriter.csv(ContentsTable.FORMAT, out)) {
                for (var line : (Iterable<Contents.Line>) shelf.contents(shelf.all()).stream()
                        .flatMap(Contents::lines)::iterator) {
                    writer.write(ContentsTable.line(line));
                }
            }
            return out.toString(StandardCharsets.UTF_8);
        });
        assertTrue(file.contains("数学,人教版,二年级,上册,2,表内乘法（一）,1,乘法的意义"), file);
        assertEquals(5, take(FIRST, file).same());
    }

    @Test
    void aFileRenamesWhatItCallsOtherwiseAndLeavesTheRest() {
        long id = part("认识米").getId();
        var changes = take(FIRST, """
                学科,版本,年级,册次,单元,单元名称,课,课题名称
                数学,人教版,二年级,上册,1,长度单位,2,米的认识
                数学,人教版,二年级,上册,3,角的初步认识,,
                """);
        assertEquals(List.of("1-0 长度单位", "1-1 认识厘米", "1-2 米的认识", "2-0 表内乘法（一）", "2-1 乘法的意义",
                "3-0 角的初步认识"), lines());
        assertEquals(1, changes.changed().size());
        assertEquals(id, part("米的认识").getId(), "what was described by it still is");
    }

    @Test
    void aFaultyFileIsRefusedAsAWholeUnlessFaultyRowsAreSkipped() {
        var faulty = MATHEMATICS + "数学,人教版,二年级,上册,9,,1,x\n数学,人教版,二年级,上册,3,角,,\n";
        assertEquals("list.has-faults", assertThrows(RuleViolation.class, () -> take(FIRST, faulty)).key());
        assertEquals("list.lacks-columns", assertThrows(RuleViolation.class,
                () -> take(FIRST, "学科,年级,册次,单元,单元名称\n数学,2,上册,1,x\n")).key());
        database.inCounty(FIRST, entities -> {
            try (var file = file(faulty)) {
                return CastOfTextbooks.intake(FIRST, entities).take(file, Faulty.SKIP_ROWS);
            }
        });
        assertEquals("3-0 角", lines().get(5));
    }

    @Test
    void aPreviewTellsWhatTheFileWouldChange() {
        var changes = database.inCounty(FIRST, entities -> {
            var list = new ContentsList();
            list.intake = CastOfTextbooks.intake(FIRST, entities);
            assertEquals("textbook.import-stays",
                    assertThrows(RuleViolation.class, () -> list.hindrances(1)).key());
            try (var file = file(MATHEMATICS.replace("认识米", "米的认识")
                    + "科学,教科版,三年级,全一册,1,水,1,水到哪里去了\n")) {
                return list.changes(file, Terms.STRICT);
            }
        });
        assertEquals(2, changes.counts().added());
        assertEquals(1, changes.counts().changed());
        assertEquals(4, changes.counts().same());
        assertEquals("科学 教科版 三年级全一册 1-1", changes.added().get(1).key());
        assertEquals("水到哪里去了", changes.added().get(1).texts().get("课题名称"));
        assertEquals("数学 人教版 二年级上册 1-2", changes.changed().get(0).key());
        assertEquals("认识米", changes.changed().get(0).differences().get(0).before());
        assertEquals(List.of(1), changes.remarks().get(0).figures());
        assertEquals(5, lines().size(), "nothing was stored");
    }

    @Test
    void aTextbookIsAddedOnce() {
        keeps(keeping -> keeping.add(key("语文", "统编版", 7, Volume.SECOND), " 阅读 ", new SchoolYears(2025, null)));
        var added = reads(shelf -> shelf.all().stream()
                .filter(book -> book.getSubject().equals("语文")).findFirst().orElseThrow());
        assertEquals("阅读", added.getTitle());
        assertEquals(2025, added.getUsedFrom());
        assertEquals("textbook.there-already", refused(keeping ->
                keeping.add(key(" 数学", "人教版", 2, Volume.FIRST), "", SchoolYears.UNSAID)));
        assertEquals("textbook.there-already", refused(keeping -> keeping.change(added.getId(), added.getVersion(),
                key("数学", "人教版", 2, Volume.FIRST), "", SchoolYears.UNSAID)));
        keeps(keeping -> keeping.change(added.getId(), added.getVersion(), added.key(), "", SchoolYears.UNSAID));
        assertEquals("textbook.changed-since", refused(keeping -> keeping.change(added.getId(), added.getVersion(),
                added.key(), "", SchoolYears.UNSAID)));
    }

    @Test
    void aTextbookSaysWhatItIs() {
        assertEquals("textbook.without-subject",
                assertThrows(RuleViolation.class, () -> key(" ", "人教版", 1, Volume.FIRST)).key());
        assertEquals("textbook.without-edition",
                assertThrows(RuleViolation.class, () -> key("数学", null, 1, Volume.FIRST)).key());
        assertEquals("textbook.grade-unknown",
                assertThrows(RuleViolation.class, () -> key("数学", "人教版", 10, Volume.FIRST)).key());
        assertEquals("textbook.without-volume",
                assertThrows(RuleViolation.class, () -> key("数学", "人教版", 1, null)).key());
        assertEquals("textbook.used-until-before-from",
                assertThrows(RuleViolation.class, () -> new SchoolYears(2026, 2025)).key());
        assertEquals("textbook.year-out-of-range",
                assertThrows(RuleViolation.class, () -> new SchoolYears(1926, null)).key());
    }

    @Test
    void aRetiredTextbookKeepsItsContents() {
        keeps(keeping -> keeping.retire(only().getId(), SchoolYear.current()));
        assertFalse(only().isRetired(), "taught from to the end of the year");
        keeps(keeping -> keeping.retire(only().getId(), SchoolYear.current() - 1));
        assertTrue(only().isRetired());
        assertEquals(5, lines().size());
    }

    @Test
    void unitsAndLessonsAreAddedAtTheEnd() {
        keeps(keeping -> keeping.addUnit(only().getId(), "角的初步认识"));
        keeps(keeping -> keeping.addLesson(part("角的初步认识").getId(), "认识角"));
        keeps(keeping -> keeping.addLesson(part("长度单位").getId(), "解决问题"));
        assertEquals(List.of("1-0 长度单位", "1-1 认识厘米", "1-2 认识米", "1-3 解决问题", "2-0 表内乘法（一）",
                "2-1 乘法的意义", "3-0 角的初步认识", "3-1 认识角"), lines());
        assertEquals("textbook.part-nameless", refused(keeping -> keeping.addUnit(only().getId(), " ")));
    }

    @Test
    void unitsAndLessonsChangePlacesAndStayWhatTheyAre() {
        long unit = part("长度单位").getId();
        keeps(keeping -> keeping.movePart(unit, false));
        assertEquals(List.of("1-0 表内乘法（一）", "1-1 乘法的意义", "2-0 长度单位", "2-1 认识厘米", "2-2 认识米"), lines());
        keeps(keeping -> keeping.movePart(part("认识米").getId(), true));
        assertEquals(List.of("1-0 表内乘法（一）", "1-1 乘法的意义", "2-0 长度单位", "2-1 认识米", "2-2 认识厘米"), lines());
        assertEquals(unit, part("长度单位").getId());
        assertEquals("textbook.at-the-end", refused(keeping -> keeping.movePart(unit, false)));
        assertEquals("textbook.at-the-end", refused(keeping -> keeping.movePart(part("认识米").getId(), true)));
    }

    @Test
    void aPartIsRenamedByWhoeverSawItLast() {
        var seen = part("认识米");
        keeps(keeping -> keeping.renamePart(seen.getId(), seen.getVersion(), " 米的认识 "));
        assertEquals("1-2 米的认识", lines().get(2));
        assertEquals("textbook.part-changed-since",
                refused(keeping -> keeping.renamePart(seen.getId(), seen.getVersion(), "x")));
    }

    @Test
    void aUnitGoesWithItsLessons() {
        keeps(keeping -> keeping.removePart(part("长度单位").getId()));
        assertEquals(List.of("2-0 表内乘法（一）", "2-1 乘法的意义"), lines());
        keeps(keeping -> keeping.remove(only().getId()));
        assertEquals(List.of(), reads(TextbookShelf::all));
    }

    @Test
    @DisplayName("Decision 0030: what something is described by stays; the database is asked, and nobody told")
    void whatSomethingIsDescribedByIsNotRemoved() {
        long lesson = part("认识米").getId();
        database.alter("""
                create table described (tenant_id char(6) not null, part_id bigint not null,
                    foreign key (tenant_id, part_id) references textbook_part (tenant_id, id));
                insert into described values ('999901', %d)""".formatted(lesson));
        var refused = assertThrows(RuleViolation.class,
                () -> keeps(keeping -> keeping.removePart(part("长度单位").getId())));
        assertEquals("textbook.described-by", refused.key());
        assertEquals(List.of(1, "认识米"), refused.figures());
        assertEquals("textbook.described-by", refused(keeping -> keeping.removePart(lesson)));
        assertEquals("textbook.described-by", refused(keeping -> keeping.remove(only().getId())));
        keeps(keeping -> keeping.removePart(part("认识厘米").getId()));
        var stays = part("认识米");
        keeps(keeping -> keeping.renamePart(lesson, stays.getVersion(), "米的认识"));
        assertEquals(lesson, part("米的认识").getId());
    }
}
