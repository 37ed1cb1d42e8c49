package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.tenancy.NationalTime;

/** What a bureau does with single records once they are there, in a county of three schools. */
class RecordsJourneyIT {

    private static final String OFFICER = "officer@371521";
    private static final String ADMINISTRATOR = "admin@371521";
    private static final String ASKING = "T500236904001";

    private static final List<String> SCHOOLS = List.of(
            "学校代码,学校名称,学段,城乡,乡镇,学生数,班级数",
            "9999030001,甲小学,小学,城区,甲镇,900,20",
            "9999030002,甲完全小学,小学,城区,甲镇,898,",
            "9999030003,乙村小,小学,乡村,乙乡,90,6");
    private static final List<String> TEACHERS = List.of(
            "工号,姓名,学校代码,学科,到校年月",
            "9-1,教师甲,9999030001,数学,2015-09",
            "9-2,教师乙,9999030002,语文,2018-09");

    @TempDir
    static Path folder;

    @BeforeAll
    static void schoolsAndTeachers() throws IOException {
        try (Tab officer = Tab.of(OFFICER)) {
            ImportPage.checked(officer, Files.write(folder.resolve("schools.csv"), SCHOOLS)).take();
            ImportPage.checked(officer, "teacher", Files.write(folder.resolve("teachers.csv"), TEACHERS)).take();
        }
    }

    @Test
    @DisplayName("A2: two schools that are one are merged with their teachers, and parted again as they were")
    void twoSchoolsAreMergedAndParted() {
        try (Tab officer = Tab.of(OFFICER)) {
            officer.go("school/duplicates.xhtml");
            officer.press(officer.find("a[href*='merge.xhtml?keep=9999030001']").first());
            assertTrue(officer.text().contains("随之转入的在册教师：1 人"), officer.text());
            officer.assertAccessible();
            officer.press(officer.find("[id$=':merge']"));
            assertTrue(officer.message().contains("已合并"), officer.message());
            assertEquals(List.of("9999030001", "9999030003"), SchoolsPage.of(officer).codes());
            assertEquals("甲小学", schoolOf(officer, "9-2"));

            officer.go("school/duplicates.xhtml");
            officer.press(officer.find("#past button"));
            assertTrue(officer.message().contains("恢复原样"), officer.message());
            assertEquals(3, SchoolsPage.of(officer).count());
            assertEquals("甲完全小学", schoolOf(officer, "9-2"));
        }
    }

    /** Where the teacher is today, as their page tells. */
    private static String schoolOf(Tab tab, String staffNumber) {
        tab.go("teacher/teacher.xhtml?staff=" + staffNumber);
        return tab.find("tr:has(.chip-ok) th[scope=row]").first().innerText().strip();
    }

    @Test
    @DisplayName("A2: a teacher moves on a day to come, stays until then, and the move can be taken back")
    void aTeacherMovesFromADayOn() {
        LocalDate day = NationalTime.today().plusMonths(2);
        try (Tab officer = Tab.of(OFFICER)) {
            officer.go("teacher/teacher.xhtml?staff=9-1");
            transfer(officer, day);
            assertTrue(officer.message().contains("已登记教师甲的调动"), officer.message());
            assertTrue(officer.text().contains(day + " 起"), officer.text());
            assertEquals("甲小学", schoolOf(officer, "9-1"), "until then");
            officer.assertAccessible();
            officer.find("[id$=':whyCancel']").fill("示例撤回");
            officer.press(officer.find("[id$=':takeBack']"));
            assertTrue(officer.message().contains("已取消"), officer.message());

            transfer(officer, NationalTime.today());
            assertEquals("乙村小", schoolOf(officer, "9-1"));
            assertTrue(officer.text().contains("2015-09-01 至 " + NationalTime.today().minusDays(1)), officer.text());
        }
    }

    private static void transfer(Tab officer, LocalDate day) {
        officer.find("[id$=':toSchool']").selectOption("9999030003");
        officer.find("[id$=':on']").fill(day.toString());
        officer.find("[id='transfer:because:reason']").fill("示例调动");
        officer.press(officer.find("[id='transfer:go']"));
    }

    @Test
    @DisplayName("A paper of the bureau is sent once, fetched unchanged by the county, and by no other county")
    void aPaperIsSentAndFetched() {
        byte[] paper = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        try (Tab admin = Tab.of(ADMINISTRATOR);
                Tab officer = Tab.of(OFFICER);
                Tab neighbour = Tab.of("officer@640302").expectingRefusal()) {
            admin.go("tenancy/bureau.xhtml");
            admin.find("[id='paper:called:title']").fill("示例发〔2026〕1号");
            admin.find("[id='paper:sent:file']").setInputFiles(
                    new FilePayload("示例文件.pdf", "application/pdf", paper));
            admin.press(admin.find("[id^='paper:'][id$=':publish']"));
            assertTrue(admin.message().contains("文件已发布"), admin.message());
            admin.assertAccessible();

            Locator link = officer.go("tenancy/figures.xhtml").find("a:has-text('示例发〔2026〕1号')").first();
            String address = link.evaluate("link => link.href").toString();
            assertArrayEquals(paper, officer.page().request().get(address).body());
            assertEquals(404, neighbour.page().request().get(address).status());

            admin.find("#published button").click();
            admin.press(admin.find(".ui-confirmdialog-yes:visible"));
            assertTrue(admin.message().contains("已撤回"), admin.message());
            assertEquals(404, officer.page().request().get(address).status());
        }
    }

    @Test
    @DisplayName("A person asks for erasure, takes along what is held, and is erased once out of service")
    void aPersonsDataIsTakenAlongAndErased() throws IOException {
        try (Tab teacher = Tab.of("teacher." + ASKING + "@500236");
                Tab admin = Tab.of("admin@500236").expectingRefusal()) {
            teacher.go("teacher/me.xhtml");
            teacher.find("[id$=':kind']").selectOption("ERASURE");
            teacher.find("[id$=':text']").fill("已离开教师岗位，请求删除。");
            teacher.press(teacher.find("[id='ask:send']"));
            assertTrue(teacher.text().contains("待办理"), teacher.text());
            String name = "示例教师";
            String taken = Files.readString(
                    teacher.download(teacher.find("a[href='person.json']"), folder));
            assertTrue(taken.contains(ASKING) && taken.contains(name), taken);

            admin.go("teacher/teacher.xhtml?staff=" + ASKING);
            assertEquals(taken, Files.readString(
                    admin.download(admin.find("a[href^='person.json']"), folder)), "the same for whoever answers");
            erase(admin);
            assertTrue(admin.message().contains("暂不能删除"), admin.message());
            leaveService(admin);
            admin.find("[id$=':answer']").fill("同意");
            admin.press(admin.find("[id='decide:accept']"));
            assertTrue(admin.message().contains("已答复"), admin.message());
            erase(admin);
            assertTrue(admin.text().contains("个人信息已按要求删除"), admin.text());
            assertFalse(admin.text().contains(name), "neither on the page nor in its history: " + admin.text());
            admin.assertAccessible();
            admin.go("teacher/teachers.xhtml?q=" + ASKING);
            assertFalse(admin.find("table").innerText().contains(name), admin.text());
        }
    }

    private static void leaveService(Tab admin) {
        admin.go("teacher/edit.xhtml?staff=" + ASKING);
        admin.page().getByLabel("在岗状态").selectOption("OFF_POST");
        admin.press(admin.find("[id$=':save']"));
        assertTrue(admin.message().contains("已保存"), admin.message());
        admin.go("teacher/teacher.xhtml?staff=" + ASKING);
    }

    private static void erase(Tab admin) {
        admin.find("[id$=':whyErase']").fill("本人要求");
        admin.find("[id$=':sure']").check();
        admin.press(admin.find("[id='erase:takeOut']"));
    }

    @Test
    @DisplayName("Two clerks edit one school: the second sees the other’s change, and nothing typed is lost")
    void twoClerksEditOneSchool() {
        try (Tab first = Tab.of(OFFICER); Tab second = Tab.of(ADMINISTRATOR).expectingRefusal()) {
            String form = "school/edit.xhtml?code=9999030003";
            first.go(form);
            second.go(form);
            type(first, "学生数", "95");
            type(first, "班级数", "7");
            first.press(first.find("[id$=':keep']"));
            assertTrue(first.message().contains("已更新"), first.message());

            type(second, "学生数", "96");
            type(second, "乡镇", "丙乡");
            second.press(second.find("[id$=':keep']"));
            assertTrue(second.message().contains("在您填写期间"), second.message());
            assertTrue(second.text().contains("对方改为： 95"), second.text());
            assertEquals("96", field(second, "学生数").inputValue(), "typed, it stays");
            assertEquals("丙乡", field(second, "乡镇").inputValue());
            assertEquals("7", field(second, "班级数").inputValue(), "not touched, the other’s is taken");
            second.assertAccessible();
            second.press(second.find("[id$=':keep']"));
            assertTrue(second.message().contains("已更新"), second.message());
            String record = second.go("school/school.xhtml?code=9999030003").text();
            assertTrue(record.contains("丙乡") && record.contains("96"), record);
        }
    }

    private static Locator field(Tab tab, String label) {
        return tab.page().getByLabel(label).first();
    }

    private static void type(Tab tab, String label, String text) {
        field(tab, label).fill(text);
    }
}
