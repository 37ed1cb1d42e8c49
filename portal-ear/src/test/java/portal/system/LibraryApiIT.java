package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a school does with lessons on the portal's pages, done by scripts alone. */
class LibraryApiIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final Api AUTHOR = as("teacher.T500236900101@500236");
    private static final Api COLLEAGUE = as("teacher.T500236900501@500236");
    private static final Api OFFICER = as("officer@500236");

    private static Api as(String user) {
        return Api.of(PORTAL.address(), user, RunningPortal.DEMO_PASSWORD);
    }

    private static Api.Answer ok(int status, Api.Answer answer) {
        assertEquals(status, answer.status(), answer.toString());
        return answer;
    }

    private static long brought(String title) {
        var name = URLEncoder.encode(title + ".txt", StandardCharsets.UTF_8);
        return ok(201, AUTHOR.send("api/v1/resources?name=" + name,
                title.getBytes(StandardCharsets.UTF_8))).json().getInt("id");
    }

    private static String at(long id, String more) {
        return "api/v1/resources/" + id + more;
    }

    /** What waits for the bureau about the resource. */
    private static JsonObject asked(long id) {
        return ok(200, OFFICER.get("api/v1/resource-reviews")).json().getJsonArray("asked")
                .getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getJsonNumber("resource").longValue() == id)
                .findFirst().orElseThrow();
    }

    /** What the colleague told of it. */
    private static JsonObject taught(long id) {
        return ok(200, COLLEAGUE.get(at(id, "/use"))).json().getJsonArray("taught").getJsonObject(0);
    }

    private static long shared(String title) {
        long id = brought(title);
        ok(200, AUTHOR.patch(at(id, ""), """
                {"kind": "LESSON_PLAN", "licence": "BY", "grade": 3, "subject": "数学"}"""));
        ok(200, AUTHOR.post(at(id, "/share"), "{\"audience\": \"COUNTY\"}"));
        ok(404, COLLEAGUE.get(at(id, "")));
        var asked = asked(id);
        ok(204, OFFICER.post("api/v1/resource-reviews/" + asked.getInt("id") + "/decide",
                "{\"granted\": true, \"version\": " + asked.getInt("version") + "}"));
        ok(200, COLLEAGUE.get(at(id, "")));
        return id;
    }

    @Test
    @DisplayName("F1, F2: scripts bring a lesson, make a new version of it, narrow it, and throw a draft away")
    void aLessonIsKeptByScripts() {
        long id = shared("脚本带来的教案一");
        ok(201, AUTHOR.post(at(id, "/versions"), "{\"note\": \"改了练习\"}"));
        ok(204, AUTHOR.send(at(id, "/files?name=exercise.txt"), "3 + 4".getBytes(StandardCharsets.UTF_8)));
        ok(204, AUTHOR.delete(at(id, "/files/1")));
        ok(404, AUTHOR.delete(at(id, "/files/9")));
        var versions = ok(200, AUTHOR.get(at(id, "/versions"))).json().getJsonArray("items");
        assertEquals("改了练习", versions.getJsonObject(0).getString("note"));
        assertFalse(versions.getJsonObject(0).containsKey("audience"));
        assertEquals("COUNTY", versions.getJsonObject(1).getString("audience"));
        ok(404, COLLEAGUE.get(at(id, "/versions")));
        assertEquals("OWN_SCHOOL",
                ok(200, AUTHOR.post(at(id, "/narrow"), "{\"audience\": \"OWN_SCHOOL\"}")).json().getString("reach"));
        ok(404, COLLEAGUE.get(at(id, "")));
        ok(422, AUTHOR.delete(at(id, "")));
        assertEquals("倍的认识", ok(201, AUTHOR.sendPart("api/v1/resources", "倍的认识.txt", "花生")).json().getString("title"));
        ok(422, AUTHOR.post("api/v1/resources", ""));
        ok(422, AUTHOR.bare("api/v1/resources"));
        ok(404, AUTHOR.bare("api/v1/resources?upload=0123456789abcdef0123456789abcdef"));
        long draft = brought("脚本带来的教案二");
        var seen = AUTHOR.tag(at(draft, ""));
        ok(200, AUTHOR.patch(at(draft, ""), "{\"kind\": \"LESSON_PLAN\", \"licence\": \"BY\"}", seen));
        ok(412, AUTHOR.patch(at(draft, ""), "{\"title\": \"又改\"}", seen));
        ok(404, COLLEAGUE.delete(at(draft, "")));
        ok(204, AUTHOR.delete(at(draft, "")));
        ok(404, AUTHOR.patch(at(draft, ""), "{}"));
    }

    @Test
    @DisplayName("F3, F4: scripts rate, remark, teach and adapt a lesson, and the bureau takes it down")
    void aLessonIsUsedByScripts() {
        long id = shared("脚本带来的教案三");
        ok(204, COLLEAGUE.put(at(id, "/rating"), "{\"stars\": 4}"));
        ok(400, COLLEAGUE.put(at(id, "/rating"), "{}"));
        long remark = ok(201, COLLEAGUE.post(at(id, "/remarks"), "{\"words\": \"适合复式班\"}")).json().getInt("id");
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        long use = ok(201, COLLEAGUE.post(at(id, "/uses"),
                "{\"taughtTo\": \"三年级（1）班\", \"on\": \"" + today + "\"}")).json().getInt("id");
        ok(400, COLLEAGUE.put(at(id, "/uses/" + use), "{\"taughtTo\": \"三年级（2）班\", \"on\": \"" + today + "\"}"));
        int seen = taught(id).getInt("version");
        var corrected = "{\"version\": " + seen + ", \"hours\": 2, \"taughtTo\": \"三年级（2）班\", \"on\": \"" + today + "\"}";
        ok(204, COLLEAGUE.put(at(id, "/uses/" + use), corrected));
        ok(422, COLLEAGUE.put(at(id, "/uses/" + use), corrected));
        var board = ok(200, COLLEAGUE.get(at(id, "/use"))).json();
        assertEquals(4, board.getJsonObject("ratings").getInt("own"));
        assertFalse(board.getJsonObject("ratings").containsKey("mean"), "one who rates is not told by a mean");
        assertEquals("三年级（2）班", taught(id).getString("taughtTo"));
        assertEquals(1, board.getJsonObject("counts").getInt("taughtElsewhere"));
        ok(404, AUTHOR.delete(at(id, "/remarks/" + remark)));
        ok(204, OFFICER.post(at(id, "/remarks/" + remark + "/remove"), "{\"reason\": \"与内容无关\"}"));
        var removed = ok(200, AUTHOR.get(at(id, "/use"))).json().getJsonArray("remarks").getJsonObject(0);
        assertEquals("与内容无关", removed.getString("removedBecause"));
        assertEquals("", removed.getString("words", ""));
        ok(204, COLLEAGUE.delete(at(id, "/uses/" + use)));
        ok(204, COLLEAGUE.delete(at(id, "/rating")));
        long copy = ok(201, COLLEAGUE.post(at(id, ":adapt"), "")).json().getInt("id");
        assertTrue(ok(200, COLLEAGUE.get(at(copy, ""))).json().getString("adaptedFrom").contains("脚本带来的教案三"));
        ok(422, OFFICER.post(at(id, "/take-down"), "{}"));
        ok(204, OFFICER.post(at(id, "/take-down"), "{\"reason\": \"内容有误\"}"));
        ok(404, COLLEAGUE.get(at(id, "")));
    }

    @Test
    @DisplayName("F3: scripts keep lesson folders and read which lessons of a textbook have nothing")
    void foldersAndCoverage() {
        long id = Lessons.anyOf(PORTAL.address(), "officer@500236");
        long folder = ok(201, COLLEAGUE.post("api/v1/lesson-folders", "{\"name\": \"下周的课\"}")).json().getInt("id");
        var path = "api/v1/lesson-folders/" + folder;
        ok(204, COLLEAGUE.put(path + "/resources/" + id, ""));
        ok(204, COLLEAGUE.patch(path, "{\"name\": \"这周的课\"}"));
        ok(204, COLLEAGUE.post(path + "/share", "{\"shared\": true}"));
        ok(404, AUTHOR.delete(path));
        var mine = ok(200, COLLEAGUE.get("api/v1/lesson-folders")).json().getJsonArray("items")
                .getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getInt("id") == folder).findFirst().orElseThrow();
        assertEquals("这周的课", mine.getString("name"));
        assertTrue(mine.getBoolean("shared"));
        assertEquals(id, mine.getJsonArray("resources").getJsonNumber(0).longValue());
        ok(204, COLLEAGUE.delete(path + "/resources/" + id));
        ok(204, COLLEAGUE.delete(path));
        ok(404, COLLEAGUE.delete(path));
        var textbook = ok(200, OFFICER.get("api/v1/textbooks")).json().getJsonArray("items").getJsonObject(0);
        var coverage = "api/v1/textbooks/" + textbook.getInt("id") + "/coverage";
        var lines = ok(200, COLLEAGUE.get(coverage)).json().getJsonArray("items");
        assertEquals(textbook.getInt("units") + textbook.getInt("lessons"), lines.size());
        ok(200, OFFICER.get(coverage + "?school=5002369001"));
        ok(404, COLLEAGUE.get(coverage + "?school=5002369001"));
    }
}
