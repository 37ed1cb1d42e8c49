package portal.school.contact;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.personal.PersonalNumbers;
import portal.school.School;
import portal.tenancy.Within;

/** The contact persons of one school (联系人), for the school itself and its bureau. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_SCHOOL)
public class SchoolContacts {

    private static final Set<String> OF_THE_COUNTY = Set.of(BUREAU_ADMIN, BUREAU_OFFICER);

    @Inject
    ContactReach reach;

    @Inject
    ContactPersons contacts;

    @Inject
    PersonalNumbers numbers;

    @Inject
    CurrentDeed deed;

    /** A school with those whom it names, the first one first. */
    public record Board(School school, List<SchoolContact> contacts) {

        public Board {
            contacts = List.copyOf(contacts);
        }

        /** Whether another one may be named. */
        public boolean hasRoom() {
            return contacts.size() < ContactKeeping.MOST;
        }
    }

    /** @param code null for the school acted at */
    public Board of(String code) {
        var school = reach.school(code, OF_THE_COUNTY);
        return new Board(school, contacts.of(school));
    }

    /** The telephone of one of them in full. */
    @Deed("contact.reveal-phone-number")
    public String phoneNumber(long id) {
        var contact = reach.contact(id, OF_THE_COUNTY);
        deed.on("School", contact.getSchool().getCode());
        deed.detail("contact", id);
        if (contact.getPhoneNumber() == null) {
            throw new NotFound("Number");
        }
        return numbers.reveal(contact.getPhoneNumber(), SchoolContact.PHONE_NUMBER);
    }
}
