package portal.school.teacher;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import portal.school.Spelling;

/**
 * Which teachers a list shows; an absent part lets all through.
 *
 * @param text    a name or a part of it, its pinyin or initials, or the beginning of a staff number
 * @param school  the school's code
 * @param subject that is taught
 * @param payroll on the establishment or not; whose data were erased is neither
 */
public record TeacherFilter(
        String text,
        String school,
        String subject,
        ProfessionalTitle title,
        Backbone backbone,
        Post post,
        DutyState state,
        Payroll payroll,
        Due due) {

    public static final TeacherFilter ALL =
            new TeacherFilter(null, null, null, null, null, null, null, null, null);

    private static final int MONTHS_AHEAD = 12;
    private static final int ELDER = 55;

    /** What wants looking after in time. */
    public enum Due { REGISTRATION, REGISTRATION_OVER, BACKBONE_OVER, FROM_55 }

    /** Whether somebody is on the establishment (在编), and is so without being at the post (占编不在岗). */
    public enum Payroll {
        ESTABLISHED("established"),
        AWAY("established and duty_state <> 'IN_POST'"),
        OUTSIDE("not established"),
        UNSAID("established is null");

        private final String condition;

        Payroll(String condition) {
            this.condition = condition;
        }
    }

    /** A condition over the columns of a teacher, with its arguments in their order. */
    record Condition(String sql, List<Object> arguments) {}

    /** @param school the id of the one that is asked for, or that is all that may be seen; or null */
    Condition condition(Long school, LocalDate today) {
        var sql = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        if (text != null && !text.isBlank()) {
            text(sql, arguments, text.strip());
        }
        if (school != null) {
            sql.add("""
                    exists (select from teacher_membership own where own.teacher_id = teacher.id
                        and own.school_id = ? and own.since <= ?
                        and (own.until is null or own.until >= ?))""");
            arguments.addAll(List.of(school, today, today));
        }
        if (subject != null) {
            sql.add("? = any(string_to_array(subjects, '、'))");
            arguments.add(subject);
        }
        word(sql, arguments, "title", title);
        word(sql, arguments, "backbone", backbone);
        word(sql, arguments, "post", post);
        word(sql, arguments, "duty_state", state);
        if (payroll != null) {
            sql.add("erased_on is null and " + payroll.condition);
        }
        if (due != null) {
            due(sql, arguments, YearMonth.from(today));
        }
        return new Condition(
                sql.isEmpty() ? "" : " where " + String.join(" and ", sql), arguments);
    }

    /** Letters and digits by their beginning, from an index; characters wherever they stand. */
    private static void text(List<String> sql, List<Object> arguments, String text) {
        var typed = Spelling.typed(text);
        if (typed.isPresent()) {
            sql.add("(pinyin ^@ ? or initials ^@ ? or staff_number ^@ ? or position(? in name) > 0)");
            arguments.addAll(List.of(typed.get(), typed.get(), text, text));
        } else {
            sql.add("(position(? in name) > 0 or staff_number ^@ ?)");
            arguments.addAll(List.of(text, text));
        }
    }

    private static void word(
            List<String> sql, List<Object> arguments, String column, Enum<?> word) {
        if (word != null) {
            sql.add(column + " = ?");
            arguments.add(word.name());
        }
    }

    private void due(List<String> sql, List<Object> arguments, YearMonth month) {
        var first = month.atDay(1);
        switch (due) {
            case REGISTRATION -> {
                sql.add("registered_until between ? and ?");
                arguments.addAll(List.of(first, month.plusMonths(MONTHS_AHEAD).atDay(1)));
            }
            case REGISTRATION_OVER -> {
                sql.add("registered_until < ?");
                arguments.add(first);
            }
            case BACKBONE_OVER -> {
                sql.add("backbone_until < ?");
                arguments.add(first);
            }
            case FROM_55 -> {
                sql.add("born <= ?");
                arguments.add(month.minusYears(ELDER).atDay(1));
            }
        }
    }
}
