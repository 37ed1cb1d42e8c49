package portal.identity;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PLATFORM_OPERATOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.PROVINCE_OFFICER;
import static portal.tenancy.Role.PROVINCE_VIEWER;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import portal.RuleViolation;

/**
 * Which rights one account may have (三员分立): administration, business and audit are separate
 * hands, and a role is given only where it belongs.
 *
 * <p>GB/T 22239-2019 8.1.4.2 wants the rights of those who administer kept apart; who audits looks on
 * alone, who grants rights uses none, who runs the portal sees no county's records.
 *
 * @param place where the account is
 */
record Duties(Place place) {

    /** The roles of a school, which are given at one. */
    static final Set<String> AT_A_SCHOOL = Set.of(PRINCIPAL, SCHOOL_ADMIN, TEACHER);

    /** Those that go with no other role: they run, administer or audit what others do. */
    private static final List<String> ALONE = List.of(PLATFORM_OPERATOR, AUDITOR, BUREAU_ADMIN);

    /** Where an account is: it never moves. */
    enum Place {
        PLATFORM(Set.of(PLATFORM_OPERATOR)),
        PROVINCE(Set.of(PROVINCE_OFFICER, PROVINCE_VIEWER)),
        COUNTY(Set.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL,
                SCHOOL_ADMIN, TEACHER));

        private final Set<String> roles;

        Place(Set<String> roles) {
            this.roles = roles;
        }
    }

    static Duties of(Person person) {
        if (person.tenant() != null) {
            return new Duties(Place.COUNTY);
        }
        return new Duties(person.province() == null ? Place.PLATFORM : Place.PROVINCE);
    }

    /**
     * Refuses a right that does not belong here, or does not go with the others.
     *
     * @param school the school that the role is given at, or null
     * @param others the rights that meet it on some day
     */
    void requireSeparate(String role, Long school, Collection<RoleGrant> others) {
        if (!place.roles.contains(role)) {
            throw new RuleViolation("duties.role-of-another-place");
        }
        if (AT_A_SCHOOL.contains(role) != (school != null)) {
            throw new RuleViolation(
                    school == null ? "duties.school-missing" : "duties.role-of-no-school");
        }
        for (var other : others) {
            if (!other.role().equals(role)) {
                requireTogether(role, other.role());
            }
        }
    }

    private static void requireTogether(String one, String other) {
        for (String alone : ALONE) {
            if (one.equals(alone) || other.equals(alone)) {
                throw new RuleViolation(
                        alone.equals(AUDITOR) ? "duties.auditor-alone" : "duties.admin-alone");
            }
        }
    }
}
