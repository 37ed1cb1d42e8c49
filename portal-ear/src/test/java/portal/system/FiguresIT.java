package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bureau changes its figures by script: shown first, recorded once, never rewritten. */
class FiguresIT {

    private static final URI PORTAL = RunningPortal.demo().address();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);

    private static Api as(String user) {
        return Api.of(PORTAL, user, RunningPortal.DEMO_PASSWORD);
    }

    private static String change(JsonValue value, LocalDate since, String reason, long seen) {
        return Json.createObjectBuilder()
                .add("value", value)
                .add("since", since.toString())
                .add("reason", reason)
                .add("seen", seen)
                .build()
                .toString();
    }

    private static String change(int value, LocalDate since, long seen) {
        return change(Json.createValue(value), since, "示例发〔2026〕9号", seen);
    }

    private static JsonObject history(Api api, String key) {
        return api.get("api/v1/figures/" + key).json();
    }

    @Test
    @DisplayName("Every figure changed with a start date and a reason, whom it touches shown first")
    void aChangeIsShownThenRecordedAndFoundOnItsDay() {
        var admin = as("admin@500236");
        String path = "api/v1/figures/rotation.residency.days";
        var before = history(admin, "rotation.residency.days");
        long seen = before.getJsonNumber("last").longValue();

        var shown = admin.post(path + "?dryRun=true", change(9, NEXT_YEAR, seen));
        assertEquals(200, shown.status(), shown.body());
        assertFalse(shown.json().getBoolean("recorded"));
        assertTrue(shown.json().getJsonArray("touched").toString().contains("SUPPORTERS"), shown.body());
        assertEquals(before, history(admin, "rotation.residency.days"));

        assertEquals(201, admin.post(path, change(9, NEXT_YEAR, seen)).status());
        var history = history(admin, "rotation.residency.days");
        var last = history.getJsonArray("rows").getJsonObject(history.getJsonArray("rows").size() - 1);
        assertEquals("9", last.getString("value"));
        assertEquals("admin@500236", last.getString("by"));
        assertEquals("示例发〔2026〕9号", last.getString("reason"));
        assertEquals(before.get("value"), history.get("value"));

        assertTrue(as("officer@500236").get("api/v1/figures?size=500&on=" + NEXT_YEAR).body()
                .contains("\"key\":\"rotation.residency.days\""));
        var ofPrincipal = history(as("principal.5002369001@500236"), "rotation.residency.days");
        assertFalse(ofPrincipal.toString().contains("admin@500236"), ofPrincipal.toString());
    }

    @Test
    @DisplayName("Two administrators at once: the second is told of the first one's change, and nothing is lost")
    void whatNobodyHasSeenIsNotOverwritten() {
        var admin = as("admin@500236");
        String path = "api/v1/figures/rotation.posting.min-years";
        long seen = history(admin, "rotation.posting.min-years").getJsonNumber("last").longValue();
        assertEquals(201, admin.post(path, change(4, NEXT_YEAR, seen)).status());
        var second = admin.post(path, change(5, NEXT_YEAR, seen));
        assertEquals(422, second.status());
        assertEquals("figure.changed-meanwhile", second.json().getString("code"));
        long now = history(admin, "rotation.posting.min-years").getJsonNumber("last").longValue();
        assertEquals(201, admin.post(path, change(5, NEXT_YEAR, now)).status());
        assertTrue(history(admin, "rotation.posting.min-years").toString().contains("\"corrected\":true"));
    }

    @Test
    void whatWasInForceIsNotRewrittenAndLeastStaysBelowMost() {
        var admin = as("admin@500236");
        var past = admin.post("api/v1/figures/rotation.residency.days?dryRun=true",
                change(8, TODAY.minusDays(1), history(admin, "rotation.residency.days").getJsonNumber("last").longValue()));
        assertEquals("figure.start-past", past.json().getString("code"));
        String least = "rotation.recipient-dispatch.min-teachers-per-term";
        String most = "rotation.recipient-dispatch.max-teachers-per-term";
        assertEquals(201, admin.post("api/v1/figures/" + most,
                change(3, NEXT_YEAR, history(admin, most).getJsonNumber("last").longValue())).status());
        var above = admin.post("api/v1/figures/" + least,
                change(4, TODAY.plusDays(1), history(admin, least).getJsonNumber("last").longValue()));
        assertEquals("figure.least-above-most", above.json().getString("code"), above.body());
    }

    @Test
    void aFigureIsDemandedNoLongerAndTheNeighbourSeesNothing() {
        var admin = as("admin@500236");
        String key = "activity.joint-research.min-per-term";
        long seen = history(admin, key).getJsonNumber("last").longValue();
        var neighbour = history(as("admin@610881"), key).toString();
        assertEquals(201, admin.post("api/v1/figures/" + key,
                change(JsonValue.NULL, NEXT_YEAR, "示例停止", seen)).status());
        assertFalse(admin.get("api/v1/figures?size=500&on=" + NEXT_YEAR).body().contains("\"" + key + "\""));
        assertTrue(admin.get("api/v1/figures?size=500").body().contains("\"" + key + "\""));
        assertEquals(neighbour, history(as("admin@610881"), key).toString());
    }

    @Test
    void whatIsMissingOrMalformedIsSaid() {
        var admin = as("admin@500236");
        assertEquals(404, admin.get("api/v1/figures/no.such-key").status());
        assertEquals(404, admin.post("api/v1/figures/no.such-key", "{\"value\":1}").status());
        assertEquals(400, admin.get("api/v1/figures?on=tomorrow").status());
        for (var document : new String[] {"", "[]", "{", "{\"since\":\"2030-01-01\"}", "{\"value\":[1]}"}) {
            assertEquals(400, admin.post("api/v1/figures/pairing.milestones", document).status(), document);
        }
        var nothing = admin.post("api/v1/figures/pairing.milestones", "{\"value\":7}");
        assertEquals("figure.start-missing", nothing.json().getString("code"));
        assertTrue(nothing.isProblem());
    }
}
