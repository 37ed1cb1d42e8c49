package portal.identity;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.PLATFORM_OPERATOR;

import java.util.Collection;
import java.util.Set;
import portal.RuleViolation;

/**
 * What a county's administrator cannot do alone (双人复核): whoever could shut out the auditor, or the
 * other administrators, could undo the separation of duties in a minute.
 *
 * @param roles of whoever acts
 */
record TwoHands(Set<String> roles) {

    /** Those who hold each other in check. */
    static final Set<String> GUARDS = Set.of(BUREAU_ADMIN, AUDITOR);

    static TwoHands of(Caller caller) {
        return new TwoHands(caller.getRoles());
    }

    /**
     * Whether whoever acts may do so alone.
     *
     * @param role the role that is given, or null
     * @param held the rights of the account that is touched
     */
    boolean enough(String role, Collection<RoleGrant> held) {
        return !roles.contains(BUREAU_ADMIN)
                || (role == null || !GUARDS.contains(role))
                        && held.stream().noneMatch(right -> GUARDS.contains(right.role()));
    }

    void requireOneEnough(String role, Collection<RoleGrant> held) {
        if (!enough(role, held)) {
            throw new RuleViolation("account.needs-second-hand");
        }
    }

    /**
     * Refuses whoever is no second person to a proposal.
     *
     * @param decider     the account of whoever would decide
     * @param othersThere how many guards the county has besides the one who proposed and the one
     *                    touched
     */
    void requireSecond(long decider, long proposer, long touched, int othersThere) {
        if (decider == proposer) {
            throw new RuleViolation("proposal.own");
        }
        if (decider == touched) {
            throw new RuleViolation("proposal.touches-you");
        }
        if (roles.contains(PLATFORM_OPERATOR) && othersThere > 0) {
            throw new RuleViolation("proposal.county-decides");
        }
    }
}
