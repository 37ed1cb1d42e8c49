package portal.tenancy;

import static portal.database.TestDatabase.FIRST;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;
import portal.school.CastOfSchools;
import portal.school.School;

/**
 * What the locks cost a transaction: one school read by its id through the mapping, with the locks and
 * with every one of them taken out, in turns.
 */
public final class LockCostBench {

    private static final int ROUNDS = 15;
    private static final int WARMING = 3_000;
    private static final int READS = 2_000;
    private static final int SCHOOLS = 500;

    private LockCostBench() {}

    public static void main(String... arguments) {
        var database = TestDatabase.fresh();
        var ids = database.inCounty(FIRST, entities -> {
            for (int i = 0; i < SCHOOLS; i++) {
                entities.persist(CastOfSchools.supporter("s" + i));
            }
            entities.flush();
            return entities.createQuery("select s.id from School s", Long.class).getResultList();
        });
        var open = TestDatabase.fresh();
        database.alter("analyze");
        open.inCounty(FIRST, entities -> {
            for (int i = 0; i < SCHOOLS; i++) {
                entities.persist(CastOfSchools.supporter("s" + i));
            }
            return null;
        });
        open.alter("alter table school disable row level security", "analyze");
        var openIds = CountyTransaction.of(
                CountyTransaction.factory(open, "portal_app"), FIRST, null,
                entities -> entities.createQuery("select s.id from School s", Long.class).getResultList());
        var locked = CountyTransaction.factory(database, "portal_app");
        var unlocked = CountyTransaction.factory(open, "portal_app", Map.of(
                "eclipselink.session.customizer", MappingLockTest.Unconfined.class.getName()));
        read(locked, FIRST, ids, WARMING);
        read(unlocked, null, openIds, WARMING);
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            with[round] = read(locked, FIRST, ids, READS);
            without[round] = read(unlocked, null, openIds, READS);
        }
        double locks = median(with);
        double none = median(without);
        System.out.printf(
                "locks: a school read by id takes %.0f µs with them, %.0f µs without: %.0f µs more, ratio %.2f"
                        + " (medians of %d rounds of %d transactions)%n",
                locks, none, locks - none, locks / none, ROUNDS, READS);
    }

    /** Microseconds a transaction. */
    private static double read(EntityManagerFactory unit, String county, List<Long> ids, int times) {
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long id = ids.get(i % ids.size());
            if (CountyTransaction.of(unit, county, county, entities -> entities.find(School.class, id)) == null) {
                throw new IllegalStateException("school " + id + " is missing");
            }
        }
        return (System.nanoTime() - began) / 1_000.0 / times;
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
