package portal.web.frame;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.PROVINCE_OFFICER;
import static portal.tenancy.Role.PROVINCE_VIEWER;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import portal.web.identity.SignedIn;

/** The places of the side bar, at most seven for each role, in the order of a day's work. */
@Named
@RequestScoped
public class Places {

    static final List<Place> ALL = List.of(
            new Place("/school/schools", "place.schools", "building",
                    Set.of(BUREAU_OFFICER, BUREAU_ADMIN)),
            new Place("/pairing/allocation", "place.allocation", "sitemap", Set.of(BUREAU_OFFICER)),
            new Place("/pairing/pairings", "place.pairings", "link",
                    Set.of(BUREAU_OFFICER, BUREAU_ADMIN, INSPECTOR)),
            new Place("/pairing/partners", "place.partners", "link",
                    Set.of(PRINCIPAL, SCHOOL_ADMIN)).onPhones(),
            new Place("/province/overview", "place.province", "map",
                    Set.of(PROVINCE_OFFICER, PROVINCE_VIEWER)),
            new Place("/tenancy/figures", "place.figures", "sliders-h",
                    Set.of(BUREAU_OFFICER, BUREAU_ADMIN, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER))
                    .onPhones());

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    /** A place as a link of the page being made. */
    public record Link(String href, String key, String icon, String current) {}

    public List<Link> getLinks() {
        return mine().stream().map(this::link).toList();
    }

    /** What a school does daily, for the bar at the bottom of a phone; empty for everybody else. */
    public List<Link> getDaily() {
        return signedIn.isOfSchool()
                ? mine().stream().filter(Place::daily).limit(4).map(this::link).toList()
                : List.of();
    }

    /** The class of the page's body: whether a phone must leave room for the bar at the bottom. */
    public String getBodyClass() {
        return getDaily().isEmpty() ? "framed" : "framed has-daily";
    }

    /** Where a caller begins: the first place of their own; sign-in for a stranger. */
    public String home() {
        if (!signedIn.isKnown()) {
            return "/login?faces-redirect=true";
        }
        return mine().stream()
                .findFirst()
                .map(place -> place.outcome() + "?faces-redirect=true")
                .orElse("/fault/nowhere");
    }

    private List<Place> mine() {
        return ALL.stream()
                .filter(place -> place.roles().stream().anyMatch(signedIn::has))
                .toList();
    }

    private Link link(Place place) {
        var current = place.path().equals(request.getServletPath()) ? "page" : "false";
        return new Link(request.getContextPath() + place.path(), place.key(), place.icon(), current);
    }
}
