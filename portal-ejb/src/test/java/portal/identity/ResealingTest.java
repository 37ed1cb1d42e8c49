package portal.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import portal.database.TestDatabase;
import portal.tenancy.PlatformTables;
import portal.tenancy.Sql;

/** The deployment's secret is changed while the platform's rows stay. */
class ResealingTest {

    static final byte[] PRIVATE_PART = {4, 5, 6};
    static final TestDatabase DATABASE = TestDatabase.fresh();

    /** Columns of bytes that are not sealed: public, a hash or, for a task of the scheduler, ids. */
    static final Set<String> OPEN = Set.of("audit_key.public_part", "first_run_key.key_hash",
            "refresh_token.token_hash", "scheduled_tasks.task_data");

    static PGSimpleDataSource platform() {
        var source = new PGSimpleDataSource();
        source.setUrl(DATABASE.url());
        source.setUser("portal_platform");
        source.setPassword(DATABASE.password());
        return source;
    }

    private static String place(String kid) {
        return SealedColumn.SIGNING_KEY.place(kid);
    }

    private static void sealAnew(Seal seal) {
        var resealing = new Resealing();
        resealing.platform = platform();
        resealing.seal = seal;
        resealing.sealAnew();
    }

    @Test
    @DisplayName("ASVS 11.2.2: after one start with both secrets the former one is needed no more")
    void aStartWithBothSecretsLeavesEveryRowUnderTheNewOne() {
        var former = SealedUnder.secret(SealTest.OLD);
        var sql = new Sql(platform());
        for (String kid : List.of("kid-1", "kid-2")) {
            sql.update("insert into signing_key (kid, public_jwk, private_part) values (?, '{}', ?)",
                    kid, former.close(PRIVATE_PART, place(kid)));
        }
        sealAnew(SealedUnder.secrets(SealTest.NEW, SealTest.OLD));
        var next = SealedUnder.secret(SealTest.NEW);
        for (String kid : List.of("kid-1", "kid-2")) {
            byte[] sealed = sealed(sql, kid);
            assertTrue(next.isCurrent(sealed));
            assertArrayEquals(PRIVATE_PART, next.open(sealed, place(kid)));
        }
        byte[] before = sealed(sql, "kid-1");
        sealAnew(next);
        assertArrayEquals(before, sealed(sql, "kid-1"));
        assertFalse(former.isCurrent(before));
    }

    private static byte[] sealed(Sql sql, String kid) {
        return sql.list(row -> row.getBytes(1),
                "select private_part from signing_key where kid = ?", kid).get(0);
    }

    @Test
    void everyColumnOfBytesOfThePlatformIsReachedOrSaysWhyNot() {
        String tables = PlatformTables.NAMES.stream()
                .map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        var columns = new TreeSet<>(new Sql(platform()).list(row -> row.getString(1), """
                select attrelid::regclass || '.' || attname from pg_attribute
                where attrelid in (select oid from pg_class where relname in (%s)
                    and relnamespace = 'public'::regnamespace)
                and atttypid = 'bytea'::regtype and not attisdropped""".formatted(tables)));
        columns.removeAll(OPEN);
        assertEquals(SealedColumn.ALL.stream()
                .map(each -> each.table() + "." + each.column())
                .collect(Collectors.toCollection(TreeSet::new)), columns);
    }
}
