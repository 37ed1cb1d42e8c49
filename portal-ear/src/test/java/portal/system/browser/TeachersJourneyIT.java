package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.system.Api;
import portal.system.RunningPortal;

/** A bureau keeps its teachers: two records made one, a transfer, and what tells of a person taken out. */
class TeachersJourneyIT {

    private static final Api BUREAU = Api.of(
            RunningPortal.demo().address(), "officer@500236", RunningPortal.DEMO_PASSWORD);

    private static void enter(String number, String name, String school, String more) {
        var answer = BUREAU.post("api/v1/teachers", """
                {"staffNumber": "%s", "name": "%s", "school": "%s", "subjects": ["数学"], %s}"""
                .formatted(number, name, school, more));
        assertEquals(201, answer.status(), answer.toString());
    }

    @Test
    @DisplayName("A teacher who stands twice is found, made one, and brought back; two of a name are told apart")
    void aTeacherWhoStandsTwiceIsMadeOne() {
        enter("J1", "示例重名", "5002369001", "\"born\": \"1971-03\", \"atSchoolSince\": \"2020-09\"");
        enter("J2", "示例重名", "5002369002", "\"born\": \"1971-03\", \"atSchoolSince\": \"2012-09\"");
        enter("00881", "示例甲", "5002369001", "\"education\": \"BACHELOR\"");
        enter("881", "示例乙", "5002369002", "\"education\": \"BACHELOR\"");
        try (Tab officer = Tab.of("officer@500236")) {
            officer.go("teacher/teachers.xhtml");
            officer.press(officer.find("a[href='duplicates.xhtml']"));
            officer.press(officer.find("tr:has-text('00881') button"));
            assertTrue(officer.message().contains("不再提示"), officer.message());
            assertFalse(officer.text().contains("00881"));
            officer.press(officer.find("tr:has-text('J1') a[href^='merge.xhtml?keep=J1']"));
            assertTrue(officer.text().contains("补上以前的学校"), officer.text());
            officer.press(officer.find("[id$=':merge']"));
            assertTrue(officer.message().contains("已合并为一位教师"), officer.message());
            assertTrue(officer.text().contains("2012-09-01 至 2020-08-31"), officer.text());
            officer.go("teacher/duplicates.xhtml?view=merged");
            officer.press(officer.find("tr:has-text('J2') button"));
            assertTrue(officer.message().contains("恢复原样"), officer.message());
            officer.go("search.xhtml?q=J2");
            assertTrue(officer.text().contains("示例重名"), officer.text());
        }
    }

    @Test
    @DisplayName("A transfer to come is settled and taken back; who left is erased by the administrator")
    void aTransferAndAnErasure() {
        enter("J3", "示例离岗", "5002369001", "\"state\": \"OFF_POST\", \"phoneNumber\": \"13900009876\"");
        try (Tab admin = Tab.of("admin@500236")) {
            admin.go("teacher/teacher.xhtml?staff=J3");
            admin.find("[id$='toSchool']").selectOption("5002369002");
            admin.find("[id$=':on']").fill(LocalDate.now().plusDays(40).toString());
            admin.find("#transfer [id$='reason']").fill("示例调动");
            admin.press(admin.find("[id='transfer:go']"));
            assertTrue(admin.text().contains("将来"), admin.text());
            admin.find("#cancel [id$='whyCancel']").fill("示例取消");
            admin.press(admin.find("[id='cancel:takeBack']"));
            assertFalse(admin.text().contains("将来 "), admin.text());
            admin.find("#erase [id$='whyErase']").fill("本人要求");
            admin.find("#erase [id$='sure']").check();
            admin.press(admin.find("[id='erase:takeOut']"));
            assertFalse(admin.text().contains("示例离岗"), admin.text());
            assertFalse(admin.text().contains("1390"), admin.text());
        }
    }
}
