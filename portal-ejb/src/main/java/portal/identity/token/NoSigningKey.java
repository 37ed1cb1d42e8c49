package portal.identity.token;

import jakarta.ejb.ApplicationException;

/** For a few minutes after the keys were retired because of a leak, nothing can be signed. */
@ApplicationException(rollback = true)
public class NoSigningKey extends RuntimeException {

    /** After how many seconds it is worth asking again. */
    public static final int RETRY_AFTER = 60;

    NoSigningKey() {
        super("no key may sign yet");
    }
}
