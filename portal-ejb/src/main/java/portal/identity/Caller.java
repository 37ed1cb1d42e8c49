package portal.identity;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A signed-in person: which county or province they act in, at which school, in which roles. */
public class Caller extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final String tenant;
    private final String province;
    private final String placeName;
    private final String displayName;
    private final Long school;
    private final Set<String> roles;
    private final boolean demonstration;

    Caller(
            String userName,
            String displayName,
            String tenant,
            String province,
            String placeName,
            Long school,
            Set<String> roles,
            boolean demonstration) {
        super(userName);
        this.displayName = displayName;
        this.tenant = tenant;
        this.province = province;
        this.placeName = placeName;
        this.school = school;
        this.roles = Set.copyOf(roles);
        this.demonstration = demonstration;
    }

    /** The county's code, or null for a province's and the platform's people. */
    public String getTenant() {
        return tenant;
    }

    /** The province's two digits, or null for all others. */
    public String getProvince() {
        return province;
    }

    /** The county's or the province's name, or null for the platform's people. */
    public String getPlaceName() {
        return placeName;
    }

    public String getDisplayName() {
        return displayName;
    }

    /** The id of the person's own school, for those who have one. */
    public Optional<Long> school() {
        return Optional.ofNullable(school);
    }

    public Set<String> getRoles() {
        return roles;
    }

    /** Whether the other may see and do exactly the same. */
    public boolean actsAs(Caller other) {
        return Objects.equals(tenant, other.tenant)
                && Objects.equals(province, other.province)
                && Objects.equals(school, other.school)
                && roles.equals(other.roles);
    }

    /** True of accounts that the demonstration made, whose passwords anybody may know. */
    public boolean isDemonstration() {
        return demonstration;
    }
}
