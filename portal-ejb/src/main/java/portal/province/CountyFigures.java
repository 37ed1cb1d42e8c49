package portal.province;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import portal.school.Stage;

/**
 * A county beside the others: what its schools come to, in all and by stage, and its pairs.
 *
 * @param prefecture the four-digit code of the prefecture that it belongs to by its code
 * @param prefectureName as the list of divisions has it, or the code where it has none
 * @param fromRegister whether its teachers are counted from its register of teachers, else from what
 *                     its schools state
 * @param publishedOn    when the plan was published that is in force in the year, if one is
 * @param pairing        of the year; empty where the county has told nothing
 * @param pairingBefore  of the school year before; empty likewise
 */
public record CountyFigures(
        String county, String name, String prefecture, String prefectureName, int schools,
        int supporters, int recipients, int pairs, OffsetDateTime asOf, boolean fromRegister,
        Map<Stage, StageFigures> byStage, Optional<LocalDate> publishedOn,
        Optional<PairingFigures> pairing, Optional<PairingFigures> pairingBefore) {

    /** {@code REGISTER} or {@code SCHOOLS}. */
    public String teachersFrom() {
        return fromRegister ? "REGISTER" : "SCHOOLS";
    }

    public StageFigures all() {
        return byStage.values().stream().reduce(StageFigures.NONE, StageFigures::and);
    }

    /** Of one stage, or of all of them. */
    public StageFigures of(Optional<Stage> stage) {
        return stage.map(one -> byStage.getOrDefault(one, StageFigures.NONE))
                .orElseGet(this::all);
    }
}
