package portal.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import portal.audit.AuditFilter;
import portal.audit.AuditPage;
import portal.audit.AuditState;
import portal.audit.PlatformAuditReading;
import portal.audit.chain.Verdict;

/** What is on record of the platform itself, as its operator reads it. */
@Named("platformLog")
@RequestScoped
public class PlatformEntriesView extends EntriesView {

    @Inject
    PlatformAuditReading reading;

    @Override
    AuditPage find(AuditFilter filter, int first, int most) {
        return reading.find(filter, first, most);
    }

    @Override
    AuditState state() {
        return reading.state();
    }

    @Override
    Verdict verified() {
        return reading.verify();
    }

    @Override
    String outcome() {
        return "/platform/log";
    }
}
