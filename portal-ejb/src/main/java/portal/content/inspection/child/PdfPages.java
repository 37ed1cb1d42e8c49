package portal.content.inspection.child;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import portal.content.inspection.Finding;
import portal.content.inspection.Property;

/** PDF: the text of its pages, its bookmarks, and pictures of the first pages. */
final class PdfPages implements Reading {

    private static final int MOST_PAGES = 5_000;
    private static final int MOST_BOOKMARKS = 2_000;
    private static final int DEEPEST_BOOKMARK = 6;
    private static final int END_WITHIN = 16_384;
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,18})\\s+%%EOF");

    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName EMBEDDED = COSName.getPDFName("EmbeddedFiles");
    private static final COSName LAUNCH = COSName.getPDFName("Launch");
    private static final COSName ATTACHMENT = COSName.getPDFName("FileAttachment");

    private int bookmarks;

    @Override
    public void read(Path file, Report report) throws IOException {
        boolean cut = isCutOff(file);
        if (cut) {
            report.find(Finding.TRUNCATED);
        }
        try (PDDocument pdf = Loader.loadPDF(
                file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            read(pdf, report);
        } catch (InvalidPasswordException locked) {
            throw new LockedException();
        } catch (IOException broken) {
            if (!cut) {
                throw broken;
            }
        }
    }

    private void read(PDDocument pdf, Report report) throws IOException {
        int pages = pdf.getNumberOfPages();
        if (pages == 0) {
            report.find(Finding.DAMAGED);
        }
        report.tell(Property.PAGES, Integer.toString(pages));
        tellProperties(pdf, report);
        lookForActors(pdf, pages, report);
        var outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            bookmarks(outline, 1, report);
        }
        for (int page = 1; page <= Math.min(pages, MOST_PAGES) && report.wantsText(); page++) {
            text(pdf, page, report);
        }
        if (pages > MOST_PAGES) {
            report.find(Finding.TEXT_CUT);
        }
        report.endOfText();
        var renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        for (int page = 0; page < pages && page < Report.MOST_PREVIEWS
                && report.wantsPreviews(); page++) {
            preview(pdf, renderer, page, report);
        }
    }

    private static void text(PDDocument pdf, int page, Report report) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        var words = new StringWriter();
        try {
            stripper.writeText(pdf, words);
        } catch (IOException | RuntimeException broken) {
            report.find(Finding.DAMAGED);
        }
        report.line(words.getBuffer());
    }

    /** What of a page cannot be drawn costs that page alone. */
    private static void preview(PDDocument pdf, PDFRenderer renderer, int page, Report report)
            throws IOException {
        try {
            var box = pdf.getPage(page).getCropBox();
            boolean turned = pdf.getPage(page).getRotation() % 180 != 0;
            double width = Math.max(1, turned ? box.getHeight() : box.getWidth());
            double height = Math.max(1, turned ? box.getWidth() : box.getHeight());
            double scale = Math.min(
                    SmallPicture.WIDEST / width, SmallPicture.HIGHEST / 2.0 / height);
            report.preview(page + 1, renderer.renderImage(page, (float) scale));
        } catch (IOException | RuntimeException broken) {
            report.find(Finding.DAMAGED);
        }
    }

    private static void tellProperties(PDDocument pdf, Report report) throws IOException {
        report.tell(Property.LANGUAGE, pdf.getDocumentCatalog().getLanguage());
        var told = pdf.getDocumentInformation();
        report.tell(Property.TITLE, told.getTitle());
        report.tell(Property.AUTHOR, told.getAuthor());
        report.tell(Property.SUBJECT, told.getSubject());
        report.tell(Property.KEYWORDS, told.getKeywords());
        if (told.getCreationDate() != null) {
            report.tell(Property.CREATED, told.getCreationDate().toInstant().toString());
        }
    }

    private static void lookForActors(PDDocument pdf, int pages, Report report) throws IOException {
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(JAVASCRIPT) || acts(catalog)) {
            report.find(Finding.SCRIPTS);
        }
        if (names != null && names.containsKey(EMBEDDED)) {
            report.find(Finding.EMBEDDED_FILES);
        }
        for (int i = 0; i < Math.min(pages, MOST_PAGES) && report.wantsText(); i++) {
            lookForActors(pdf.getPage(i), report);
        }
    }

    private static void lookForActors(PDPage page, Report report) throws IOException {
        if (acts(page.getCOSObject())) {
            report.find(Finding.SCRIPTS);
        }
        var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                if (acts(annotation)) {
                    report.find(Finding.SCRIPTS);
                }
                if (ATTACHMENT.equals(annotation.getCOSName(COSName.SUBTYPE))) {
                    report.find(Finding.EMBEDDED_FILES);
                }
            }
        }
    }

    /** Whether something of it runs a script or a program when it is opened, clicked or left. */
    private static boolean acts(COSDictionary of) {
        COSDictionary occasions = of.getCOSDictionary(COSName.AA);
        return isScript(of.getDictionaryObject(COSName.OPEN_ACTION))
                || isScript(of.getDictionaryObject(COSName.A))
                || occasions != null && occasions.keySet().stream()
                        .anyMatch(occasion -> isScript(occasions.getDictionaryObject(occasion)));
    }

    private static boolean isScript(COSBase action) {
        return action instanceof COSDictionary one
                && (JAVASCRIPT.equals(one.getCOSName(COSName.S)) || one.containsKey(COSName.JS)
                        || LAUNCH.equals(one.getCOSName(COSName.S)));
    }

    /** A list of bookmarks may lead back to itself. */
    private void bookmarks(PDOutlineNode node, int level, Report report) throws IOException {
        PDOutlineItem item = node.getFirstChild();
        while (item != null && bookmarks++ < MOST_BOOKMARKS) {
            report.head(level, item.getTitle() == null ? "" : item.getTitle());
            if (level < DEEPEST_BOOKMARK) {
                bookmarks(item, level + 1, report);
            }
            item = item.getNextSibling();
        }
    }

    /** The reader repairs what it can, so that an end that is missing has to be looked for. */
    private static boolean isCutOff(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            var tail = new byte[(int) Math.min(size, END_WITHIN)];
            bytes.seek(size - tail.length);
            bytes.readFully(tail);
            var end = END.matcher(new String(tail, StandardCharsets.ISO_8859_1));
            return !end.find() || Long.parseLong(end.group(1)) >= size;
        }
    }
}
