package portal.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import portal.audit.AuditFilter;
import portal.audit.AuditPage;
import portal.audit.AuditReading;
import portal.audit.AuditState;
import portal.audit.chain.Verdict;

/** What is on record in the county, as its auditor reads it. */
@Named("audit")
@RequestScoped
public class CountyEntriesView extends EntriesView {

    @Inject
    AuditReading reading;

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
        return "/audit/entries";
    }
}
