package portal.school.contact;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.PersonalNumbers;
import portal.identity.personal.PhoneNumber;
import portal.school.RowsOfSchools;
import portal.school.teacher.NumberChange;
import portal.tenancy.Within;

/** Where a school names its contact persons (联系人), and the bureau those of any school. */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_SCHOOL)
public class ContactKeeping {

    /** As many as a partner needs, and no list of the staff. */
    public static final int MOST = 3;

    private static final Set<String> OF_THE_COUNTY = Set.of(BUREAU_OFFICER);

    @Inject
    ContactReach reach;

    @Inject
    ContactPersons contacts;

    @Inject
    RowsOfSchools schools;

    @Inject
    PersonalNumbers numbers;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    /** @param school its code, or null for the school acted at */
    @Deed("contact.add")
    public void add(String school, String name, String post, Optional<PhoneNumber> phone) {
        var of = reach.school(school, OF_THE_COUNTY);
        deed.on("School", of.getCode());
        schools.claim(of);
        var named = contacts.of(of);
        var contact = new SchoolContact(
                of, name, post, phone.map(this::kept).orElse(null), actor.get().name());
        if (named.stream().anyMatch(one -> one.getName().equals(contact.getName())
                && one.getPost().equals(contact.getPost()))) {
            throw new RuleViolation("contact.named-already", contact.getName());
        }
        if (named.size() >= MOST) {
            throw new RuleViolation("contact.too-many", MOST);
        }
        contacts.add(contact);
        deed.detail("contact", contact.getId());
    }

    /** @param seen the version that the caller saw */
    @Deed("contact.change")
    public void change(
            long id, int seen, String name, String post, NumberChange<PhoneNumber> phone) {
        var contact = found(id);
        contact.requireSeen(seen);
        contact.state(name, post,
                phone.stays() ? contact.getPhoneNumber()
                        : phone.number().map(this::kept).orElse(null),
                actor.get().name());
    }

    /** Takes the person off, and nothing of them stays. */
    @Deed("contact.remove")
    public void remove(long id) {
        contacts.remove(found(id));
    }

    private SchoolContact found(long id) {
        var contact = reach.contact(id, OF_THE_COUNTY);
        deed.on("School", contact.getSchool().getCode());
        deed.detail("contact", id);
        return contact;
    }

    private KeptNumber kept(PhoneNumber number) {
        return numbers.keep(number, SchoolContact.PHONE_NUMBER);
    }
}
