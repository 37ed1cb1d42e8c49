package portal.pairing;

import java.util.Set;
import portal.RuleViolation;
import portal.allocation.Objective;
import portal.school.Stage;

/**
 * What a cycle asks of the optimiser before anything is settled by hand (周期设置).
 *
 * @param years          for how many school years the pairs are made, 1 to 3
 * @param stages         whose schools take part
 * @param objective      the least total, or first the shortest longest way and then the least total
 * @param supportersEach how many supporters each recipient is given, 1 or 2
 * @param leadsStandIn   whether a zone's lead school takes part for all schools of the zone
 */
public record CycleSettings(
        String name, int years, Set<Stage> stages, Objective objective, int supportersEach,
        boolean leadsStandIn, Weighing weighing) {

    /** No plan is in force for more. */
    public static final int MOST_YEARS = 3;

    static final int LONGEST_NAME = 80;
    private static final int MOST_SUPPORTERS = 2;

    public CycleSettings {
        stages = Set.copyOf(stages);
        if (name.isBlank()) {
            throw new RuleViolation("cycle.nameless");
        }
        name = name.strip();
        if (name.length() > LONGEST_NAME) {
            throw new RuleViolation("cycle.name-too-long", LONGEST_NAME);
        }
        if (years < 1 || years > MOST_YEARS) {
            throw new RuleViolation("cycle.years-out-of-range", MOST_YEARS);
        }
        if (stages.isEmpty()) {
            throw new RuleViolation("cycle.no-stage");
        }
        if (supportersEach < 1 || supportersEach > MOST_SUPPORTERS) {
            throw new RuleViolation("cycle.supporters-out-of-range", MOST_SUPPORTERS);
        }
    }

    /** What most counties mean: one school year, every stage, one supporter each. */
    public static CycleSettings usual(String name) {
        return new CycleSettings(name, 1, Set.of(Stage.values()), Objective.SUM, 1, false,
                Weighing.USUAL);
    }

    /** By distance alone, as by hand. */
    public static CycleSettings nearest(String name) {
        return usual(name).weighing(new Weighing(1, 0, 0, 0));
    }

    CycleSettings weighing(Weighing other) {
        return new CycleSettings(
                name, years, stages, objective, supportersEach, leadsStandIn, other);
    }
}
