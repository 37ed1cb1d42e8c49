package portal.tenancy.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.tenancy.EmblemTest;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;
import portal.tenancy.folder.Figure.Origin;
import portal.tenancy.folder.FolderFault.Kind;

class CountyFoldersTest {

    static final PolicyKey<BigDecimal> SENT = PolicyKey.share("probe.sent", "share-of-teachers");
    static final PolicyKey<Integer> LESSONS = PolicyKey.count("probe.lessons", "lessons");
    static final PolicyKey<Integer> MEETINGS = PolicyKey.count("probe.meetings", "meetings");

    static final String FIRST = "999901-shili-yi";
    static final String SECOND = "999902-shili-er";
    static final String COUNTY = "tenant.properties";

    @TempDir
    Path base;

    @Test
    void aFigureIsReadWithItsClauseAndItsPlace() throws IOException {
        county(FIRST, """
                # 示例一县
                tenant.code = 999901
                tenant.name = 示例一县教育局

                # 示例文件 二(二)1: 支援学校派出专任教师 | a supporter sends teachers
                probe.sent = 0.05
                """);
        CountyFolder county = onlyCounty();
        assertEquals("999901", county.code());
        assertEquals("示例一县教育局", county.name());
        assertEquals(
                new Figure(SENT, "0.05", new BigDecimal("0.05"), Origin.COUNTY, "",
                        "示例文件 二(二)1", "支援学校派出专任教师", "a supporter sends teachers",
                        FIRST + "/" + COUNTY, 6),
                county.figures().get("probe.sent"));
        assertEquals(Optional.of(new BigDecimal("0.05")), county.figure(SENT));
    }

    @Test
    void anEmblemIsReadWithItsCounty() throws IOException {
        sound(FIRST, "");
        assertEquals(Optional.empty(), onlyCounty().emblem());
        Files.write(base.resolve(FIRST).resolve("emblem.png"), EmblemTest.picture("png", 64, 64));
        assertTrue(onlyCounty().emblem().isPresent());
    }

    @Test
    void whatIsCalledAnEmblemAndIsNoneRefusesItsCounty() throws IOException {
        sound(FIRST, "");
        Files.write(base.resolve(FIRST).resolve("emblem.png"), EmblemTest.picture("jpg", 64, 64));
        var folders = read();
        assertEquals(List.of(), folders.sound());
        assertEquals(
                List.of(FIRST + "/emblem.png 不是 PNG 图片：看的是内容，与文件名无关"),
                folders.faults().stream().map(fault -> fault.words(Locale.SIMPLIFIED_CHINESE)).toList());
    }

    @Test
    void aFigureThatNobodySetsIsNotDemanded() throws IOException {
        sound(FIRST, "");
        assertEquals(Optional.empty(), onlyCounty().figure(LESSONS));
    }

    @Test
    void theCountyPrevailsOverItsProfilesAndTheseOverTheNation() throws IOException {
        write("national.properties", "probe.sent = 0.1\nprobe.lessons = 1\nprobe.meetings = 1\n");
        write("profiles/weekly.properties", "probe.lessons = 2\nprobe.meetings = 2\n");
        sound(FIRST, "tenant.profiles = weekly\nprobe.meetings = 3\n");
        CountyFolder county = onlyCounty();
        assertEquals(Origin.NATION, county.figures().get("probe.sent").origin());
        assertEquals(Origin.PROFILE, county.figures().get("probe.lessons").origin());
        assertEquals("weekly", county.figures().get("probe.lessons").profile());
        assertEquals(Origin.COUNTY, county.figures().get("probe.meetings").origin());
        assertEquals(
                List.of("0.1", "2", "3"),
                List.of(
                        county.figures().get("probe.sent").text(),
                        county.figures().get("probe.lessons").text(),
                        county.figures().get("probe.meetings").text()));
    }

    @Test
    void theProfileAdoptedFirstPrevails() throws IOException {
        write("profiles/one.properties", "probe.lessons = 1\n");
        write("profiles/two.properties", "probe.lessons = 2\nprobe.meetings = 2\n");
        sound(FIRST, "tenant.profiles = two, one\n");
        assertEquals(Optional.of(2), onlyCounty().figure(LESSONS));
        sound(FIRST, "tenant.profiles = one, two\n");
        assertEquals(Optional.of(1), onlyCounty().figure(LESSONS));
        assertEquals(Optional.of(2), onlyCounty().figure(MEETINGS));
        assertEquals(List.of("one", "two"), onlyCounty().profiles());
    }

    @Test
    void aProfileThatIsNotAdoptedChangesNothing() throws IOException {
        write("profiles/weekly.properties", "probe.lessons = 2\n");
        sound(FIRST, "");
        assertEquals(Optional.empty(), onlyCounty().figure(LESSONS));
    }

    @Test
    void keysWithoutABlankLineBetweenThemShareTheirClause() throws IOException {
        sound(FIRST, """
                # 示例文件: 一周一节 | one a week
                probe.lessons = 1
                # probe.sent = 0.05
                probe.meetings = 1

                probe.sent = 0.1
                """);
        CountyFolder county = onlyCounty();
        assertEquals("一周一节", county.figures().get("probe.lessons").clauseZh());
        assertEquals("一周一节", county.figures().get("probe.meetings").clauseZh());
        assertEquals("", county.figures().get("probe.sent").clauseZh());
    }

    @Test
    void aClauseMayLackItsDocumentOrItsEnglish() throws IOException {
        sound(FIRST, "\n# 一周一节\nprobe.lessons = 1\n\n# 示例文件: 一学期两次\nprobe.meetings = 2\n");
        Figure lessons = onlyCounty().figures().get("probe.lessons");
        Figure meetings = onlyCounty().figures().get("probe.meetings");
        assertEquals(List.of("", "一周一节", "一周一节"),
                List.of(lessons.document(), lessons.clauseZh(), lessons.clauseEn()));
        assertEquals(List.of("示例文件", "一学期两次", "一学期两次"),
                List.of(meetings.document(), meetings.clauseZh(), meetings.clauseEn()));
    }

    @Test
    void whatTheCountySaysOfItselfIsNoClause() throws IOException {
        county(FIRST, "# 示例: 一县\ntenant.code=999901\ntenant.name=示例\nprobe.lessons=1\n");
        assertEquals("", onlyCounty().figures().get("probe.lessons").document());
    }

    @Test
    void filesOfWindowsEditorsAreRead() throws IOException {
        county(FIRST, "\uFEFFtenant.code = 999901\r\ntenant.name = 示例\r\n\r\n"
                + "probe.lessons\t=\t1\r\n");
        assertEquals(4, onlyCounty().figures().get("probe.lessons").line());
    }

    @Test
    void templateHiddenFoldersAndProfilesAreNoCounties() throws IOException {
        write("_template/" + COUNTY, "nonsense\n");
        write(".git/" + COUNTY, "nonsense\n");
        write("profiles/weekly.properties", "");
        write("README.md", "nonsense\n");
        assertEquals(new CountyFolders(List.of(), List.of()), read());
    }

    @Test
    void everyFaultOfACountyIsListedAndTheOthersServe() throws IOException {
        sound(SECOND, "probe.lessons = 1\n");
        county(FIRST, """
                tenant.code = 999901
                probe.sent = 5%
                probe.lesson = 1
                probe.lessons = 1
                probe.lessons = 2
                probe.meetings =
                just words
                probe.会议 = 1
                """);
        CountyFolders read = read();
        assertEquals(List.of(SECOND), read.sound().stream().map(CountyFolder::folder).toList());
        assertEquals(
                List.of(
                        fault(0, "tenant.name", Kind.MISSING_KEY),
                        new FolderFault(FIRST, COUNTY, 2, "probe.sent", "figure.not-a-share",
                                List.of("5%", "")),
                        fault(3, "probe.lesson", Kind.UNKNOWN_KEY),
                        fault(5, "probe.lessons", Kind.DUPLICATE_KEY, 4),
                        fault(6, "probe.meetings", Kind.EMPTY_VALUE),
                        fault(7, "", Kind.MALFORMED_LINE),
                        fault(8, "probe.会议", Kind.KEY_NOT_ASCII)),
                read.faults());
    }

    @Test
    void aCodeIsSixDigitsAndBeginsTheFolder() throws IOException {
        county(FIRST, "tenant.code = 99990\ntenant.name = 示例\n");
        county(SECOND, "tenant.code = 999901\ntenant.name = 示例\n");
        assertEquals(
                List.of(
                        fault(1, "tenant.code", Kind.CODE_NOT_SIX_DIGITS, "99990"),
                        FolderFault.of(SECOND, COUNTY, 1, "tenant.code",
                                Kind.CODE_NOT_OF_FOLDER, "999901", SECOND)),
                read().faults());
    }

    @Test
    void aFolderThatNamesAnothersCodeRefusesItselfAlone() throws IOException {
        sound(FIRST, "");
        county(SECOND, "tenant.code = 999901\ntenant.name = 示例\n");
        assertEquals(List.of(FIRST), read().sound().stream().map(CountyFolder::folder).toList());
    }

    @Test
    void twoFoldersOfOneCodeAreBothRefused() throws IOException {
        sound(FIRST, "");
        county("999901-zaici", "tenant.name = 示例\ntenant.code = 999901\n");
        CountyFolders read = read();
        assertEquals(List.of(), read.sound());
        assertEquals(
                List.of(
                        fault(1, "tenant.code", Kind.CODE_USED_TWICE, "999901", "999901-zaici"),
                        FolderFault.of("999901-zaici", COUNTY, 2, "tenant.code",
                                Kind.CODE_USED_TWICE, "999901", FIRST)),
                read.faults());
    }

    @Test
    void anUnknownProfileIsToldWithThoseThereAre() throws IOException {
        write("profiles/weekly.properties", "");
        sound(FIRST, "tenant.profiles = weekly, monthly, ../national\n");
        assertEquals(
                List.of(
                        fault(3, "tenant.profiles", Kind.UNKNOWN_PROFILE, "monthly", "weekly"),
                        fault(3, "tenant.profiles", Kind.UNKNOWN_PROFILE, "../national", "weekly")),
                read().faults());
    }

    @Test
    void aFaultyProfileRefusesThoseWhoAdoptIt() throws IOException {
        write("profiles/weekly.properties", "probe.lessons = many\n");
        sound(FIRST, "tenant.profiles = weekly\n");
        sound(SECOND, "");
        CountyFolders read = read();
        assertEquals(List.of(SECOND), read.sound().stream().map(CountyFolder::folder).toList());
        assertEquals(
                List.of(
                        new FolderFault("profiles", "weekly.properties", 1, "probe.lessons",
                                "figure.not-a-count", List.of("many", "")),
                        fault(0, "", Kind.NEEDS_FAULTY_FILE, "profiles/weekly.properties")),
                read.faults());
    }

    @Test
    void aFaultyNationalFileRefusesEverybody() throws IOException {
        write("national.properties", "tenant.code = 999901\n");
        sound(FIRST, "");
        sound(SECOND, "");
        CountyFolders read = read();
        assertEquals(List.of(), read.sound());
        assertEquals(
                List.of(
                        FolderFault.of("", "national.properties", 1, "tenant.code",
                                Kind.UNKNOWN_KEY),
                        fault(0, "", Kind.NEEDS_FAULTY_FILE, "national.properties"),
                        FolderFault.of(SECOND, COUNTY, 0, "", Kind.NEEDS_FAULTY_FILE,
                                "national.properties")),
                read.faults());
    }

    @Test
    void anotherEncodingIsToldByItsLine() throws IOException {
        Files.createDirectories(base.resolve(FIRST));
        String text = "tenant.code = 999901\r\ntenant.name = 示例\r\n";
        Files.write(
                base.resolve(FIRST).resolve(COUNTY), text.getBytes(Charset.forName("GB18030")));
        assertEquals(List.of(fault(2, "", Kind.NOT_UTF8)), read().faults());
    }

    @Test
    void aFolderWithoutItsFileIsUnreadable() throws IOException {
        Files.createDirectories(base.resolve(FIRST));
        Files.createDirectories(base.resolve(SECOND).resolve(COUNTY));
        assertEquals(
                List.of(
                        fault(0, "", Kind.UNREADABLE),
                        FolderFault.of(SECOND, COUNTY, 0, "", Kind.UNREADABLE)),
                read().faults());
    }

    @Test
    void aFileOfMoreThanAQuarterMegabyteIsRefused() throws IOException {
        county(FIRST, "#".repeat(SettingsFile.LARGEST_BYTES + 1));
        assertEquals(List.of(fault(0, "", Kind.TOO_LARGE, 256)), read().faults());
    }

    @Test
    void aLinkOutOfTheTenantsFolderIsRefused(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve(COUNTY), "tenant.code = 999901\n");
        Files.createDirectories(base.resolve(FIRST));
        Files.createSymbolicLink(base.resolve(FIRST).resolve(COUNTY), secret);
        Files.createSymbolicLink(base.resolve(SECOND), outside);
        assertEquals(
                List.of(
                        fault(0, "", Kind.OUTSIDE),
                        FolderFault.of(SECOND, COUNTY, 0, "", Kind.OUTSIDE)),
                read().faults());
    }

    @Test
    void aLinkWithinTheTenantsFolderIsFollowed() throws IOException {
        write(".mounted/county", "tenant.code = 999901\ntenant.name = 示例\n");
        Files.createDirectories(base.resolve(FIRST));
        Files.createSymbolicLink(
                base.resolve(FIRST).resolve(COUNTY), Path.of("..", ".mounted", "county"));
        assertEquals(FIRST, onlyCounty().folder());
    }

    @Test
    void aTenantsFolderThatIsNotThereIsAFault() {
        assertEquals(
                List.of(FolderFault.of("", "", 0, "", Kind.UNREADABLE)),
                CountyFolders.read(base.resolve("nowhere"), List.of(new Probe())).faults());
    }

    @Test
    void twoCapabilitiesCannotDeclareOneKey() {
        var twice = List.of(new Probe(), new Probe());
        assertThrows(IllegalStateException.class, () -> CountyFolders.read(base, twice));
    }

    static class Probe implements PolicyKeys {

        @Override
        public List<PolicyKey<?>> keys() {
            return List.of(SENT, LESSONS, MEETINGS);
        }
    }

    static FolderFault fault(int line, String key, Kind kind, Object... figures) {
        return FolderFault.of(FIRST, COUNTY, line, key, kind, figures);
    }

    CountyFolders read() {
        return CountyFolders.read(base, List.of(new Probe()));
    }

    CountyFolder onlyCounty() {
        CountyFolders read = read();
        assertEquals(List.of(), read.faults());
        assertEquals(1, read.sound().size());
        return read.sound().get(0);
    }

    void sound(String folder, String figures) throws IOException {
        county(folder, "tenant.code = %s\ntenant.name = 示例\n%s".formatted(
                folder.substring(0, 6), figures));
    }

    void county(String folder, String text) throws IOException {
        write(folder + "/" + COUNTY, text);
    }

    void write(String file, String text) throws IOException {
        Path path = base.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }
}
