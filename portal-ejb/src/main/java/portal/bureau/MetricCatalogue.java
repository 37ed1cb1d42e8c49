package portal.bureau;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import portal.metric.Metric;
import portal.metric.MetricSource;
import portal.tenancy.Within;

/** Every metric that a capability of the portal contributes (指标), beside the figures that a bureau sets. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.PUBLISHED)
public class MetricCatalogue {

    @Inject
    @Any
    Instance<MetricSource> sources;

    /** By their codes. */
    public List<Metric> all() {
        return sources.stream()
                .flatMap(source -> source.metrics().stream())
                .sorted(Comparator.comparing(Metric::code))
                .toList();
    }
}
