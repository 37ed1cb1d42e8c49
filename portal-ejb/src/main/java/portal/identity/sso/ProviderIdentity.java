package portal.identity.sso;

import java.io.Serializable;
import java.util.Set;

/**
 * Whom the provider says somebody is.
 *
 * @param issuer    the provider
 * @param subject   its own name for the person, which it never gives to another
 * @param name      what it calls the person, for eyes alone; may be empty
 * @param account   the portal's user name, where a claim was set that names it; else null
 * @param authentic by which means the person showed who they are (acr, amr)
 */
public record ProviderIdentity(
        String issuer, String subject, String name, String account, Set<String> authentic)
        implements Serializable {

    public ProviderIdentity {
        authentic = Set.copyOf(authentic);
    }

    /** By which an account keeps it; an issuer has no blank in it. */
    public String key() {
        return issuer + " " + subject;
    }
}
