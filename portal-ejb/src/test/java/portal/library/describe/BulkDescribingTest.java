package portal.library.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.TEACHER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.Terms;
import portal.library.Audience;
import portal.library.LibraryInTests;
import portal.library.Licence;
import portal.library.Resource;
import portal.library.ResourceKind;
import portal.library.textbook.CastOfTextbooks;
import portal.tenancy.CountySql;

class BulkDescribingTest {

    private static final Terms SKIP = new Terms(true, Map.of());

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private long draft;
    private long others;
    private long unit;

    @BeforeEach
    void aDraftOfEachOfTwoTeachers() {
        LibraryInTests.open(database, FIRST);
        unit = database.inCounty(FIRST, entities -> {
            var book = CastOfTextbooks.mathematics();
            var part = CastOfTextbooks.unit(book);
            entities.persist(book);
            entities.persist(part);
            entities.flush();
            return part.getId();
        });
        draft = library("one", TEACHER, BulkDescribingTest::drafted);
        others = library("other", TEACHER, BulkDescribingTest::drafted);
    }

    private static long drafted(LibraryInTests library) {
        return library.contributing.draft(List.of(library.arrived("表内乘法 教案.txt", "正文")));
    }

    private <T> T library(String user, String role, Function<LibraryInTests, T> work) {
        return LibraryInTests.as(database, folder, FIRST, user, "A", role, work);
    }

    private <T> T as(String user, String role, Function<BulkDescribing, T> work) {
        return library(user, role, library -> {
            var describing = new BulkDescribing();
            describing.own = library.own;
            describing.contributing = library.contributing;
            describing.shelf = CastOfTextbooks.shelf(FIRST, library.entities);
            describing.caller = library.caller;
            describing.deed = new CurrentDeed();
            describing.batches = new DescribedBatches();
            describing.batches.sql = library.sql;
            describing.batches.tenant = CountySql.in(FIRST);
            return work.apply(describing);
        });
    }

    private ListChanges sent(String user, String role, Terms terms, String csv) {
        return as(user, role, describing -> {
            try (var upload = UploadedTable.of(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
                return terms == null
                        ? describing.preview(upload) : describing.take(upload, terms);
            }
        });
    }

    private ListChanges preview(String csv) {
        return sent("one", TEACHER, null, csv);
    }

    private static List<String> faults(ListChanges changes) {
        return changes.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.key()).toList();
    }

    private Resource resource(long id) {
        return library("one", TEACHER, library -> library.resources.get(id));
    }

    private int seen(long id) {
        return resource(id).getVersion();
    }

    private String row(String rest) {
        return draft + "," + seen(draft) + "," + rest + "\n";
    }

    @Test
    @DisplayName("F1: own resources, drafts included, are described by a table, by the rules of the page")
    void aTableDescribesMany() {
        String csv = "编号,修订,标题,类型,年级,学科,教材单元,授权方式,作者\n"
                + row("表内乘法,教案,二年级,数学,数学 人教版 二年级上册 1 表内乘法（一）,署名（CC BY 4.0）,示例教师");
        var changes = preview(csv);
        assertEquals(new ListChanges.Counts(1, 0, 1, 0, 0), changes.counts());
        assertTrue(changes.changed().get(0).differences()
                .contains(new ListChanges.Difference("类型", null, "教案")));
        assertEquals(false, resource(draft).isDescribed());
        sent("one", TEACHER, Terms.STRICT, csv);
        var described = resource(draft);
        assertEquals(ResourceKind.LESSON_PLAN, described.getKind());
        assertEquals(2, described.getGrade());
        assertEquals(unit, described.getPart().getId());
        assertEquals(Licence.BY, described.getLicence());
    }

    @Test
    void whatWasDownloadedReadsBackAsUnchanged() {
        var bytes = as("one", TEACHER, BulkDescribing::workbook);
        var changes = as("one", TEACHER, describing -> {
            try (var upload = UploadedTable.of(new ByteArrayInputStream(bytes))) {
                return describing.preview(upload);
            }
        });
        assertEquals(new ListChanges.Counts(1, 0, 0, 1, 0), changes.counts());
    }

    @Test
    void faultsAreToldAtTheirCells() {
        String head = "编号,修订,标题,类型,年级,学段,授权方式,教材单元\n";
        assertEquals(List.of("2 编号 describeMany.not-kept"),
                faults(preview(head + others + ",0,x,教案,,,署名（CC BY 4.0）,\n")));
        assertEquals(List.of("2 编号 describeMany.not-kept"),
                faults(preview(head + "4711,0,x,教案,,,署名（CC BY 4.0）,\n")));
        assertEquals(List.of("2 修订 resource.changed-since"),
                faults(preview(head + draft + ",99,x,教案,,,署名（CC BY 4.0）,\n")));
        assertEquals(List.of("2 类型 resource.kind-or-licence-missing"),
                faults(preview(head + row("x,,,,,"))));
        assertEquals(List.of("2 年级 resource.grade-not-of-stage"),
                faults(preview(head + row("x,教案,七年级,小学,署名（CC BY 4.0）,"))));
        assertEquals(List.of("2 教材单元 cell.not-a-choice"),
                faults(preview(head + row("x,教案,,,署名（CC BY 4.0）,数学 别的书"))));
        assertEquals(List.of("3 编号 describeMany.twice"), faults(preview(
                head + row("x,教案,,,署名（CC BY 4.0）,") + row("y,教案,,,署名（CC BY 4.0）,"))));
    }

    @Test
    void allOrNothingUnlessFaultyRowsAreLeftOut() {
        String csv = "编号,修订,标题,类型,授权方式\n" + row("新标题,教案,署名（CC BY 4.0）")
                + others + ",0,抢来的,教案,署名（CC BY 4.0）\n";
        assertEquals("list.has-faults", assertThrows(RuleViolation.class,
                () -> sent("one", TEACHER, Terms.STRICT, csv)).key());
        assertEquals("表内乘法 教案", resource(draft).getTitle());
        sent("one", TEACHER, SKIP, csv);
        assertEquals(List.of("新标题", "表内乘法 教案"),
                Stream.of(draft, others).map(id -> resource(id).getTitle()).toList());
    }

    @Test
    void whoKeepsTheSchoolsRecordsDescribesThoseOfAll() {
        String csv = "编号,修订,标题,类型,授权方式\n"
                + others + "," + seen(others) + ",表内乘法,教案,署名（CC BY 4.0）\n";
        sent("head", PRINCIPAL, Terms.STRICT, csv);
        assertEquals("表内乘法", resource(others).getTitle());
    }

    private List<DescribedBatch> batches(String user) {
        return as(user, TEACHER, BulkDescribing::batches);
    }

    private int undo(String user) {
        return as(user, TEACHER, describing -> describing.undo(batches("one").get(0).id()));
    }

    @Test
    @DisplayName("DESIGN 10: what a table described is undone as one batch, by whoever took it and once")
    void aBatchIsUndone() {
        sent("one", TEACHER, Terms.STRICT, "编号,修订,标题,类型,年级,授权方式\n"
                + row("表内乘法,教案,二年级,署名（CC BY 4.0）"));
        sent("one", TEACHER, Terms.STRICT, "编号,修订,标题,教材单元\n"
                + row("乘法口诀,数学 人教版 二年级上册 1 表内乘法（一）"));
        assertEquals(List.of(1, 1), batches("one").stream().map(DescribedBatch::resources).toList());
        assertEquals(List.of(), batches("other"));
        assertThrows(NotFound.class, () -> undo("other"));
        assertEquals(1, undo("one"));
        assertEquals("表内乘法", resource(draft).getTitle());
        assertEquals(null, resource(draft).getPart());
        assertTrue(resource(draft).isDescribed());
        assertEquals(1, undo("one"));
        assertEquals("表内乘法 教案", resource(draft).getTitle());
        assertEquals(null, resource(draft).getLicence());
        assertEquals(false, resource(draft).isDescribed());
        assertEquals(List.of(), batches("one"));
    }

    @Test
    void whatWasChangedSinceIsNamedAndNothingIsUndone() {
        long second = library("one", TEACHER, BulkDescribingTest::drafted);
        sent("one", TEACHER, Terms.STRICT, "编号,修订,标题,类型,授权方式\n" + row("第一,教案,署名（CC BY 4.0）")
                + second + "," + seen(second) + ",第二,教案,署名（CC BY 4.0）\n");
        library("one", TEACHER, library -> {
            library.share(second, Audience.OWN_SCHOOL);
            return null;
        });
        var refused = assertThrows(RuleViolation.class, () -> undo("one"));
        assertEquals("describeMany.undo-hindered", refused.key());
        assertEquals(List.of(1, "第二"), refused.figures());
        assertEquals("第一", resource(draft).getTitle());
    }

    @Test
    void aDraftThatWasThrownAwayStandsAgainstNothing() {
        long second = library("one", TEACHER, BulkDescribingTest::drafted);
        sent("one", TEACHER, Terms.STRICT, "编号,修订,标题,类型,授权方式\n" + row("第一,教案,署名（CC BY 4.0）")
                + second + "," + seen(second) + ",第二,教案,署名（CC BY 4.0）\n");
        library("one", TEACHER, library -> {
            library.contributing.discard(second);
            return null;
        });
        assertEquals(1, undo("one"));
        assertEquals("表内乘法 教案", resource(draft).getTitle());
    }
}
