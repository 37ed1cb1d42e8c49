package portal.web.school;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import portal.school.School;
import portal.school.SchoolOrder;

/** A column that a list of schools can have; code and name are always there. */
enum SchoolColumn {
    STAGE(SchoolOrder.STAGE, false, (school, words) -> words.text(school.getStage())),
    SETTING(SchoolOrder.SETTING, false, (school, words) -> words.text(school.getSetting())),
    TOWN(SchoolOrder.TOWN, false, (school, words) -> words.town(school)),
    CENTRAL(SchoolOrder.CENTRAL, false, (school, words) ->
            school.getCentralSchool() == null ? SchoolWords.UNKNOWN : school.getCentralSchool()),
    PUPILS(SchoolOrder.PUPILS, true, (school, words) -> words.number(school.getPupils())),
    BOARDERS(SchoolOrder.BOARDERS, true, (school, words) ->
            words.number(school.getEnrolment().boarders().orElse(null))),
    CLASSES(SchoolOrder.CLASSES, true, (school, words) ->
            words.number(school.getEnrolment().classes().orElse(null))),
    TEACHERS(SchoolOrder.TEACHERS, true, (school, words) ->
            words.number(school.getFullTimeTeachers())),
    BACKBONE(SchoolOrder.BACKBONE, true, (school, words) ->
            words.number(school.getStaffing().backbone().orElse(null))),
    ROLE(SchoolOrder.ROLE, false, (school, words) -> words.text(school.getSupportRole())),
    STRONG(null, false, (school, words) -> words.subjects(school.getStrongSubjects())),
    WEAK(null, false, (school, words) -> words.subjects(school.getWeakSubjects()));

    /** Those that a list has where nobody chose any. */
    static final Set<SchoolColumn> USUAL = EnumSet.of(STAGE, SETTING, TOWN, PUPILS, TEACHERS, ROLE);

    private static final String BETWEEN = ".";

    private final SchoolOrder order;
    private final boolean number;
    private final BiFunction<School, SchoolWords, String> text;

    SchoolColumn(SchoolOrder order, boolean number,
            BiFunction<School, SchoolWords, String> text) {
        this.order = order;
        this.number = number;
        this.text = text;
    }

    /** Those that an address names, {@code stage.town.pupils}; the usual ones where it names none. */
    static List<SchoolColumn> named(Optional<String> names) {
        var wanted = List.of(names.orElse("").split("\\" + BETWEEN));
        var chosen = Stream.of(values()).filter(column -> wanted.contains(column.code())).toList();
        return chosen.isEmpty() ? List.copyOf(USUAL) : chosen;
    }

    /** The names of the columns with that one more, or one less. */
    static String toggled(List<SchoolColumn> shown, SchoolColumn one) {
        return Stream.of(values())
                .filter(column -> shown.contains(column) != (column == one))
                .map(SchoolColumn::code)
                .reduce((left, right) -> left + BETWEEN + right)
                .orElse(one.code());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "school." + code();
    }

    /** By what a list is ordered that goes by this column. */
    Optional<SchoolOrder> order() {
        return Optional.ofNullable(order);
    }

    String style() {
        return number ? "number" : "";
    }

    String of(School school, SchoolWords words) {
        return text.apply(school, words);
    }
}
