package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.document.Schools.BOARDING;
import static portal.document.Schools.NAME;
import static portal.document.Schools.PUPILS;
import static portal.document.Schools.STAGE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;

/** A sheet means what its reader sees in Excel, and where it cannot, that is said. */
class SheetAsSeenTest {

    private static final List<String> HEADERS = List.of("学校代码", "学校名称", "学段", "学生数", "寄宿");

    private static Table read(Consumer<Worksheet> content) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("学校"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Schools.read(bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, cells.get(i).toString());
            }
        }
    }

    private static void twoSchools(Worksheet sheet) {
        row(sheet, 0, HEADERS);
        row(sheet, 1, List.of("1", "甲小学", "小学", 320, "是"));
        row(sheet, 2, List.of("2", "丙小学", "小学", 180, "是"));
    }

    @Test
    void aWordMergedOverSeveralRowsStandsInEach() {
        Table table = read(sheet -> {
            row(sheet, 0, HEADERS);
            row(sheet, 1, List.of("1", "甲小学", "小学", 320, "是"));
            row(sheet, 2, List.of("2", "丙小学", "", 180));
            row(sheet, 4, List.of("3", "乙村小", "教学点", 20));
            sheet.range(1, 2, 2, 2).merge();
            sheet.range(1, 4, 4, 4).merge();
        });
        assertEquals(List.of(), table.faults());
        assertEquals("小学", table.rows().get(1).get(STAGE));
        assertEquals(true, table.rows().get(2).get(BOARDING));
        assertEquals(3, table.rowCount());
    }

    @Test
    void aNumberMergedOverSeveralRowsIsNobodysOwn() {
        Table table = read(sheet -> {
            row(sheet, 0, HEADERS);
            row(sheet, 1, List.of("1", "甲小学", "小学", 500));
            row(sheet, 2, List.of("2", "丙小学", "小学"));
            sheet.range(1, 3, 2, 3).merge();
        });
        assertEquals(List.of(new CellFault(3, "学生数", "", "cell.required", List.of())), table.faults());
    }

    @Test
    void headersTwoRowsHighAreRead() {
        Table table = read(sheet -> {
            row(sheet, 0, List.of("学校代码", "学校名称", "学段", "人数", ""));
            row(sheet, 1, List.of("", "", "", "学生数", "寄宿"));
            row(sheet, 2, List.of("1", "甲小学", "小学", 320, "是"));
            for (int column = 0; column < 3; column++) {
                sheet.range(0, column, 1, column).merge();
            }
            sheet.range(0, 3, 0, 4).merge();
        });
        assertEquals(List.of(), table.faults());
        assertEquals(2, table.headerRow());
        assertEquals(320, table.rows().get(0).get(PUPILS));
    }

    @Test
    void aTitleOverAllColumnsIsNoHeader() {
        Table table = read(sheet -> {
            sheet.value(0, 0, "学校");
            sheet.range(0, 0, 0, 4).merge();
            row(sheet, 1, HEADERS);
            row(sheet, 2, List.of("1", "甲小学", "小学", 320));
        });
        assertEquals(2, table.headerRow());
        assertEquals("甲小学", table.rows().get(0).get(NAME));
    }

    @Test
    void hiddenRowsAreReadAndTold() {
        Table table = read(sheet -> {
            twoSchools(sheet);
            sheet.hideRow(2);
        });
        assertEquals(2, table.rowCount());
        assertEquals(List.of(new TableNote("table.hidden-rows", List.of(1, 3))), table.notes());
    }

    @Test
    void furtherSheetsOfTheSameKindAreTold() {
        Table table = read(sheet -> {
            twoSchools(sheet);
            twoSchools(sheet.getWorkbook().newWorksheet("乙乡"));
            sheet.getWorkbook().newWorksheet("说明").value(0, 0, "填表说明");
            Worksheet hidden = sheet.getWorkbook().newWorksheet("旧表");
            twoSchools(hidden);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });
        assertEquals(2, table.rowCount());
        assertEquals(List.of(new TableNote("table.further-sheets", List.of("学校", 1, "乙乡"))), table.notes());
    }

    @Test
    void aFormulaThatNothingHasCalculatedIsAFault() {
        Table table = read(sheet -> {
            twoSchools(sheet);
            sheet.formula(1, 3, "100+200");
        });
        assertEquals(List.of(new CellFault(2, "学生数", "=100+200", "cell.not-calculated", List.of())),
                table.faults());
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldByItsRow() {
        String table = Schools.CSV.replace("乙村小,", "乙村小,\"");
        var refusal = assertThrows(RuleViolation.class,
                () -> Schools.read(table + "3451001236,丙小学,小学,180,\n"));
        assertEquals("table.unreadable-row", refusal.key());
    }

    @Test
    void aWebPageIsToldAsOne() {
        assertEquals("table.web-page", assertThrows(RuleViolation.class,
                () -> Schools.read("\uFEFF<html><table>…")).key());
    }

    @Test
    void aSumOrASignatureIsOneFaultAndNotOneForEachCell() {
        Table table = Schools.read(Schools.CSV + "合计,,,361,\n制表人：示例,,审核人：,,\n");
        assertEquals(List.of(
                new CellFault(4, "学校名称", "", "table.no-record", List.of("学校名称、学段")),
                new CellFault(5, "学校名称", "", "table.no-record", List.of("学校名称、学生数"))),
                table.faults());
    }
}
