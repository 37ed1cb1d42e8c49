package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bureau's morning in the browser: from a list of teachers to slips, and what comes after. */
class AccountsJourneyIT {

    private static final int TEACHERS = 300;
    private static final int SCHOOLS = 12;
    private static final String CHOSEN = "Nine-small-bridges-4471";

    @TempDir
    Path folder;

    /** A list of made-up teachers, spread over the first schools of the demonstration. */
    private Path list(String prefix, int teachers, String... further) throws IOException {
        var lines = new ArrayList<>(List.of("姓名,角色,学校代码,工号,事由"));
        for (int i = 0; i < teachers; i++) {
            lines.add("示例教师%s%d,教师,50023690%02d,%s%05d,新学年开户".formatted(
                    prefix, i, 1 + i % SCHOOLS, prefix, i));
        }
        lines.addAll(List.of(further));
        return Files.write(folder.resolve(prefix + ".csv"), lines);
    }

    private static Tab checked(Tab admin, Path list) {
        admin.go("identity/accounts-import.xhtml");
        admin.find("input[type=file]").setInputFiles(list);
        admin.press(admin.find("[id='choose:check']"));
        return admin;
    }

    private static List<Integer> figures(Tab admin) {
        return admin.find(".figures .figure-value").allInnerTexts().stream()
                .map(text -> Integer.valueOf(text.replace(",", ""))).toList();
    }

    private static void take(Tab admin) {
        admin.press(admin.find("[id^='take:'][id$=':import']"));
    }

    @Test
    @DisplayName("A list of 300 becomes accounts and slips; the same list again changes nothing")
    void aListBecomesAccountsAndSlips() throws IOException {
        try (Tab admin = Tab.of("admin@500236")) {
            Path list = list("J", TEACHERS);
            assertEquals(List.of(TEACHERS, 0, 0), figures(checked(admin, list)));
            take(admin);
            assertTrue(admin.message().contains("已开 300 个账号"), admin.message());
            assertTrue(admin.find(".slip").count() >= TEACHERS);
            assertTrue(admin.find(".slip-sheet").count() >= SCHOOLS, "each school on pages of its own");
            admin.assertAccessible();
            String slip = admin.find(".slip:has-text('J00000@500236')").first().innerText();
            assertTrue(slip.contains("一次性密码 One-time password"), slip);

            admin.go("identity/accounts.xhtml");
            assertTrue(admin.text().contains("张密码条尚未打印"), "a browser that crashed loses nothing");
            admin.go("identity/slips.xhtml");
            String password = admin.find(".slip:has-text('J00000@500236') .slip-password").first().innerText();
            theTeacherComesIn(password.strip());
            admin.go("identity/slips.xhtml");
            assertEquals(0, admin.find(".slip:has-text('J00000@500236')").count(), "used, it is gone");
            admin.press(admin.find("[id^='print:'][id$=':printed']"));
            assertTrue(admin.message().contains("已删除"), admin.message());
            assertEquals(0, admin.go("identity/slips.xhtml").find(".slip").count());

            assertEquals(List.of(0, TEACHERS, 0), figures(checked(admin, list)));
        }
    }

    /** With the password on the slip they choose their own, and with that one they come in. */
    private static void theTeacherComesIn(String oneTime) {
        try (Tab teacher = Tab.opened(Tab.PHONE, Locale.SIMPLIFIED_CHINESE)) {
            new SignInPage(teacher).tryToSignIn("J00000@500236", oneTime);
            assertTrue(teacher.page().url().contains("new-password"), teacher.page().url());
            teacher.find("#password").fill(CHOSEN);
            teacher.press(teacher.find("#enter"));
            assertFalse(teacher.page().url().contains("new-password"), teacher.text());
            assertFalse(teacher.page().url().contains("login"), teacher.text());
        }
    }

    @Test
    @DisplayName("A list with faults names row and column, and opens nothing until they are left out")
    void aFaultyListIsShownByRowAndColumn() throws IOException {
        try (Tab admin = Tab.of("admin@500236")) {
            Path list = list("F", 2,
                    "示例丙,教师,9999999999,F90001,",
                    "示例丁,厨师,5002369001,F90002,",
                    "示例戊,教师,5002369001,F00001,",
                    "示例己,督学,5002369001,F90003,",
                    ",教师,5002369001,F90004,");
            assertEquals(List.of(2, 0, 5), figures(checked(admin, list)));
            String faults = admin.text();
            for (String said : List.of("没有代码为 9999999999 的学校", "角色", "这个工号在第 3 行已经出现", "不按学校授予")) {
                assertTrue(faults.contains(said), said + " in " + faults);
            }
            admin.assertAccessible();
            take(admin);
            assertTrue(admin.message().contains("未开任何账号"), admin.message());
            checked(admin, list);
            admin.find("[id='take:skip']").check();
            take(admin);
            assertTrue(admin.message().contains("已开 2 个账号"), admin.message());
        }
    }

    @Test
    @DisplayName("A principal moves: what changes is shown first, and then done in one step")
    void aPrincipalMoves() {
        try (Tab admin = Tab.of("admin@500236")) {
            admin.go("identity/account.xhtml?name=principal.5002369012%40500236");
            admin.find("summary:has-text('调到另一所学校')").click();
            admin.find("[id$='moveSchool']").selectOption(new SelectOption().setValue("5002369011"));
            admin.find("[id$='moveReason']").fill("调任");
            admin.press(admin.find("[id$='moveCheck']"));
            assertTrue(admin.text().contains("将有以下变化"), admin.text());
            admin.assertAccessible();
            admin.press(admin.find("[id$='moveDo']"));
            assertTrue(admin.message().contains("已办理调动"), admin.message());
            admin.assertAccessible();
        }
    }

    @Test
    @DisplayName("Who is disabled is out at the next click")
    void whoIsDisabledIsOutAtTheNextClick() {
        try (Tab admin = Tab.of("admin@500236");
                Tab principal = Tab.of("principal.5002369010@500236")) {
            principal.go("pairing/partners.xhtml");
            admin.go("identity/account.xhtml?name=principal.5002369010%40500236");
            admin.find("summary:has-text('停用账号')").click();
            admin.press(admin.find("[id$='disableDo']"));
            assertTrue(admin.find("[id='disable']").isVisible(), "a form that lacks its reason stays open");
            admin.find("[id$='disableReason']").fill("离职");
            admin.press(admin.find("[id$='disableDo']"));
            assertTrue(admin.text().contains("离职"), admin.text());
            principal.go("pairing/partners.xhtml");
            assertTrue(principal.page().url().contains("login"), principal.page().url());
            admin.find("summary:has-text('恢复账号')").click();
            admin.find("[id$='enableReason']").fill("返聘");
            admin.press(admin.find("[id$='enableDo']"));
            assertTrue(admin.message().contains("已恢复"), admin.message());
        }
    }

    @Test
    void aSchoolOpensItsTeachersAccount() {
        try (Tab school = Tab.of("school.5002369003@500236", Tab.PHONE, Locale.SIMPLIFIED_CHINESE)) {
            school.go("identity/account-new.xhtml");
            school.find("[id$='name']").first().fill("示例教师");
            school.find("[id$='staffNumber']").first().fill("SCH-0001");
            school.press(school.find("[id$='make']"));
            assertTrue(school.message().contains("SCH-0001@500236"), school.message());
            assertEquals(1, school.find(".slip").count());
            school.assertAccessible();
        }
    }

    @Test
    @DisplayName("docs/benchmarks.md: a county of 3,000 teachers gets its accounts from one list")
    void aCountyOfThreeThousandTeachers() throws IOException {
        try (Tab admin = Tab.of("admin@500236")) {
            admin.page().setDefaultTimeout(Duration.ofMinutes(3).toMillis());
            Path list = list("B", 3_000);
            var begun = Instant.now();
            assertEquals(List.of(3_000, 0, 0), figures(checked(admin, list)));
            var looked = Instant.now();
            admin.find("[id^='take:'][id$=':import']").click();
            admin.page().waitForURL("**/slips.xhtml*");
            var opened = Instant.now();
            System.out.println("3,000 accounts from a list: looked at in " + millis(begun, looked)
                    + " ms, opened and the first 1,000 slips shown in " + millis(looked, opened) + " ms");
            assertTrue(admin.message().contains("已开 3,000 个账号"), admin.message());
            while (admin.find("[id^='print:'][id$=':printed']").count() > 0) {
                admin.press(admin.find("[id^='print:'][id$=':printed']"));
                admin.go("identity/slips.xhtml");
            }
        }
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }
}
