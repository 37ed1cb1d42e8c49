package portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;

@DisplayName("ASVS 5.2.2: what a file is, is told by its bytes")
class TypeDetectionTest {

    private static final String LIST = "学校代码,学校名称,学段\n5002360001,甲小学,小学\n5002360002,乙村小,教学点\n";
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";

    @TempDir
    Path folder;

    private Optional<FileType> type(byte[] bytes) throws IOException {
        return found(bytes).type();
    }

    private TypeDetection.Found found(byte[] bytes) throws IOException {
        return TypeDetection.of(Files.write(folder.resolve("bytes"), bytes));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void aListInChineseIsTextInEveryEncodingThatImportsRead(String charset) throws IOException {
        assertEquals(Optional.of(FileType.TEXT), type(LIST.getBytes(Charset.forName(charset))));
        assertEquals(Optional.of(FileType.TEXT), type(LIST.repeat(3_000).getBytes(Charset.forName(charset))));
        assertEquals(Optional.of(FileType.TEXT),
                type(("x" + LIST.repeat(3_000)).getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d494844520000000100000001, PNG",
        "ffd8ffe000104a46494600010100000100010000, JPEG",
        "4749463839610100010000000000, GIF",
        "524946461a000000574542505650384c0d0000002f000000, WEBP",
        "0000001c667479706d703432000000006d70343269736f6d, MP4",
        "000000186674797069736f6d0000020069736f6d6d703431, MP4",
        "00000014667479707174202000000000717420200000, MOV",
        "0000001c667479704d344120000000004d34412069736f6d, M4A",
        "1a45dfa39f4286810142f7810142f2810442f381084282847765626d4287810442858102, WEBM",
        "49443304000000000000fffb9064000000000000, MP3",
    })
    void picturesAndFilmsAreKnownByTheirFirstBytes(String bytes, FileType type) throws IOException {
        assertEquals(Optional.of(type), type(HexFormat.of().parseHex(bytes)));
    }

    @Test
    void officeFilesAreKnownByTheirPartsAndOtherZipsAreNone() throws IOException {
        assertEquals(Optional.of(FileType.XLSX), type(zip("[Content_Types].xml", "xl/workbook.xml")));
        assertEquals(Optional.of(FileType.DOCX), type(zip("[Content_Types].xml", "word/document.xml")));
        assertEquals(Optional.of(FileType.PPTX), type(zip("[Content_Types].xml", "ppt/presentation.xml")));
        assertEquals(Optional.empty(), type(zip("xl/workbook.xml")));
        assertEquals(Optional.empty(), type(zip("[Content_Types].xml")));
        assertEquals(Optional.empty(), type(zip("a.txt")));
    }

    @Test
    void anOfficeFileThatIsSomethingElseAsWellIsNone() throws IOException {
        assertEquals(Optional.empty(),
                type(zip("[Content_Types].xml", "xl/workbook.xml", "META-INF/MANIFEST.MF")));
        assertEquals(Optional.empty(), type(zip("[Content_Types].xml", "xl/workbook.xml", "word/document.xml")));
    }

    @Test
    void anOfficeFileWithMacrosIsAKindOfItsOwn() throws IOException {
        assertEquals(Optional.of(FileType.XLSM),
                type(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")));
        assertEquals(Optional.of(FileType.DOCM),
                type(zip("[Content_Types].xml", "word/document.xml", "word/VBAPROJECT.BIN")));
        assertEquals(Optional.of(FileType.PPTM),
                type(zip("[Content_Types].xml", "ppt/presentation.xml", "ppt/vbaProject.bin")));
    }

    @ParameterizedTest
    @CsvSource({"WordDocument, DOC", "Workbook, XLS", "Book, XLS", "PowerPoint Document, PPT",
        "EncryptedPackage, LOCKED_OFFICE"})
    void oldOfficeFilesAreKnownByTheirDirectory(String entry, FileType type) throws IOException {
        assertEquals(Optional.of(type), type(ole(entry, 300_000)));
        assertEquals(Optional.of(type), type(ole(entry, 0)));
    }

    @Test
    void whatIsKeptInTheMannerOfOldOfficeFilesMayBeNone() throws IOException {
        assertEquals(Optional.empty(), type(ole("__properties_version1.0", 0)));
    }

    private static byte[] ole(String entry, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(new byte[size]), "first");
            system.createDocument(new ByteArrayInputStream(new byte[8]), entry);
            system.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void aDocumentOfLibreOfficeIsKnownByItsFirstBytesAndItsParts() throws IOException {
        assertEquals(Optional.of(FileType.ODT), type(openDocument("text", "content.xml")));
        assertEquals(Optional.of(FileType.ODP), type(openDocument("presentation", "content.xml")));
        assertEquals(Optional.empty(), type(openDocument("text", "other.xml")));
        assertEquals(Optional.empty(), type(openDocument("text", "META-INF/MANIFEST.MF")));
    }

    private static byte[] openDocument(String kind, String part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            byte[] type = ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            var sum = new CRC32();
            sum.update(type);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (String name : Set.of("META-INF/manifest.xml", part)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void anOfficeFileWhoseEndIsMissingIsSaidToBeSo() throws IOException {
        byte[] sound = zip("[Content_Types].xml", "word/document.xml");
        assertEquals("content.truncated", assertThrows(RuleViolation.class,
                () -> type(Arrays.copyOf(sound, sound.length - 30))).key());
        byte[] old = ole("WordDocument", 100_000);
        assertEquals("content.truncated", assertThrows(RuleViolation.class,
                () -> type(Arrays.copyOf(old, 600))).key());
    }

    @Test
    void subtitlesAreText() throws IOException {
        String line = "00:00:01.000 --> 00:00:02.000\n上课\n";
        assertEquals(Optional.of(FileType.TEXT), type(("WEBVTT\n\n" + line).getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.of(FileType.TEXT), type(("1\n" + line).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aZipThatLiesAboutItsContentsIsNone() throws IOException {
        byte[] sound = zip("[Content_Types].xml", "xl/workbook.xml");
        byte[] longer = sound.clone();
        longer[longer.length - 22 + 10] = 9;
        assertEquals(Optional.empty(), type(longer));
        byte[] elsewhere = sound.clone();
        elsewhere[elsewhere.length - 22 + 16] ^= 0x11;
        assertEquals(Optional.empty(), type(elsewhere));
        assertEquals(Optional.empty(), type(zip(IntStream.range(0, 10_001)
                .mapToObj(part -> part == 0 ? "[Content_Types].xml" : part == 1 ? "xl/workbook.xml" : "p" + part)
                .toArray(String[]::new))));
    }

    @Test
    void aFileThatIsTwoKindsAtOnceIsWhatItBeginsAs() throws IOException {
        byte[] zip = zip("[Content_Types].xml", "xl/workbook.xml");
        var both = new ByteArrayOutputStream();
        both.write(PDF.getBytes(StandardCharsets.US_ASCII));
        both.write("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII));
        both.write(zip);
        assertEquals(Optional.of(FileType.PDF), type(both.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE html><html><body>x</body></html>", "<html><script>alert(1)</script></html>",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "MZ\u0090\u0000\u0003\u0000\u0000\u0000",
        "\u007fELF\u0002\u0001\u0001", "#!/bin/sh\necho x\n", "Rar!\u001a\u0007\u0000"})
    void pagesAndProgramsAreNothingThatIsKept(String start) throws IOException {
        assertEquals(Optional.empty(), type(start.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void bytesThatAreNoTextAreNone() throws IOException {
        assertEquals(Optional.empty(), type(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        assertEquals(Optional.empty(), type(new byte[200]));
    }
}
