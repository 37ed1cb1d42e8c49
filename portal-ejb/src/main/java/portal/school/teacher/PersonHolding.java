package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.PersonalNumbers;
import portal.school.history.Change;
import portal.school.history.RegisterChanges;
import portal.tenancy.NationalTime;

/** How everything that is held of one person is gathered, whoever is allowed to ask for it. */
@Dependent
class PersonHolding {

    private static final int CHANGES_TOLD = 2_000;

    @Inject
    Teachers teachers;

    @Inject
    PersonalNumbers numbers;

    @Inject
    RegisterChanges history;

    @Inject
    PersonRequests requests;

    @Inject
    AbsorbedRecords absorbed;

    /** Within a deed on record, since the numbers are in it. */
    HeldOfPerson of(Teacher teacher) {
        var place = teachers.membership(teacher, NationalTime.today())
                .map(stay -> new TeacherProfile.Place(
                        stay.getSchool().getCode(), stay.sinceMonth()))
                .orElse(new TeacherProfile.Place("—", Optional.empty()));
        var stated = TeacherTable.words(teacher.getProfile(place));
        reveal(teacher.getIdentityNumber(), TeacherNumbers.IDENTITY,
                number -> stated.put(TeacherTable.IDENTITY_NUMBER.header(), number));
        reveal(teacher.getPhoneNumber(), TeacherNumbers.PHONE,
                number -> stated.put(TeacherTable.PHONE_NUMBER.header(), number));
        return new HeldOfPerson(stated, teachers.memberships(teacher),
                history.of(Change.Kind.TEACHER, absorbed.with(teacher), CHANGES_TOLD),
                requests.of(teacher));
    }

    private void reveal(
            KeptNumber number, String column, Consumer<String> told) {
        if (number != null) {
            told.accept(numbers.reveal(number, column));
        }
    }
}
