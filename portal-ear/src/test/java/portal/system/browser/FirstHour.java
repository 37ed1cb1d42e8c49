package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import portal.system.AuthenticatorApp;
import portal.system.RunningPortal;
import portal.system.browser.ImportPage.Fault;

/** A bureau's first hour in the browser, step by step as {@code docs/first-hour.md} tells it. */
final class FirstHour {

    static final Path DOCS = Path.of("..", "docs");

    private static final int WIDTH = 1200;
    private static final String CHOSEN = "Six-patient-herons-5208";
    private static final int SCHOOLS = 23;
    private static final int TEACHERS = 631;

    /** What the guide has its reader mend in the sample of schools. */
    private static final Map<Fault, String> SCHOOLS_MENDED = ordered(
            new Fault(5, "学段"), "初中",
            new Fault(9, "学生数"), "386",
            new Fault(14, "学校代码"), "6402219013",
            new Fault(18, "纬度"), "38.82035");
    /** The same in the sample of teachers. */
    private static final Map<Fault, String> TEACHERS_MENDED = ordered(
            new Fault(42, "学校代码"), "6402219001",
            new Fault(135, "出生年月"), "1998-05",
            new Fault(303, "在岗状态"), "病假");

    private final RunningPortal portal;
    private final Locale language;
    private final String county;
    private final String others;
    private final GuidePictures pictures;
    private final Path folder;

    /**
     * @param others what this hour's user names begin with, where others have the plain ones already
     * @param folder where what is downloaded goes
     */
    FirstHour(RunningPortal portal, Locale language, String county, String others, GuidePictures pictures,
            Path folder) {
        this.portal = portal;
        this.language = language;
        this.county = county;
        this.others = others;
        this.pictures = pictures;
        this.folder = folder;
    }

    private static Map<Fault, String> ordered(Object... faultsAndTexts) {
        var ordered = new LinkedHashMap<Fault, String>();
        for (int i = 0; i < faultsAndTexts.length; i += 2) {
            ordered.put((Fault) faultsAndTexts[i], (String) faultsAndTexts[i + 1]);
        }
        return ordered;
    }

    /** @param key of the link that the first start printed; without one the operator has a password already */
    void walk(Optional<String> key) throws Exception {
        String province = county.substring(0, 2);
        String forAdministrator;
        String forProvince;
        try (Tab operator = window(WIDTH)) {
            begin(operator, key);
            forAdministrator = openAtTheTop(operator, "admin", "BUREAU_ADMIN", county);
            pictures.take(operator, "03-slip", ".slip-password");
            forProvince = openAtTheTop(operator, "viewer", "PROVINCE_VIEWER", province);
        }
        try (Tab admin = window(WIDTH)) {
            comeIn(admin, others + "admin@" + county, forAdministrator);
            String forOfficer = openOfficer(admin);
            try (Tab officer = window(WIDTH)) {
                comeIn(officer, others + "officer@" + county, forOfficer);
                schools(officer);
                teachers(officer);
                network(officer);
            }
            String forPrincipal = accounts(admin);
            try (Tab principal = window(Tab.PHONE)) {
                comeIn(principal, "principal.6402219001@" + county, forPrincipal);
                principal.go("teacher/teachers.xhtml");
                pictures.take(principal, "11-phone");
            }
        }
        try (Tab viewer = window(WIDTH)) {
            comeIn(viewer, others + "viewer@" + province, forProvince);
            viewer.press(viewer.find("#places a[href$='overview.xhtml']"));
            assertTrue(viewer.find("tbody tr:has-text('" + county + "')").innerText().contains("9,602"));
            pictures.take(viewer, "12-province");
        }
    }

    private Tab window(int width) {
        return Tab.at(portal, width, language);
    }

    /** The link, or the sign-in of an operator who was there before. */
    private void begin(Tab operator, Optional<String> key) throws GeneralSecurityException {
        if (key.isEmpty()) {
            new SignInPage(operator).signIn("operator", RunningPortal.DEMO_PASSWORD);
        } else {
            operator.go("first-run.xhtml#" + key.get());
            pictures.take(operator, "01-first-link", "#key");
            operator.find("#password").fill(CHOSEN);
            operator.press(operator.find("#set"));
            enrol(operator);
        }
        operator.go("platform/tenants.xhtml");
        pictures.take(operator, "02-counties",
                Optional.of(operator.find("tr:has-text('" + county + "')").first()));
    }

    private static void enrol(Tab tab) throws GeneralSecurityException {
        tab.find("#code").fill(AuthenticatorApp.code(tab.find(".factor-typed").innerText(), 0));
        tab.press(tab.find("#enter"));
    }

    private String openAtTheTop(Tab operator, String user, String role, String place) {
        operator.go("platform/account-new.xhtml?role=" + role + "&place=" + place);
        operator.find("[id='open:who:name']").fill(
                operator.find("[id='open:as:role'] option:checked").innerText());
        operator.find("[id='open:called:user']").fill(others + user);
        operator.press(operator.find("[id$=':make']"));
        return slip(operator, others + user + "@" + place);
    }

    private static String slip(Tab tab, String user) {
        return tab.find(".slip:has-text('" + user + "') .slip-password").innerText().strip();
    }

    /** With the slip to a password of one's own, and where it is asked for to a second factor. */
    private static void comeIn(Tab tab, String user, String oneTime) throws GeneralSecurityException {
        new SignInPage(tab).tryToSignIn(user, oneTime);
        tab.find("#password").fill(CHOSEN);
        tab.press(tab.find("#enter"));
        if (tab.page().url().contains("enrol")) {
            enrol(tab);
        }
        assertTrue(tab.find(".top-bar").isVisible(), tab.page().url());
    }

    private String openOfficer(Tab admin) {
        admin.go("identity/account-new.xhtml");
        admin.find("[id='open:as:role']").selectOption("BUREAU_OFFICER");
        admin.find("[id='open:who:name']").fill(
                admin.find("[id='open:as:role'] option:checked").innerText());
        admin.find("[id='open:called:user']").fill(others + "officer");
        admin.press(admin.find("[id$=':make']"));
        return slip(admin, others + "officer@" + county);
    }

    private static Path sample(String name) {
        return DOCS.resolve("samples").resolve(name);
    }

    private static List<String> headers(Path sample) throws IOException {
        return List.of(Files.readAllLines(sample).get(0).replace("\uFEFF", "").split(","));
    }

    private void schools(Tab officer) throws IOException {
        Path list = sample("schools.csv");
        officer.go("school/import.xhtml");
        officer.find("input[type=file]").setInputFiles(list);
        pictures.take(officer, "04-import");
        var preview = ImportPage.checked(officer, list);
        assertEquals(List.copyOf(SCHOOLS_MENDED.keySet()), preview.faults());
        pictures.take(officer, "05-faults");
        Path mended = Districts.mended(preview.marked(folder), headers(list), SCHOOLS_MENDED);
        preview = ImportPage.checked(officer, mended);
        assertEquals(List.of(SCHOOLS, 0, 0, 0), preview.figures());
        preview.take();
        assertEquals(SCHOOLS, SchoolsPage.of(officer).count());
        officer.go("school/schools.xhtml?school=6402219006");
        pictures.take(officer, "06-schools");
        officer.go("school/schools.xhtml?view=map");
        pictures.take(officer, "07-map");
    }

    private void teachers(Tab officer) throws IOException {
        Path list = sample("teachers.csv");
        int faulty = TEACHERS_MENDED.size();
        var preview = ImportPage.checked(officer, "teacher", list);
        assertEquals(List.copyOf(TEACHERS_MENDED.keySet()), preview.faults());
        Path mended = Districts.mended(preview.marked(folder), headers(list), TEACHERS_MENDED);
        preview.leaveFaultyRowsOut();
        preview.take();
        officer.find(".card .chip-ok").waitFor();
        pictures.take(officer, "08-job");
        preview = ImportPage.checked(officer, "teacher", mended);
        assertEquals(List.of(faulty, 0, TEACHERS - faulty, 0), preview.figures());
        preview.take();
        officer.find(".card .chip-ok").waitFor();
    }

    private void network(Tab officer) {
        officer.go("school/network-new.xhtml");
        officer.find("[id='found:what:kind']").selectOption("ALLIANCE");
        officer.find("[id='found:called:name']").fill(
                language.equals(Locale.ENGLISH) ? "Example alliance" : "城乡示例联盟");
        officer.find("[id='found:from:since']").fill("2026-09-01");
        officer.find("[id='found:led:lead']").selectOption("6402219001");
        officer.find("[id='found:others:members']").fill("6402219014\n6402219015");
        officer.find("[id='found:why:reason']").fill(language.equals(Locale.ENGLISH) ? "Example" : "示例文件");
        officer.press(officer.find("[id$=':make']"));
        officer.go("school/networks.xhtml");
        pictures.take(officer, "09-network");
    }

    private String accounts(Tab admin) {
        admin.go("identity/accounts-import.xhtml");
        admin.find("input[type=file]").setInputFiles(sample("accounts.csv"));
        admin.press(admin.find("[id='choose:check']"));
        admin.press(admin.find("[id^='take:'][id$=':import']"));
        admin.go("identity/slips.xhtml");
        String password = slip(admin, "principal.6402219001@" + county);
        pictures.take(admin, "10-accounts", ".slip-password");
        return password;
    }
}
