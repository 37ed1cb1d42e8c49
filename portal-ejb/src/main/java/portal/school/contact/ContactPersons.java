package portal.school.contact;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import portal.NotFound;
import portal.school.School;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;
import portal.tenancy.CountyEntities;
import portal.tenancy.TenantSql;

/**
 * The contact persons of the county's schools as stored. Whoever asks here has made sure that the
 * caller may read those of the schools asked for.
 */
@Dependent
public class ContactPersons {

    @Inject
    EntityManager entities;

    @Inject
    CountyEntities county;

    @Inject
    TenantSql sql;

    /**
     * In the order in which each school named them.
     *
     * @param schools their ids
     * @return by the school's id; nothing for a school that named nobody
     */
    public Map<Long, List<SchoolContact>> ofSchools(Collection<Long> schools) {
        return schools.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("SchoolContact.ofSchools", SchoolContact.class)
                        .setParameter("schools", schools)
                        .getResultStream()
                        .collect(groupingBy(contact -> contact.getSchool().getId()));
    }

    public SchoolContact get(long id) {
        return county.get(SchoolContact.class, id);
    }

    School school(String code) {
        return entities.createNamedQuery("School.byCode", School.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("School"));
    }

    List<SchoolContact> of(School school) {
        return ofSchools(List.of(school.getId())).getOrDefault(school.getId(), List.of());
    }

    /** Of two who name somebody at once, the second waits and then counts what the first did. */
    void claim(School school) {
        entities.lock(school, LockModeType.PESSIMISTIC_WRITE);
    }

    public void add(SchoolContact contact) {
        entities.persist(contact);
        entities.flush();
    }

    void remove(SchoolContact contact) {
        entities.remove(contact);
        entities.flush();
    }

    /** Whoever is called for the one is called for the other, even if that makes more than usual. */
    void merged(@Observes SchoolsMerged schools) {
        sql.update("""
                update school_contact set school_id = ?, version = version + 1
                where school_id = ?""",
                schools.kept(), schools.gone());
    }

    /** Those whom the school that is back had named, and those that had gone into it before. */
    void parted(@Observes SchoolsParted schools) {
        sql.update("""
                with recursive back (id) as (
                    select ?::bigint
                    union
                    select gone_id from school_merge join back on kept_id = back.id
                    where undone_at is null)
                update school_contact set school_id = ?, version = version + 1
                where school_id = ? and made_for in (select id from back)""",
                schools.back(), schools.back(), schools.kept());
    }
}
