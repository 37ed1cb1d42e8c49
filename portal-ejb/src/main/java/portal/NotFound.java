package portal;

import jakarta.ejb.ApplicationException;

/**
 * No such record in reach of the caller. Another county's record answers exactly like one that
 * never was, so that nobody learns what exists elsewhere.
 */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    /** @param kind what was asked for, a simple class name; never the value asked with */
    public NotFound(String kind) {
        super("no such " + kind);
    }
}
