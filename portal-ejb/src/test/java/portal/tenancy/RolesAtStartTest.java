package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import portal.database.TestDatabase;

class RolesAtStartTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static void start(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(DATABASE.url());
        source.setUser(role);
        source.setPassword(DATABASE.password());
        Migrations.requireBoundByRowSecurity("portal.db.user", source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal_app", "portal_province", "portal_platform"})
    void theBootstrapsRolesAreBoundByRowSecurity(String role) {
        assertDoesNotThrow(() -> start(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "portal_owner"})
    void aSuperuserAndTheOwnerAreRefused(String role) {
        assertTrue(assertThrows(IllegalStateException.class, () -> start(role)).getMessage().contains(role));
    }

    @Test
    void whoMayBecomeTheOwnerOrPassRowSecurityIsRefused() {
        for (String power : new String[] {"portal_owner", "portal_search"}) {
            String role = "member_of_" + power;
            DATABASE.alter(
                    "create role %s login in role %s".formatted(role, power),
                    "grant connect on database %s to %s".formatted(DATABASE.name(), role));
            try {
                assertThrows(IllegalStateException.class, () -> start(role));
            } finally {
                DATABASE.alter(
                        "revoke connect on database %s from %s".formatted(DATABASE.name(), role),
                        "drop role " + role);
            }
        }
    }
}
