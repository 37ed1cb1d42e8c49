package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import portal.audit.AuditReading;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** How far the county's record is proved. */
@Dependent
class AuditPart implements HomePart {

    private static final String PATH = "/audit/entries.xhtml";

    @Inject
    AuditReading audit;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.may(AuditReading.class);
    }

    @Override
    public void tell(Home home) {
        var words = home.words();
        var state = audit.state();
        home.figure("home.sealed", state.head().map(head -> words.number(head.number())).orElse("0"),
                state.head().map(head -> words.text("home.sealed.at", Words.minute(
                        Instant.EPOCH.plus(head.at(), ChronoUnit.MICROS)))).orElse(""), PATH);
        home.figure("home.unsealed", words.number(state.waiting()), words.text("home.unsealed.how"),
                PATH);
    }
}
