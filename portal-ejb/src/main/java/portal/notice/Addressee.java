package portal.notice;

import java.util.Set;
import portal.tenancy.Reach;
import portal.tenancy.Role;

/**
 * To whom a notice goes: one account, everybody who has a role of the bureau, or those who lead and
 * keep a school.
 *
 * @param user   the user name, or null
 * @param role   a role that reaches the whole county, or null
 * @param school the school's id, or null
 */
public record Addressee(String user, String role, Long school) {

    /** Who reads what goes to a school. */
    static final Set<String> OF_A_SCHOOL = Set.of(Role.PRINCIPAL, Role.SCHOOL_ADMIN);

    public static Addressee user(String userName) {
        return new Addressee(userName, null, null);
    }

    public static Addressee role(String role) {
        if (Reach.of(role) != Reach.COUNTY) {
            throw new IllegalArgumentException(role + " is no role of a bureau");
        }
        return new Addressee(null, role, null);
    }

    public static Addressee school(long id) {
        return new Addressee(null, null, id);
    }
}
