package portal.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.deed.CurrentActor;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.PersonalNumbers;
import portal.identity.personal.PhoneNumber;
import portal.school.School;
import portal.school.contact.ContactPersons;
import portal.school.contact.SchoolContact;

/**
 * Contact persons of a demonstration county's schools: placeholders by their names, with telephones
 * that no exchange has given to anybody.
 */
@Dependent
class InventedContacts {

    /** Every so many schools, one has named nobody yet. */
    private static final int ONE_IN = 4;

    @Inject
    ContactPersons contacts;

    @Inject
    PersonalNumbers numbers;

    @Inject
    CurrentActor actor;

    void name(List<School> schools) {
        for (int i = 0; i < schools.size(); i++) {
            if (i % ONE_IN != ONE_IN - 1) {
                name(schools.get(i), 2 * i + 1, "教导主任", true);
                name(schools.get(i), 2 * i + 2, "副校长", false);
            }
        }
    }

    private void name(School school, int number, String post, boolean withNumber) {
        contacts.add(new SchoolContact(school, "示例联系人 %03d".formatted(number), post,
                Optional.of(number).filter(one -> withNumber).map(this::kept).orElse(null),
                actor.get().name()));
    }

    private KeptNumber kept(int number) {
        return numbers.keep(PhoneNumber.of("010-20000%03d".formatted(number)),
                SchoolContact.PHONE_NUMBER);
    }
}
