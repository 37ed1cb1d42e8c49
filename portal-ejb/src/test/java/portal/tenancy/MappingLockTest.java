package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;
import portal.school.CastOfSchools;
import portal.school.School;

/**
 * The second lock, alone: the mapping over a role that passes row security. What it isolates is shown to
 * leak once the mapping no longer knows of counties.
 */
class MappingLockTest {

    /** Takes the lock out: entities are mapped as if they belonged to nobody. */
    public static final class Unconfined implements SessionCustomizer {

        @Override
        public void customize(Session session) {
            session.getDescriptors().values().forEach(descriptor -> descriptor.setMultitenantPolicy(null));
        }
    }

    private static final TwoCounties COUNTIES = TwoCounties.in(TestDatabase.fresh());
    private static final EntityManagerFactory MAPPED =
            CountyTransaction.factory(COUNTIES.database(), "postgres");
    private static final EntityManagerFactory UNMAPPED = CountyTransaction.factory(
            COUNTIES.database(), "postgres",
            Map.of("eclipselink.session.customizer", Unconfined.class.getName()));
    private static final EntityManagerFactory UNMAPPED_UNDER_ROW_SECURITY = CountyTransaction.factory(
            COUNTIES.database(), "portal_app",
            Map.of("eclipselink.session.customizer", Unconfined.class.getName()));

    private static <T> T inFirst(EntityManagerFactory unit, Function<EntityManager, T> work) {
        return CountyTransaction.of(unit, FIRST, FIRST, entities -> {
            T result = work.apply(entities);
            entities.getTransaction().setRollbackOnly();
            entities.getTransaction().rollback();
            entities.getTransaction().begin();
            return result;
        });
    }

    /** How much of both counties the first one reaches, by the way it goes. */
    private static Map<String, Object> reached(EntityManagerFactory unit) {
        long foreign = COUNTIES.second().recipient();
        Map<String, Function<EntityManager, Object>> ways = new TreeMap<>(Map.of(
                "jpql", entities -> entities.createQuery("select s from School s", School.class)
                        .getResultList().size(),
                "count", entities -> entities.createQuery("select count(s) from School s", Long.class)
                        .getSingleResult().intValue(),
                "criteria", entities -> {
                    var criteria = entities.getCriteriaBuilder().createQuery(School.class);
                    criteria.from(School.class);
                    return entities.createQuery(criteria).getResultList().size();
                },
                "join", entities -> entities.createQuery(
                        "select p from Pairing p join p.supporter s where s.id > 0").getResultList().size(),
                "subquery", entities -> entities.createQuery("""
                        select c from Cycle c where exists (select p from Pairing p where p.cycle <> c)""")
                        .getResultList().size(),
                "bulk update", entities -> entities.createQuery("update School s set s.town = 'x'")
                        .executeUpdate(),
                "bulk delete", entities -> entities.createQuery("delete from Pairing p").executeUpdate(),
                "named query", entities -> entities.createNamedQuery("School.byCode", School.class)
                        .setParameter("code", "2-" + SECOND).getResultList().size(),
                "find", entities -> entities.find(School.class, foreign) == null ? 0 : 1,
                "lock", entities -> entities.createQuery("select s from School s where s.id = :id", School.class)
                        .setParameter("id", foreign)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList().size()));
        var reached = new TreeMap<String, Object>();
        ways.forEach((way, work) -> reached.put(way, inFirst(unit, work)));
        return reached;
    }

    private static final Map<String, Object> ONE_COUNTY = Map.of(
            "jpql", 2, "count", 2, "criteria", 2, "join", 1, "subquery", 0,
            "bulk update", 2, "bulk delete", 1, "named query", 0, "find", 0, "lock", 0);

    private static final Map<String, Object> BOTH_COUNTIES = Map.of(
            "jpql", 4, "count", 4, "criteria", 4, "join", 2, "subquery", 2,
            "bulk update", 4, "bulk delete", 2, "named query", 1, "find", 1, "lock", 1);

    @Test
    @DisplayName("lock 2: the mapping alone shows a county its own rows, whatever the role may see")
    void theMappingAloneIsolates() {
        assertEquals(ONE_COUNTY, reached(MAPPED));
    }

    @Test
    @DisplayName("lock 2 taken out: every one of these ways leaks, so the test above would fail")
    void withoutTheMappingEveryWayLeaks() {
        assertEquals(BOTH_COUNTIES, reached(UNMAPPED));
    }

    @Test
    @DisplayName("lock 3: row security alone holds where the mapping has forgotten counties")
    void rowSecurityAloneHoldsThroughTheMapping() {
        assertEquals(ONE_COUNTY, reached(UNMAPPED_UNDER_ROW_SECURITY));
    }

    @Test
    void aForgottenCountyFailsInsteadOfShowingAnything() {
        for (String query : List.of("select s from School s", "select count(p) from Pairing p", "delete from Pairing p")) {
            var refusal = assertThrows(PersistenceException.class, () -> CountyTransaction.of(
                    MAPPED, null, FIRST, entities -> query.startsWith("delete")
                            ? entities.createQuery(query).executeUpdate()
                            : entities.createQuery(query).getResultList()));
            assertEquals(true, refusal.toString().contains("eclipselink.tenant-id"), refusal.toString());
        }
    }

    @Test
    void anotherCountysObjectIsNeitherMergedNorRefreshedNorRemoved() {
        School foreign = CountyTransaction.of(MAPPED, SECOND, SECOND,
                entities -> entities.find(School.class, COUNTIES.second().supporter()));
        CastOfSchools.rename(foreign, "taken");
        assertThrows(RuntimeException.class, () -> CountyTransaction.of(MAPPED, FIRST, FIRST, entities -> {
            entities.merge(foreign);
            entities.flush();
            return null;
        }));
        assertThrows(RuntimeException.class, () -> CountyTransaction.of(MAPPED, FIRST, FIRST, entities -> {
            entities.refresh(foreign);
            return null;
        }));
        assertThrows(RuntimeException.class, () -> CountyTransaction.of(MAPPED, FIRST, FIRST, entities -> {
            entities.getReference(School.class, foreign.getId()).getName();
            return null;
        }));
        assertEquals("甲小学", CountyTransaction.of(MAPPED, SECOND, SECOND,
                entities -> entities.find(School.class, foreign.getId()).getName()));
    }

    @Test
    void theCountyOfARowIsTheTransactionsWhateverTheObjectCameFrom() {
        inFirst(MAPPED, entities -> {
            entities.persist(CastOfSchools.recipient("3"));
            entities.flush();
            var county = entities.unwrap(Connection.class);
            try {
                assertEquals(List.of(FIRST), Attack.rows(county, "select tenant_id from school where code = '3'"));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return null;
        });
    }

    @Test
    void nativeQueriesAreSwitchedOff() {
        assertThrows(RuntimeException.class, () -> inFirst(MAPPED,
                entities -> entities.createNativeQuery("select name from school").getResultList()));
    }
}
