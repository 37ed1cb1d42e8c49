package portal.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import portal.RuleViolation;
import portal.tenancy.Role;

class TwoHandsTest {

    private static final TwoHands BUREAU = new TwoHands(Set.of(Role.BUREAU_ADMIN));
    private static final TwoHands AUDITOR = new TwoHands(Set.of(Role.AUDITOR));
    private static final TwoHands OPERATOR = new TwoHands(Set.of(Role.PLATFORM_OPERATOR));

    private static List<RoleGrant> held(String role) {
        return List.of(new RoleGrant(1, role, null, LocalDate.EPOCH, null, false));
    }

    private static String refusal(Executable deed) {
        return assertThrows(RuleViolation.class, deed).key();
    }

    @Test
    @DisplayName("三员: a county's administrator touches no auditor and no administrator alone")
    void aBureausAdministratorTouchesNoGuardAlone() {
        for (String guard : List.of(Role.AUDITOR, Role.BUREAU_ADMIN)) {
            assertFalse(BUREAU.enough(null, held(guard)), guard);
            assertFalse(BUREAU.enough(guard, List.of()), guard);
            assertEquals("account.needs-second-hand",
                    refusal(() -> BUREAU.requireOneEnough(guard, List.of())));
        }
        assertTrue(BUREAU.enough(Role.TEACHER, held(Role.JUDGE)));
        assertTrue(OPERATOR.enough(Role.AUDITOR, held(Role.BUREAU_ADMIN)));
    }

    @Test
    void whoProposedOrIsTouchedIsNoSecondPerson() {
        assertEquals("proposal.own", refusal(() -> BUREAU.requireSecond(1, 1, 2, 3)));
        assertEquals("proposal.touches-you", refusal(() -> AUDITOR.requireSecond(2, 1, 2, 3)));
        assertDoesNotThrow(() -> AUDITOR.requireSecond(3, 1, 2, 1));
        assertDoesNotThrow(() -> BUREAU.requireSecond(3, 1, 2, 1));
    }

    @Test
    void theOperatorDecidesOnlyWhereTheCountyHasNobody() {
        assertEquals("proposal.county-decides", refusal(() -> OPERATOR.requireSecond(9, 1, 2, 1)));
        assertDoesNotThrow(() -> OPERATOR.requireSecond(9, 1, 2, 0));
    }
}
