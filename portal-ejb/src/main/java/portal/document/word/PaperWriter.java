package portal.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * One writing of an official document. How a part looks is told by the styles of
 * {@code styles.xml}; here is where it stands.
 */
final class PaperWriter {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String FONTS_PART = "/word/fontTable.xml";
    private static final String FONTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONTS_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    /** Word of 2013 and later: it lays out as it does its own files of today. */
    private static final String WORD_2013 = "15";

    /** Sizes are in halves of a point: the mark is as large as its line bears. */
    private static final int LARGEST_MARK = 84;
    private static final int SMALLEST_MARK = 52;

    private static final String RED = "FF0000";
    private static final int RULE_WIDTH = 12;

    /** The red rule stands 4 mm below the number; in points. */
    private static final int RULE_DISTANCE = 11;

    /** The right of a signature that is sealed: the date keeps four characters from the edge. */
    private static final int DATE_INDENT = 4;

    private static final int PAGE_NUMBER_CHARACTER = 280;
    private static final int HUNDREDTHS = 100;

    private final OfficialDocument document;
    private final XWPFDocument paper;
    private final PaperTables tables;

    private PaperWriter(OfficialDocument document, XWPFDocument paper) {
        this.document = document;
        this.paper = paper;
        tables = new PaperTables(paper);
    }

    static void write(OfficialDocument document, OutputStream out) {
        try (var paper = new XWPFDocument()) {
            new PaperWriter(document, paper).write();
            var bytes = new ByteArrayOutputStream();
            paper.write(bytes);
            SteadyZip.copy(bytes.toByteArray(), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (XmlException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write() throws IOException, XmlException, InvalidFormatException {
        properties();
        styles();
        fonts();
        head();
        blocks(document.body(), PaperPage.UPRIGHT);
        if (!document.body().isEmpty() && document.signature().isPresent()) {
            properties(last()).addNewKeepNext();
        }
        annexNote();
        document.signature().ifPresent(this::signature);
        var page = annexes();
        if (document.imprint().isPresent()) {
            if (page == PaperPage.ACROSS) {
                endSection(page);
                page = PaperPage.UPRIGHT;
            }
            tables.imprint(document.imprint().get());
        }
        page.describe(paper.getDocument().getBody().addNewSectPr());
        paragraph("Break");
        pageNumbers();
    }

    private void properties() throws InvalidFormatException {
        var core = paper.getProperties().getCoreProperties();
        core.setTitle(document.title().replace("\n", ""));
        core.setCreator(document.signature().map(OfficialDocument.Signature::by).orElse(""));
        var day = document.signature().map(OfficialDocument.Signature::on)
                .orElse(LocalDate.EPOCH) + "T00:00:00Z";
        core.setCreated(day);
        core.setModified(day);
        paper.getProperties().getExtendedProperties().setApplication("portal");
    }

    private void styles() throws IOException, XmlException {
        try (InputStream in = resource("styles.xml")) {
            paper.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        }
        paper.setEvenAndOddHeadings(true);
        try (var settings = paper.getSettings().getCTSettings().newCursor()) {
            settings.toEndToken();
            settings.beginElement("compat", WORD);
            settings.beginElement("compatSetting", WORD);
            settings.insertAttributeWithValue("name", WORD, "compatibilityMode");
            settings.insertAttributeWithValue("uri", WORD, "http://schemas.microsoft.com/office/word");
            settings.insertAttributeWithValue(new QName(WORD, "val"), WORD_2013);
        }
    }

    private void fonts() throws IOException, InvalidFormatException {
        var name = PackagingURIHelper.createPartName(FONTS_PART);
        paper.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONTS_RELATION);
        try (InputStream in = resource("fonts.xml");
                var out = paper.getPackage().createPart(name, FONTS_TYPE).getOutputStream()) {
            in.transferTo(out);
        }
    }

    private static InputStream resource(String name) {
        return PaperWriter.class.getResourceAsStream(name);
    }

    private void head() {
        document.mark().ifPresent(this::mark);
        document.number().ifPresent(number -> run(paragraph("Number"), number));
        if (document.mark().isPresent()) {
            rule(document.number().isPresent() ? last() : paragraph("Number"));
            blank(2);
        } else if (document.number().isPresent()) {
            blank(1);
        }
        lines(paragraph("Title"), document.title());
        blank(1);
        document.addressee().ifPresent(addressee -> run(paragraph("Addressee"), addressee + "："));
    }

    private void mark(String text) {
        var run = run(paragraph("Mark"), text);
        // From twips to halves of a point, for each half of a character.
        int fits = 2 * PaperPage.UPRIGHT.textWidth() / 10 / PaperText.halves(text);
        var size = BigInteger.valueOf(Math.max(SMALLEST_MARK, Math.min(LARGEST_MARK, fits)));
        run.getRPr().addNewSz().setVal(size);
        run.getRPr().addNewSzCs().setVal(size);
        blank(2);
    }

    private static void rule(XWPFParagraph paragraph) {
        var border = properties(paragraph).addNewPBdr().addNewBottom();
        border.setVal(STBorder.SINGLE);
        border.setColor(RED);
        border.setSz(BigInteger.valueOf(RULE_WIDTH));
        border.setSpace(BigInteger.valueOf(RULE_DISTANCE));
    }

    private void blocks(List<Block> blocks, PaperPage page) {
        var count = new HeadingCount();
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                run(paragraph("Heading" + heading.level()), count.numbered(heading));
            } else if (block instanceof Grid grid) {
                tables.grid(grid, page);
                paragraph("Break");
            } else {
                run(paragraph("Body"), ((Paragraph) block).text());
            }
        }
    }

    /** Further lines begin where the annex's name does. */
    private void annexNote() {
        if (document.annexes().isEmpty()) {
            return;
        }
        kept(1);
        boolean several = document.annexes().size() > 1;
        for (int i = 0; i < document.annexes().size(); i++) {
            var note = paragraph("AnnexNote");
            int hanging = (i == 0 ? 3 : 0) + (several ? 1 : 0);
            indent(note, several ? 6 : 5, hanging, 0, PaperPage.CHARACTER);
            run(note, (i == 0 ? "附件：" : "") + (several ? (i + 1) + ". " : "")
                    + document.annexes().get(i).title());
        }
    }

    /**
     * The signature is centred above its date, with room for the seal over both. It stays on one
     * page with the end of the text, as a seal must.
     */
    private void signature(OfficialDocument.Signature signature) {
        kept(2);
        var date = signature.day();
        int longer = PaperText.halves(signature.by()) - PaperText.halves(date);
        int nameIndent = Math.max(0, DATE_INDENT * HUNDREDTHS - longer * HUNDREDTHS / 4);
        int middle = (2 * PaperPage.CHARACTERS - PaperText.halves(date)) * HUNDREDTHS / 4;
        int dateIndent = Math.min(middle, nameIndent + longer * HUNDREDTHS / 4);
        var by = paragraph("Signature");
        properties(by).addNewKeepNext();
        rightIndent(by, nameIndent);
        run(by, signature.by());
        var on = paragraph("Signature");
        rightIndent(on, dateIndent);
        run(on, date);
    }

    private static void rightIndent(XWPFParagraph paragraph, int hundredths) {
        var indent = properties(paragraph).addNewInd();
        indent.setRightChars(BigInteger.valueOf(hundredths));
        indent.setRight(BigInteger.valueOf(
                (long) hundredths * PaperPage.CHARACTER / HUNDREDTHS));
    }

    /** @return the page on which the last of them ends */
    private PaperPage annexes() {
        var before = PaperPage.UPRIGHT;
        for (int i = 0; i < document.annexes().size(); i++) {
            var annex = document.annexes().get(i);
            var page = PaperPage.of(annex.wide());
            if (page != before) {
                endSection(before);
            }
            var name = paragraph("AnnexMark");
            if (page == before) {
                name.setPageBreak(true);
            }
            run(name, document.annexName(i));
            blank(1);
            run(paragraph("Title"), annex.title());
            blank(1);
            blocks(annex.blocks(), page);
            before = page;
        }
        return before;
    }

    private void endSection(PaperPage page) {
        page.describe(properties(paragraph("Break")).addNewSectPr());
    }

    /** “— 1 —”, outside on both sides of the sheet; every section has them. */
    private void pageNumbers() {
        footer(HeaderFooterType.DEFAULT, STJc.RIGHT);
        footer(HeaderFooterType.EVEN, STJc.LEFT);
        var body = paper.getDocument().getBody();
        for (var paragraph : body.getPList()) {
            if (paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr()) {
                share(body.getSectPr(), paragraph.getPPr().getSectPr());
            }
        }
    }

    private static void share(CTSectPr from, CTSectPr with) {
        from.getFooterReferenceList().forEach(
                reference -> with.addNewFooterReference().set(reference));
    }

    private void footer(HeaderFooterType type, STJc.Enum side) {
        var paragraph = paper.createFooter(type).createParagraph();
        paragraph.setStyle("PageNumber");
        properties(paragraph).addNewJc().setVal(side);
        boolean odd = side == STJc.RIGHT;
        indent(paragraph, odd ? 0 : 1, 0, odd ? 1 : 0, PAGE_NUMBER_CHARACTER);
        run(paragraph, "— ");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        text(field.addNewR(), "1");
        run(paragraph, " —");
    }

    private void blank(int lines) {
        for (int i = 0; i < lines; i++) {
            paragraph("Normal");
        }
    }

    /** Empty lines that stay with what follows. */
    private void kept(int lines) {
        for (int i = 0; i < lines; i++) {
            properties(paragraph("Normal")).addNewKeepNext();
        }
    }

    private XWPFParagraph paragraph(String style) {
        var paragraph = paper.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private XWPFParagraph last() {
        return paper.getLastParagraph();
    }

    private static void lines(XWPFParagraph paragraph, String text) {
        var lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.getCTP().addNewR().addNewBr();
            }
            run(paragraph, lines[i]);
        }
    }

    static CTR run(XWPFParagraph paragraph, String text) {
        var run = paragraph.getCTP().addNewR();
        text(run, text);
        return run;
    }

    /** Signs that both scripts have, such as quotation marks, are Chinese ones. */
    private static void text(CTR run, String text) {
        run.addNewRPr().addNewRFonts().setHint(STHint.EAST_ASIA);
        var written = run.addNewT();
        written.setStringValue(text);
        if (!text.equals(text.strip())) {
            try (var cursor = written.newCursor()) {
                cursor.setAttributeText(
                        new QName("http://www.w3.org/XML/1998/namespace", "space"), "preserve");
            }
        }
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        var written = paragraph.getCTP();
        return written.isSetPPr() ? written.getPPr() : written.addNewPPr();
    }

    /** Told in characters for programs that know them, and as lengths for the others. */
    static void indent(XWPFParagraph paragraph, int left, int hanging, int right, int character) {
        var indent = properties(paragraph).addNewInd();
        if (left > 0) {
            indent.setLeftChars(BigInteger.valueOf((long) left * HUNDREDTHS));
            indent.setLeft(BigInteger.valueOf((long) left * character));
        }
        if (hanging > 0) {
            indent.setHangingChars(BigInteger.valueOf((long) hanging * HUNDREDTHS));
            indent.setHanging(BigInteger.valueOf((long) hanging * character));
        }
        if (right > 0) {
            indent.setRightChars(BigInteger.valueOf((long) right * HUNDREDTHS));
            indent.setRight(BigInteger.valueOf((long) right * character));
        }
    }
}
