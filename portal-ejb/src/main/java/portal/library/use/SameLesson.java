package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import portal.library.Resource;
import portal.library.ResourceAccess;
import portal.tenancy.TenantSql;

/**
 * Which resources are for the same lesson (同课异构): of the same line of a textbook, or of the same subject
 * and grade with a title that holds the other's.
 */
@Dependent
class SameLesson {

    private static final int MOST = 60;

    /** How far the reader stands from a resource, as {@link ResourceAccess.Eyes} says it. */
    private static final String DISTANCE = """
            case when r.school_id = any (?) or ? and r.school_id is null then 0
                when ? or r.school_id = any (?) then 1 else 2 end""";

    @Inject
    TenantSql sql;

    /** Ids of those that these eyes read. */
    List<Long> as(Resource one, ResourceAccess.Eyes eyes) {
        Long part = one.getPart() == null ? null : one.getPart().getId();
        return sql.list(row -> row.getLong(1), """
                select r.id from resource r
                where r.id <> ? and withdrawn_at is null and taken_down_at is null
                    and described_at is not null
                    and (textbook_part_id = ?
                        or subject = ? and subject <> '' and grade = ?
                            and (strpos(title, ?) > 0 or strpos(?, title) > 0))
                    and exists (select from resource_version v where v.resource_id = r.id
                        and %s between v.read_from and v.read_to)
                order by textbook_part_id is not distinct from ? desc, r.id desc limit ?"""
                        .formatted(DISTANCE),
                one.getId(), part, one.getSubject(), one.getGrade(), one.getTitle(), one.getTitle(),
                ids(eyes.own()), eyes.isBureau(), eyes.isBureau(), ids(eyes.partners()), part, MOST);
    }

    private static Object ids(Set<Long> schools) {
        return schools.toArray(Long[]::new);
    }
}
