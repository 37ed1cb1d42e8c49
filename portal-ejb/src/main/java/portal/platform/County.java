package portal.platform;

import java.time.LocalDate;

/**
 * A county as its platform's operator sees it (县（租户）): figures, and nobody's records.
 *
 * @param closedOn      since when nobody can sign in, or null
 * @param administrated whether an account that is open may administer it today
 * @param accounts      how many accounts are open
 * @param lastSignIn    the last day on which anybody signed in, or null
 */
public record County(
        String code,
        String name,
        String province,
        LocalDate openedOn,
        LocalDate closedOn,
        boolean administrated,
        long accounts,
        LocalDate lastSignIn) {

    public boolean isClosed() {
        return closedOn != null;
    }
}
