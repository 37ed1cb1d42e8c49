package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import portal.NotFound;
import portal.tenancy.TenantSql;

/**
 * What capabilities share that keep rows of schools: the school by its code, one writer at a time, and
 * that the rows follow it when schools are merged and parted again. Their tables have {@code school_id},
 * and in {@code made_for} the school for which each row was made.
 */
@Dependent
public class RowsOfSchools {

    /** The column that names the school. */
    public static final String SCHOOL = "school_id";

    @Inject
    EntityManager entities;

    @Inject
    TenantSql sql;

    public School school(String code) {
        return entities.createNamedQuery("School.byCode", School.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("School"));
    }

    /** Of two who write of a school at once, the second waits and then sees what the first did. */
    public void claim(School school) {
        entities.lock(school, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param table a name that the capability has written itself */
    public void follow(String table, SchoolsMerged schools) {
        sql.update("""
                update %s set school_id = ?, version = version + 1
                where school_id = ?""".formatted(table),
                schools.kept(), schools.gone());
    }

    /** The same of rows that do not say yet for which school they were made, or where another column names it. */
    public void follow(String table, String column, SchoolsMerged schools) {
        sql.update("""
                update %1$s set made_for = coalesce(made_for, %2$s), %2$s = ?, version = version + 1
                where %2$s = ?""".formatted(table, column),
                schools.kept(), schools.gone());
    }

    /**
     * What was made for the school that is back, and for those that had gone into it before.
     *
     * @param table a name that the capability has written itself
     */
    public void comeBack(String table, SchoolsParted schools) {
        comeBack(table, SCHOOL, schools);
    }

    /** The same where another column names the school. */
    public void comeBack(String table, String column, SchoolsParted schools) {
        sql.update("""
                with recursive back (id) as (
                    select ?::bigint
                    union
                    select gone_id from school_merge join back on kept_id = back.id
                    where undone_at is null)
                update %1$s set %2$s = ?, version = version + 1
                where %2$s = ? and made_for in (select id from back)""".formatted(table, column),
                schools.back(), schools.back(), schools.kept());
    }
}
