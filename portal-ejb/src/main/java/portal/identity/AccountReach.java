package portal.identity;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.PLATFORM_OPERATOR;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import portal.NotFound;
import portal.RuleViolation;

/**
 * Whose accounts somebody administers: the county's bureau administrator all of the county's, a
 * school's administrator its teachers', the platform's operator those of provinces and of counties'
 * administrators and auditors. Nobody their own.
 *
 * @param tenant the county of whoever administers, or null
 * @param school the school that they act at, or null
 */
record AccountReach(long account, Set<String> roles, String tenant, Long school) {

    /** Those of a county that somebody outside it must be able to appoint. */
    private static final Set<String> AT_THE_TOP = Set.of(BUREAU_ADMIN, AUDITOR);

    /** No school has this id. */
    private static final long NO_SCHOOL = -1;

    static AccountReach of(Caller caller) {
        return new AccountReach(caller.getAccount(), caller.getRoles(), caller.getTenant(),
                caller.school().orElse(null));
    }

    /** The school that a list is limited to, for those who administer one alone. */
    Optional<Long> onlySchool() {
        return runsCounty() ? Optional.empty() : Optional.of(school == null ? NO_SCHOOL : school);
    }

    /** Refuses an account that is not theirs to administer. */
    void requireAccount(Person whose, Collection<RoleGrant> held) {
        requireSeen(whose, held);
        if (whose.account() == account) {
            throw new RuleViolation("account.own");
        }
    }

    /** Refuses an account that is not theirs to see in the words of one that never was. */
    void requireSeen(Person whose, Collection<RoleGrant> held) {
        boolean theirs = runsPortal()
                ? whose.tenant() == null
                        || held.stream().allMatch(grant -> AT_THE_TOP.contains(grant.role()))
                : sameCounty(whose) && (runsCounty() || isOfOurSchoolAlone(held));
        if (!theirs) {
            throw new NotFound("Account");
        }
    }

    /** Refuses to give or end a right that is not theirs to give. */
    void requireRight(Person whose, String role, Long at) {
        boolean theirs = runsPortal()
                ? whose.tenant() == null || AT_THE_TOP.contains(role)
                : sameCounty(whose) && (runsCounty()
                        || role.equals(TEACHER) && school != null && school.equals(at));
        if (!theirs) {
            throw new RuleViolation("account.right-not-yours-to-give");
        }
    }

    private boolean runsPortal() {
        return roles.contains(PLATFORM_OPERATOR);
    }

    private boolean runsCounty() {
        return roles.contains(BUREAU_ADMIN);
    }

    private boolean sameCounty(Person whose) {
        return tenant != null && Objects.equals(tenant, whose.tenant());
    }

    private boolean isOfOurSchoolAlone(Collection<RoleGrant> held) {
        return roles.contains(SCHOOL_ADMIN) && school != null && !held.isEmpty()
                && held.stream().allMatch(grant ->
                        grant.role().equals(TEACHER) && school.equals(grant.school()));
    }
}
