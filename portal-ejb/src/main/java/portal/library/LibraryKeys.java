package portal.library;

import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.List;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

/** What a county may set for the shared library (资源库). */
@Dependent
public class LibraryKeys implements PolicyKeys {

    static final PolicyKey<BigDecimal> SCHOOL_MAX_GIGABYTES =
            PolicyKey.decimal("library.school.max-gigabytes", "gigabytes");

    @Override
    public List<PolicyKey<?>> keys() {
        return List.of(SCHOOL_MAX_GIGABYTES);
    }
}
