package portal.web.pairing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import portal.NotFound;
import portal.pairing.PartnerContacts;
import portal.school.contact.SchoolContact;
import portal.web.frame.Words;
import portal.web.school.contact.ContactLine;
import portal.web.school.contact.ShownNumber;

/** Whom the partners of the caller's own school name to call, as long as the plan is in force. */
@Named("partnerContacts")
@RequestScoped
public class PartnerContactsView {

    @Inject
    PartnerContacts contacts;

    private Words words;
    private Map<Long, List<SchoolContact>> bySchool;
    private ShownNumber shown;

    @PostConstruct
    void load() {
        words = Words.ofPage();
        bySchool = contacts.all();
    }

    /** @param school the id of a partner */
    public List<ContactLine> of(Long school) {
        return bySchool.getOrDefault(school, List.of()).stream()
                .map(one -> new ContactLine(one, words))
                .toList();
    }

    /** Shows one telephone on this very answer; it is on record, and gone with the next one. */
    public void reveal(Long id) {
        var line = bySchool.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .map(one -> new ContactLine(one, words))
                .orElseThrow(() -> new NotFound("SchoolContact"));
        shown = line.shown(contacts.phoneNumber(id));
    }

    public ShownNumber getShown() {
        return shown;
    }
}
