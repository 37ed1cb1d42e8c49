package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.document.Schools.CODE;
import static portal.document.Schools.FOUNDED;
import static portal.document.Schools.NAME;
import static portal.document.Schools.PUPILS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.RuleViolation;

class WorkbookSourceTest {

    static final String SHARED = """
            <si><t>学校代码</t></si><si><t>学校名称</t></si><si><t>学段</t></si><si><t>学生数</t></si>\
            <si><r><t>甲</t></r><r><rPr><b/></rPr><t>小学</t></r></si><si><t>_x0041_小学</t></si>""";
    static final String HEADER = "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c>"
            + "<c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"s\"><v>2</v></c>"
            + "<c r=\"E3\" t=\"s\"><v>3</v></c></row>";
    static final String STAGE = "<c r=\"C5\" t=\"inlineStr\"><is><t>小学</t></is></c>";

    @Test
    void sharedAndInlineTextsAndNumbersAreRead() {
        Table table = read("<row r=\"5\"><c r=\"A5\"><v>3451001234</v></c>"
                + "<c r=\"B5\" t=\"s\"><v>4</v></c>"
                + STAGE + "<c r=\"E5\"><v>3.2E2</v></c></row>");
        assertEquals(List.of(), table.faults());
        assertEquals(3, table.headerRow());
        TableRow row = table.rows().get(0);
        assertEquals(5, row.number());
        assertEquals("3451001234", row.get(CODE));
        assertEquals("甲小学", row.get(NAME));
        assertEquals(320, row.get(PUPILS));
    }

    @Test
    void escapesOfTheNormAreUndone() {
        Table table = read("<row r=\"5\"><c r=\"A5\"><v>1</v></c><c r=\"B5\" t=\"s\"><v>5</v></c>"
                + STAGE + "<c r=\"E5\"><v>1</v></c></row>");
        assertEquals("A小学", table.rows().get(0).get(NAME));
    }

    @Test
    void aFormulaCountsByTheValueLastCalculated() {
        Table table = read("<row r=\"5\"><c r=\"A5\" t=\"str\"><f>\"A\"&amp;1</f><v>A1</v></c>"
                + "<c r=\"B5\" t=\"s\"><v>4</v></c>" + STAGE
                + "<c r=\"E5\"><f>SUM(F5:G5)</f><v>41</v></c></row>");
        assertEquals("A1", table.rows().get(0).get(CODE));
        assertEquals(41, table.rows().get(0).get(PUPILS));
    }

    @Test
    void aCellInErrorIsAFault() {
        Table table = read("<row r=\"5\"><c r=\"A5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                + "<c r=\"B5\" t=\"e\"><v>#N/A</v></c>" + STAGE
                + "<c r=\"E5\"><v>12x</v></c></row>");
        assertEquals(List.of(
                new CellFault(5, "学校代码", "#DIV/0!", "cell.error", List.of()),
                new CellFault(5, "学校名称", "#N/A", "cell.error", List.of()),
                new CellFault(5, "学生数", "12x", "cell.error", List.of())), table.faults());
    }

    private static Table read(String rows) {
        return Schools.read(Schools.zip(Schools.minimal(SHARED, HEADER + rows)));
    }

    @Test
    void datesAreKept() {
        Table table = Schools.read(workbook(sheet -> {
            headers(sheet, 0);
            sheet.value(1, 4, LocalDate.of(1956, 9, 1));
            sheet.style(1, 4).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 4, "1956年9月1日");
        }));
        assertEquals(LocalDate.of(1956, 9, 1), table.rows().get(0).get(FOUNDED));
        assertEquals(LocalDate.of(1956, 9, 1), table.rows().get(1).get(FOUNDED));
    }

    @Test
    void aSheetOfInstructionsAndAHiddenOneArePassedOver() {
        Table table = Schools.read(workbook(sheet -> {
            sheet.value(0, 0, "填表说明");
            Worksheet hidden = sheet.getWorkbook().newWorksheet("旧表");
            headers(hidden, 0);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            headers(sheet.getWorkbook().newWorksheet("学校"), 1);
        }));
        assertEquals(2, table.headerRow());
        assertTrue(table.sound());
    }

    private static void headers(Worksheet sheet, int row) {
        List<String> headers = List.of("学校代码", "学校名称", "学段", "学生数", "建校日期");
        for (int i = 0; i < headers.size(); i++) {
            sheet.value(row, i, headers.get(i));
        }
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("说明"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatTheReaderStumblesOverIsTheFilesFault() {
        var parts = Schools.minimal(SHARED,
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>none</v></c></row>");
        assertEquals("table.unreadable", refusal(Schools.zip(parts)));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>");
        assertEquals("table.unreadable", refusal(Schools.zip(parts)));
        parts.remove("xl/workbook.xml");
        assertEquals("table.unreadable", refusal(Schools.zip(parts)));
    }

    private static String refusal(byte[] file) {
        return assertThrows(RuleViolation.class, () -> Schools.read(file)).key();
    }

    @Test
    void rowsThatDoNotSayTheirNumbersAreCountedAsExcelShowsThem() {
        var rows = new ArrayList<Integer>();
        try (var upload = Schools.upload(Schools.zip(Schools.minimal("",
                "<row><c t=\"inlineStr\"><is><t>学校代码</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>A1</t></is></c></row>")))) {
            upload.visit(Schools.FORMAT, row -> rows.add(row.number()));
        }
        assertEquals(List.of(1, 2), rows);
    }

    @Test
    void mergedCellsAreGoneThroughNoFurtherThanIsLeft(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("list.xlsx"), Schools.zip(Schools.minimal("", "")));
        assertEquals(0, MergedCells.of(file, "rId1", 10).bytes());
        assertTrue(MergedCells.of(file, "rId1", MergedCells.LARGEST_PART).bytes() > 10);
    }
}
