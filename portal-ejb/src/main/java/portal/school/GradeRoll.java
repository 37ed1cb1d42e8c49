package portal.school;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.RuleViolation;

/**
 * A school's pupils by grade (分年级学生数), the first grade 1 and the last 9; a grade that is not stated
 * is absent.
 */
public record GradeRoll(SortedMap<Integer, Integer> pupils) {

    public static final int FIRST = 1;
    public static final int LAST = 9;

    /** Nothing is stated of any grade. */
    public static final GradeRoll UNSTATED = new GradeRoll(new TreeMap<>());

    public GradeRoll {
        pupils = Collections.unmodifiableSortedMap(new TreeMap<>(pupils));
        pupils.forEach((grade, number) -> {
            if (grade < FIRST || grade > LAST || number < 0) {
                throw new RuleViolation("school.grade-impossible", grade, number);
            }
        });
    }

    public static GradeRoll of(Map<Integer, Integer> pupils) {
        return new GradeRoll(new TreeMap<>(pupils));
    }

    public Optional<Integer> of(int grade) {
        return Optional.ofNullable(pupils.get(grade));
    }

    public boolean isStated() {
        return !pupils.isEmpty();
    }

    /** Whether every grade that the stage teaches is stated. */
    public boolean isWhole(Stage stage) {
        return stage.grades().allMatch(pupils::containsKey);
    }

    public int sum() {
        return pupils.values().stream().mapToInt(Integer::intValue).sum();
    }
}
