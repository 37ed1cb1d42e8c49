package portal.content.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.content.FileType;

/** A reader that somebody's file has taken over may write what it likes. */
class ReportReadingTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private ReportReadingTest write(char kind, String words) throws IOException {
        return write(kind, words.getBytes(StandardCharsets.UTF_8));
    }

    private ReportReadingTest write(char kind, byte[] words) throws IOException {
        var out = new DataOutputStream(bytes);
        out.writeByte(kind);
        out.writeInt(words.length);
        out.write(words);
        return this;
    }

    private Inspected read() throws IOException {
        return ReportReading.of(Files.write(folder.resolve("report"), bytes.toByteArray()));
    }

    private boolean isBelieved() throws IOException {
        boolean believed = !read().findings().contains(Finding.UNREADABLE);
        bytes.reset();
        return believed;
    }

    @Test
    void whatIsSoundIsTaken() throws IOException {
        Inspected read = write('F', "MACROS").write('P', "TITLE\n第一课").write('H', "2目标")
                .write('T', "一\u0000二\u0085三\ufffe\n").write('E', "").read();
        assertEquals(Set.of(Finding.MACROS), read.findings());
        assertEquals(Map.of(Property.TITLE, "第一课"), read.properties());
        assertEquals(List.of(new Heading(2, "目标")), read.headings());
        assertEquals("一 二 三 \n", read.text());
    }

    @Test
    void whatHasNoEndKeepsWhatCameBefore() throws IOException {
        Inspected read = write('T', "字").read();
        assertEquals("字", read.text());
        assertEquals(Set.of(Finding.UNREADABLE), read.findings());
        assertEquals(Inspected.unreadable(), ReportReading.of(folder.resolve("nowhere")));
    }

    @Test
    void aLinkIsNoReport() throws IOException {
        write('E', "").read();
        var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("report"));
        assertEquals(Inspected.unreadable(), ReportReading.of(link));
    }

    @Test
    void whatNoReaderWritesIsNotBelieved() throws IOException {
        assertTrue(write('E', "").isBelieved());
        assertFalse(write('X', "").write('E', "").isBelieved());
        assertFalse(write('F', "HARMLESS").write('E', "").isBelieved());
        assertFalse(write('P', "TITLE").write('E', "").isBelieved());
        assertFalse(write('P', "OTHER\nx").write('E', "").isBelieved());
        assertFalse(write('P', "TITLE\n" + "x".repeat(1_001)).write('E', "").isBelieved());
        assertFalse(write('H', "7x").write('E', "").isBelieved());
        assertFalse(write('H', "1" + "x".repeat(301)).write('E', "").isBelieved());
        assertFalse(write('T', "x".repeat(1_000_001)).write('E', "").isBelieved());
        assertFalse(write('J', new byte[100]).write('E', "").isBelieved());
        bytes.write(new byte[] {'T', 0x7f, -1, -1, -1});
        assertFalse(isBelieved());
        for (int i = 0; i < 501; i++) {
            write('H', "1x");
        }
        assertFalse(write('E', "").isBelieved());
    }

    @Test
    void aPictureIsSmallAndHoldsNothingElse() throws IOException {
        byte[] small = CastOfFiles.picture("jpg", 900, 600);
        assertTrue(PlainJpeg.is(small));
        assertFalse(PlainJpeg.is(CastOfFiles.picture("jpg", 901, 600)));
        assertFalse(PlainJpeg.is(CastOfFiles.picture("png", 90, 60)));
        assertFalse(PlainJpeg.is(CastOfFiles.photograph()));
        assertFalse(PlainJpeg.is(Arrays.copyOf(small, small.length - 1)));
        assertFalse(PlainJpeg.is(new byte[0]));
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = small.clone();
            broken[random.nextInt(700)] = (byte) random.nextInt();
            PlainJpeg.is(broken);
        }
    }

    @Test
    void mislabelledIsANameOfAnotherKind() {
        assertTrue(Mislabelled.of("学习单.pdf", FileType.DOCX));
        assertFalse(Mislabelled.of("学习单.PDF", FileType.PDF));
        assertTrue(Mislabelled.of("学习单.pdf.docx", FileType.DOCX));
        assertFalse(Mislabelled.of("学习单.docx", FileType.DOCX));
        assertFalse(Mislabelled.of("学习单", FileType.PDF));
        assertFalse(Mislabelled.of("学习单.第一课", FileType.PDF));
    }
}
