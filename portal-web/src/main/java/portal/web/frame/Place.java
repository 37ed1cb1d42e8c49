package portal.web.frame;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somewhere to go from every page.
 *
 * @param outcome the page's path without its ending
 * @param key     the message key of its name
 * @param icon    a PrimeIcons name without its prefix
 * @param roles   who is shown it
 * @param daily   whether a phone has it at the bottom of the screen
 */
public record Place(String outcome, String key, String icon, Set<String> roles, boolean daily) {

    /** A place for those whom the service behind its main deed admits. */
    Place(String outcome, String key, String icon, Class<?> service) {
        this(outcome, key, icon, Set.of(service.getAnnotation(RolesAllowed.class).value()), false);
    }

    Place onPhones() {
        return new Place(outcome, key, icon, roles, true);
    }

    /** Not shown to a role whose bar is full: it comes there from another page. */
    Place fromElsewhereFor(String role) {
        return new Place(outcome, key, icon, roles.stream().filter(each -> !each.equals(role))
                .collect(Collectors.toUnmodifiableSet()), daily);
    }

    String path() {
        return outcome + ".xhtml";
    }

    /**
     * Whether somebody is there: on its page, or on another of its folder where none of theirs is nearer;
     * as ARIA says it.
     */
    String current(String page, Collection<Place> theirs) {
        if (path().equals(page)) {
            return "page";
        }
        return page.startsWith(folder()) && theirs.stream()
                .allMatch(other -> other.equals(this) || !other.folder().equals(folder()))
                ? "true" : "false";
    }

    private String folder() {
        return outcome.substring(0, outcome.lastIndexOf('/') + 1);
    }
}
