package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final long FIRST_SCHOOL = 5000;
    private static final long SECOND_SCHOOL = 5001;
    private static final LocalDate BEGAN = LocalDate.of(2026, 9, 1);

    private static RoleGrant grant(long id, String role, Long school) {
        return new RoleGrant(id, role, school, BEGAN, null, false);
    }

    private static Caller caller(String tenant, String province, Long school, RoleGrant... grants) {
        return new Caller(
                new Person(50, "somebody", "示例", tenant, province, "示例一县", false),
                100L, school, List.of(grants));
    }

    @Test
    void whoeverIsInTheSamePlaceAndRolesActsAsBefore() {
        var before = caller("999901", null, FIRST_SCHOOL, grant(1, "PRINCIPAL", FIRST_SCHOOL));
        assertTrue(before.actsAs(
                caller("999901", null, FIRST_SCHOOL, grant(1, "PRINCIPAL", FIRST_SCHOOL))));
    }

    @Test
    void anotherPlaceSchoolOrRightIsSomebodyElses() {
        var grant = grant(1, "PRINCIPAL", FIRST_SCHOOL);
        var before = caller("999901", null, FIRST_SCHOOL, grant);
        assertFalse(before.actsAs(caller("999902", null, FIRST_SCHOOL, grant)));
        assertFalse(before.actsAs(caller("999901", null, SECOND_SCHOOL, grant)));
        assertFalse(before.actsAs(caller("999901", null, null, grant)));
        assertFalse(before.actsAs(caller(null, "99", FIRST_SCHOOL, grant)));
        assertFalse(before.actsAs(caller("999901", null, FIRST_SCHOOL)));
        assertFalse(before.actsAs(
                caller("999901", null, FIRST_SCHOOL, grant(1, "TEACHER", FIRST_SCHOOL))));
        assertFalse(before.actsAs(
                caller("999901", null, FIRST_SCHOOL, grant, grant(2, "TEACHER", SECOND_SCHOOL))));
    }

    @Test
    @DisplayName("Two roles together never see more than each: one acts at one school at a time")
    void rightsAtAnotherSchoolAreNotInForceHere() {
        var principal = grant(1, "PRINCIPAL", FIRST_SCHOOL);
        var teacher = grant(2, "TEACHER", SECOND_SCHOOL);
        var judge = grant(3, "JUDGE", null);
        assertEquals(Set.of("PRINCIPAL", "JUDGE"),
                caller("999901", null, FIRST_SCHOOL, principal, teacher, judge).getRoles());
        assertEquals(Set.of("TEACHER", "JUDGE"),
                caller("999901", null, SECOND_SCHOOL, principal, teacher, judge).getRoles());
        assertEquals(Set.of("JUDGE"),
                caller("999901", null, null, principal, teacher, judge).getRoles());
        assertEquals(List.of(FIRST_SCHOOL, SECOND_SCHOOL),
                caller("999901", null, null, principal, teacher, judge).getSchools());
    }

    @Test
    void aRightHoldsOnItsFirstDayAndOnItsLast() {
        var grant = new RoleGrant(1, "PRINCIPAL", FIRST_SCHOOL, BEGAN, BEGAN.plusDays(1), true);
        assertFalse(grant.holdsOn(BEGAN.minusDays(1)));
        assertTrue(grant.holdsOn(BEGAN));
        assertTrue(grant.holdsOn(BEGAN.plusDays(1)));
        assertFalse(grant.holdsOn(BEGAN.plusDays(2)));
    }
}
