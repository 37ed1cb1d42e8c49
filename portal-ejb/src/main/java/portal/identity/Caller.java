package portal.identity;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A signed-in person: which county or province they act in, at which school, in which roles.
 *
 * <p>Somebody with rights at several schools acts at one of them at a time, so that two roles
 * together never see more than each does alone.
 */
public class Caller extends CallerPrincipal {

    private static final long serialVersionUID = 2L;

    private final Person person;
    private final Long session;
    private final Long school;
    private final List<RoleGrant> grants;
    private final Set<String> roles;
    private final Instant passwordSetAt;

    /**
     * @param session the session that they came in, or null for work without one
     * @param school  the school acted at, or null for none
     * @param grants  the rights that hold today, at whatever school
     */
    Caller(Person person, Long session, Long school, List<RoleGrant> grants) {
        this(person, session, school, grants, null);
    }

    /** @param passwordSetAt when they last chose their password, or null where it does not matter */
    Caller(
            Person person, Long session, Long school, List<RoleGrant> grants,
            Instant passwordSetAt) {
        super(person.userName());
        this.person = person;
        this.session = session;
        this.school = school;
        this.grants = List.copyOf(grants);
        this.roles = grants.stream()
                .filter(grant -> grant.holdsAt(school))
                .map(RoleGrant::role)
                .collect(Collectors.toUnmodifiableSet());
        this.passwordSetAt = passwordSetAt;
    }

    public long getAccount() {
        return person.account();
    }

    /** The county's code, or null for a province's and the platform's people. */
    public String getTenant() {
        return person.tenant();
    }

    /** The province's two digits, or null for all others. */
    public String getProvince() {
        return person.province();
    }

    /** The county's or the province's name, or null for the platform's people. */
    public String getPlaceName() {
        return person.placeName();
    }

    public String getDisplayName() {
        return person.displayName();
    }

    /** The key of the session or the family of tokens, where there is one. */
    public Optional<Long> session() {
        return Optional.ofNullable(session);
    }

    /** The id of the school acted at, for those who act at one. */
    public Optional<Long> school() {
        return Optional.ofNullable(school);
    }

    /** The ids of all schools at which they have a right today. */
    public List<Long> getSchools() {
        return schools(grants);
    }

    static List<Long> schools(List<RoleGrant> grants) {
        return grants.stream().map(RoleGrant::school).filter(Objects::nonNull).distinct().toList();
    }

    /** Every right that holds today, also at schools that are not acted at now. */
    public List<RoleGrant> getGrants() {
        return grants;
    }

    Optional<Instant> passwordSetAt() {
        return Optional.ofNullable(passwordSetAt);
    }

    /** The roles in force: those of the whole place, and those at the school acted at. */
    public Set<String> getRoles() {
        return roles;
    }

    /** Whether the other may see and do exactly the same, and will at every school. */
    public boolean actsAs(Caller other) {
        return person.account() == other.person.account()
                && Objects.equals(getTenant(), other.getTenant())
                && Objects.equals(getProvince(), other.getProvince())
                && Objects.equals(school, other.school)
                && grants.equals(other.grants);
    }

    /** True of accounts that the demonstration made, whose passwords anybody may know. */
    public boolean isDemonstration() {
        return person.demonstration();
    }
}
