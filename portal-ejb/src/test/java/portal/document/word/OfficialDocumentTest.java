package portal.document.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class OfficialDocumentTest {

    private static final OfficialDocument WHOLE = CastOfPapers.whole();

    private final XWPFDocument word = read(WHOLE);

    private static XWPFDocument read(OfficialDocument document) {
        try {
            return CastOfPapers.read(document);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    @DisplayName("GB/T 9704-2012 5.1, 5.2.1: A4 with margins of 37, 35, 28 and 26 mm around 156 mm × 225 mm of text")
    void thePageIsA4WithItsMargins() {
        var size = sections().get(0).getPgSz();
        assertEquals(List.of(11906L, 16838L), List.of(twips(size.getW()), twips(size.getH())));
        var margins = sections().get(0).getPgMar();
        assertEquals(List.of(2098L, 1474L, 1984L, 1587L), List.of(twips(margins.getTop()),
                twips(margins.getRight()), twips(margins.getBottom()), twips(margins.getLeft())));
    }

    @Test
    @DisplayName("GB/T 9704-2012 5.2.3: 22 lines of 28 characters of size 3 fill the page")
    void twentyTwoLinesOfTwentyEightCharactersFillAPage() {
        var section = sections().get(0);
        long height = twips(section.getPgSz().getH()) - twips(section.getPgMar().getTop())
                - twips(section.getPgMar().getBottom());
        long width = twips(section.getPgSz().getW()) - twips(section.getPgMar().getLeft())
                - twips(section.getPgMar().getRight());
        var spacing = defaults().getSpacing();
        assertEquals(STLineSpacingRule.EXACT, spacing.getLineRule());
        assertEquals(579L, twips(spacing.getLine()), "28.95 points");
        assertEquals(22, height / twips(spacing.getLine()));
        var run = styles().getDocDefaults().getRPrDefault().getRPr();
        assertEquals(BigInteger.valueOf(32), run.getSzArray(0).getVal(), "size 3 is 16 points");
        assertEquals(28, width / (320 + twips(run.getSpacingArray(0).getVal())));
        assertFalse(on(defaults().getSnapToGrid().getVal()));
        assertEquals(STDocGrid.LINES, section.getDocGrid().getType());
    }

    @Test
    @DisplayName("GB/T 9704-2012 7: 小标宋 for title and mark, 仿宋 for the text, 黑体 and 楷体 for its headings")
    void everyPartHasItsFontAndSize() {
        assertEquals("仿宋_GB2312 32", font("Body"));
        assertEquals("方正小标宋简体 44", font("Title"));
        assertEquals("黑体 32", font("Heading1"));
        assertEquals("楷体_GB2312 32", font("Heading2"));
        assertEquals("方正小标宋简体 32", font("Mark"));
        assertEquals("宋体 28", font("PageNumber"));
        assertEquals("仿宋_GB2312 28", font("Imprint"));
    }

    @Test
    void aFontThatIsNotInstalledHasAnother() {
        var fonts = parts(CastOfPapers.bytes(WHOLE)).get("word/fontTable.xml");
        assertTrue(fonts.contains("<w:font w:name=\"仿宋_GB2312\">\n    <w:altName w:val=\"仿宋\"/>"), fonts);
        assertTrue(fonts.contains("<w:font w:name=\"方正小标宋简体\">\n    <w:altName w:val=\"宋体\"/>"));
    }

    @Test
    @DisplayName("GB/T 9704-2012 7.3.3: headings count 一、 and （一）, and a paragraph begins two characters in")
    void headingsCountAndParagraphsBeginTwoCharactersIn() {
        assertEquals(List.of("一、安排", "（一）支援学校", "（二）受援学校", "二、要求", "（一）双方"),
                texts("Heading1", "Heading2"));
        var indent = style("Body").getPPr().getInd();
        assertEquals(BigInteger.valueOf(200), indent.getFirstLineChars());
        assertEquals(640L, twips(indent.getFirstLine()));
    }

    @Test
    @DisplayName("GB/T 9704-2012 7.2: the mark in red, two lines below it the number, 4 mm below that a red rule")
    void theRedHeadStandsAboveTheTitle() {
        var above = word.getParagraphs().stream()
                .takeWhile(one -> !"Title".equals(one.getStyle()))
                .map(XWPFParagraph::getText).toList();
        assertEquals(List.of("示例一县教育局文件", "", "", "示教发〔2026〕1号", "", ""), above);
        assertEquals("FF0000", style("Mark").getRPr().getColorArray(0).xgetVal().getStringValue());
        var rule = word.getParagraphs().get(3).getCTP().getPPr().getPBdr().getBottom();
        assertEquals(BigInteger.valueOf(11), rule.getSpace());
        assertEquals("FF0000", rule.xgetColor().getStringValue());
    }

    @Test
    void aMarkIsAsLargeAsItsLineBears() {
        assertEquals(84, markSize("示例一县教育局文件"));
        assertEquals(55, markSize("示例自治区示例一县教育体育局文件"), "16 characters on 156 mm");
    }

    private int markSize(String mark) {
        var run = read(OfficialDocument.of("通知", List.of()).marked(mark))
                .getParagraphs().get(0).getCTP().getRArray(0);
        return ((BigInteger) run.getRPr().getSzArray(0).getVal()).intValue();
    }

    @Test
    void withoutRedHeadTheTitleStandsOnTop() {
        var plain = read(OfficialDocument.of("通知", List.of(new Paragraph("内容。"))));
        assertEquals(List.of("通知", "", "内容。", ""),
                plain.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    @Test
    void theTitleBreaksWhereItIsToldTo() {
        assertEquals(List.of("关于公布示例的\n通知", "一览表", "宽表"), texts("Title"));
    }

    @Test
    @DisplayName("GB/T 9704-2012 7.3.2, 7.3.4: the addressee ends with a colon; annexes are listed below the text")
    void addresseeAndAnnexNoteFrameTheText() {
        assertEquals(List.of("各中小学校："), texts("Addressee"));
        assertEquals(List.of("附件：1. 一览表", "2. 宽表"), texts("AnnexNote"));
        assertEquals(List.of("附件1", "附件2"), texts("AnnexMark"));
    }

    @Test
    void aSingleAnnexHasNoNumber() {
        var one = read(OfficialDocument.of("通知", List.of())
                .with(new Annex("一览表", false, List.of())));
        assertTrue(one.getParagraphs().stream().map(XWPFParagraph::getText).toList()
                .containsAll(List.of("附件：一览表", "附件")));
    }

    @Test
    @DisplayName("GB/T 9704-2012 7.3.5.1: the date keeps four characters from the right, the signature is centred over it")
    void theSignatureIsCentredOverItsDate() {
        var signature = paragraphs("Signature");
        assertEquals(List.of("示例一县教育局", "2026年9月1日"),
                signature.stream().map(XWPFParagraph::getText).toList());
        assertEquals(List.of(350, 400), rightOf(signature));
        var longer = read(OfficialDocument.of("通知", List.of())
                .signed("示例自治区示例自治州示例一县教育体育和科技局", CastOfPapers.DAY));
        assertEquals(List.of(0, 800), rightOf(signature(longer)));
        var longest = read(OfficialDocument.of("通知", List.of()).signed("局".repeat(60), CastOfPapers.DAY));
        assertEquals(List.of(0, 1_100), rightOf(signature(longest)), "no further than the middle");
    }

    @Test
    @DisplayName("GB/T 9704-2012 7.3.5.1: the seal stands on one page with text")
    void theSignatureStaysWithTheEndOfTheText() {
        var elements = word.getParagraphs();
        var date = elements.indexOf(paragraphs("Signature").get(1));
        var last = elements.indexOf(paragraphs("Heading2").get(2));
        elements.subList(last, date).stream()
                .filter(one -> !"AnnexNote".equals(one.getStyle()))
                .forEach(one -> assertTrue(one.getCTP().getPPr().isSetKeepNext(), one.getText()));
        assertTrue(style("AnnexNote").getPPr().isSetKeepNext());
    }

    private static List<XWPFParagraph> signature(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(one -> "Signature".equals(one.getStyle())).toList();
    }

    private static List<Integer> rightOf(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream().map(one -> one.getCTP().getPPr().getInd().getRightChars().intValue())
                .toList();
    }

    @Test
    @DisplayName("GB/T 9704-2012 7.5: page numbers “— 1 —” stand outside, right on odd pages and left on even ones")
    void pagesAreNumberedOutside() {
        assertTrue(word.getEvenAndOddHeadings());
        var footers = new XWPFHeaderFooterPolicy(word);
        var odd = footers.getDefaultFooter().getParagraphs().get(0);
        var even = footers.getEvenPageFooter().getParagraphs().get(0);
        assertEquals("— 1 —", odd.getText());
        assertEquals("PAGE", odd.getCTP().getFldSimpleArray(0).getInstr());
        assertEquals("PAGE", even.getCTP().getFldSimpleArray(0).getInstr());
        assertEquals(List.of(STJc.RIGHT, STJc.LEFT), List.of(
                odd.getCTP().getPPr().getJc().getVal(), even.getCTP().getPPr().getJc().getVal()));
        assertEquals(BigInteger.valueOf(100), odd.getCTP().getPPr().getInd().getRightChars());
        assertEquals(BigInteger.valueOf(100), even.getCTP().getPPr().getInd().getLeftChars());
        sections().forEach(section -> assertEquals(2, section.sizeOfFooterReferenceArray()));
    }

    @Test
    void aTableRepeatsItsHeadAndCutsNoRow() {
        var table = word.getTables().get(0);
        assertEquals(List.of("序号", "学校", "距离"), table.getRow(0).getTableCells().stream()
                .map(cell -> cell.getText()).toList());
        assertEquals("3", table.getRow(3).getCell(0).getText());
        assertTrue(table.getRow(0).isRepeatHeader());
        assertFalse(table.getRow(1).isRepeatHeader());
        table.getRows().forEach(row -> assertTrue(row.isCantSplitRow()));
        var widths = table.getCTTbl().getTblGrid().getGridColList().stream()
                .map(column -> twips(column.getW())).toList();
        assertEquals(8845L, widths.stream().mapToLong(Long::longValue).sum(), "as wide as the text");
        assertEquals(1105L, widths.get(0));
    }

    @Test
    void aWideAnnexLiesAcrossAndTheImprintStandsUprightAgain() {
        var sections = sections();
        assertEquals(3, sections.size());
        var across = sections.get(1);
        assertEquals(STPageOrientation.LANDSCAPE, across.getPgSz().getOrient());
        assertEquals(List.of(16838L, 11906L),
                List.of(twips(across.getPgSz().getW()), twips(across.getPgSz().getH())));
        assertEquals(List.of(1587L, 1984L), List.of(
                twips(across.getPgMar().getTop()), twips(across.getPgMar().getLeft())),
                "margins stay at their edges of the sheet");
        assertEquals(11906L, twips(sections.get(2).getPgSz().getW()));
        var annexes = paragraphs("AnnexMark");
        assertTrue(annexes.get(0).isPageBreak());
        assertFalse(annexes.get(1).isPageBreak(), "the section begins a page already");
    }

    @Test
    @DisplayName("GB/T 9704-2012 7.4: the imprint names copies, printer and day at the foot of the last page")
    void theImprintStandsAtTheFoot() {
        var imprint = word.getTables().get(2);
        assertEquals("抄送：示例一县人民政府。", imprint.getRow(0).getCell(0).getText());
        assertEquals("示例一县教育局\t2026年9月1日印发", imprint.getRow(1).getCell(0).getText());
        var place = imprint.getCTTbl().getTblPr().getTblpPr();
        assertEquals("bottom", place.xgetTblpYSpec().getStringValue());
        assertEquals("margin", place.xgetVertAnchor().getStringValue());
    }

    @Test
    @DisplayName("text is text: what XML forbids, what cannot be seen and what turns the reading is left out")
    void controlCharactersAreLeftOut() {
        var odd = read(OfficialDocument.of("通\u0000知\u202e\u0007", List.of(
                new Paragraph("甲\u000b小\ud800学\uffff <b>&amp; 乙\u200b村小\n第二行"))));
        assertEquals("通知", odd.getParagraphs().get(0).getText());
        assertEquals("甲 小学 <b>&amp; 乙村小 第二行", odd.getParagraphs().get(2).getText());
    }

    @Test
    void aRareCharacterStays() {
        var rare = new String(Character.toChars(0x3106c));
        assertEquals(rare, PaperText.line(rare));
    }

    @Test
    void aLongNameStaysWhole() {
        var name = "示例".repeat(120);
        var table = new Grid(List.of(new Grid.Column("学校", 1, Grid.Side.LEFT)), List.of(List.of(name)));
        assertEquals(name, read(OfficialDocument.of("通知", List.of(table)))
                .getTables().get(0).getRow(1).getCell(0).getText());
    }

    @Test
    void aTitleIsNeededAndARowHasACellForEachColumn() {
        assertThrows(IllegalArgumentException.class, () -> OfficialDocument.of(" \u0007", List.of()));
        var columns = List.of(new Grid.Column("学校", 1, Grid.Side.LEFT));
        assertThrows(IllegalArgumentException.class,
                () -> new Grid(columns, List.of(List.of("甲小学", "乙村小"))));
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        assertArrayEquals(CastOfPapers.bytes(WHOLE), CastOfPapers.bytes(CastOfPapers.whole()));
        var core = parts(CastOfPapers.bytes(WHOLE)).get("docProps/core.xml");
        assertEquals(2, core.split("2026-09-01T00:00:00Z", -1).length - 1, core);
    }

    @Test
    void headingsCountInCharacters() {
        assertEquals(List.of("一", "九", "十", "十一", "二十", "二十一", "九十九"),
                List.of(1, 9, 10, 11, 20, 21, 99).stream().map(ChineseNumber::of).toList());
        assertThrows(IllegalArgumentException.class, () -> ChineseNumber.of(100));
    }

    private CTStyles styles() {
        try {
            return word.getStyle();
        } catch (IOException | XmlException failure) {
            throw new AssertionError(failure);
        }
    }

    private CTPPrGeneral defaults() {
        return styles().getDocDefaults().getPPrDefault().getPPr();
    }

    private CTStyle style(String id) {
        return word.getStyles().getStyle(id).getCTStyle();
    }

    /** The Chinese font and the size in half points, as the style says or those that it is based on. */
    private String font(String id) {
        var style = style(id);
        var run = styles().getDocDefaults().getRPrDefault().getRPr();
        String font = run.getRFontsArray(0).getEastAsia();
        Object size = run.getSzArray(0).getVal();
        if (style.isSetRPr()) {
            font = style.getRPr().sizeOfRFontsArray() > 0
                    ? style.getRPr().getRFontsArray(0).getEastAsia() : font;
            size = style.getRPr().sizeOfSzArray() > 0 ? style.getRPr().getSzArray(0).getVal() : size;
        }
        return font + " " + size;
    }

    private List<XWPFParagraph> paragraphs(String... styles) {
        return word.getParagraphs().stream()
                .filter(one -> List.of(styles).contains(String.valueOf(one.getStyle())))
                .toList();
    }

    private List<String> texts(String... styles) {
        return paragraphs(styles).stream().map(XWPFParagraph::getText).collect(Collectors.toList());
    }

    private List<CTSectPr> sections() {
        var all = new ArrayList<CTSectPr>();
        var body = word.getDocument().getBody();
        body.getPList().stream()
                .filter(one -> one.isSetPPr() && one.getPPr().isSetSectPr())
                .forEach(one -> all.add(one.getPPr().getSectPr()));
        all.add(body.getSectPr());
        return all;
    }

    private static long twips(Object length) {
        return ((BigInteger) length).longValueExact();
    }

    private static boolean on(Object value) {
        return !String.valueOf(value).matches("0|false|off");
    }

    static Map<String, String> parts(byte[] zip) {
        var parts = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return parts;
    }
}
