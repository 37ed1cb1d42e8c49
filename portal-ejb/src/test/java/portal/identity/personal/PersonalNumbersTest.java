package portal.identity.personal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.identity.SealedUnder;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Sql;

/** Numbers of persons as two counties keep them, over the platform's table of keys. */
class PersonalNumbersTest {

    static final String COLUMN = "teacher.identity_number";
    static final CurrentTenant TENANT = new CurrentTenant();
    static final CurrentDeed DEED = new CurrentDeed();

    private static TestDatabase database;

    @BeforeAll
    static void twoCounties() {
        database = TestDatabase.fresh().alter("""
                insert into tenant (id, name, province, opened_on) values
                ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01')""");
    }

    /** As one node of the portal has them. */
    static PersonalNumbers numbers() {
        var keys = new CountyKeys();
        keys.platform = platform();
        keys.seal = SealedUnder.secret("of the tests, and long enough for them");
        var rings = new CountyRings();
        rings.keys = keys;
        rings.seal = keys.seal;
        var numbers = new PersonalNumbers();
        numbers.rings = rings;
        numbers.tenant = TENANT;
        numbers.deed = DEED;
        return numbers;
    }

    /** As a service that is a deed asks for it. */
    static String revealed(String county, KeptNumber kept, String column) {
        return in(county, () -> DEED.within(new Notes(), () -> numbers().reveal(kept, column)));
    }

    private static PGSimpleDataSource platform() {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser("portal_platform");
        source.setPassword(database.password());
        return source;
    }

    static <T> T in(String county, Callable<T> work) {
        try {
            return TENANT.within(county, work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    static KeptNumber kept(String county) {
        return in(county, () -> numbers().keep(IdentityNumberTest.example(), COLUMN));
    }

    @Test
    void whatWasKeptByOneNodeIsRevealedByAnother() {
        KeptNumber kept = kept(TestDatabase.FIRST);
        assertEquals(IdentityNumberTest.EXAMPLE, revealed(TestDatabase.FIRST, kept, COLUMN));
        assertEquals("1****************X", kept.masked());
    }

    @Test
    @DisplayName("ASVS 8.4.1: a number kept by one county opens in no other, and not in another column")
    void aNumberOpensInItsCountyAndColumnAlone() {
        KeptNumber kept = kept(TestDatabase.FIRST);
        assertThrows(IllegalStateException.class, () -> revealed(TestDatabase.SECOND, kept, COLUMN));
        assertThrows(IllegalStateException.class,
                () -> revealed(TestDatabase.FIRST, kept, "teacher.phone_number"));
    }

    @Test
    @DisplayName("security.md, personal data: each full view is on record, and outside a deed there is none")
    void aNumberIsRevealedWithinADeedOnRecordAlone() throws Exception {
        KeptNumber kept = kept(TestDatabase.FIRST);
        assertThrows(IllegalStateException.class,
                () -> in(TestDatabase.FIRST, () -> numbers().reveal(kept, COLUMN)));
        var notes = new Notes();
        in(TestDatabase.FIRST, () -> DEED.within(notes, () -> numbers().reveal(kept, COLUMN)));
        assertEquals(Map.of("revealed", COLUMN), notes.details());
    }

    @Test
    void equalNumbersAreFoundWithinACountyAndNotAcross() {
        KeptNumber first = kept(TestDatabase.FIRST);
        KeptNumber again = kept(TestDatabase.FIRST);
        KeptNumber neighbours = kept(TestDatabase.SECOND);
        assertEquals(first, again);
        assertFalse(Arrays.equals(first.sealed(), again.sealed()));
        assertNotEquals(first, neighbours);
        assertArrayEquals(first.fingerprint(),
                in(TestDatabase.FIRST, () -> numbers().fingerprint(IdentityNumberTest.example())));
    }

    @Test
    @DisplayName("GB/T 22239 8.1.4.8: what is kept of a number holds no part of it but the mask")
    void theColumnHoldsTheMaskAndNothingElseInTheClear() {
        var column = new KeptNumberColumn();
        KeptNumber kept = kept(TestDatabase.FIRST);
        byte[] bytes = column.convertToDatabaseColumn(kept);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int from = 0; from + 4 <= IdentityNumberTest.EXAMPLE.length(); from++) {
            assertFalse(text.contains(IdentityNumberTest.EXAMPLE.substring(from, from + 4)));
        }
        KeptNumber read = column.convertToEntityAttribute(bytes);
        assertEquals(kept, read);
        assertEquals(kept.masked(), read.masked());
        assertEquals(IdentityNumberTest.EXAMPLE, revealed(TestDatabase.FIRST, read, COLUMN));
        assertNull(column.convertToDatabaseColumn(null));
        assertNull(column.convertToEntityAttribute(null));
    }

    /** What the class comment of the column promises to a table that forbids equal numbers. */
    @Test
    void theDatabaseFindsTheFingerprintAtItsPlace() {
        byte[] column = new KeptNumberColumn().convertToDatabaseColumn(kept(TestDatabase.FIRST));
        assertArrayEquals(kept(TestDatabase.FIRST).fingerprint(), new Sql(platform()).list(
                row -> row.getBytes(1), "select substring(?::bytea from 2 for 32)", column).get(0));
    }

    @Test
    void eachCountyHasOneKeyHoweverOftenItIsAsked() {
        kept(TestDatabase.FIRST);
        kept(TestDatabase.FIRST);
        kept(TestDatabase.SECOND);
        assertEquals(2L, new Sql(platform()).list(
                row -> row.getLong(1), "select count(*) from county_key").get(0));
    }
}
