package portal.school.diagnosis;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import portal.school.establishment.SubjectNeeds.Need;

/**
 * How a level follows from the teachers of a subject (对学科优势与需求的判定): one point for each mark, so
 * that anybody can see which three things were looked at.
 *
 * <p>It is the portal's own rule, told in {@code docs/allocation.md}; no clause of a county demands
 * it. A bureau that knows better corrects the level.
 */
final class LevelRule {

    /** The level that a bureau's own word for a strong or weak subject is worth at least. */
    static final int STATED = 2;

    static final int HIGHEST = 3;

    /** A subject is short where half a teacher is missing, and one in so many of those expected. */
    private static final BigDecimal SHORT_FROM = new BigDecimal("0.5");
    private static final BigDecimal OF_THOSE_EXPECTED = BigDecimal.valueOf(5);

    private LevelRule() {}

    /**
     * What the school lacks in a subject of its stage.
     *
     * @param wanted what the establishment says of the subject, where it can
     */
    static Set<NeedMark> need(SubjectTeachers teachers, Optional<Need> wanted) {
        var marks = EnumSet.noneOf(NeedMark.class);
        if (teachers.all() == 0 || isShort(wanted)) {
            marks.add(NeedMark.SHORT);
        }
        if (teachers.specialists() == 0) {
            marks.add(NeedMark.NO_SPECIALIST);
        }
        if (teachers.backbone() == 0 && teachers.first() == 0) {
            marks.add(NeedMark.NO_EXPERIENCE);
        }
        return marks;
    }

    /** What speaks for the school in a subject; who is short of teachers has none to spare. */
    static Set<StrengthMark> strength(SubjectTeachers teachers, Optional<Need> wanted) {
        var marks = EnumSet.noneOf(StrengthMark.class);
        if (isShort(wanted)) {
            return marks;
        }
        if (teachers.specialists() > 0) {
            marks.add(StrengthMark.STAFFED);
        }
        if (teachers.ofCounty() > 0) {
            marks.add(StrengthMark.BACKBONE);
        }
        if (teachers.senior() > 0) {
            marks.add(StrengthMark.SENIOR);
        }
        return marks;
    }

    private static boolean isShort(Optional<Need> wanted) {
        return wanted.filter(need -> need.shortage().compareTo(SHORT_FROM) >= 0
                && need.shortage().multiply(OF_THOSE_EXPECTED).compareTo(need.expected()) >= 0)
                .isPresent();
    }
}
