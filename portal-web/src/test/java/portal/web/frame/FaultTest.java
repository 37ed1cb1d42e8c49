package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;

class FaultTest {

    /** Held, so that the level set on it is not forgotten. */
    static final Logger QUIET = Logger.getLogger(Fault.class.getName());

    @BeforeAll
    static void noTraceInTheReport() {
        QUIET.setLevel(Level.OFF);
    }

    @Test
    void aRefusalIsFoundBelowWhatFacesAndTheContainerWrapAroundIt() {
        var refusal = new RuleViolation("plan.not-proven", 2);
        var fault = Fault.of(new ServletException(new FacesException(refusal)));
        assertEquals(Fault.UNPROCESSABLE, fault.status());
        assertEquals(Optional.of(refusal), fault.refused());
    }

    @Test
    void whatACallerMayNotDoIsForbidden() {
        assertEquals(403, Fault.of(new FacesException(new EJBAccessException("no"))).status());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(404, Fault.of(new FacesException(new NotFound("School"))).status());
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsAConflictWithWords() {
        var fault = Fault.of(new EJBException(new OptimisticLockException()));
        assertEquals(409, fault.status());
        assertTrue(fault.refused().isPresent());
    }

    @Test
    void whatSomebodyElseWroteAtTheSameMomentIsAConflictToo() {
        var twice = new SQLException("duplicate key value violates unique constraint", "23505");
        assertEquals(409, Fault.of(new EJBException(new IllegalStateException(twice))).status());
    }

    @Test
    void anExpiredPageIsGoneRatherThanBroken() {
        assertEquals(Fault.EXPIRED, Fault.of(new ViewExpiredException("/page.xhtml")).status());
    }

    @Test
    void aSignInPageOfSomebodyWhoSignedInElsewhereMeanwhileIsGoneToo() {
        assertEquals(Fault.EXPIRED, Fault.of(new FacesException("Unable to restore view /x.xhtml")).status());
    }

    @Test
    void textThatNoDatabaseTakesIsTheRequestsFault() {
        var zero = new SQLException("invalid byte sequence for encoding \"UTF8\": 0x00", "22021");
        assertEquals(400, Fault.of(new IllegalStateException(zero)).status());
        assertEquals(500, Fault.of(new IllegalStateException(new SQLException("gone", "08006"))).status());
    }

    @Test
    void theUnforeseenHasANumberAndNothingOfItsTrace() {
        var fault = Fault.of(new IllegalStateException("select secret"));
        assertEquals(500, fault.status());
        assertTrue(fault.number().matches("[0-9a-f]{8}"));
        assertFalse(fault.page().contains("secret"));
    }
}
