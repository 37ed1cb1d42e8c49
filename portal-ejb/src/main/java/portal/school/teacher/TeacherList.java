package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.tenancy.TenantSql;

/** The county's teachers, a page at a time: those alone that a page shows are looked up whole. */
@Dependent
class TeacherList {

    private static final String WITH_SCHOOL = """
             left join teacher_membership membership on membership.teacher_id = teacher.id
                and membership.since <= ? and (membership.until is null or membership.until >= ?)
            left join school on school.id = membership.school_id""";

    @Inject
    TenantSql sql;

    List<TeacherLine> page(
            TeacherFilter filter, Long school, TeacherOrder order, boolean ascending, int first,
            int most, LocalDate day) {
        var condition = filter.condition(school, day);
        var arguments = new ArrayList<Object>();
        boolean bySchool = order == TeacherOrder.SCHOOL;
        if (bySchool) {
            arguments.addAll(List.of(day, day));
        }
        arguments.addAll(condition.arguments());
        arguments.addAll(List.of(most, first, day, day));
        return sql.list(TeacherList::line,
                "select " + TeacherRows.COLUMNS + " from (select teacher.* from teacher"
                        + (bySchool ? WITH_SCHOOL : "") + condition.sql()
                        + order.clause(ascending) + " limit ? offset ?) teacher"
                        + WITH_SCHOOL + order.clause(ascending),
                arguments.toArray());
    }

    long count(TeacherFilter filter, Long school, LocalDate day) {
        var condition = filter.condition(school, day);
        return sql.list(row -> row.getLong(1),
                "select count(*) from teacher" + condition.sql(),
                condition.arguments().toArray()).get(0);
    }

    Optional<TeacherLine> find(String staffNumber, LocalDate day) {
        return sql.list(TeacherList::line,
                "select " + TeacherRows.COLUMNS + TeacherRows.OF_DAY
                        + " where teacher.staff_number = ?",
                day, day, staffNumber).stream().findFirst();
    }

    /** Those of the ids, in no order. */
    List<TeacherLine> of(List<Long> ids, LocalDate day) {
        return sql.list(TeacherList::line,
                "select " + TeacherRows.COLUMNS + TeacherRows.OF_DAY + " where teacher.id = any(?)",
                day, day, ids.toArray(Long[]::new));
    }

    /** The subjects that are taught, as often as they are, the most frequent first. */
    List<String> subjects(Long school, LocalDate day) {
        var condition = TeacherFilter.ALL.condition(school, day);
        return sql.list(row -> row.getString(1), """
                select subject from teacher
                cross join lateral unnest(string_to_array(subjects, '、')) subject"""
                        + condition.sql() + " group by subject order by count(*) desc, subject limit 60",
                condition.arguments().toArray());
    }

    private static TeacherLine line(ResultSet row) throws SQLException {
        return new TeacherLine(row.getLong("id"), row.getInt("version"), TeacherRows.profile(row),
                row.getString("school_name"), row.getObject("erased_on") != null);
    }
}
