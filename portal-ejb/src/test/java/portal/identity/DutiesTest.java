package portal.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;
import portal.identity.Duties.Place;
import portal.tenancy.Role;

class DutiesTest {

    private static final long SCHOOL = 5000;
    private static final Duties COUNTY = new Duties(Place.COUNTY);

    private static final Set<String> COUNTY_ROLES = Set.of(
            Role.BUREAU_ADMIN, Role.BUREAU_OFFICER, Role.INSPECTOR, Role.JUDGE, Role.AUDITOR,
            Role.PRINCIPAL, Role.SCHOOL_ADMIN, Role.TEACHER);

    private static RoleGrant held(String role) {
        return new RoleGrant(1, role, schoolOf(role), LocalDate.of(2026, 9, 1), null, false);
    }

    private static Long schoolOf(String role) {
        return Duties.AT_A_SCHOOL.contains(role) ? SCHOOL : null;
    }

    private static String refusal(Duties duties, String role, Long school, String... held) {
        return assertThrows(RuleViolation.class, () -> duties.requireSeparate(
                role, school, Arrays.stream(held).map(DutiesTest::held).toList())).key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUREAU_OFFICER", "INSPECTOR", "JUDGE", "PRINCIPAL", "SCHOOL_ADMIN", "TEACHER"})
    @DisplayName("三员: who audits does nothing else, whichever right comes first")
    void anAuditorIsAnAuditorAlone(String other) {
        assertEquals("duties.auditor-alone", refusal(COUNTY, other, schoolOf(other), Role.AUDITOR));
        assertEquals("duties.auditor-alone", refusal(COUNTY, Role.AUDITOR, null, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUREAU_OFFICER", "INSPECTOR", "JUDGE", "PRINCIPAL", "SCHOOL_ADMIN", "TEACHER"})
    @DisplayName("三员: who administers the county has no business role")
    void aBureausAdministratorDoesNoBusiness(String business) {
        assertEquals("duties.admin-alone", refusal(COUNTY, business, schoolOf(business), Role.BUREAU_ADMIN));
        assertEquals("duties.admin-alone", refusal(COUNTY, Role.BUREAU_ADMIN, null, business));
    }

    @Test
    @DisplayName("Administrator and auditor of a county are two people")
    void nobodyAdministersAndAudits() {
        refusal(COUNTY, Role.AUDITOR, null, Role.BUREAU_ADMIN);
        refusal(COUNTY, Role.BUREAU_ADMIN, null, Role.AUDITOR);
    }

    @Test
    void rolesOfBusinessGoTogether() {
        assertDoesNotThrow(() -> COUNTY.requireSeparate(
                Role.TEACHER, SCHOOL, List.of(held(Role.PRINCIPAL), held(Role.JUDGE))));
        assertDoesNotThrow(() -> COUNTY.requireSeparate(
                Role.BUREAU_OFFICER, null, List.of(held(Role.INSPECTOR))));
    }

    @Test
    void theSameRoleAgainAtAnotherTimeOrSchoolIsNoConflict() {
        assertDoesNotThrow(() -> COUNTY.requireSeparate(Role.AUDITOR, null, List.of(held(Role.AUDITOR))));
    }

    @Test
    @DisplayName("Each role belongs to one place: the platform, a province or a county")
    void eachRoleBelongsToOnePlace() {
        assertEquals(Set.of(Role.PLATFORM_OPERATOR), admitted(Place.PLATFORM));
        assertEquals(Set.of(Role.PROVINCE_OFFICER, Role.PROVINCE_VIEWER), admitted(Place.PROVINCE));
        assertEquals(new TreeSet<>(COUNTY_ROLES), admitted(Place.COUNTY));
    }

    private static Set<String> admitted(Place place) {
        var admitted = new TreeSet<String>();
        for (String role : Role.ALL) {
            try {
                new Duties(place).requireSeparate(role, schoolOf(role), List.of());
                admitted.add(role);
            } catch (RuleViolation refused) {
                assertEquals("duties.role-of-another-place", refused.key());
            }
        }
        return admitted;
    }

    @Test
    void aRoleOfASchoolNeedsOneAndNoOtherTakesOne() {
        assertEquals("duties.school-missing", refusal(COUNTY, Role.TEACHER, null));
        assertEquals("duties.role-of-no-school", refusal(COUNTY, Role.JUDGE, SCHOOL));
    }
}
