package portal.system.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import portal.system.Lessons;
import portal.system.Networks;
import portal.system.RunningPortal;
import portal.system.Textbooks;

/** Each page of the portal in the states that it has, with somebody who sees it. */
record EveryPage(String user, String path) {

    private static final String NOBODY = "";
    private static final String OFFICER = "officer@500236";
    private static final String BUSY_OFFICER = "officer@450804";
    private static final String IDLE_OFFICER = "officer@610881";
    private static final String ADMIN = "admin@500236";
    private static final String AUDITOR = "auditor@500236";
    private static final String PRINCIPAL = "principal.5002369001@500236";
    private static final String CENTRAL_PRINCIPAL = "principal.5002369013@500236";
    private static final String OPERATOR = "operator";
    private static final String PROVINCE = "province@50";
    private static final String TEACHER = "teacher.T500236900101@500236";
    private static final String SCHOOL_ADMIN = "school.5002369001@500236";

    private static final List<String> OF_THE_BUREAU = List.of(
            "school/schools.xhtml",
            "school/schools.xhtml?q=%E7%A4%BA%E4%BE%8B&stage=PRIMARY&sort=-pupils",
            "school/schools.xhtml?school=5002369001",
            "school/schools.xhtml?view=map",
            "school/schools.xhtml?columns=classes.backbone.weak&lacks=grades",
            "school/school.xhtml?code=5002369001",
            "school/edit.xhtml?code=5002369001",
            "school/contacts.xhtml?school=5002369001",
            "school/new.xhtml",
            "school/duplicates.xhtml",
            "school/merge.xhtml?keep=5002369013&gone=5002369014",
            "search.xhtml?q=yljd",
            "search.xhtml?q=5002369",
            "school/import.xhtml",
            "teacher/teachers.xhtml",
            "teacher/teachers.xhtml?q=sl&title=first&state=in_post&sort=-born",
            "teacher/teachers.xhtml?q=nobody-at-all",
            "teacher/teacher.xhtml?staff=T500236900101",
            "teacher/edit.xhtml?staff=T500236900101",
            "teacher/edit.xhtml",
            "teacher/import.xhtml",
            "teacher/duplicates.xhtml",
            "teacher/duplicates.xhtml?view=apart",
            "teacher/duplicates.xhtml?view=merged",
            "teacher/merge.xhtml?keep=T500236900101&gone=T500236900102",
            "privacy.xhtml",
            "job/jobs.xhtml",
            "document/imports.xhtml",
            "school/networks.xhtml",
            "school/networks.xhtml?kind=central_school&on=2020-01-01",
            "school/network-new.xhtml",
            "school/levels.xhtml?stage=teaching_point",
            "school/levels.xhtml?aspect=strength&stage=junior&role=recipient",
            "school/levels.xhtml?q=nobody-at-all",
            "school/level.xhtml?code=5002369013&subject=%E8%8B%B1%E8%AF%AD&aspect=NEED",
            "school/roles.xhtml",
            "school/roles.xhtml?all=1&stage=teaching_point",
            "school/establishment.xhtml?stage=teaching_point",
            "school/establishment.xhtml?short=yes&stage=primary&setting=urban&sort=people_over",
            "school/establishment.xhtml?q=nobody-at-all",
            "school/school-establishment.xhtml?code=5002369001",
            "pairing/allocation.xhtml",
            "pairing/pairings.xhtml",
            "pairing/cycle.xhtml",
            "pairing/parts.xhtml?year=2025",
            "pairing/parts.xhtml?year=2025&q=nobody-at-all",
            "pairing/pairs-import.xhtml?year=2025",
            "pairing/versions.xhtml?year=2025",
            "pairing/version.xhtml?year=2025&version=1",
            "pairing/compare.xhtml?year=2025&one=1&other=1",
            "pairing/bundles.xhtml?year=2025",
            "pairing/objections.xhtml?year=2025",
            "pairing/notice.xhtml?year=2025",
            "pairing/notice.xhtml?year=2025&on=x&head=1",
            "library/library.xhtml?q=%E8%8D%B7%E8%8A%B1&kind=slides",
            "library/library.xhtml?subject=%E6%95%B0%E5%AD%A6&grade=2",
            "library/coverage.xhtml",
            "library/catalogue.xhtml",
            "library/catalogue.xhtml?q=%E6%95%B0%E5%AD%A6&stage=primary",
            "library/reviews.xhtml",
            "library/textbooks.xhtml?grade=2",
            "library/textbooks.xhtml?q=nobody-at-all",
            "library/textbook-edit.xhtml",
            "library/textbooks-import.xhtml",
            "identity/me.xhtml",
            "calendar/calendar.xhtml",
            "tenancy/figures.xhtml",
            "tenancy/figures.xhtml?q=%E7%BB%93%E5%AF%B9",
            "tenancy/figures.xhtml?on=2030-01-01",
            "tenancy/figure.xhtml?key=rotation.supporter.dispatch-share-per-year",
            "tenancy/figure.xhtml?key=mentorship.gates");

    /** A figure of each kind that has inputs of its own. */
    private static final List<String> OF_THE_ADMINISTRATOR = List.of(
            "tenancy/bureau.xhtml",
            "tenancy/export.xhtml",
            "tenancy/figure-change.xhtml?key=rotation.supporter.dispatch-share-per-year",
            "tenancy/figure-change.xhtml?key=rotation.exchange.equal-numbers",
            "tenancy/figure-change.xhtml?key=rotation.selection.modes",
            "tenancy/figure-change.xhtml?key=school.entry-qualification",
            "tenancy/figure-change.xhtml?key=establishment.weekly-lessons.primary",
            "tenancy/figure-change.xhtml?key=pairing.phases",
            "tenancy/figure-change.xhtml?key=activity.school-research.recurrence");

    private static final List<String> OF_THE_OPERATOR = List.of(
            "platform/tenants.xhtml",
            "platform/accounts.xhtml",
            "platform/accounts.xhtml?q=province",
            "platform/account.xhtml?name=admin%40500236",
            "platform/account-new.xhtml",
            "platform/account-new.xhtml?role=BUREAU_ADMIN&place=500236",
            "platform/health.xhtml",
            "platform/backup.xhtml",
            "platform/log.xhtml",
            "platform/log.xhtml?result=refused",
            "identity/slips.xhtml");

    /** Those of a county that has schools, a solved plan, and a published one of last year. */
    static Stream<EveryPage> all() {
        return Listed.PAGES.stream();
    }

    /** They are asked for once: some are found through the API. */
    private static final class Listed {

        static final List<EveryPage> PAGES = listed();
    }

    private static List<EveryPage> listed() {
        var pages = new ArrayList<EveryPage>();
        pages.add(new EveryPage(NOBODY, "login.xhtml"));
        pages.add(new EveryPage(NOBODY, "first-run.xhtml"));
        OF_THE_BUREAU.forEach(path -> pages.add(new EveryPage(OFFICER, path)));
        for (String path : List.of("school/schools.xhtml", "pairing/allocation.xhtml", "pairing/pairings.xhtml")) {
            pages.add(new EveryPage(IDLE_OFFICER, path));
        }
        pages.add(new EveryPage(BUSY_OFFICER, "pairing/allocation.xhtml"));
        pages.add(new EveryPage(BUSY_OFFICER, "pairing/parts.xhtml"));
        pages.add(new EveryPage(OFFICER, "school/network.xhtml?id="
                + Networks.anyOf(RunningPortal.demo().address(), OFFICER)));
        pages.add(new EveryPage(TEACHER, "library/upload.xhtml"));
        pages.add(new EveryPage(TEACHER, "library/mine.xhtml"));
        pages.add(new EveryPage(TEACHER, "library/edit.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "library/mine.xhtml?of=school&show=shared"));
        pages.add(new EveryPage(TEACHER, "library/use-return.xhtml"));
        pages.add(new EveryPage(TEACHER, "library/describe-import.xhtml"));
        long textbook = Textbooks.anyOf(RunningPortal.demo().address(), OFFICER);
        pages.add(new EveryPage(OFFICER, "library/textbook.xhtml?id=" + textbook));
        pages.add(new EveryPage(TEACHER, "library/textbook.xhtml?id=" + textbook));
        pages.add(new EveryPage(OFFICER, "library/textbook.xhtml?id=" + textbook + "&part="
                + Textbooks.anyUnitOf(RunningPortal.demo().address(), OFFICER)));
        pages.add(new EveryPage(OFFICER, "library/textbook-edit.xhtml?id=" + textbook));
        long lesson = Lessons.anyOf(RunningPortal.demo().address(), OFFICER);
        for (String user : List.of(OFFICER, TEACHER)) {
            pages.add(new EveryPage(user, "library/resource.xhtml?id=" + lesson));
            pages.add(new EveryPage(user, "library/compare.xhtml?ids=" + lesson));
            pages.add(new EveryPage(user, "library/catalogue-entry.xhtml?key="
                    + Lessons.anyEntryFor(RunningPortal.demo().address(), OFFICER)));
            pages.add(new EveryPage(user, "library/collections.xhtml"));
            pages.add(new EveryPage(user, "library/package.xhtml?id=" + lesson));
            pages.add(new EveryPage(user, "library/contributions.xhtml"));
        }
        pages.add(new EveryPage(OFFICER, "library/contributions.xhtml?resource=" + lesson));
        pages.add(new EveryPage(PRINCIPAL, "library/contributions.xhtml"));
        pages.add(new EveryPage(CENTRAL_PRINCIPAL, "school/own-networks.xhtml"));
        pages.add(new EveryPage(CENTRAL_PRINCIPAL, "school/own-networks.xhtml?school=5002369014"));
        pages.add(new EveryPage(PRINCIPAL, "school/own-networks.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "school/levels.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "school/level.xhtml?code=5002369001"));
        pages.add(new EveryPage(CENTRAL_PRINCIPAL, "school/establishment.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "school/establishment.xhtml"));
        pages.add(new EveryPage(IDLE_OFFICER, "school/establishment.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "pairing/partners.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "school/own.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "school/contacts.xhtml"));
        pages.add(new EveryPage(ADMIN, "school/contacts.xhtml?school=5002369017"));
        pages.add(new EveryPage(PRINCIPAL, "teacher/teachers.xhtml"));
        pages.add(new EveryPage(ADMIN, "teacher/teacher.xhtml?staff=T500236900101"));
        pages.add(new EveryPage(SCHOOL_ADMIN, "teacher/edit.xhtml?staff=T500236900101"));
        pages.add(new EveryPage(TEACHER, "teacher/me.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "search.xhtml?q=%E7%A4%BA%E4%BE%8B"));
        pages.add(new EveryPage(SCHOOL_ADMIN, "school/edit.xhtml?code=5002369001"));
        pages.add(new EveryPage(PRINCIPAL, "tenancy/figures.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "calendar/calendar.xhtml?year=2040"));
        for (String path : List.of("calendar/calendar.xhtml", "calendar/calendar.xhtml?year=2040",
                "calendar/edit.xhtml", "calendar/edit.xhtml?year=2040")) {
            pages.add(new EveryPage(ADMIN, path));
        }
        pages.add(new EveryPage(PRINCIPAL, "tenancy/figure.xhtml?key=pairing.agreement.years"));
        OF_THE_ADMINISTRATOR.forEach(path -> pages.add(new EveryPage(ADMIN, path)));
        for (String path : List.of("identity/accounts.xhtml",
                "identity/accounts.xhtml?role=TEACHER&state=open&sort=-last_sign_in",
                "identity/accounts.xhtml?q=nobody-at-all",
                "identity/account.xhtml?name=principal.5002369001%40500236",
                "identity/account.xhtml?name=admin%40500236",
                "identity/account-new.xhtml",
                "identity/accounts-import.xhtml",
                "identity/slips.xhtml",
                "identity/rights.xhtml",
                "identity/hand-over.xhtml?name=principal.5002369001%40500236",
                "identity/handovers.xhtml",
                "identity/proposals.xhtml?name=auditor%40500236",
                "identity/why.xhtml?page=/identity/accounts.xhtml")) {
            pages.add(new EveryPage(ADMIN, path));
        }
        for (String path : List.of("identity/accounts.xhtml", "identity/account-new.xhtml",
                "identity/account.xhtml?name=teacher.T500236900101%40500236")) {
            pages.add(new EveryPage(SCHOOL_ADMIN, path));
        }
        for (String path : List.of("audit/entries.xhtml", "audit/entries.xhtml?result=failed&person=nobody",
                "audit/entries.xhtml?deed=tenancy.adopt-folder&until=2100-01-01")) {
            pages.add(new EveryPage(AUDITOR, path));
        }
        OF_THE_OPERATOR.forEach(path -> pages.add(new EveryPage(OPERATOR, path)));
        pages.add(new EveryPage(PRINCIPAL, "identity/handovers.xhtml"));
        pages.add(new EveryPage(PRINCIPAL, "notice/notices.xhtml?which=all"));
        pages.add(new EveryPage(AUDITOR, "notice/notices.xhtml"));
        pages.add(new EveryPage(AUDITOR, "identity/proposals.xhtml"));
        for (String user : List.of(OPERATOR, ADMIN, OFFICER, BUSY_OFFICER, IDLE_OFFICER, "inspector@500236",
                "judge@500236", AUDITOR, CENTRAL_PRINCIPAL, SCHOOL_ADMIN, TEACHER, "officer@50", PROVINCE)) {
            pages.add(new EveryPage(user, "home.xhtml"));
        }
        pages.add(new EveryPage(PROVINCE, "province/overview.xhtml"));
        pages.add(new EveryPage(PROVINCE, "province/overview.xhtml?year=2001"));
        pages.add(new EveryPage(PROVINCE, "province/overview.xhtml?figure=pupils&stage=primary&sort=-pupils"));
        pages.add(new EveryPage(PROVINCE, "province/overview.xhtml?about=pairing"));
        pages.add(new EveryPage(PROVINCE,
                "province/overview.xhtml?about=pairing&figure=mean-distance&sort=-pairs"));
        return pages;
    }

    /** Each page once, as the first of its readers sees it, in the first of its states; and everybody's home. */
    static Stream<EveryPage> firsts() {
        var files = new HashSet<String>();
        return all().filter(page -> page.path().equals("home.xhtml")
                || files.add(page.path().replaceFirst("\\?.*", "")));
    }

    /** Gives the busy officer's county schools and a plan to look at. */
    static void prepare() {
        try (Tab officer = Tab.of(BUSY_OFFICER)) {
            if (SchoolsPage.of(officer).codes().isEmpty()) {
                ImportPage.checked(officer, Districts.csv("raub")).take();
                DeskPage.of(officer).open().solve();
            }
        }
    }

    boolean isOfSomebody() {
        return !user.isEmpty();
    }

    @Override
    public String toString() {
        return path + (isOfSomebody() ? " of " + user : "");
    }
}
