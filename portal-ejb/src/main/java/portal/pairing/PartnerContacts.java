package portal.pairing;

import static java.util.stream.Collectors.toSet;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.personal.PersonalNumbers;
import portal.school.School;
import portal.school.contact.ContactPersons;
import portal.school.contact.SchoolContact;
import portal.tenancy.Within;

/**
 * Whom the partners of the caller's own school name to call (联系人). As soon as the plan that makes
 * them partners is withdrawn or over, nobody is seen here.
 */
@Stateless
@RolesAllowed({PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_SCHOOL)
public class PartnerContacts {

    @Inject
    Partners partners;

    @Inject
    ContactPersons contacts;

    @Inject
    PersonalNumbers numbers;

    @Inject
    CurrentDeed deed;

    /** By the id of the partner; nothing for one that named nobody. */
    public Map<Long, List<SchoolContact>> all() {
        return contacts.ofSchools(inForce());
    }

    /** The telephone of one of them in full. */
    @Deed("contact.reveal-partner-phone-number")
    public String phoneNumber(long id) {
        var contact = contacts.get(id);
        if (!inForce().contains(contact.getSchool().getId())) {
            throw new NotFound("SchoolContact");
        }
        deed.on("School", contact.getSchool().getCode());
        deed.detail("contact", id);
        if (contact.getPhoneNumber() == null) {
            throw new NotFound("Number");
        }
        return numbers.reveal(contact.getPhoneNumber(), SchoolContact.PHONE_NUMBER);
    }

    /** The ids of the partners that the school has now. */
    private Set<Long> inForce() {
        var own = partners.ofOwnSchool();
        return own.pairs().stream()
                .filter(pair -> own.isInForce(pair.getCycle()))
                .map(pair -> pair.getSupporter().getId() == own.school()
                        ? pair.getRecipient() : pair.getSupporter())
                .map(School::getId)
                .collect(toSet());
    }
}
