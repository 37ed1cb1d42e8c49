package portal.school.establishment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.school.teacher.DutyState;

/**
 * Who belongs to a school on a day by the register of teachers, by number: on the establishment or not, at
 * the post or not.
 */
public record StaffOnDay(Map<Standing, Map<DutyState, Integer>> numbers) {

    public static final StaffOnDay NOBODY = new StaffOnDay(Map.of());

    public StaffOnDay {
        var kept = new EnumMap<Standing, Map<DutyState, Integer>>(Standing.class);
        numbers.forEach((standing, states) -> kept.put(standing, Map.copyOf(states)));
        numbers = Collections.unmodifiableMap(kept);
    }

    /** All of both schools together. */
    StaffOnDay plus(StaffOnDay other) {
        var sum = new EnumMap<Standing, Map<DutyState, Integer>>(Standing.class);
        for (var one : new StaffOnDay[] {this, other}) {
            one.numbers.forEach((standing, states) -> states.forEach((state, number) ->
                    sum.computeIfAbsent(standing, key -> new EnumMap<>(DutyState.class))
                            .merge(state, number, Integer::sum)));
        }
        return new StaffOnDay(sum);
    }

    /** All who are registered. */
    public int registered() {
        return numbers.values().stream().mapToInt(StaffOnDay::sum).sum();
    }

    /** On the establishment (在编), wherever they are. */
    public int established() {
        return sum(of(Standing.ESTABLISHED));
    }

    /** On the establishment and at their posts (在编在岗). */
    public int establishedAtPost() {
        return of(Standing.ESTABLISHED).getOrDefault(DutyState.IN_POST, 0);
    }

    /** At the school's posts (在岗), on the establishment or not. */
    public int atPost() {
        return numbers.values().stream()
                .mapToInt(states -> states.getOrDefault(DutyState.IN_POST, 0))
                .sum();
    }

    /** At their posts without being on the establishment (编外). */
    public int outside() {
        return of(Standing.OUTSIDE).getOrDefault(DutyState.IN_POST, 0);
    }

    /** At their posts, and nobody has said whether they are on the establishment. */
    public int unsaid() {
        return of(Standing.UNSAID).getOrDefault(DutyState.IN_POST, 0);
    }

    /** On the payroll but not at the post (占编不在岗). */
    public int away() {
        return established() - establishedAtPost();
    }

    /** The same by what keeps them away; only states that somebody is in. */
    public SortedMap<DutyState, Integer> awayBy() {
        var away = new TreeMap<>(of(Standing.ESTABLISHED));
        away.remove(DutyState.IN_POST);
        return away;
    }

    private Map<DutyState, Integer> of(Standing standing) {
        return numbers.getOrDefault(standing, Map.of());
    }

    private static int sum(Map<DutyState, Integer> states) {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
