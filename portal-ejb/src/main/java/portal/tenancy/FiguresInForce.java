package portal.tenancy;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.NotFound;

/** What the county demands on a day (政策参数), capability by capability, and what it does not. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.PUBLISHED)
public class FiguresInForce {

    @Inject
    Figures figures;

    @Inject
    @Any
    Instance<PolicyKeys> capabilities;

    @Resource
    SessionContext session;

    /** A figure in force together with the key that reads it. */
    public record Demanded(PolicyKey<?> key, Figures.InForce figure) {}

    /**
     * One capability's figures.
     *
     * @param capability  the last part of its package's name
     * @param demanded    what is in force, in the order in which it declares its keys
     * @param notDemanded the keys that nobody sets
     */
    public record Group(
            String capability, List<Demanded> demanded, List<PolicyKey<?>> notDemanded) {}

    /** One key with everything that was ever recorded of it. */
    public record History(PolicyKey<?> key, FigureTimeline timeline) {}

    /** What comes into force after the day, by key and day. */
    public List<Figures.InForce> ahead(LocalDate day) {
        return figures.ahead(day);
    }

    /** Every value that the key had or will have; who changed it is told to the bureau alone. */
    public History history(String code) {
        var key = key(code);
        var timeline = figures.timeline(code);
        return new History(key, ofBureau() ? timeline : timeline.withoutNames());
    }

    private boolean ofBureau() {
        return Stream.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR)
                .anyMatch(session::isCallerInRole);
    }

    private PolicyKey<?> key(String code) {
        return capabilities.stream()
                .flatMap(capability -> capability.keys().stream())
                .filter(key -> key.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("PolicyKey"));
    }

    /** Every capability that declares keys, by name. */
    public List<Group> on(LocalDate day) {
        var inForce = figures.on(day).stream()
                .collect(Collectors.toMap(Figures.InForce::key, Function.identity()));
        var groups = new ArrayList<Group>();
        for (var capability : capabilities) {
            var demanded = new ArrayList<Demanded>();
            var notDemanded = new ArrayList<PolicyKey<?>>();
            for (var key : capability.keys()) {
                var figure = inForce.get(key.code());
                if (figure == null) {
                    notDemanded.add(key);
                } else {
                    demanded.add(new Demanded(key, figure));
                }
            }
            groups.add(new Group(
                    name(capability), List.copyOf(demanded), List.copyOf(notDemanded)));
        }
        groups.sort(Comparator.comparing(Group::capability));
        return groups;
    }

    private static String name(PolicyKeys capability) {
        var packageName = capability.getClass().getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
