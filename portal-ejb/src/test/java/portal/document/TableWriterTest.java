package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableWriterTest {

    static final Column<String> CODE = Column.code("代码", 30).required();
    static final Column<String> NOTE = Column.text("备注", 4_000);
    static final Column<Integer> COUNT = Column.integer("数量", -100, 100);
    static final Column<BigDecimal> SHARE = Column.decimal("比例", "-1", "1", 10);
    static final Column<LocalDate> DAY = Column.date("日期");
    static final Column<YearMonth> MONTH = Column.month("年月");
    static final Column<Boolean> YES = Column.yesNo("是否");
    static final Column<List<String>> LIST = Column.list(Column.text("学科", 10));
    static final TableFormat FORMAT =
            new TableFormat("往返", List.of(CODE, NOTE, COUNT, SHARE, DAY, MONTH, YES, LIST));

    static final long SEED = 20260901;
    static final String[] PIECES = {"=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "\"", ",",
        ";", "、", " ", "　", "甲", "乙村小", "😀", "👩‍🏫", "_x000D_", "_", "x", "&", "<", ">", "＝",
        "１", "0", "9", "cmd|' /C calc'!A0", "\u00E9", "\uFFFD", "]]>", "#N/A", "TRUE"};

    static Stream<BiFunction<TableFormat, OutputStream, TableWriter>> formats() {
        return Stream.of(TableWriter::workbook, TableWriter::csv);
    }

    @Test
    @DisplayName("a value stays one cell where a program splits at semicolons and tabs too (ASVS 1.2.10)")
    void csvLetsNoOtherSeparatorBeginACell() {
        var file = new ByteArrayOutputStream();
        try (var writer = TableWriter.csv(FORMAT, file)) {
            writer.write(new TableLine().set(CODE, "A").set(NOTE, "a;=1+1;b"));
            writer.write(new TableLine().set(CODE, "B").set(NOTE, "a\t=1+1\tb"));
        }
        String text = file.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("A,\"a;=1+1;b\",") && text.contains("B,\"a\t=1+1\tb\","), text);
    }

    @ParameterizedTest
    @MethodSource("formats")
    @DisplayName("a value that begins with = + - @ tab or return is text both ways (ASVS 1.2.10)")
    void whatIsWrittenReadsBackAsItWas(BiFunction<TableFormat, OutputStream, TableWriter> writer) {
        var random = new Random(SEED);
        var notes = new ArrayList<String>(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1",
                "'=1", "''=1", "'", "'甲", "-", "=\"", "=\n甲", "＝1", "\n\n甲"));
        for (int i = 0; i < 2_000; i++) {
            notes.add(note(random));
        }
        Table table = roundTrip(writer, FORMAT, lines -> {
            for (int i = 0; i < notes.size(); i++) {
                lines.write(new TableLine().set(CODE, "N" + i).set(NOTE, notes.get(i)));
            }
        });
        assertEquals(List.of(), table.faults());
        assertEquals(notes.size(), table.rowCount());
        for (int i = 0; i < notes.size(); i++) {
            assertEquals(notes.get(i), table.rows().get(i).get(NOTE));
        }
    }

    @Test
    void aWorkbookKeepsWhatXmlCannotHold() {
        Table table = roundTrip(TableWriter::workbook, FORMAT, lines -> lines.write(
                new TableLine().set(CODE, "A1").set(NOTE, "a\u0001_x0001_\uD83D")));
        assertEquals("a\u0001_x0001_\uD83D", table.rows().get(0).get(NOTE));
    }

    /** Without spaces at the ends, which are trimmed, and not blank, which is no value. */
    private static String note(Random random) {
        String note;
        do {
            var letters = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                letters.append(PIECES[random.nextInt(PIECES.length)]);
            }
            note = CellText.trimmed(letters.toString());
        } while (note.isEmpty());
        return note;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyKindOfValueReadsBackAsItWas(
            BiFunction<TableFormat, OutputStream, TableWriter> writer) {
        Table table = roundTrip(writer, FORMAT, lines -> {
            lines.write(new TableLine().set(CODE, "003451001234567890").set(COUNT, -5)
                    .set(SHARE, new BigDecimal("-0.0000000001")).set(DAY, LocalDate.of(2026, 9, 1))
                    .set(MONTH, YearMonth.of(2015, 10)).set(YES, true)
                    .set(LIST, List.of("数学", "=英语")));
            lines.write(new TableLine().set(CODE, "1E5").set(YES, false).set(NOTE, null));
        });
        assertEquals(List.of(), table.faults());
        TableRow row = table.rows().get(0);
        assertEquals("003451001234567890", row.get(CODE));
        assertEquals(-5, row.get(COUNT));
        assertEquals(new BigDecimal("-1E-10"), row.get(SHARE).stripTrailingZeros());
        assertEquals(LocalDate.of(2026, 9, 1), row.get(DAY));
        assertEquals(YearMonth.of(2015, 10), row.get(MONTH));
        assertEquals(true, row.get(YES));
        assertEquals(List.of("数学", "=英语"), row.get(LIST));
        assertEquals("1E5", table.rows().get(1).get(CODE));
        assertTrue(table.rows().get(1).find(NOTE).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void twentyThousandRowsGoOutAndIn(BiFunction<TableFormat, OutputStream, TableWriter> writer) {
        Table table = roundTrip(writer, FORMAT, lines -> {
            for (int i = 0; i < 20_000; i++) {
                lines.write(new TableLine()
                        .set(CODE, "S" + i).set(COUNT, i % 100).set(NOTE, "乙村小" + i));
            }
        });
        assertTrue(table.sound());
        assertEquals(20_000, table.rowCount());
        assertEquals("乙村小19999", table.rows().get(19_999).get(NOTE));
    }

    @Test
    void csvCarriesTheMarkAndShieldsWhatASpreadsheetWouldCalculate() {
        byte[] file = written(TableWriter::csv, FORMAT, lines -> lines.write(
                new TableLine().set(CODE, "A1").set(NOTE, "=1+1").set(COUNT, -5)));
        assertEquals("\uFEFF代码,备注,数量,比例,日期,年月,是否,学科\r\nA1,'=1+1,-5,,,,,\r\n",
                new String(file, StandardCharsets.UTF_8));
    }

    @Test
    void aWorkbookHoldsTextsNumbersDropDownsAndAHeaderThatStays() throws IOException {
        byte[] file = written(TableWriter::workbook, FORMAT, lines -> lines.write(
                new TableLine().set(CODE, "0012").set(NOTE, "=1+1").set(COUNT, -5)));
        String sheet = parts(file).get("xl/worksheets/sheet1.xml");
        assertFalse(sheet.contains("<f>"));
        assertTrue(sheet.contains("<v>-5</v>"));
        assertTrue(sheet.contains("state=\"frozen\""));
        assertTrue(sheet.contains("type=\"list\""));
        assertTrue(parts(file).get("xl/workbook.xml").contains("state=\"hidden\""));
        assertTrue(parts(file).get("xl/worksheets/sheet2.xml").contains("&#x662f;"));
    }

    @Test
    void aTemplateHoldsTheHeadersAndExplainsThem() throws IOException {
        var out = new ByteArrayOutputStream();
        TemplateWorkbook.write(Schools.FORMAT, (key, figures) -> key + figures, out);
        Table table = Schools.read(out.toByteArray());
        assertTrue(table.sound());
        assertEquals(List.of(), table.unknown());
        assertEquals(Schools.FORMAT.columns().size(), table.present().size());
        assertEquals(0, table.rowCount());
        String explanation = parts(out.toByteArray()).get("xl/worksheets/sheet2.xml");
        assertTrue(explanation.contains("template.shape.INTEGER[0, 99999]"));
        assertTrue(explanation.contains("template.required[]"));
    }

    @Test
    void faultsComeBackInRedEachWithItsWords() throws IOException {
        String csv = "示例一县\n" + Schools.CSV.replace("320", "很多").replace("41", "-41");
        var further = new ArrayList<CellFault>();
        byte[] marked;
        try (UploadedTable upload = Schools.upload(csv.getBytes(StandardCharsets.UTF_8))) {
            TableRow second = Schools.FORMAT.read(upload).rows().get(1);
            further.add(second.fault(Schools.CODE, "school.code-twice"));
            marked = marked(upload, further);
        }
        String comments = parts(marked).get("xl/comments1.xml");
        assertTrue(comments.contains("ref=\"D3\""));
        assertTrue(comments.contains("cell.not-a-number"));
        assertTrue(comments.contains("ref=\"D4\""));
        assertTrue(comments.contains("cell.out-of-range"));
        assertTrue(comments.contains("ref=\"A4\""));
        assertTrue(comments.contains("school.code-twice"));
        assertTrue(parts(marked).get("xl/styles.xml").contains(SheetLayout.FAULTY));
        Table again = Schools.read(marked);
        assertEquals(2, again.headerRow());
        assertEquals(2, again.faultCount());
        assertEquals("甲小学", again.rows().get(0).get(Schools.NAME));
    }

    @Test
    void aMissingColumnIsMarkedAtTheHeaders() throws IOException {
        byte[] csv = "学校代码,校名\nA1,甲\n".getBytes(StandardCharsets.UTF_8);
        try (UploadedTable upload = Schools.upload(csv)) {
            String comments = parts(marked(upload, List.of())).get("xl/comments1.xml");
            assertTrue(comments.contains("ref=\"A1\""));
            assertTrue(comments.contains("table.column-missing"));
        }
    }

    @Test
    @DisplayName("budgets, import: above 20,000 rows the faulty ones come back alone")
    void ofALargeTableTheFaultyRowsComeBackAlone() {
        String csv = "学校代码,学校名称,学段,学生数\n" + "A1,甲小学,小学,1\n".repeat(20_000)
                + "A2,乙村小,教学点,x\n";
        try (UploadedTable upload = Schools.upload(csv.getBytes(StandardCharsets.UTF_8))) {
            Table again = Schools.read(marked(upload, List.of()));
            assertEquals(1, again.rowCount());
            assertEquals(2, again.rows().get(0).number());
            assertEquals("乙村小", again.rows().get(0).get(Schools.NAME));
        }
    }

    private static byte[] marked(UploadedTable upload, List<CellFault> further) {
        var out = new ByteArrayOutputStream();
        MarkedWorkbook.write(upload, Schools.FORMAT, further, CellFault::key, out);
        return out.toByteArray();
    }

    private interface Lines {
        void to(TableWriter writer);
    }

    private static byte[] written(BiFunction<TableFormat, OutputStream, TableWriter> writing,
            TableFormat format, Lines lines) {
        var out = new ByteArrayOutputStream();
        try (TableWriter writer = writing.apply(format, out)) {
            lines.to(writer);
        }
        return out.toByteArray();
    }

    private static Table roundTrip(BiFunction<TableFormat, OutputStream, TableWriter> writing,
            TableFormat format, Lines lines) {
        byte[] file = written(writing, format, lines);
        try (UploadedTable upload = UploadedTable.of(new ByteArrayInputStream(file))) {
            return format.read(upload);
        }
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), new String(
                        zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
