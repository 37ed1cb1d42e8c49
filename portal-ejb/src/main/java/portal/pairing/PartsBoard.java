package portal.pairing;

import java.util.List;
import java.util.function.Predicate;
import portal.school.SupportRole;

/**
 * Who supports and who receives in a cycle, school by school.
 *
 * @param lines  the schools of the cycle's stages, in the order of their codes
 * @param atRest own parts that count for nothing now: their schools have left the register, or the
 *               cycle's stages
 */
public record PartsBoard(Cycle cycle, List<PartLine> lines, List<CyclePart> atRest) {

    /**
     * What some of them come to, those alone that take part.
     *
     * @param places how many recipients the supporters take at most
     * @param wanted how many supporters the recipients are given
     */
    public record Count(int supporters, int places, int recipients, int wanted) {}

    public Count count(Predicate<PartLine> which) {
        var taking = lines.stream().filter(PartLine::isTaking).filter(which).toList();
        var supporters = taking.stream()
                .filter(line -> line.part() == SupportRole.SUPPORTER).toList();
        int recipients = taking.size() - supporters.size();
        return new Count(supporters.size(),
                supporters.stream().mapToInt(PartLine::most).sum(),
                recipients, recipients * cycle.getSettings().supportersEach());
    }
}
