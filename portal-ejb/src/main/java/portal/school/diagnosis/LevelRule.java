package portal.school.diagnosis;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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

    /** From half a teacher on, a subject is short. */
    private static final BigDecimal SHORT_FROM = new BigDecimal("0.5");

    private LevelRule() {}

    /**
     * What the school lacks in a subject of its stage.
     *
     * @param shortage teachers missing in the subject, where the establishment can say it
     */
    static Set<NeedMark> need(SubjectTeachers teachers, Optional<BigDecimal> shortage) {
        var marks = EnumSet.noneOf(NeedMark.class);
        if (teachers.all() == 0 || isShort(shortage)) {
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
    static Set<StrengthMark> strength(SubjectTeachers teachers, Optional<BigDecimal> shortage) {
        var marks = EnumSet.noneOf(StrengthMark.class);
        if (isShort(shortage)) {
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

    private static boolean isShort(Optional<BigDecimal> shortage) {
        return shortage.filter(missing -> missing.compareTo(SHORT_FROM) >= 0).isPresent();
    }
}
