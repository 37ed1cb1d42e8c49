package portal.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portal.audit.AuditReading;
import portal.audit.PlatformAuditReading;
import portal.bureau.BureauPresentation;
import portal.calendar.SchoolCalendars;
import portal.document.intake.ListImporting;
import portal.identity.AccountAdministration;
import portal.identity.AccountProposals;
import portal.identity.PlatformAccounts;
import portal.library.find.LibrarySearch;
import portal.pairing.PairingDesk;
import portal.pairing.Partners;
import portal.pairing.PublishedPairs;
import portal.platform.BackupReading;
import portal.platform.Counties;
import portal.platform.HealthReading;
import portal.province.ProvinceOverview;
import portal.school.OwnSchool;
import portal.school.establishment.EstablishmentReading;
import portal.school.teacher.OwnRecord;
import portal.school.teacher.TeacherRegistry;
import portal.school.network.OwnNetworks;
import portal.tenancy.FiguresInForce;
import portal.tenancy.Role;
import portal.web.identity.SignedIn;

/**
 * The places of the side bar, at most seven for each role, in the order of a day's work. Who is
 * shown one is declared at the service behind it, and nowhere else.
 */
@Named
@RequestScoped
public class Places {

    static final List<Place> ALL = List.of(
            new Place("/school/schools", "place.schools", "building", ListImporting.class),
            new Place("/pairing/partners", "place.partners", "link", Partners.class).onPhones(),
            new Place("/teacher/teachers", "place.teachers", "user", TeacherRegistry.class)
                    .onPhones().fromElsewhereFor(Role.BUREAU_ADMIN),
            new Place("/teacher/me", "place.ownRecord", "id-card", OwnRecord.class).onPhones(),
            new Place("/school/establishment", "place.establishment", "chart-bar",
                    EstablishmentReading.class)
                    .fromElsewhereFor(Role.BUREAU_ADMIN).fromElsewhereFor(Role.BUREAU_OFFICER)
                    .fromElsewhereFor(Role.PRINCIPAL).fromElsewhereFor(Role.SCHOOL_ADMIN),
            new Place("/pairing/allocation", "place.allocation", "sitemap",
                    PairingDesk.class),
            new Place("/pairing/pairings", "place.pairings", "link", PublishedPairs.class),
            new Place("/school/own", "place.ownSchool", "building", OwnSchool.class),
            new Place("/school/own-networks", "place.ownNetworks", "share-alt", OwnNetworks.class)
                    .fromElsewhereFor(Role.SCHOOL_ADMIN),
            new Place("/library/library", "place.library", "book", LibrarySearch.class)
                    .onPhones().fromElsewhereFor(Role.BUREAU_ADMIN),
            new Place("/library/textbooks", "textbooks.title", "book", Set.of(Role.JUDGE), false),
            new Place("/province/overview", "place.province", "map", ProvinceOverview.class),
            new Place("/calendar/calendar", "place.calendar", "calendar", SchoolCalendars.class)
                    .onPhones(),
            new Place("/identity/accounts", "place.accounts", "users", AccountAdministration.class)
                    .onPhones(),
            new Place("/tenancy/figures", "place.figures", "sliders-h", FiguresInForce.class)
                    .onPhones(),
            new Place("/tenancy/bureau", "place.bureau", "id-card", BureauPresentation.class),
            new Place("/audit/entries", "place.audit", "history", AuditReading.class),
            new Place("/platform/tenants", "place.tenants", "map", Counties.class),
            new Place("/platform/accounts", "place.platformAccounts", "users",
                    PlatformAccounts.class),
            new Place("/platform/health", "place.health", "heart", HealthReading.class),
            new Place("/platform/backup", "place.backup", "save", BackupReading.class),
            new Place("/platform/log", "place.platformLog", "history",
                    PlatformAuditReading.class),
            new Place("/identity/proposals", "place.proposals", "verified", AccountProposals.class));

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    /** A place as a link of the page being made. */
    public record Link(String href, String key, String icon, String current) {}

    public List<Link> getLinks() {
        return links(mine().stream());
    }

    /** What a school does daily, for the bar at the bottom of a phone; empty for everybody else. */
    public List<Link> getDaily() {
        return signedIn.isOfSchool()
                ? links(mine().stream().filter(Place::daily).limit(4))
                : List.of();
    }

    /** Whether the portal can tell why somebody sees this page. */
    public boolean isExplained() {
        return signedIn.isKnown() && PageRights.to(request.getServletPath()).isPresent();
    }

    public String getWhyHref() {
        return request.getContextPath() + "/identity/why.xhtml?page="
                + URLEncoder.encode(request.getServletPath(), StandardCharsets.UTF_8);
    }

    /** The class of the page's body: whether a phone must leave room for the bar at the bottom. */
    public String getBodyClass() {
        return getDaily().isEmpty() ? "framed" : "framed has-daily";
    }

    /** Where a caller begins; sign-in for a stranger. */
    public String home() {
        return (signedIn.isKnown() ? "/home" : "/login") + "?faces-redirect=true";
    }

    private List<Place> mine() {
        return ALL.stream()
                .filter(place -> place.roles().stream().anyMatch(signedIn::has))
                .toList();
    }

    private List<Link> links(Stream<Place> places) {
        var mine = mine();
        return places
                .map(place -> new Link(request.getContextPath() + place.path(), place.key(),
                        place.icon(), place.current(request.getServletPath(), mine)))
                .toList();
    }
}
