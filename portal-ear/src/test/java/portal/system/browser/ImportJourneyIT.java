package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.system.browser.Districts.Slip;
import portal.system.browser.ImportPage.Fault;

/** A clerk's morning with the list of a real district: named faults, mended, taken, seen, undone. */
class ImportJourneyIT {

    private static final String OFFICER = "officer@330523";
    private static final String DISTRICT = "kulai";
    private static final int SCHOOLS = 74;

    /** What a hand gets wrong besides the gaps that the register has itself. */
    private static final List<Slip> SLIPS = List.of(
            new Slip("JBA8005", "学生数", "298人"),
            new Slip("JBA8020", "学校代码", "JBA8011"),
            new Slip("JBA8034", "经度", ""),
            new Slip("JBB8001", "学段", "中小学"),
            new Slip("JBC8001", "学段", "完小"));

    @TempDir
    Path folder;

    @Test
    @DisplayName("Import: a real district's faults are named by row, mended in the returned workbook, taken, undone")
    void aRealDistrictIsMendedTakenAndUndone() {
        var faults = new LinkedHashMap<Fault, String>();
        faults.put(at("JBA8005", "学生数"), "不是数字");
        faults.put(at("JBA8020", "学校代码"), "重复");
        faults.put(at("JBA8034", "经度"), "要么都填");
        faults.put(at("JBA8036", "学生数"), "必须填写");
        faults.put(at("JBB8001", "学段"), "请填：");
        try (Tab officer = Tab.of(OFFICER)) {
            Path mended = theFaultsAreNamed(officer, faults);
            theOthersAreTaken(officer, faults.size());
            var preview = ImportPage.checked(officer, mended);
            assertEquals(List.of(faults.size(), 0, SCHOOLS - faults.size(), 0), preview.figures());
            preview.take();
            assertEquals(SCHOOLS, SchoolsPage.of(officer).count());
            int teachers = theirTeachersAreTakenByAJob(officer);
            everythingIsUndone(officer, mended, faults.size(), teachers);
        }
    }

    /** The fault where the clerk's file has it, which begins one row lower than the register. */
    private static Fault at(String code, String column) {
        return new Fault(Districts.row(DISTRICT, code) + 1, column);
    }

    private Path theFaultsAreNamed(Tab officer, Map<Fault, String> faults) {
        var preview = ImportPage.checked(officer, Districts.received(DISTRICT, SLIPS, folder));
        assertEquals(List.of(SCHOOLS - faults.size(), 0, 0, faults.size()), preview.figures());
        assertEquals(List.copyOf(faults.keySet()), preview.faults());
        faults.forEach((fault, words) -> assertTrue(preview.says(fault).contains(words), preview.says(fault)));
        assertTrue(officer.text().contains("备注"), "a column that nobody knows is named");
        officer.assertAccessible();
        Path marked = preview.marked(folder);
        faults.forEach((fault, words) -> assertTrue(Districts.comments(marked).contains(preview.says(fault))));
        var mends = new LinkedHashMap<Fault, String>();
        SLIPS.forEach(slip -> mends.put(at(slip.code(), slip.column()), Districts.cell(DISTRICT, slip)));
        mends.put(at("JBA8036", "学生数"), "0");
        return Districts.mended(marked, Districts.headers(DISTRICT), mends);
    }

    private void theOthersAreTaken(Tab officer, int faulty) {
        var preview = ImportPage.checked(officer, Districts.received(DISTRICT, SLIPS, folder));
        preview.leaveFaultyRowsOut();
        preview.take();
        assertTrue(officer.message().contains("略过有误的 " + faulty + " 行"), officer.message());
        assertEquals(SCHOOLS - faulty, SchoolsPage.of(officer).count());
    }

    /** Made up, up to a dozen for each school: more rows than anybody waits for. */
    private int theirTeachersAreTakenByAJob(Tab officer) {
        Path list = Districts.teachers(DISTRICT, folder);
        var preview = ImportPage.checked(officer, "teacher", list);
        int teachers = preview.figures().get(0);
        assertEquals(List.of(teachers, 0, 0, 0), preview.figures());
        preview.take();
        officer.find(".card progress, .card .chip-ok").first().waitFor();
        officer.find(".card .chip-ok").waitFor();
        assertTrue(officer.text().contains("新增 " + teachers), officer.text());
        officer.assertAccessible();
        officer.go("teacher/teachers.xhtml");
        assertTrue(officer.find(".list-count").innerText().contains(String.valueOf(teachers)));
        return teachers;
    }

    private static void everythingIsUndone(Tab officer, Path mended, int mendedRows, int teachers) {
        var imports = ImportsPage.of(officer);
        assertEquals(3, imports.undoable());
        officer.assertAccessible();
        imports.undo(2);
        assertTrue(officer.message().contains("这一批不能撤销"), "teachers stand against it: " + officer.message());
        ImportsPage.of(officer).undo(0);
        assertTrue(officer.message().contains("删去 " + teachers + " 条"), officer.message());
        imports.undo(1);
        assertTrue(officer.message().contains("“" + mended.getFileName() + "”：删去 " + mendedRows), officer.message());
        imports.undo(2);
        assertEquals(0, imports.undoable());
        assertEquals(0, SchoolsPage.of(officer).codes().size(), "they are gone");
        officer.go("teacher/teachers.xhtml");
        assertTrue(officer.text().contains("还没有教师"), officer.text());
    }
}
