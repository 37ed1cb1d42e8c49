package portal.school.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import portal.school.School;

/** Diagnoses of schools for tests of those who use them. */
public final class CastOfDiagnosis {

    private CastOfDiagnosis() {}

    /** What the bureau's list alone says of a school. */
    public static SchoolDiagnosis stated(School school) {
        var names = new TreeSet<>(school.getStrongSubjects());
        names.addAll(school.getWeakSubjects());
        var subjects = new ArrayList<SubjectDiagnosis>();
        names.forEach(name -> subjects.add(subject(name,
                school.getStrongSubjects().contains(name) ? LevelRule.STATED : 0,
                school.getWeakSubjects().contains(name) ? LevelRule.STATED : 0)));
        return new SchoolDiagnosis(school, false, 0, subjects);
    }

    /** A school of so many teachers, with one subject. */
    public static SchoolDiagnosis of(School school, int atPost, int strength, int need) {
        return new SchoolDiagnosis(school, true, atPost, List.of(subject("数学", strength, need)));
    }

    public static LevelCorrection correction(School school, String reason) {
        return new LevelCorrection(school, "数学", Aspect.NEED, 3, reason, "officer");
    }

    private static SubjectDiagnosis subject(String name, int strength, int need) {
        return new SubjectDiagnosis(name, SubjectTeachers.NOBODY, true, Optional.empty(), Set.of(),
                Set.of(), Level.of(strength, false, Optional.empty()),
                Level.of(need, false, Optional.empty()));
    }
}
