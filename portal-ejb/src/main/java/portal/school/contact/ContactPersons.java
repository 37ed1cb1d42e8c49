package portal.school.contact;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import portal.school.RowsOfSchools;
import portal.school.School;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;
import portal.tenancy.CountyEntities;

/**
 * The contact persons of the county's schools as stored. Whoever asks here has made sure that the
 * caller may read those of the schools asked for.
 */
@Dependent
public class ContactPersons {

    private static final String TABLE = "school_contact";

    @Inject
    EntityManager entities;

    @Inject
    CountyEntities county;

    @Inject
    RowsOfSchools rows;

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

    List<SchoolContact> of(School school) {
        return ofSchools(List.of(school.getId())).getOrDefault(school.getId(), List.of());
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
    /** Whoever is called for the one is called for the other, even if that makes more than usual. */
    void merged(@Observes SchoolsMerged schools) {
        rows.follow(TABLE, schools);
    }

    void parted(@Observes SchoolsParted schools) {
        rows.comeBack(TABLE, schools);
    }
}
