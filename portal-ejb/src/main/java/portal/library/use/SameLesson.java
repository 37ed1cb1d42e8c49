package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import portal.library.Resource;
import portal.tenancy.TenantSql;

/**
 * Which resources are for the same lesson (同课异构): of the same line of a textbook, or of the same subject
 * and grade with a title that holds the other's.
 */
@Dependent
class SameLesson {

    private static final int MOST = 60;

    @Inject
    TenantSql sql;

    /** Ids, also of resources that the caller may not read. */
    List<Long> as(Resource one) {
        Long part = one.getPart() == null ? null : one.getPart().getId();
        return sql.list(row -> row.getLong(1), """
                select id from resource
                where id <> ? and withdrawn_at is null and taken_down_at is null
                    and described_at is not null
                    and (textbook_part_id = ?
                        or subject = ? and subject <> '' and grade = ?
                            and (strpos(title, ?) > 0 or strpos(?, title) > 0))
                order by textbook_part_id is not distinct from ? desc, id desc limit ?""",
                one.getId(), part, one.getSubject(), one.getGrade(), one.getTitle(), one.getTitle(),
                part, MOST);
    }
}
