package portal.bureau;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.tenancy.FigureReach;
import portal.tenancy.FigureTimeline;
import portal.tenancy.Figures;
import portal.tenancy.NationalTime;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;

/**
 * The bureau changes a figure from a day on, or demands it no longer (参数变更); whom it touches is
 * shown first.
 *
 * <p>What was in force stays as it was: a change begins today at the earliest, and one that is still
 * to come is corrected by another from the same day.
 */
@Stateless
@RolesAllowed(BUREAU_ADMIN)
public class FigureChanging {

    /** What stands on record where a figure is demanded no longer. */
    private static final String NOT_DEMANDED = "-";

    @Inject
    Figures figures;

    @Inject
    @Any
    Instance<PolicyKeys> capabilities;

    @Inject
    @Any
    Instance<FigureReach> reaches;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /**
     * What a change would mean.
     *
     * @param change  as it would be recorded
     * @param before  what holds on its first day without it; empty where nothing was ever recorded
     * @param later   what comes into force after it all the same
     * @param touched whom the figure speaks of
     */
    public record Consequence(
            PolicyKey<?> key,
            FigureChange change,
            Optional<Figures.Recorded> before,
            List<Figures.Recorded> later,
            List<FigureReach.Touched> touched) {}

    /** The first day from which a figure can be changed. */
    public LocalDate today() {
        return NationalTime.today();
    }

    /** The key of that code. */
    public PolicyKey<?> key(String code) {
        return keys().stream()
                .filter(key -> key.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("PolicyKey"));
    }

    /** Whatever is wrong with the change in itself, all at once; empty where nothing is. */
    public List<RuleViolation> faults(FigureChange asked) {
        return asked.faults(key(asked.key()), today());
    }

    /** Says what the change would mean, and records nothing. */
    public Consequence preview(FigureChange asked) {
        return consequence(asked, figures.timeline(asked.key()));
    }

    /** Records the change, unless somebody else recorded one that the bureau has not seen. */
    @Deed("figure.change")
    public Consequence change(FigureChange asked) {
        deed.on("PolicyKey", key(asked.key()).code());
        var consequence = consequence(asked, figures.timelineAlone(asked.key()));
        var change = consequence.change();
        deed.detail("since", change.since());
        deed.detail("value", change.value() == null ? NOT_DEMANDED : change.value());
        figures.follow(change.key(), change.value(), change.since(), change.reason(),
                caller.get().getName());
        return consequence;
    }

    private Consequence consequence(FigureChange asked, FigureTimeline timeline) {
        var key = key(asked.key());
        requireSeen(asked, timeline);
        var change = asked.sound(key, today());
        requireDifference(change, timeline);
        requireBounds(key, change, timeline);
        return new Consequence(key, change, timeline.on(change.since()),
                timeline.after(change.since()), touched(key));
    }

    private static void requireSeen(FigureChange asked, FigureTimeline timeline) {
        if (asked.seen() != null && asked.seen() != timeline.last()) {
            var latest = timeline.latest().orElseThrow(() -> new NotFound("Figure"));
            var from = latest.figure().since().toString();
            throw latest.by() == null
                    ? new RuleViolation("figure.folder-meanwhile", from)
                    : new RuleViolation("figure.changed-meanwhile", latest.by(), from);
        }
    }

    private static void requireDifference(FigureChange change, FigureTimeline timeline) {
        if (timeline.valueOn(change.since()).equals(Optional.ofNullable(change.value()))) {
            throw new RuleViolation("figure.no-change", change.since().toString());
        }
    }

    private void requireBounds(PolicyKey<?> key, FigureChange change, FigureTimeline timeline) {
        Bounds.of(key, keys()).ifPresent(bounds -> {
            var changed = timeline.with(new Figures.Recorded(
                    Long.MAX_VALUE,
                    new Figures.InForce(key.code(), change.value(), change.since(), "BUREAU",
                            null, null, null, null, change.reason()),
                    null, Instant.EPOCH));
            if (key == bounds.least()) {
                bounds.requireOrder(
                        changed, figures.timeline(bounds.most().code()), change.since());
            } else {
                bounds.requireOrder(
                        figures.timeline(bounds.least().code()), changed, change.since());
            }
        });
    }

    private List<FigureReach.Touched> touched(PolicyKey<?> key) {
        return reaches.stream().flatMap(reach -> reach.touchedBy(key).stream()).toList();
    }

    private List<PolicyKey<?>> keys() {
        return capabilities.stream()
                .<PolicyKey<?>>flatMap(capability -> capability.keys().stream())
                .toList();
    }
}
