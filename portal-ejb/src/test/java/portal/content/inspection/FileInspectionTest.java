package portal.content.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.content.FileType;

/** The real reader, in its own process, from the folder that ships. */
class FileInspectionTest {

    private static final Map<String, String> SHIPPED =
            Map.of("portal.inspection.lib", System.getProperty("portal.inspection.lib", "target/inspector-lib"));

    @TempDir
    static Path temporary;

    private static FileInspection inspection;

    @TempDir
    Path folder;

    /** What the system can do is tried here, so that no test meets the trial; a busy machine is given time. */
    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        inspection = with(Map.of("portal.inspection.seconds", "90"));
        inspection.inspect(Files.writeString(folder.resolve("text"), "字"), "lesson", FileType.TEXT);
    }

    private static FileInspection with(Map<String, String> more) {
        return FileInspection.of(InspectionSettings.of(name ->
                Optional.ofNullable(more.getOrDefault(name, SHIPPED.get(name)))), temporary);
    }

    private Inspected inspected(byte[] bytes, FileType type) throws IOException {
        return inspection.inspect(file(bytes), "lesson", type);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("文件"), bytes);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
        assertEquals(0, ProcessHandle.current().descendants().count());
    }

    @Test
    void aLessonTellsItsWordsHeadingsPropertiesAndPictures() throws IOException {
        Inspected lesson = inspected(CastOfFiles.zip(CastOfFiles.lesson()), FileType.DOCX);
        assertEquals(List.of(new Heading(1, "二次函数"), new Heading(2, "教学目标")), lesson.headings());
        assertEquals("二次函数\n教学目标\n会画图象。\n框内的字\n\n脚注\n", lesson.text());
        assertEquals("第一课时", lesson.properties().get(Property.TITLE));
        assertEquals("教师甲", lesson.properties().get(Property.AUTHOR));
        assertEquals("2026-09-01T00:00:00Z", lesson.properties().get(Property.CREATED));
        assertEquals(Set.of(Finding.EXTERNAL_LINKS, Finding.EMBEDDED_FILES), lesson.findings());
        assertEquals(List.of(1), lesson.previews().stream().map(Preview::page).toList());
        var small = ImageIO.read(CastOfFiles.in(lesson.previews().get(0).jpeg()));
        assertEquals(900, small.getWidth());
        assertEquals(225, small.getHeight());
    }

    @Test
    void slidesTellTheirTitlesAndAreDrawn() throws IOException {
        Inspected slides = inspected(CastOfFiles.slides(14), FileType.PPTX);
        assertEquals(14, slides.headings().size());
        assertEquals(new Heading(1, "第2页"), slides.headings().get(1));
        assertTrue(slides.text().contains("words of 14"));
        assertEquals("14", slides.properties().get(Property.PAGES));
        assertEquals(12, slides.previews().size());
        assertEquals(Set.of(), slides.findings());
    }

    @Test
    void oldOfficeFilesAreReadAsWell() throws IOException {
        Inspected slides = inspected(CastOfFiles.oldSlides(), FileType.PPT);
        assertEquals(List.of(new Heading(1, "第一页")), slides.headings());
        assertEquals(1, slides.previews().size());
        assertTrue(inspected(CastOfFiles.oldSheet(), FileType.XLS).text().contains("星期一"));
    }

    @Test
    void aPdfTellsItsBookmarksAndThatItRunsScripts() throws IOException {
        Inspected pdf = inspected(CastOfFiles.pdfWithBookmarksAndScript(), FileType.PDF);
        assertEquals(List.of(new Heading(1, "第一章"), new Heading(2, "第一节")), pdf.headings());
        assertTrue(pdf.text().contains("Page number 2"));
        assertEquals("学习单", pdf.properties().get(Property.TITLE));
        assertEquals("2", pdf.properties().get(Property.PAGES));
        assertEquals(2, pdf.previews().size());
        assertEquals(Set.of(Finding.SCRIPTS), pdf.findings());
    }

    @Test
    void aThousandPagesAreReadAndTheFirstTwelveShown() throws IOException {
        Inspected pdf = inspected(CastOfFiles.saved(CastOfFiles.pdf(1_000)), FileType.PDF);
        assertEquals("1000", pdf.properties().get(Property.PAGES));
        assertTrue(pdf.text().contains("Page number 1000"));
        assertEquals(12, pdf.previews().size());
    }

    @Test
    void whatAPasswordLocksIsSaidToBeLocked() throws Exception {
        assertEquals(Set.of(Finding.ENCRYPTED),
                inspected(CastOfFiles.lockedWord(), FileType.LOCKED_OFFICE).findings());
        assertEquals(Set.of(Finding.ENCRYPTED), inspected(CastOfFiles.lockedPdf(), FileType.PDF).findings());
    }

    @Test
    void whatIsCutOffIsSaidToBeCutOff() throws IOException {
        byte[] pdf = CastOfFiles.pdfWithBookmarksAndScript();
        Map<FileType, byte[]> whole = Map.of(
                FileType.DOCX, CastOfFiles.zip(CastOfFiles.lesson()),
                FileType.PDF, pdf,
                FileType.JPEG, CastOfFiles.photograph(),
                FileType.PNG, CastOfFiles.pngWithPlace(),
                FileType.MP4, CastOfFiles.film("isom", "avc1"));
        for (var one : whole.entrySet()) {
            byte[] half = Arrays.copyOf(one.getValue(), one.getValue().length * 2 / 3);
            assertTrue(inspected(half, one.getKey()).findings().contains(Finding.TRUNCATED), one.getKey().name());
        }
    }

    @Test
    void whatIsBrokenInsideIsSaidToBeBrokenAlsoWhereNothingIsReadThere() throws IOException {
        var lesson = CastOfFiles.word(CastOfFiles.paragraph("b", "会画图象。"));
        lesson.put("word/media/voice.wav", new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        byte[] file = CastOfFiles.zip(lesson);
        assertEquals(Set.of(), inspected(file, FileType.DOCX).findings());
        byte[] name = CastOfFiles.utf8("word/media/voice.wav");
        int at = IntStream.range(0, file.length)
                .filter(i -> Arrays.mismatch(file, i, i + name.length, name, 0, name.length) < 0)
                .findFirst().orElseThrow();
        file[at + name.length + 3] ^= 4;
        var seen = inspected(file, FileType.DOCX);
        assertEquals(Set.of(Finding.DAMAGED), seen.findings());
        assertFalse(seen.text().isEmpty());
    }

    @Test
    void aNameThatSaysAnotherKindIsSaidToBeWrong() throws IOException {
        byte[] lesson = CastOfFiles.zip(CastOfFiles.word(CastOfFiles.paragraph("b", "会画图象。")));
        assertEquals(Set.of(Finding.MISLABELLED),
                inspection.inspect(file(lesson), "学习单.pdf.docx", FileType.DOCX).findings());
        assertEquals(Set.of(), inspection.inspect(file(lesson), "学习单.docx", FileType.DOCX).findings());
    }

    @Test
    void aBombCostsTheReaderAndNobodyElse() throws IOException {
        Path bomb = file(CastOfFiles.bomb());
        long before = held();
        Inspected seen = assertTimeout(Duration.ofSeconds(120), () -> inspection.inspect(bomb, "lesson", FileType.DOCX));
        assertTrue(seen.findings().contains(Finding.DAMAGED) || seen.findings().contains(Finding.UNREADABLE));
        assertTrue(held() - before < 8 << 20);
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void noEntityIsUnfoldedOrFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");
        Inspected fetched = inspected(CastOfFiles.withDoctype(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "&e;"), FileType.DOCX);
        assertEquals("", fetched.text());
        assertTrue(fetched.findings().contains(Finding.DAMAGED));
        var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        assertEquals("", inspected(CastOfFiles.withDoctype(entities + "]>", "&e11;"), FileType.DOCX).text());
    }

    @Test
    void whatIsNestedWithoutEndHarmsNobody() throws IOException {
        Inspected deep = inspected(CastOfFiles.zip(CastOfFiles.word("<w:p>".repeat(200_000))), FileType.DOCX);
        assertTrue(deep.findings().contains(Finding.DAMAGED) || deep.findings().contains(Finding.UNREADABLE));
    }

    @Test
    void macrosAreFlaggedAndTheTextIsThere() throws IOException {
        var parts = CastOfFiles.word(CastOfFiles.paragraph("b", "字"));
        parts.put("word/vbaProject.bin", new byte[10]);
        Inspected macros = inspected(CastOfFiles.zip(parts), FileType.DOCM);
        assertEquals(Set.of(Finding.MACROS), macros.findings());
        assertEquals("字\n", macros.text());
    }

    @Test
    @DisplayName("where a photograph was taken does not travel with its picture")
    void aPhotographIsUprightAndNobodyLearnsWhereItWasTaken() throws IOException {
        Inspected photograph = inspected(CastOfFiles.photograph(), FileType.JPEG);
        assertEquals("1200", photograph.properties().get(Property.WIDTH));
        assertEquals("1600", photograph.properties().get(Property.HEIGHT));
        byte[] jpeg = photograph.previews().get(0).jpeg();
        assertTrue(PlainJpeg.is(jpeg));
        var upright = ImageIO.read(CastOfFiles.in(jpeg));
        assertEquals(900, upright.getWidth());
        assertEquals(1_200, upright.getHeight());
        assertTrue((upright.getRGB(450, 100) >> 16 & 0xff) > 200, "red above");
        assertTrue((upright.getRGB(450, 1_100) & 0xff) > 200, "blue below");
        assertTrue(PlainJpeg.is(inspected(CastOfFiles.pngWithPlace(), FileType.PNG).previews().get(0).jpeg()));
    }

    @Test
    void aFilmTellsItsCodecAndWhetherBrowsersPlayIt() throws IOException {
        Inspected plain = inspected(CastOfFiles.film("isom", "avc1"), FileType.MP4);
        assertEquals(Map.of(Property.VIDEO_CODEC, "H.264", Property.SECONDS, "60", Property.WIDTH, "1920",
                Property.HEIGHT, "1080"), plain.properties());
        assertEquals(Set.of(), plain.findings());
        Inspected efficient = inspected(CastOfFiles.film("isom", "hvc1"), FileType.MP4);
        assertEquals("H.265", efficient.properties().get(Property.VIDEO_CODEC));
        assertEquals(Set.of(Finding.UNPLAYABLE_VIDEO), efficient.findings());
        assertEquals(Set.of(Finding.UNPLAYABLE_VIDEO),
                inspected(CastOfFiles.film("qt  ", "avc1"), FileType.MOV).findings());
    }

    @Test
    void textIsReadInTheEncodingsOfChinesePrograms() throws IOException {
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
            assertEquals("上课\n起立\n", inspected("上课\r\n起立\n".getBytes(Charset.forName(charset)), FileType.TEXT).text());
        }
        Inspected endless = inspected("课".repeat(1_100_000).getBytes(Charset.forName("UTF-8")), FileType.TEXT);
        assertEquals(1_000_000, endless.text().length());
        assertEquals(Set.of(Finding.TEXT_CUT), endless.findings());
    }

    @Test
    void nothingAndNonsenseGetASentence() throws IOException {
        var nonsense = new byte[5_000];
        new Random(7).nextBytes(nonsense);
        for (FileType type : List.of(FileType.DOC, FileType.PPTX, FileType.WEBM)) {
            assertFalse(inspected(nonsense, type).findings().isEmpty(), type.name());
        }
        assertFalse(inspected(new byte[0], FileType.DOCX).findings().isEmpty());
    }

    @Test
    void aReaderThatIsKilledIsAnAnswer() throws Exception {
        Path slow = file(CastOfFiles.saved(CastOfFiles.pdf(5_000)));
        var answer = CompletableFuture.supplyAsync(() -> inspection.inspect(slow, "lesson", FileType.PDF));
        awaitChildren();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        assertTrue(answer.get().findings().contains(Finding.UNREADABLE));
    }

    private static void awaitChildren() {
        while (ProcessHandle.current().children().findAny().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void noMoreAreReadAtOnceThanTheOperatorSays() throws Exception {
        Path one = file(CastOfFiles.film("isom", "avc1"));
        var alone = with(Map.of("portal.inspection.at-once", "1"));
        var answers = new ArrayList<CompletableFuture<Inspected>>();
        for (int i = 0; i < 3; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> alone.inspect(one, "lesson", FileType.MP4)));
        }
        var all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
        long most = 0;
        while (!all.isDone()) {
            most = Math.max(most, ProcessHandle.current().children().count());
        }
        assertEquals(1, most);
        assertEquals("60", answers.get(2).get().properties().get(Property.SECONDS));
    }

    @Test
    void aPortalWithoutReaderSaysThatItLookedAtNothing() throws IOException {
        for (String lib : List.of("nowhere", "")) {
            var none = with(Map.of("portal.inspection.lib", folder.resolve(lib).toString()));
            assertTrue(none.inspect(file(new byte[1]), "lesson", FileType.PDF).isNone());
        }
    }
}
