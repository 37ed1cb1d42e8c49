package portal.tenancy;

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

import java.util.Set;

/**
 * How far a role sees, by itself: the platform without any county, a province's aggregates, a
 * county, a school, or what is one's own and what is put before one.
 *
 * <p>A service method names its roles; those that do not reach the whole county reach there what the
 * method's {@link Within} says, and no other role that the same person has widens it.
 */
public enum Reach {

    PLATFORM(Set.of(PLATFORM_OPERATOR)),
    PROVINCE(Set.of(PROVINCE_OFFICER, PROVINCE_VIEWER)),
    COUNTY(Set.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, AUDITOR)),
    SCHOOL(Set.of(PRINCIPAL, SCHOOL_ADMIN)),
    PERSON(Set.of(TEACHER, JUDGE));

    private final Set<String> roles;

    Reach(Set<String> roles) {
        this.roles = roles;
    }

    public static Reach of(String role) {
        for (Reach reach : values()) {
            if (reach.roles.contains(role)) {
                return reach;
            }
        }
        throw new IllegalArgumentException(role);
    }

    /** Whether a method that such a role may call has to say which records it shows them. */
    public boolean isPartOfACounty() {
        return this == SCHOOL || this == PERSON;
    }
}
