package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import portal.tenancy.TenantSql;

/** The records that became one with a teacher's, whose history is that teacher's as well. */
@Dependent
class AbsorbedRecords {

    @Inject
    TenantSql sql;

    /** The ids of the teacher's own record and of all that it absorbed. */
    List<Long> with(Teacher teacher) {
        return sql.list(row -> row.getLong(1), """
                with recursive whole (id) as (
                    values (?::bigint)
                    union
                    select gone_id from teacher_merge join whole on kept_id = whole.id
                    where undone_at is null)
                select id from whole""", teacher.getId());
    }

    /** What was kept of them to undo their merges goes: that there were merges stays. */
    void unsay(List<Long> records) {
        sql.update("""
                update teacher_merge set gone = null, stays = null, gone_name = ?,
                    version = version + 1
                where gone_id = any(?)""",
                Teacher.ERASED, records.toArray(Long[]::new));
    }
}
