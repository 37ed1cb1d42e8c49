package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.system.browser.DeskPage.Pair;
import portal.system.browser.ImportPage.Fault;

/** The officer's year in the browser, county by county: from a file of schools to a published plan. */
class BureauJourneyIT {

    private static final int RAUB_SCHOOLS = 55;
    private static final int RAUB_RECIPIENTS = 36;
    private static final int KULAI_SCHOOLS = 74;
    private static final int SUPPORTERS = 60;
    private static final int RECIPIENTS = 300;

    @TempDir
    Path folder;

    @Test
    @DisplayName("A real district's schools get a proven plan, and another county sees nothing of it")
    void fromAFileOfSchoolsToAPublishedPlan() {
        try (Tab officer = Tab.of("officer@640221")) {
            var preview = ImportPage.checked(officer, Districts.csv("raub"));
            assertEquals(List.of(RAUB_SCHOOLS, 0, 0, 0), preview.figures());
            assertTrue(preview.verdict().contains("文件无误"), preview.verdict());
            assertTrue(officer.text().contains("SEKOLAH KEBANGSAAN BANDAR RAUB"));
            assertEquals(0, SchoolsPage.of(officer).codes().size(), "nothing is stored by looking");

            ImportPage.checked(officer, Districts.csv("raub")).take();
            assertTrue(officer.message().contains("已导入：新增 55 所"), officer.message());
            assertEquals(RAUB_SCHOOLS, SchoolsPage.of(officer).count());

            var desk = DeskPage.of(officer).open();
            assertTrue(desk.state().contains("还没有方案"), desk.state());
            desk.solve();
            assertProven(desk);
            assertPairs(RAUB_RECIPIENTS, desk.pairs());
            insistOnOtherPairs(desk);
            publish(desk, "admin@640221");
            assertEquals(0, desk.again().tab().find("[data-desk=solve]:visible").count(), "published, it is what it is");
            assertTrue(officer.go("pairing/pairings.xhtml").text().contains(RAUB_RECIPIENTS + " 对"));
        }
        anotherCountySeesNothingOfIt();
        theProvinceSeesItsCounts();
    }

    private static void assertProven(DeskPage desk) {
        assertTrue(desk.isOptimal(), desk.state());
        assertTrue(desk.state().contains("独立核验"), desk.state());
        assertTrue(desk.tab().text().contains("人工就近"), "what nearest-first would come to");
    }

    private static void publish(DeskPage desk, String confirming) {
        try (Tab second = Tab.of(confirming)) {
            desk.publish(second);
        }
    }

    private static void assertPairs(int expected, List<Pair> pairs) {
        assertEquals(expected, pairs.size());
        var recipients = new HashSet<String>();
        pairs.forEach(pair -> assertTrue(recipients.add(pair.recipient()), () -> pair + " is there twice"));
    }

    /** Pins the first pair and forbids the second; the plan keeps to both at once, also when solved anew. */
    private static void insistOnOtherPairs(DeskPage desk) {
        Pair pinned = desk.pairs().get(0);
        desk.pin(0);
        Pair forbidden = desk.pairs().get(1);
        desk.forbid(1);
        assertKept(desk, pinned, forbidden);
        desk.solve();
        assertKept(desk.again(), pinned, forbidden);
        assertProven(desk);
        assertEquals(2, desk.settled(), "both are kept");
    }

    private static void assertKept(DeskPage desk, Pair pinned, Pair forbidden) {
        var pairs = desk.pairs();
        assertPairs(RAUB_RECIPIENTS, pairs);
        assertTrue(pairs.contains(pinned), () -> pinned + " is pinned");
        assertFalse(pairs.contains(forbidden), () -> forbidden + " is forbidden");
    }

    private static void anotherCountySeesNothingOfIt() {
        try (Tab neighbour = Tab.of("officer@640302").expectingRefusal()) {
            for (String path : List.of(
                    "school/schools.xhtml",
                    "school/schools.xhtml?q=SEKOLAH",
                    "school/schools.xhtml?school=CBA6001",
                    "school/schools.xhtml?view=map",
                    "pairing/allocation.xhtml",
                    "pairing/pairings.xhtml")) {
                neighbour.go(path);
                assertFalse(neighbour.page().content().contains("SEKOLAH KEBANGSAAN"), path);
                assertFalse(neighbour.page().content().contains("CBA6002"), path);
            }
        }
    }

    private static void theProvinceSeesItsCounts() {
        try (Tab ningxia = Tab.of("province@64"); Tab chongqing = Tab.of("province@50")) {
            var row = ningxia.go("province/overview.xhtml").find("tbody tr:has-text('640221')");
            var figures = row.locator("td.number").allInnerTexts();
            assertEquals(List.of("8.3", "55", "12,410", "1,498"), figures.subList(0, 4),
                    "pupils per teacher, schools, pupils, teachers");
            assertFalse(ningxia.page().content().contains("SEKOLAH"), "no school by its name");
            var pairs = ningxia.go("province/overview.xhtml?about=pairing")
                    .find("tbody tr:has-text('640221')").locator("td.number").allInnerTexts();
            assertTrue(pairs.get(1).startsWith("100.0% 36 / 36"), pairs + ": recipients with a supporter");
            assertTrue(pairs.get(2).startsWith("36"), pairs + ": pairs");
            assertFalse(ningxia.page().content().contains("SEKOLAH"), "no school by its name");
            chongqing.go("province/overview.xhtml");
            assertTrue(chongqing.text().contains("500236"), chongqing.text());
            assertFalse(chongqing.page().content().contains("640221"));
        }
    }

    @Test
    void theSameSchoolsAsAWorkbookInEnglish() {
        try (Tab officer = Tab.of("officer@650502", Tab.DESK, Locale.ENGLISH)) {
            var preview = ImportPage.checked(officer, Districts.workbook("raub", folder));
            assertEquals(List.of(RAUB_SCHOOLS, 0, 0, 0), preview.figures());
            preview.take();
            assertTrue(officer.message().contains("55"), officer.message());
            var desk = DeskPage.of(officer).open().solve();
            assertTrue(desk.state().contains("Optimal plan"), desk.state());
            assertTrue(officer.text().contains("Nearest first"), officer.text());
            assertFalse(officer.text().codePoints().anyMatch(Character::isIdeographic), officer.text());
        }
    }

    @Test
    @DisplayName("Import: a file with faults is refused by row and column, nothing stored, until rows are left out")
    void aFaultyFileIsRefusedWithItsFaultsUnlessTheyAreLeftOut() {
        try (Tab officer = Tab.of("officer@500152")) {
            var preview = ImportPage.checked(officer, Districts.csv("kulai"));
            assertTrue(preview.verdict().contains("有 1 行有误"), preview.verdict());
            assertEquals(List.of(new Fault(34, "学生数")), preview.faults());
            preview.take();
            assertTrue(officer.message().contains("未导入任何内容"), officer.message());
            assertEquals(0, SchoolsPage.of(officer).codes().size());

            var again = ImportPage.checked(officer, Districts.csv("kulai"));
            again.leaveFaultyRowsOut();
            again.take();
            assertTrue(officer.message().contains("略过有误的 1 行"), officer.message());
            assertEquals(KULAI_SCHOOLS - 1, SchoolsPage.of(officer).count());
        }
    }

    @Test
    void whatIsExportedAndImportedAgainChangesNothing() {
        try (Tab officer = Tab.of("officer@500236")) {
            for (String way : List.of("schools.csv", "schools.xlsx")) {
                var schools = SchoolsPage.of(officer);
                int count = schools.count();
                Path file = schools.export(way, folder);
                var preview = ImportPage.checked(officer, file);
                assertEquals(List.of(0, 0, count, 0), preview.figures(), way);
                assertTrue(preview.verdict().contains("完全一致"), preview.verdict());
            }
        }
    }

    @Test
    void aCycleWithoutASolutionSaysWhyAndWhatCuresIt() {
        try (Tab officer = Tab.of("officer@370406")) {
            ImportPage.checked(officer, Districts.cast(folder)).take();
            var desk = DeskPage.of(officer).open().solve();
            assertEquals(List.of(new Pair("乙村小", "甲小学")), desk.pairs());
            desk.forbid(0);
            assertEquals(List.of(new Pair("乙村小", "丙小学")), desk.pairs());
            desk.forbid(0);
            assertTrue(desk.state().contains("乙村小 没有可选的支援学校，还差 1 个名额"), desk.state());
            assertTrue(desk.state().contains("取消禁止：甲小学支援乙村小"), desk.state());
            assertFalse(desk.isOptimal());
            officer.assertAccessible();

            desk.cure("取消禁止：甲小学支援乙村小");
            assertProven(desk);
            desk.lift(0);
            assertEquals(0, desk.settled());
        }
    }

    @Test
    @DisplayName("60 supporters and 300 recipients are imported, solved and published through the pages")
    void aLargeCountyGoesThroughThePages() {
        try (Tab officer = Tab.of("officer@440205")) {
            ImportPage.checked(officer, Districts.county(SUPPORTERS, RECIPIENTS, folder)).take();
            assertEquals(SUPPORTERS + RECIPIENTS, SchoolsPage.of(officer).count());
            var desk = DeskPage.of(officer).open().solve();
            assertProven(desk);
            publish(desk, "admin@440205");
            assertTrue(officer.go("pairing/pairings.xhtml").text().contains(RECIPIENTS + " 对"));
        }
    }
}
