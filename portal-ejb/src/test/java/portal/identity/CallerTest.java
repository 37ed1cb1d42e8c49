package portal.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static Caller caller(String tenant, String province, Long school, String role) {
        return new Caller("somebody", "示例", tenant, province, "示例一县", school, Set.of(role), false);
    }

    @Test
    void whoeverIsInTheSamePlaceAndRolesActsAsBefore() {
        var before = caller("999901", null, 5000L, "PRINCIPAL");
        assertTrue(before.actsAs(caller("999901", null, 5000L, "PRINCIPAL")));
    }

    @Test
    void anotherPlaceSchoolOrRoleIsSomebodyElses() {
        var before = caller("999901", null, 5000L, "PRINCIPAL");
        assertFalse(before.actsAs(caller("999902", null, 5000L, "PRINCIPAL")));
        assertFalse(before.actsAs(caller("999901", null, 5001L, "PRINCIPAL")));
        assertFalse(before.actsAs(caller("999901", null, null, "PRINCIPAL")));
        assertFalse(before.actsAs(caller("999901", null, 5000L, "TEACHER")));
        assertFalse(before.actsAs(caller(null, "99", null, "PRINCIPAL")));
    }
}
