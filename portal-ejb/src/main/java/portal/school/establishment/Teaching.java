package portal.school.establishment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much is taught in each subject, in whole teachers at their posts (折合专任教师): who teaches n subjects
 * counts one nth in each.
 */
record Teaching(SortedMap<String, Fraction> bySubject) {

    static final Teaching NONE = new Teaching(new TreeMap<>());

    Teaching {
        bySubject = Collections.unmodifiableSortedMap(new TreeMap<>(bySubject));
    }

    /** What so many teachers, each of whom teaches so many subjects, are in one of these. */
    static Fraction part(int teachers, int subjects) {
        return Fraction.of(teachers).dividedBy(Fraction.of(subjects));
    }

    /** All that is taught in them. */
    static Teaching together(List<Teaching> some) {
        var sum = new TreeMap<String, Fraction>();
        some.forEach(one -> one.bySubject.forEach(
                (subject, teachers) -> sum.merge(subject, teachers, Fraction::plus)));
        return new Teaching(sum);
    }

    /** The same with so many more teachers of the subject, each of whom teaches so many. */
    Teaching with(String subject, int teachers, int subjects) {
        return together(List.of(this,
                new Teaching(new TreeMap<>(Map.of(subject, part(teachers, subjects))))));
    }

    Fraction of(String subject) {
        return bySubject.getOrDefault(subject, Fraction.ZERO);
    }

    Fraction all() {
        return bySubject.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
