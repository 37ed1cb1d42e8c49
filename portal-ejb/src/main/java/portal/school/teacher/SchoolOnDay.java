package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import portal.tenancy.TenantSql;

/**
 * The school that a teacher belonged to on the day of a record: a transfer since then changes
 * nothing about it, and one to come changes nothing before its day.
 */
@Dependent
public class SchoolOnDay {

    @Inject
    TenantSql sql;

    /** The school's id; none before the first one that is known. */
    public OptionalLong of(long teacher, LocalDate day) {
        return sql.list(row -> row.getLong(1), """
                select school_id from teacher_membership
                where teacher_id = ? and since <= ? and (until is null or until >= ?)""",
                teacher, day, day).stream().mapToLong(Long::longValue).findFirst();
    }

    /** The same by the numbers that the county knows them by. */
    public Optional<String> code(String staffNumber, LocalDate day) {
        return sql.list(row -> row.getString(1), """
                select school.code from teacher
                join teacher_membership on teacher_id = teacher.id
                join school on school.id = school_id
                where staff_number = ? and since <= ? and (until is null or until >= ?)""",
                staffNumber, day, day).stream().findFirst();
    }
}
