package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The registers of schools and teachers as scripts know them. */
class RegistersIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final String OFFICER = "officer@500236";
    private static final Api BUREAU =
            Api.of(PORTAL.address(), OFFICER, RunningPortal.DEMO_PASSWORD);
    private static final String TEACHER = "api/v1/teachers/T500236900115";

    private static String q(String text) {
        return "size=500&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int total(String list, String text) {
        return BUREAU.get("api/v1/" + list + "?" + q(text)).json().getInt("total");
    }

    @Test
    @DisplayName("surface.md: q finds by characters, pinyin, initials and code, for scripts as on pages")
    void aRegisterIsSearchedInChinese() {
        assertEquals(3, total("schools", "永安街道"));
        assertEquals(3, total("schools", "yajd"));
        assertEquals(3, total("schools", "yonganjiedao"));
        assertEquals(1, total("schools", "5002369001"));
        assertEquals(0, total("schools", "没有这所学校"));
        assertTrue(total("teachers", "示例教师 001") > 1);
        assertEquals(1, total("teachers", "T500236900115"));
    }

    @Test
    @DisplayName("LOOK.md: an export is what one sees, whatever was searched for")
    void anExportIsWhatOneSees() {
        var browser = PageSession.of(PORTAL.address(), OFFICER, RunningPortal.DEMO_PASSWORD);
        String csv = browser.get("school/schools.csv?" + q("永安街道")).body();
        assertEquals(1 + 3, csv.strip().lines().count(), csv);
    }

    @Test
    @DisplayName("RFC 7396, RFC 6901: a change names what it changes, and a fault the member that it is in")
    void aTeacherIsChanged() {
        var before = BUREAU.get(TEACHER).json();
        var refused = BUREAU.patch(TEACHER, "{\"born\": \"2999-01\", \"version\": "
                + before.getInt("version") + "}");
        assertEquals(422, refused.status(), refused.toString());
        assertEquals("/born", refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"));
        assertEquals(before, BUREAU.get(TEACHER).json());
        assertEquals(404, BUREAU.get("api/v1/teachers/nobody").status());
    }
}
