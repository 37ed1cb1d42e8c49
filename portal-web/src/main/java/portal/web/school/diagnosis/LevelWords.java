package portal.web.school.diagnosis;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.school.diagnosis.Aspect;
import portal.school.diagnosis.Level;
import portal.school.diagnosis.SchoolDiagnosis;
import portal.school.diagnosis.SubjectDiagnosis;
import portal.web.frame.Words;
import portal.web.school.SchoolWords;

/** Levels and what they come from in the reader's language. */
record LevelWords(Words words) {

    /** A level as it stands in a table: its number, how it looks, and what it means. */
    public record Shown(String subject, String value, String style, String mark, String meaning) {}

    String aspect(Aspect aspect) {
        return words.text("diagnosis.aspect." + aspect);
    }

    /** Nothing where the subject does not concern the school. */
    Shown shown(SchoolDiagnosis school, String subject, Aspect aspect) {
        return school.in(subject)
                .map(one -> shown(one, aspect))
                .orElseGet(() -> new Shown(subject, SchoolWords.UNKNOWN, "level", "", ""));
    }

    Shown shown(SubjectDiagnosis one, Aspect aspect) {
        var level = one.level(aspect);
        return new Shown(one.subject(), words.number(level.value()),
                "level level-known level-" + level.value(), mark(level), meaning(level));
    }

    private String mark(Level level) {
        return switch (level.ground()) {
            case TEACHERS -> "";
            case STATED -> words.text("diagnosis.ground.STATED.mark");
            case CORRECTED -> words.text("diagnosis.ground.CORRECTED.mark");
        };
    }

    private String meaning(Level level) {
        return words.text("diagnosis.ground." + level.ground());
    }

    /** What a level comes from, in a sentence. */
    String why(SubjectDiagnosis one, Aspect aspect) {
        var level = one.level(aspect);
        var byRule = aspect == Aspect.STRENGTH
                ? marks("strength", one.strengthMarks())
                : one.usual() ? marks("need", one.needMarks())
                        : words.text("diagnosis.unusual");
        return switch (level.ground()) {
            case TEACHERS -> byRule;
            case STATED -> words.text("diagnosis.why.STATED", byRule);
            case CORRECTED -> words.text("diagnosis.why.CORRECTED",
                    level.correction().orElseThrow().getReason(), level.byRule(), byRule);
        };
    }

    private String marks(String aspect, Set<? extends Enum<?>> marks) {
        return marks.isEmpty()
                ? words.text("diagnosis." + aspect + ".none")
                : marks.stream()
                        .map(mark -> words.text("diagnosis." + aspect + "." + mark.name()))
                        .collect(Collectors.joining(words.text("list.separator")));
    }

    String teachers(SubjectDiagnosis one) {
        var those = one.teachers();
        return those.all() == 0
                ? words.text("diagnosis.teachers.none")
                : words.text("diagnosis.teachers", those.all(), those.specialists(),
                        those.backbone(), those.senior());
    }

    String shortage(SubjectDiagnosis one) {
        return one.shortage()
                .map(missing -> missing.setScale(1, RoundingMode.HALF_UP).toPlainString())
                .orElse(SchoolWords.UNKNOWN);
    }

    /** The subjects of these schools, those first that concern most of them. */
    static List<String> subjects(List<SchoolDiagnosis> schools) {
        Map<String, Long> spread = schools.stream()
                .flatMap(one -> one.subjects().stream())
                .collect(Collectors.groupingBy(SubjectDiagnosis::subject, Collectors.counting()));
        var subjects = new ArrayList<>(spread.keySet());
        subjects.sort(Comparator.comparing((Function<String, Long>) spread::get).reversed()
                .thenComparing(Comparator.naturalOrder()));
        return subjects;
    }
}
