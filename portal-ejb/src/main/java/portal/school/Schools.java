package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The county's schools as stored. */
@Dependent
class Schools {

    @Inject
    EntityManager entities;

    void add(School school) {
        entities.persist(school);
    }

    void remove(School school) {
        entities.remove(school);
    }

    /** Writes what has changed so far, so that plain SQL sees it and versions can be told. */
    void write() {
        entities.flush();
    }

    List<School> all() {
        return entities.createNamedQuery("School.all", School.class).getResultList();
    }

    List<School> of(Set<SupportRole> roles, Set<Setting> settings) {
        return entities.createNamedQuery("School.ofPlace", School.class)
                .setParameter("roles", roles)
                .setParameter("settings", settings)
                .getResultList();
    }

    /** Those that were stored before names were spelled. */
    List<School> unspelled() {
        return entities.createNamedQuery("School.unspelled", School.class).getResultList();
    }

    /** The schools that belong to the central school of that code. */
    List<School> villagesOf(String code) {
        return entities.createNamedQuery("School.ofCentral", School.class)
                .setParameter("central", code)
                .getResultList();
    }

    List<String> towns() {
        return entities.createNamedQuery("School.towns", String.class).getResultList();
    }

    Optional<School> find(long id) {
        return Optional.ofNullable(entities.find(School.class, id));
    }

    Optional<School> byCode(String code) {
        return entities.createNamedQuery("School.byCode", School.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<School> page(
            SchoolFilter filter, SchoolOrder order, boolean ascending, int first, int most) {
        var query = entities.createQuery(
                "select s from School s" + filter.where() + order.clause(ascending), School.class);
        filter.parameters().forEach(query::setParameter);
        return query.setFirstResult(first).setMaxResults(most).getResultList();
    }

    long count(SchoolFilter filter) {
        var query = entities.createQuery(
                "select count(s) from School s" + filter.where(), Long.class);
        filter.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }
}
