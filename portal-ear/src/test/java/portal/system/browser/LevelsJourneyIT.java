package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.system.Api;
import portal.system.RunningPortal;

/** A bureau looks at what its schools can give and need, corrects it, and adopts proposed roles. */
class LevelsJourneyIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final String OFFICER = "officer@500236";
    private static final String SUBJECT = "数学";

    /** An officer of a county that has no schools but those of {@link #threeSchools}. */
    private static final String OTHER_OFFICER = "officer@440309";

    @TempDir
    Path folder;

    private static Api api(String user) {
        return Api.of(PORTAL.address(), user, RunningPortal.DEMO_PASSWORD);
    }

    private static JsonObject first(Api api, String path) {
        return api.get(path).json().getJsonArray("items").getJsonObject(0);
    }

    private static JsonObject need(JsonObject school) {
        return school.getJsonArray("subjects").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("subject").equals(SUBJECT))
                .findFirst().orElseThrow().getJsonObject("need");
    }

    @Test
    @DisplayName("a level is corrected on its page with a reason, seen in list and file, and left to the rule again")
    void aLevelIsCorrected() throws Exception {
        var code = first(api(OFFICER), "api/v1/levels?stage=primary&size=1").getString("code");
        try (Tab officer = Tab.of(OFFICER).expectingRefusal()) {
            officer.go("school/level.xhtml?code=" + code + "&subject="
                    + URLEncoder.encode(SUBJECT, StandardCharsets.UTF_8) + "&aspect=NEED");
            officer.find("#correct\\:what\\:level").selectOption("3");
            officer.press(officer.find("[id$=':do']"));
            assertTrue(officer.text().contains("理由"), "a reason is asked for");
            officer.find("#correct\\:why\\:reason").fill("示例理由：教师即将退休");
            officer.press(officer.find("[id$=':do']"));
            assertTrue(officer.message().contains("已校正"), officer.message());
            assertTrue(officer.text().contains("示例理由：教师即将退休"), officer.text());

            officer.go("school/levels.xhtml?q=" + code);
            assertEquals(1, officer.find(".level-mark:has-text('校')").count());
            var file = officer.download(officer.find("a[href^='levels.csv']"), folder);
            assertTrue(Files.readString(file).contains("示例理由：教师即将退休"));
        }
        var corrected = need(api(OFFICER).get("api/v1/levels/" + code).json());
        assertEquals(3, corrected.getInt("value"));
        assertEquals("CORRECTED", corrected.getString("ground"));

        var path = "api/v1/levels/" + code + "/" + URLEncoder.encode(SUBJECT, StandardCharsets.UTF_8) + "/need";
        assertEquals(409, api(OFFICER).put(path, """
                {"level": null, "reason": "示例"}""").status(), "the correction in force was not seen");
        for (String body : List.of("{}", "[]", "{\"level\": 1.5, \"reason\": \"x\"}",
                "{\"level\": 4294967297, \"reason\": \"x\"}", "{\"level\": 1e999999999, \"reason\": \"x\"}",
                "{\"level\": 1, \"reason\": \"x\", \"more\": 1}")) {
            var answer = api(OFFICER).put(path, body);
            assertEquals(400, answer.status(), body);
            assertTrue(answer.isProblem(), body);
        }
        var free = api(OFFICER).put(path, """
                {"level": null, "reason": "示例：留任", "seen": %d}"""
                .formatted(corrected.getJsonNumber("seen").longValue())).json();
        assertEquals(need(free).getInt("byRule"), need(free).getInt("value"));
        assertFalse(need(free).getString("ground").equals("CORRECTED"));
    }

    private static void threeSchools(String prefix) {
        for (String school : List.of(
                "{\"code\": \"%s1\", \"name\": \"甲小学%s\", \"setting\": \"URBAN\", \"pupils\": 900, ",
                "{\"code\": \"%s2\", \"name\": \"乙村小%s\", \"setting\": \"RURAL\", \"pupils\": 90, ",
                "{\"code\": \"%s3\", \"name\": \"丙村小%s\", \"setting\": \"MOUNTAIN\", \"pupils\": 80, ")) {
            var answer = api(OTHER_OFFICER).post("api/v1/schools",
                    school.formatted(prefix, prefix) + "\"stage\": \"PRIMARY\"}");
            assertEquals(201, answer.status(), answer.body());
        }
    }

    @Test
    @DisplayName("proposed roles are ticked and adopted, and the schools then have them")
    void proposedRolesAreAdopted() {
        threeSchools("88");
        try (Tab officer = Tab.of(OTHER_OFFICER).expectingRefusal()) {
            officer.go("school/roles.xhtml");
            officer.press(officer.find("[id$=':do']"));
            assertTrue(officer.message().contains("还没有选学校"), officer.message());
            var box = officer.find("input[name=proposal]").first();
            var told = box.getAttribute("value").split("\\|");
            box.check();
            officer.press(officer.find("[id$=':do']"));
            assertTrue(officer.message().contains("1 所"), officer.message());
            assertEquals(told[0], api(OTHER_OFFICER).get("api/v1/schools/" + told[3]).json()
                    .getString("role"));
            int left = officer.find("input[name=proposal]").count();
            officer.find("input[data-ticks]").check();
            assertEquals(left, officer.find("input[name=proposal]:checked").count());
        }
    }

    @Test
    @DisplayName("what was seen proposed and is proposed no more is not adopted")
    void whatIsProposedNoMoreIsNotAdopted() {
        var proposal = first(api(OFFICER), "api/v1/role-proposals?size=1");
        var answer = api(OFFICER).post("api/v1/role-proposals:adopt", """
                {"schools": [{"code": "%s", "role": "SUPPORTER", "least": 77, "most": 78}]}"""
                .formatted(proposal.getString("code")));
        assertEquals(422, answer.status(), answer.body());
        assertTrue(answer.body().contains(proposal.getString("code")), answer.body());
    }
}
