package portal.school.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.school.diagnosis.NeedMark.NO_EXPERIENCE;
import static portal.school.diagnosis.NeedMark.NO_SPECIALIST;
import static portal.school.diagnosis.NeedMark.SHORT;
import static portal.school.diagnosis.StrengthMark.BACKBONE;
import static portal.school.diagnosis.StrengthMark.SENIOR;
import static portal.school.diagnosis.StrengthMark.STAFFED;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.school.CastOfSchools;
import portal.school.establishment.SubjectNeeds.Need;

class LevelRuleTest {

    private static final Optional<Need> ENOUGH = missing("0", "2");
    private static final Optional<Need> UNKNOWN = Optional.empty();

    private static final SubjectTeachers EXCELLENT = new SubjectTeachers(6, 4, 2, 1, 3, 1);

    @Test
    @DisplayName("rule of levels, need: short, no specialist, nobody experienced are a level each")
    void eachLackIsALevelOfNeed() {
        assertEquals(Set.of(), LevelRule.need(EXCELLENT, ENOUGH));
        assertEquals(Set.of(SHORT), LevelRule.need(EXCELLENT, missing("0.5", "2")));
        assertEquals(Set.of(NO_SPECIALIST),
                LevelRule.need(new SubjectTeachers(2, 0, 1, 0, 0, 0), ENOUGH));
        assertEquals(Set.of(NO_EXPERIENCE),
                LevelRule.need(new SubjectTeachers(2, 2, 0, 0, 0, 0), ENOUGH));
        assertEquals(Set.of(NO_SPECIALIST, NO_EXPERIENCE),
                LevelRule.need(new SubjectTeachers(1, 0, 0, 0, 0, 0), UNKNOWN));
    }

    @Test
    @DisplayName("rule of levels, need: a subject that nobody teaches is needed most of all, whatever the norm says")
    void whatNobodyTeachesIsNeededMost() {
        assertEquals(Set.of(SHORT, NO_SPECIALIST, NO_EXPERIENCE),
                LevelRule.need(SubjectTeachers.NOBODY, UNKNOWN));
        assertEquals(Set.of(SHORT, NO_SPECIALIST, NO_EXPERIENCE),
                LevelRule.need(SubjectTeachers.NOBODY, ENOUGH));
    }

    @Test
    @DisplayName("rule of levels: a school is short of a subject from half a teacher and a fifth of those expected on")
    void shortageBeginsAtHalfATeacherAndAFifth() {
        assertEquals(Set.of(), LevelRule.need(EXCELLENT, missing("1.999999", "10")));
        assertEquals(Set.of(SHORT), LevelRule.need(EXCELLENT, missing("2", "10")));
        assertEquals(Set.of(), LevelRule.need(EXCELLENT, missing("0.499999", "0.5")));
        assertEquals(Set.of(SHORT), LevelRule.need(EXCELLENT, missing("0.500000", "2.5")));
    }

    @Test
    @DisplayName("rule of levels, need: the first title is experience as a backbone level is")
    void theFirstTitleIsExperience() {
        assertEquals(Set.of(), LevelRule.need(new SubjectTeachers(1, 1, 0, 0, 1, 0), ENOUGH));
        assertEquals(Set.of(), LevelRule.need(new SubjectTeachers(1, 1, 1, 0, 0, 0), ENOUGH));
    }

    @Test
    @DisplayName("rule of levels, strength: a specialist, a backbone teacher of the county, a senior title")
    void eachMeritIsALevelOfStrength() {
        assertEquals(Set.of(STAFFED, BACKBONE, SENIOR), LevelRule.strength(EXCELLENT, ENOUGH));
        assertEquals(Set.of(STAFFED),
                LevelRule.strength(new SubjectTeachers(1, 1, 1, 0, 1, 0), UNKNOWN));
        assertEquals(Set.of(BACKBONE),
                LevelRule.strength(new SubjectTeachers(1, 0, 1, 1, 0, 0), ENOUGH));
        assertEquals(Set.of(SENIOR),
                LevelRule.strength(new SubjectTeachers(1, 0, 0, 0, 1, 1), ENOUGH));
        assertEquals(Set.of(), LevelRule.strength(SubjectTeachers.NOBODY, ENOUGH));
    }

    @Test
    @DisplayName("rule of levels, strength: who is short of a subject has none of it to spare")
    void whoIsShortHasNoneToSpare() {
        assertEquals(Set.of(), LevelRule.strength(EXCELLENT, missing("0.5", "2")));
    }

    @Test
    @DisplayName("rule of levels: the bureau's own word in its list is worth two levels at least")
    void aStatedSubjectCountsTwoAtLeast() {
        assertEquals(2, Level.of(0, true, Optional.empty()).value());
        assertEquals(Level.Ground.STATED, Level.of(1, true, Optional.empty()).ground());
        assertEquals(3, Level.of(3, true, Optional.empty()).value());
        assertEquals(Level.Ground.TEACHERS, Level.of(2, true, Optional.empty()).ground());
        assertEquals(0, Level.of(0, false, Optional.empty()).value());
    }

    @Test
    @DisplayName("rule of levels: a correction by hand counts before everything, downwards too")
    void aCorrectionCountsBeforeEverything() {
        var correction = new LevelCorrection(CastOfSchools.supporter("A"), "数学", Aspect.STRENGTH, 0,
                "两名教师将退休", "officer");
        var level = Level.of(3, true, Optional.of(correction));
        assertEquals(0, level.value());
        assertEquals(3, level.byRule());
        assertEquals(Level.Ground.CORRECTED, level.ground());
    }

    private static Optional<Need> missing(String teachers, String expected) {
        var shortage = new BigDecimal(teachers);
        return Optional.of(new Need("数学", BigDecimal.ONE, new BigDecimal(expected),
                new BigDecimal(expected).subtract(shortage), shortage));
    }
}
