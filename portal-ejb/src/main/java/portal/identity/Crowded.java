package portal.identity;

import jakarta.ejb.ApplicationException;

/** So many sign in at once that one more would have to wait too long. */
@ApplicationException(rollback = true)
public class Crowded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crowded() {
        super("too many passwords at once");
    }
}
