package portal.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.school.School;

/**
 * Everything that a bureau looks at while it allocates.
 *
 * @param registerChanged whether the register or the settings would pose another problem by now
 * @param solution        empty before the first solving
 * @param steps           in their order, those too that can be done again
 * @param schools         every school of the county, by code
 * @param left            schools with a part in the pairing that the cycle leaves out
 */
public record DeskBoard(
        Cycle cycle, boolean registerChanged, Optional<Solution> solution, HandWork hand,
        List<CycleStep> steps, Map<String, School> schools, List<Left> left) {

    /** How many of the steps are in force; of those that led to a published plan, all. */
    public int done() {
        return cycle.isDraft() ? cycle.getStepsDone() : steps.size();
    }
}
