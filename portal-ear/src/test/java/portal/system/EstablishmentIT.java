package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The establishment of the demonstration's schools, as scripts and spreadsheets get it. */
class EstablishmentIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final String SCHOOL = "5002369001";

    private static Api api(String user) {
        return Api.of(PORTAL.address(), user, RunningPortal.DEMO_PASSWORD);
    }

    private static List<String> codes(Api api, String query) {
        return api.get("api/v1/establishment" + query).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(item -> item.getString("code"))
                .toList();
    }

    @Test
    @DisplayName("A3, P17: 1,289 pupils of a primary school require 68 staff, and the answer shows its working")
    void aSchoolIsAnsweredWithItsWorking() {
        var whole = api("officer@500236").get("api/v1/establishment/" + SCHOOL).json();
        var school = whole.getJsonObject("school");
        assertEquals(68, school.getInt("required"));
        assertEquals("PUPILS", school.getString("ground"));
        assertEquals(school.getInt("posts") - 68, school.getInt("postsOver"));
        var term = whole.getJsonArray("working").getJsonObject(0).getJsonArray("terms").getJsonObject(0);
        assertEquals("establishment.pupils-per-staff.primary", term.getString("key"));
        assertFalse(term.getString("clauseZh").isEmpty());
        assertEquals(List.of("CLASSES", "MINIMUM"), whole.getJsonArray("missing").stream()
                .map(gap -> gap.asJsonObject().getString("ground")).toList());
        assertEquals("COUNTY_TEACHING", whole.getString("basis"));
    }

    @Test
    @DisplayName("A3: the number on the payroll but not at the post leads to as many names")
    void theNumberLeadsToItsNames() {
        var officer = api("officer@500236");
        for (JsonValue item : officer.get("api/v1/establishment?size=5&sort=-away").json().getJsonArray("items")) {
            JsonObject school = item.asJsonObject();
            var away = school.getJsonObject("staff").getInt("away");
            assertTrue(away > 0, school.toString());
            assertEquals(away, officer.get("api/v1/teachers?established=away&school="
                    + school.getString("code")).json().getInt("total"));
        }
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        var officer = api("officer@500236");
        assertEquals(List.of(SCHOOL), codes(officer, "?q=" + SCHOOL));
        assertEquals(7, codes(officer, "?size=7&page=2").size());
        var lacking = officer.get("api/v1/establishment?short=yes&sort=posts_over").json().getJsonArray("items");
        assertTrue(lacking.getJsonObject(0).getInt("postsOver") < 0, lacking.toString());
        for (String asked : List.of("?stage=university", "?sort=beauty", "?short=perhaps", "?size=0")) {
            var answer = officer.get("api/v1/establishment" + asked);
            assertEquals(400, answer.status(), asked);
            assertTrue(answer.isProblem(), asked);
        }
    }

    @Test
    @DisplayName("ASVS 8.2.2: a school gets its own establishment, and others answer as missing")
    void aSchoolGetsItsOwn() {
        assertEquals(List.of(SCHOOL), codes(api("school." + SCHOOL + "@500236"), ""));
        var principal = api("principal.5002369013@500236");
        assertEquals(List.of("5002369013", "5002369014"), codes(principal, ""));
        assertEquals(200, principal.get("api/v1/establishment/5002369014").status());
        for (String other : List.of(SCHOOL, "0")) {
            assertEquals(404, principal.get("api/v1/establishment/" + other).status());
        }
    }

    @Test
    void aSpreadsheetHasALineForEachSchoolThatIsShown() {
        var session = PageSession.of(PORTAL.address(), "officer@500236", RunningPortal.DEMO_PASSWORD);
        var lines = session.get("school/establishment.csv?q=" + SCHOOL).body().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("占编不在岗"), lines.get(0));
        assertTrue(lines.get(1).startsWith(SCHOOL), lines.get(1));
    }
}
