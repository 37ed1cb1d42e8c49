package portal.web.frame;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.primefaces.csp.CspException;
import portal.NotFound;
import portal.NotNow;
import portal.RuleViolation;

/**
 * What went wrong, as far as a reader should know: an HTTP status, the refusal where the portal
 * refused, and a number by which an operator finds the trace of anything unforeseen.
 *
 * @param refused the refusal to show, where there is one
 * @param number  eight characters, only where a trace was logged
 */
public record Fault(int status, Optional<RuleViolation> refused, String number) {

    /** A page that is no longer held, because time passed or too many others were opened. */
    static final int EXPIRED = HttpServletResponse.SC_GONE;

    static final int UNPROCESSABLE = 422;

    /** The database's word for text with a zero in it, which nobody types. */
    private static final String NOT_IN_REPERTOIRE = "22021";

    /** The database's word for a row that somebody else has written meanwhile. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Its word for one whose days somebody else has taken meanwhile. */
    private static final String EXCLUSION_VIOLATION = "23P01";

    private static final Logger LOG = System.getLogger(Fault.class.getName());

    /** Reads a failure from its causes, and logs what nobody foresaw. */
    public static Fault of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refusal) {
                return new Fault(cause instanceof NotNow
                        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : UNPROCESSABLE,
                        Optional.of(refusal), "");
            } else if (cause instanceof OptimisticLockException || refusedBy(cause, UNIQUE_VIOLATION)
                    || refusedBy(cause, EXCLUSION_VIOLATION)) {
                return new Fault(HttpServletResponse.SC_CONFLICT,
                        Optional.of(new RuleViolation("fault.changed-meanwhile")), "");
            } else if (cause instanceof NotFound) {
                return plain(HttpServletResponse.SC_NOT_FOUND);
            } else if (cause instanceof EJBAccessException
                    || cause instanceof AccessLocalException) {
                return plain(HttpServletResponse.SC_FORBIDDEN);
            } else if (cause instanceof ViewExpiredException || isStrangersPageOfSomebody(cause)) {
                return plain(EXPIRED);
            } else if (cause instanceof ProtectedViewException || cause instanceof CspException
                    || refusedBy(cause, NOT_IN_REPERTOIRE)) {
                return plain(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        return unforeseen(thrown);
    }

    /** Faces has no type for it: the page was made for a stranger, who has signed in elsewhere since. */
    private static boolean isStrangersPageOfSomebody(Throwable cause) {
        return cause instanceof FacesException && cause.getMessage() != null
                && cause.getMessage().startsWith("Unable to restore view");
    }

    private static boolean refusedBy(Throwable cause, String state) {
        return cause instanceof SQLException refused && state.equals(refused.getSQLState());
    }

    private static Fault plain(int status) {
        return new Fault(status, Optional.empty(), "");
    }

    private static Fault unforeseen(Throwable thrown) {
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.log(Level.ERROR, "fault " + number, thrown);
        return new Fault(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Optional.empty(), number);
    }

    /** The page that tells the reader, for browsers that must be sent there. */
    String page() {
        return "/fault/fault.xhtml?status=" + status + (number.isEmpty() ? "" : "&number=" + number);
    }
}
