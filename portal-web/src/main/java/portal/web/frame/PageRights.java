package portal.web.frame;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.account.AccountImport;
import portal.bureau.FigureChanging;
import portal.bureau.export.CountyExport;
import portal.calendar.CalendarPlanning;
import portal.document.intake.ListImporting;
import portal.document.intake.PastImports;
import portal.identity.AccountAdministration;
import portal.identity.HandingOver;
import portal.identity.Handovers;
import portal.identity.PlatformAccounts;
import portal.identity.RightsRegister;
import portal.identity.Slips;
import portal.job.JobDesk;
import portal.library.Contributing;
import portal.library.LibraryReading;
import portal.library.OwnResources;
import portal.library.Reviewing;
import portal.library.catalogue.CatalogueReading;
import portal.library.describe.BulkDescribing;
import portal.library.find.LessonCoverage;
import portal.library.find.LibrarySearch;
import portal.library.offline.Packaging;
import portal.library.textbook.TextbookKeeping;
import portal.library.textbook.TextbookShelf;
import portal.library.use.Collecting;
import portal.library.use.ContributionReading;
import portal.library.use.UseReturning;
import portal.notice.OwnNotices;
import portal.pairing.Bundles;
import portal.pairing.CycleKeeping;
import portal.pairing.CycleParts;
import portal.pairing.Objections;
import portal.pairing.PairingDesk;
import portal.pairing.PlanVersions;
import portal.pairing.PublishedPlans;
import portal.school.SchoolCorrection;
import portal.school.SchoolEntry;
import portal.school.SchoolMerging;
import portal.school.SchoolRecords;
import portal.school.contact.SchoolContacts;
import portal.school.diagnosis.RoleProposing;
import portal.school.diagnosis.SubjectDiagnosing;
import portal.school.establishment.EstablishmentReading;
import portal.school.network.NetworkKeeping;
import portal.school.network.NetworkRegistry;
import portal.school.teacher.TeacherKeeping;
import portal.school.teacher.TeacherMerging;
import portal.school.teacher.TeacherRegistry;
import portal.tenancy.FiguresInForce;

/**
 * Which service admits to which page: what the page's first question to its service is answered by,
 * so that an explanation says what the portal does.
 *
 * @param path  below the portal's root, with its ending
 * @param title the message key of the page's title
 * @param roles those that its service declares; empty where signing in is enough
 */
public record PageRights(String path, String title, Set<String> roles) {

    /** Pages beyond the places of the side bar, which name their services themselves. */
    private static final Map<String, PageRights> BEYOND = new LinkedHashMap<>();

    static {
        admit("/school/import.xhtml", "schoolImport.title", ListImporting.class);
        admit("/document/imports.xhtml", "imports.title", PastImports.class);
        admit("/school/school.xhtml", "school.page.title", SchoolRecords.class);
        admit("/school/contacts.xhtml", "contacts.title", SchoolContacts.class);
        admit("/school/edit.xhtml", "schoolEdit.title", SchoolCorrection.class);
        admit("/school/duplicates.xhtml", "duplicates.title", SchoolMerging.class);
        admit("/school/merge.xhtml", "merge.title", SchoolMerging.class);
        admit("/school/new.xhtml", "schoolNew.title", SchoolEntry.class);
        admit("/job/jobs.xhtml", "jobs.title", JobDesk.class);
        admit("/teacher/teachers.xhtml", "teachers.title", TeacherRegistry.class);
        admit("/teacher/teacher.xhtml", "teacher.page.title", TeacherRegistry.class);
        admit("/teacher/edit.xhtml", "teacherEdit.title", TeacherKeeping.class);
        admit("/teacher/duplicates.xhtml", "duplicateTeachers.title", TeacherMerging.class);
        admit("/teacher/merge.xhtml", "teacherMerge.title", TeacherMerging.class);
        admit("/teacher/import.xhtml", "teacherImport.title", ListImporting.class);
        admit("/school/levels.xhtml", "diagnosis.title", SubjectDiagnosing.class);
        admit("/school/level.xhtml", "diagnosis.school.title", SubjectDiagnosing.class);
        admit("/school/roles.xhtml", "roles.title", RoleProposing.class);
        admit("/school/networks.xhtml", "networks.title", NetworkRegistry.class);
        admit("/school/network.xhtml", "network.title", NetworkRegistry.class);
        admit("/school/network-new.xhtml", "networkNew.title", NetworkKeeping.class);
        admit("/school/establishment.xhtml", "establishment.title", EstablishmentReading.class);
        admit("/school/school-establishment.xhtml", "establishment.of.title",
                EstablishmentReading.class);
        admit("/pairing/cycle.xhtml", "cycle.title", CycleKeeping.class);
        admit("/pairing/parts.xhtml", "cycleParts.title", CycleParts.class);
        admit("/pairing/pairs-import.xhtml", "pairsImport.title", PairingDesk.class);
        admit("/pairing/versions.xhtml", "versions.title", PlanVersions.class);
        admit("/pairing/version.xhtml", "version.page.title", PlanVersions.class);
        admit("/pairing/objections.xhtml", "objections.title", Objections.class);
        admit("/pairing/bundles.xhtml", "bundles.title", Bundles.class);
        admit("/pairing/compare.xhtml", "comparison.page.title", PlanVersions.class);
        admit("/pairing/notice.xhtml", "pairingNotice.title", PublishedPlans.class);
        admit("/library/library.xhtml", "library.title", LibrarySearch.class);
        admit("/library/catalogue.xhtml", "catalogue.title", CatalogueReading.class);
        admit("/library/catalogue-entry.xhtml", "catalogue.entry", CatalogueReading.class);
        admit("/library/coverage.xhtml", "coverage.title", LessonCoverage.class);
        admit("/library/textbooks.xhtml", "textbooks.title", TextbookShelf.class);
        admit("/library/resource.xhtml", "resource.title", LibraryReading.class);
        admit("/library/compare.xhtml", "compare.title", LibraryReading.class);
        admit("/library/collections.xhtml", "collections.title", Collecting.class);
        admit("/library/package.xhtml", "packages.title", Packaging.class);
        admit("/library/use-return.xhtml", "resourceUseImport.title", UseReturning.class);
        admit("/library/describe-import.xhtml", "resourceDescriptionImport.title", BulkDescribing.class);
        admit("/library/contributions.xhtml", "contributions.title", ContributionReading.class);
        admit("/library/mine.xhtml", "ownResources.title", OwnResources.class);
        admit("/library/upload.xhtml", "libraryUpload.title", Contributing.class);
        admit("/library/edit.xhtml", "resourceEdit.title", Contributing.class);
        admit("/library/reviews.xhtml", "reviews.title", Reviewing.class);
        admit("/library/textbook.xhtml", "textbook.title", TextbookShelf.class);
        admit("/library/textbook-edit.xhtml", "textbookEdit.title", TextbookKeeping.class);
        admit("/library/textbooks-import.xhtml", "textbookImport.title", ListImporting.class);
        admit("/calendar/edit.xhtml", "calendar.edit.title", CalendarPlanning.class);
        admit("/tenancy/export.xhtml", "countyExport.title", CountyExport.class);
        admit("/tenancy/figure.xhtml", "place.figures", FiguresInForce.class);
        admit("/tenancy/figure-change.xhtml", "figureChange.title", FigureChanging.class);
        admit("/identity/account.xhtml", "account.page.title", AccountAdministration.class);
        admit("/identity/account-new.xhtml", "accountNew.title", AccountAdministration.class);
        admit("/identity/accounts-import.xhtml", "accountImport.title", AccountImport.class);
        admit("/identity/slips.xhtml", "slips.title", Slips.class);
        admit("/identity/hand-over.xhtml", "handOver.title", HandingOver.class);
        admit("/identity/handover.xhtml", "handover.title", Handovers.class);
        admit("/identity/handovers.xhtml", "handovers.title", Handovers.class);
        admit("/identity/rights.xhtml", "rights.title", RightsRegister.class);
        admit("/platform/account.xhtml", "account.page.title", PlatformAccounts.class);
        admit("/platform/account-new.xhtml", "accountNew.title", PlatformAccounts.class);
        admitAll("/home.xhtml", "home.title");
        admitAll("/search.xhtml", "search.title");
        admit("/notice/notices.xhtml", "notice.title", OwnNotices.class);
        admitAll("/identity/why.xhtml", "why.title");
        admitAll("/identity/me.xhtml", "me.title");
        admitAll("/privacy.xhtml", "privacy.title");
    }

    private static void admit(String path, String title, Class<?> service) {
        BEYOND.put(path, new PageRights(
                path, title, Set.of(service.getAnnotation(RolesAllowed.class).value())));
    }

    private static void admitAll(String path, String title) {
        BEYOND.put(path, new PageRights(path, title, Set.of()));
    }

    /**
     * What admits to the page; nothing where no page of that path is told of. A place that some come to from
     * elsewhere is told of beyond the places, with all whom its service admits.
     */
    public static Optional<PageRights> to(String path) {
        return Optional.ofNullable(BEYOND.get(path)).or(() -> Places.ALL.stream()
                .filter(place -> place.path().equals(path))
                .map(place -> new PageRights(path, place.key(), place.roles()))
                .findFirst());
    }
}
