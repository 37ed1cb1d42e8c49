package portal.content.inspection;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Files as schools have them, sound and otherwise, made for the tests. */
final class CastOfFiles {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    private static final String MIB = "x".repeat(1 << 20);

    private CastOfFiles() {}

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> word(String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8(TYPES));
        parts.put("word/document.xml", utf8("<w:document " + W + "><w:body>" + body + "</w:body></w:document>"));
        return parts;
    }

    static String paragraph(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    /** A lesson with headings by name and by level, a frame, a note, a picture, and a template elsewhere. */
    static Map<String, byte[]> lesson() throws IOException {
        var parts = word(paragraph("a1", "二次函数")
                + paragraph("a2", "教学目标") + paragraph("b", "会画图象。")
                + "<w:p><w:r><mc:AlternateContent xmlns:mc=\"x\"><mc:Choice><w:txbxContent>"
                + paragraph("b", "框内的字") + "</w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>再写一次"
                + "</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>");
        parts.put("word/styles.xml", utf8("<w:styles " + W + "><w:style w:styleId=\"a1\"><w:name w:val=\"heading 1\"/>"
                + "</w:style><w:style w:styleId=\"a2\"><w:name w:val=\"小节\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>"
                + "</w:style></w:styles>"));
        parts.put("word/footnotes.xml", utf8("<w:footnotes " + W + ">" + paragraph("b", "脚注") + "</w:footnotes>"));
        parts.put("docProps/core.xml", utf8("<p xmlns:dc=\"d\" xmlns:t=\"t\"><dc:title>第一课时</dc:title>"
                + "<dc:creator>教师甲</dc:creator><t:created>2026-09-01T00:00:00Z</t:created></p>"));
        parts.put("word/_rels/document.xml.rels", utf8("<Relationships><Relationship Id=\"r1\" TargetMode=\"External\""
                + " Type=\"http://x/attachedTemplate\" Target=\"http://127.0.0.1:9/x.dotx\"/></Relationships>"));
        parts.put("word/media/image1.png", picture("png", 1_200, 300));
        parts.put("word/embeddings/oleObject1.bin", new byte[100]);
        return parts;
    }

    static byte[] slides(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            var layout = show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT);
            for (int i = 1; i <= count; i++) {
                var slide = show.createSlide(layout);
                slide.getPlaceholder(0).setText("第" + i + "页");
                slide.getPlaceholder(1).setText("words of " + i);
            }
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] oldSlides() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var show = new HSLFSlideShow()) {
            var slide = show.createSlide();
            slide.addTitle().setText("第一页");
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] oldSheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("课表").createRow(0).createCell(0).setCellValue("星期一");
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    static PDDocument pdf(int pages) throws IOException {
        var pdf = new PDDocument();
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (int i = 1; i <= pages; i++) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var out = new PDPageContentStream(pdf, page)) {
                out.beginText();
                out.setFont(font, 20);
                out.newLineAtOffset(100, 700);
                out.showText("Page number " + i);
                out.endText();
            }
        }
        return pdf;
    }

    static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (pdf) {
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] pdfWithBookmarksAndScript() throws IOException {
        PDDocument pdf = pdf(2);
        var outline = new PDDocumentOutline();
        var chapter = new PDOutlineItem();
        chapter.setTitle("第一章");
        var section = new PDOutlineItem();
        section.setTitle("第一节");
        chapter.addLast(section);
        outline.addLast(chapter);
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        pdf.getDocumentInformation().setTitle("学习单");
        return saved(pdf);
    }

    static byte[] lockedPdf() throws IOException {
        PDDocument pdf = pdf(1);
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        return saved(pdf);
    }

    static byte[] lockedWord() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("示例");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(zip(lesson()));
            }
            system.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /** The left half is red, the rest blue, so that a turn is seen. */
    static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** As a telephone writes it: turned by a quarter, and where it was taken. */
    private static byte[] exif() {
        return HexFormat.of().parseHex("4d4d002a00000008" + "0002"
                + "0112000300000001" + "00060000"
                + "8825000400000001" + "00000026" + "00000000"
                + "0001" + "0001000200000002" + "4e000000" + "00000000");
    }

    static byte[] photograph() throws IOException {
        byte[] plain = picture("jpg", 1_600, 1_200);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(plain, 0, 2);
        out.writeShort(0xffe1);
        out.writeShort(2 + 6 + exif().length);
        out.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.write(exif());
        out.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    static byte[] pngWithPlace() throws IOException {
        byte[] plain = picture("png", 40, 20);
        int afterHead = 8 + 25;
        var chunk = new ByteArrayOutputStream();
        chunk.write(utf8("eXIf"));
        chunk.write(exif());
        var sum = new CRC32();
        sum.update(chunk.toByteArray());
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(plain, 0, afterHead);
        out.writeInt(exif().length);
        out.write(chunk.toByteArray());
        out.writeInt((int) sum.getValue());
        out.write(plain, afterHead, plain.length - afterHead);
        return bytes.toByteArray();
    }

    /** Sixty seconds of 1,920 by 1,080, without a single picture in it. */
    static byte[] film(String brand, String codec) throws IOException {
        var header = new ByteArrayOutputStream();
        var head = new DataOutputStream(header);
        head.write(new byte[12]);
        head.writeInt(1_000);
        head.writeInt(60_000);
        head.write(new byte[80]);
        var track = new ByteArrayOutputStream();
        var size = new DataOutputStream(track);
        size.write(new byte[40]);
        size.writeInt(1 << 16);
        size.write(new byte[32]);
        size.writeInt(1_920 << 16);
        size.writeInt(1_080 << 16);
        var description = new ByteArrayOutputStream();
        description.write(new byte[8]);
        description.write(box(codec, new byte[78]));
        byte[] media = box("mdia", joined(box("hdlr", joined(new byte[8], utf8("vide"), new byte[12])),
                box("minf", box("stbl", box("stsd", description.toByteArray())))));
        return joined(box("ftyp", utf8(brand + "\0\0\0\0" + brand)),
                box("mdat", new byte[64]),
                box("moov", joined(box("mvhd", header.toByteArray()),
                        box("trak", joined(box("tkhd", track.toByteArray()), media)))));
    }

    private static byte[] box(String kind, byte[] contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(8 + contents.length);
        bytes.write(utf8(kind));
        bytes.write(contents);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... all) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (byte[] one : all) {
            bytes.write(one);
        }
        return bytes.toByteArray();
    }

    /** A megabyte on the disk, three hundred in memory. */
    static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(utf8(TYPES));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8("<w:document " + W + " w:x=\""));
            for (int i = 0; i < 300; i++) {
                zip.write(utf8(MIB));
            }
            zip.write(utf8("\"/>"));
        }
        return bytes.toByteArray();
    }

    static byte[] withDoctype(String doctype, String text) throws IOException {
        var parts = word("");
        parts.put("word/document.xml", utf8(doctype + "<w:document " + W + "><w:body><w:p><w:r><w:t>" + text
                + "</w:t></w:r></w:p></w:body></w:document>"));
        return zip(parts);
    }

    static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
