package portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.Trail;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.tenancy.SchemaVersion;
import portal.tenancy.Sql;

class CountiesTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Sql platform = new Sql(database.source("portal_platform"));

    @BeforeEach
    void counties() {
        database.alter("""
                insert into tenant (id, name, province, opened_on) values
                    ('999901', '示例一县', '99', '2026-01-01'), ('999902', '示例二县', '99', '2026-01-01')""");
        platform.update("""
                with opened as (
                    insert into account (tenant_id, user_name, display_name, password_hash)
                    values ('999901', 'admin@999901', '示例', 'x') returning id),
                granted as (
                    insert into role_grant (account_id, tenant_id, role, since)
                    select id, '999901', 'BUREAU_ADMIN', '2026-01-01' from opened)
                insert into account_session (account_id, tenant_id, channel, address, agent)
                select id, '999901', 'PAGE', '192.0.2.1', 'a browser' from opened""");
    }

    private <T> T with(Function<Counties, T> work) {
        return OneTransaction.of(database, "portal_platform", source -> {
            var counties = new Counties();
            counties.platform = source;
            counties.deed = new CurrentDeed();
            counties.trail = Trail.of(source);
            try {
                return counties.deed.within(new Notes(), () -> work.apply(counties));
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private void doing(Consumer<Counties> work) {
        with(counties -> {
            work.accept(counties);
            return null;
        });
    }

    @Test
    void aCountyIsToldByItsFiguresAlone() {
        var all = with(Counties::all);
        assertEquals(List.of("999901", "999902"), all.stream().map(County::code).toList());
        assertTrue(all.get(0).administrated());
        assertEquals(1, all.get(0).accounts());
        assertFalse(all.get(1).administrated());
        assertEquals(null, all.get(1).lastSignIn());
        assertEquals("示例省", all.get(1).province());
    }

    @Test
    void aClosedCountysSessionsEndAndBothRecordsTellIt() {
        doing(counties -> counties.close("999901", " 999901 "));
        assertTrue(with(Counties::all).get(0).isClosed());
        assertFalse(with(Counties::all).get(1).isClosed());
        assertEquals(List.of("COUNTY_CLOSED"), platform.list(row -> row.getString(1),
                "select end_reason from account_session"));
        doing(counties -> counties.reopen("999901", "999901"));
        assertFalse(with(Counties::all).get(0).isClosed());
        assertEquals(List.of("county.close", "county.reopen"),
                new Sql(database.source("postgres")).list(row -> row.getString(1),
                        "select deed from audit_entry where tenant_id = '999901' order by id"));
    }

    @Test
    @DisplayName("A county is closed by whoever types its code, and by no slip of the hand")
    void anotherCodeClosesNothing() {
        assertEquals("county.code-not-typed", assertThrows(RuleViolation.class,
                () -> doing(counties -> counties.close("999901", "999902"))).key());
        assertThrows(NotFound.class, () -> doing(counties -> counties.close("999909", "999909")));
        assertThrows(NotFound.class, () -> doing(counties -> counties.reopen("999902", "999902")));
    }

    @Test
    void healthIsReadByThePlatformsOwnRole() {
        var health = OneTransaction.of(database, "portal_platform", source -> {
            var reading = new HealthReading();
            reading.platform = source;
            reading.schema = new SchemaVersion();
            reading.folder = Optional.empty();
            return reading.now();
        });
        assertTrue(health.bytes() > 0 && health.connections() > 0 && health.allBytes() > 0);
        assertEquals(1, health.sessions());
        assertTrue(health.database().startsWith("17"), health.database());
    }
}
