package portal.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The table of schools that the tests read and write, and files made by hand. */
final class Schools {

    static final Column<String> CODE = Column.code("学校代码", 20).required().or("学校标识码");
    static final Column<String> NAME = Column.text("学校名称", 50).required().or("校名", "学校");
    static final Column<String> STAGE =
            Column.choice("学段", "幼儿园", "教学点", "小学", "初中", "九年一贯制").required();
    static final Column<Integer> PUPILS = Column.integer("学生数", 0, 99_999).required();
    static final Column<BigDecimal> LONGITUDE = Column.decimal("经度", "73", "136", 6);
    static final Column<Boolean> BOARDING = Column.yesNo("寄宿");
    static final Column<List<String>> WEAK = Column.list(Column.text("薄弱学科", 20));
    static final Column<LocalDate> FOUNDED = Column.date("建校日期");

    static final TableFormat FORMAT = new TableFormat("学校",
            List.of(CODE, NAME, STAGE, PUPILS, LONGITUDE, BOARDING, WEAK, FOUNDED));

    static final String CSV = """
            学校代码,学校名称,学段,学生数,薄弱学科
            3451001234,甲小学,小学,320,数学、英语
            3451001235,乙村小,教学点,41,
            """;

    private Schools() {}

    static UploadedTable upload(byte[] bytes) {
        return UploadedTable.of(new ByteArrayInputStream(bytes));
    }

    static Table read(byte[] bytes) {
        try (UploadedTable upload = upload(bytes)) {
            return FORMAT.read(upload);
        }
    }

    static Table read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] encoded(String mark, String text, Charset charset) {
        return (mark + text).getBytes(charset);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The least that is a workbook, with shared strings and without styles. */
    static Map<String, String> minimal(String sharedStrings, String sheet) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-\
                officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-\
                officedocument.spreadsheetml.sharedStrings+xml"/>
                </Types>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http:\
                //schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
                relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put("xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + sharedStrings + "</sst>");
        parts.put("xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData>" + sheet + "</sheetData></worksheet>");
        return parts;
    }
}
