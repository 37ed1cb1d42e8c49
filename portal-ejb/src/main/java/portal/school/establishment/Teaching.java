package portal.school.establishment;

import java.util.Collections;
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

    /** So many more teachers of the subject, each of whom teaches so many subjects. */
    Teaching with(String subject, int teachers, int subjects) {
        return plus(Map.of(subject, Fraction.of(teachers).dividedBy(Fraction.of(subjects))));
    }

    Teaching plus(Teaching other) {
        return plus(other.bySubject);
    }

    private Teaching plus(Map<String, Fraction> more) {
        var sum = new TreeMap<>(bySubject);
        more.forEach((subject, teachers) -> sum.merge(subject, teachers, Fraction::plus));
        return new Teaching(sum);
    }

    Fraction of(String subject) {
        return bySubject.getOrDefault(subject, Fraction.ZERO);
    }

    Fraction all() {
        return bySubject.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
