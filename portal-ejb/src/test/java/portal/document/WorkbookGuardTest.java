package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;

@DisplayName("files by their bytes, size, depth and ratio limits (ASVS 5.2)")
class WorkbookGuardTest {

    static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0,
        (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    static final String ENTITIES = """
            <!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>""";

    @Test
    void aPartThatInflatesTwoHundredfoldIsRefused() throws IOException {
        assertEquals("table.bomb", refusal(zeros(20 << 20)));
    }

    @Test
    void theSizeOfAPartOfAllPartsAndTheirNumberAreLimited() throws IOException {
        var many = 1_000_000_000;
        assertEquals("table.bomb", refusal(zeros(3 << 20),
                new TableLimits(many, 10, 1 << 20, many, many, 1, 1, 1, 1)));
        assertEquals("table.bomb", refusal(zeros(3 << 20),
                new TableLimits(many, 10, many, 1 << 20, many, 1, 1, 1, 1)));
        assertEquals("table.bomb", refusal(Schools.zip(Map.of("a", "", "b", "", "c", "")),
                new TableLimits(many, 2, many, many, many, 1, 1, 1, 1)));
    }

    private static byte[] zeros(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/media/picture.bin"));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    @Test
    void anEntityDeclarationIsRefusedInAnyPart() {
        assertEquals("table.dangerous-part", refusal(with("xl/sharedStrings.xml",
                "<?xml version=\"1.0\"?>" + ENTITIES + "<sst><si><t>&b;</t></si></sst>")));
        assertEquals("table.dangerous-part", refusal(with("xl/media/part.anything",
                "\uFEFF\n <!-- a comment -->" + ENTITIES + "<x/>")));
        assertEquals("table.dangerous-part", refusal(with("docProps/app.xml",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?x \"?>", "<?x '>?>",
        "<!--->'<a b=\"-->", "<!-- <a b=' -->", "<!---->"})
    void aDocumentTypeCannotHideBehindWhatStandsBeforeIt(String before) {
        assertEquals("table.dangerous-part",
                refusal(with("xl/styles.xml", before + ENTITIES + "<x/>\">'")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void anEncodingThatHidesMarkupIsRefused(String encoding) throws IOException {
        for (String mark : new String[] {"", "\uFEFF"}) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                zip.write((mark + ENTITIES).getBytes(Charset.forName(encoding)));
            }
            assertEquals("table.dangerous-part", refusal(bytes.toByteArray()));
        }
    }

    @Test
    void aDeclaredEncodingOfAnotherAlphabetIsRefused() {
        assertEquals("table.dangerous-part", refusal(with("xl/sharedStrings.xml",
                "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?><sst/>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "xl/../../evil.xml", "/etc/passwd", "xl\\..\\evil.xml",
        "C:evil"})
    void aPartThatLeavesTheWorkbookIsRefused(String name) {
        assertEquals("table.dangerous-part", refusal(with(name, "x")));
    }

    @Test
    void twoPartsOfOneNameAreRefused() {
        assertEquals("table.dangerous-part", refusal(with("XL/sharedstrings.xml", "<sst/>")));
    }

    @Test
    void aPartThatSaysAnotherSizeIsRefused() {
        var file = Schools.zip(Schools.minimal("", ""));
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int entry = 0;
        while (bytes.getInt(entry) != 0x02014b50) {
            entry++;
        }
        bytes.putInt(entry + 24, 5);
        assertEquals("table.dangerous-part", refusal(file));
    }

    @Test
    void aCellThatFillsTheMemoryIsRefused() {
        String letters = "甲乙丙丁".repeat(50_000);
        assertEquals("table.bomb", refusal(with("xl/sharedStrings.xml",
                "<sst><si><t>" + letters + "</t></si></sst>")));
        assertEquals("table.bomb", refusal(with("xl/sharedStrings.xml",
                "<sst><x:si><r><t>" + letters.replace("丁", "<!-- - --></t></r><r><t>")
                        + "</t></r></x:si></sst>")));
        assertEquals("table.bomb", refusal(with("xl/sharedStrings.xml",
                "<sst><si><t><![CDATA[" + letters + "]]></t></si></sst>")));
    }

    @Test
    void aCellFarToTheRightIsRefused() {
        assertEquals("table.bomb", refusal(sheet("<row><c r=\"ZZZZZZ1\"/></row>")));
        assertEquals("table.bomb", refusal(sheet("<row><c x=\">\" r='&#90;ZZ1'/></row>")));
        assertEquals("table.bomb", refusal(sheet("<row>" + "<c/>".repeat(16_385) + "</row>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<c x=' r=\"A1\"' r=\"ZZZZZZ1\"/>",
        "<c xmlns:x='x' x:r='ZZZZZZ1' r='A1'/>",
        "<é:c xmlns:é='http://schemas.openxmlformats.org/spreadsheetml/2006/main' r='ZZZZZZ1'/>"})
    void aCellCannotSayTwoPlacesOrHideItsName(String cell) {
        assertEquals("table.bomb", refusal(sheet("<row>" + cell + "</row>")));
    }

    @Test
    void aSharedTextBeyondAllIsRefused() {
        assertEquals("table.bomb",
                refusal(sheet("<row><c t=\"s\"><v>2000000000</v></c></row>")));
        assertEquals("table.no-header",
                refusal(Schools.zip(Schools.minimal("<si><t>甲</t></si>",
                        "<row><c t=\"s\">\n          <v>0</v></c></row>"))));
    }

    @Test
    void aNumberOfAThousandDigitsIsNone() {
        assertEquals("table.bomb",
                refusal(sheet("<row><c><v>" + "7".repeat(1_001) + "</v></c></row>")));
    }

    @Test
    void aFormulaThatIsSpeltOutForEveryCellIsRefused() {
        String formula = "<row><c r=\"A1\"><f t=\"shared\" ref=\"A1:A900\" si=\"0\">"
                + random("A%d+", 30_000) + "1</f></c></row>";
        assertEquals("table.bomb", refusal(sheet(
                formula + "<row><c><f t=\"shared\" si=\"0\"/></c></row>".repeat(200))));
        assertEquals("table.bomb", refusal(sheet(
                "<row><c><f t=\"&#115;hared\" si=\"0\"/></c></row>")));
    }

    @Test
    void formulasThatEveryCellAsksAreRefused() {
        assertEquals("table.bomb", refusal(sheet("<row>"
                + random("<c><f t=\"array\" ref=\"A%d\">1</f></c>", 16_000) + "</row><row>"
                + random("<c><f t=\"array\" ref=\"B%d\">1</f></c>", 16_000) + "</row><row>"
                + random("<c><f t=\"array\" ref=\"C%d\">1</f></c>", 16_000) + "</row><row>"
                + random("<c><f t=\"array\" ref=\"D%d\">1</f></c>", 16_000) + "</row>")));
    }

    @Test
    void moreSharedTextsThanTheMemoryHoldsAreRefused() {
        assertEquals("table.bomb", refusal(with("xl/sharedStrings.xml",
                "<sst>" + random("<si><t>%d</t></si>", 2_200_000) + "</sst>")));
    }

    @Test
    void moreStylesSheetsAndNamesThanAnybodyUsesAreRefused() {
        assertEquals("table.bomb", refusal(with("xl/styles.xml", "<styleSheet><cellXfs>"
                + random("<xf numFmtId=\"%d\"/>", 600_000) + "</cellXfs></styleSheet>")));
        assertEquals("table.bomb", refusal(with("xl/workbook.xml", "<workbook><sheets>"
                + random("<sheet name=\"%d\" r:id=\"rId1\"/>", 1_001) + "</sheets></workbook>")));
        assertEquals("table.bomb", refusal(with("xl/styles.xml",
                "<x>" + random("<name%d/>", 21_000) + "</x>")));
        assertEquals("table.bomb", refusal(with("xl/styles.xml",
                ("<x" + random(" n%d='1'", 60_000) + "/>").repeat(26))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1048577", "2147483647"})
    void aRowThatNoSheetHasIsRefused(String row) {
        assertEquals("table.unreadable", refusal(sheet(
                "<row r=\"" + row + "\"><c t=\"inlineStr\"><is><t>甲</t></is></c></row>")));
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        assertEquals("table.bomb", refusal(with("xl/styles.xml", "<a>".repeat(257))));
    }

    @Test
    void emptyRowsBelowAWideOneAreRefused() {
        assertEquals("table.bomb", refusal(sheet("<row><c r=\"XFD1\"/></row>"
                + random("<row r=\"%d\"/>", 650_000))));
        assertEquals("table.bomb", refusal(sheet(random("<row r=\"%d\"/>", 1_050_000))));
    }

    /** So many times the same with another number each, so that it cannot be packed too well. */
    private static String random(String form, int times) {
        var random = new Random(2);
        var around = form.split("%d", -1);
        var text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(around[0]).append(Math.abs(random.nextInt() % 1_000_000)).append(around[1]);
        }
        return text.toString();
    }

    @Test
    void longListsOfShortCellsPass() {
        var random = new Random(1);
        var rows = new StringBuilder();
        for (int row = 0; row < 2_000; row++) {
            rows.append("<row>");
            for (int column = 0; column < 20; column++) {
                rows.append("<c t=\"inlineStr\"><is><t>甲").append(random.nextInt())
                        .append("</t></is></c>");
            }
            rows.append("</row>");
        }
        assertEquals("table.no-header", refusal(sheet(rows.toString())));
    }

    @Test
    void anOldAndAnEncryptedWorkbookAreToldApart() {
        var old = new ByteArrayOutputStream();
        old.writeBytes(OLE2);
        old.writeBytes(new byte[100_000]);
        assertEquals("table.old-excel", refusal(old.toByteArray()));
        old.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("table.encrypted", refusal(old.toByteArray()));
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() {
        assertEquals("table.not-a-table", refusal(Schools.zip(Map.of("readme.txt", "x"))));
        assertEquals("table.unreadable", refusal("PK\u0003\u0004 and no more".getBytes(
                StandardCharsets.ISO_8859_1)));
    }

    private static byte[] sheet(String rows) {
        return Schools.zip(Schools.minimal("", rows));
    }

    private static byte[] with(String part, String content) {
        var parts = Schools.minimal("", "");
        parts.put(part, content);
        return Schools.zip(parts);
    }

    private static String refusal(byte[] file) {
        return refusal(file, TableLimits.DEFAULT);
    }

    private static String refusal(byte[] file, TableLimits limits) {
        return assertThrows(RuleViolation.class, () -> {
            try (var upload = UploadedTable.of(new ByteArrayInputStream(file), limits)) {
                Schools.FORMAT.read(upload);
            }
        }).key();
    }
}
