package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.personal.IdentityNumber;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.PersonalNumber;
import portal.identity.personal.PersonalNumbers;
import portal.identity.personal.PhoneNumber;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.RegisterChanges;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;
import portal.tenancy.Within.Part;

/** Adds teachers to the register and states them anew, one at a time. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, SCHOOL_ADMIN})
@Within(Part.OWN_SCHOOL)
public class TeacherKeeping {

    @Inject
    Teachers teachers;

    @Inject
    TeacherReach reach;

    @Inject
    PersonalNumbers numbers;

    @Inject
    RegisterChanges history;

    @Inject
    CurrentDeed deed;

    /** What is entered of a teacher's numbers beside what is stated. */
    public record Entered(
            NumberChange<IdentityNumber> identityNumber, NumberChange<PhoneNumber> phoneNumber) {

        public static final Entered NOTHING =
                new Entered(NumberChange.none(), NumberChange.none());
    }

    /** The id of the one school whose teachers the caller keeps; empty for the whole county. */
    public Optional<Long> ownSchool() {
        return reach.onlySchool();
    }

    /** Adds a teacher, at the school that is stated from the month that is, or ever. */
    @Deed("teacher.add")
    public void add(TeacherProfile stated, Entered entered) {
        deed.on("Teacher", stated.staffNumber());
        var school = teachers.school(stated.place().schoolCode());
        reach.requireSeen(school.getId());
        if (teachers.find(stated.staffNumber()).isPresent()) {
            throw new RuleViolation("teacher.staff-number-taken", stated.staffNumber());
        }
        var teacher = new Teacher(with(stated, entered, TeacherProfile.Person.UNKNOWN));
        teachers.add(teacher);
        teachers.add(new Membership(teacher, school, TeacherRows.since(stated.place()), null));
        teachers.flush();
        history.write(List.of(Change.added(
                Change.Kind.TEACHER, teacher.getId(), teacher.getStaffNumber())), Cause.UNSAID);
    }

    /**
     * States a teacher anew, but for the school, which changes by a transfer.
     *
     * @param version as it was when the caller looked; another one is refused
     * @param reason  or null
     */
    @Deed("teacher.change")
    public void change(TeacherProfile stated, Entered entered, int version, String reason) {
        deed.on("Teacher", stated.staffNumber());
        var today = NationalTime.today();
        var teacher = teachers.requireSeen(stated.staffNumber(), today);
        if (teacher.getVersion() != version) {
            throw new RuleViolation("teacher.changed-meanwhile", teacher.getName());
        }
        var membership = teachers.membership(teacher, today)
                .orElseThrow(() -> new NotFound("Membership"));
        var before = teacher.getProfile(new TeacherProfile.Place(
                membership.getSchool().getCode(), membership.sinceMonth()));
        if (!before.place().schoolCode().equals(stated.place().schoolCode())) {
            throw new RuleViolation("teacher.school-by-transfer");
        }
        var after = with(stated, entered, before.person());
        if (after.equals(before)) {
            return;
        }
        teacher.state(after);
        if (!after.place().since().equals(before.place().since())) {
            correctSince(teacher, membership, after.place());
        }
        teachers.flush();
        history.write(
                TeacherHistory.between(teacher.getId(), before, after), Cause.of(reason));
    }

    private void correctSince(
            Teacher teacher, Membership membership, TeacherProfile.Place place) {
        var since = TeacherRows.since(place);
        var earlier = teachers.memberships(teacher).stream()
                .filter(each -> each.getSince().isBefore(membership.getSince()))
                .reduce((one, later) -> later);
        if (since.isAfter(NationalTime.today())) {
            throw new RuleViolation("teacher.month-to-come", place.since().orElseThrow());
        }
        if (earlier.isPresent() && !since.isAfter(earlier.get().getSince())) {
            throw new RuleViolation("teacher.since-before-earlier",
                    since, earlier.get().getSince());
        }
        membership.correctSince(since);
        earlier.ifPresent(each -> each.endBefore(since));
    }

    private TeacherProfile with(
            TeacherProfile stated, Entered entered, TeacherProfile.Person known) {
        var person = stated.person();
        entered.identityNumber().number().ifPresent(
                number -> againstIdentityNumber(person, number));
        return new TeacherProfile(stated.staffNumber(), stated.name(),
                new TeacherProfile.Person(person.sex(), person.born(),
                        kept(entered.identityNumber(), known.identityNumber(),
                                TeacherNumbers.IDENTITY),
                        kept(entered.phoneNumber(), known.phoneNumber(), TeacherNumbers.PHONE),
                        person.education()),
                stated.place(), stated.teaching(), stated.service(), stated.rank(),
                stated.distinction(), stated.registration());
    }

    private static void againstIdentityNumber(
            TeacherProfile.Person person, IdentityNumber number) {
        person.born().filter(born -> !number.isOfMonth(born)).ifPresent(born -> {
            throw new RuleViolation("teacher.born-otherwise", born);
        });
        person.sex().filter(sex -> (sex == Sex.MALE) != number.isOfMan()).ifPresent(sex -> {
            throw new RuleViolation("teacher.sex-otherwise");
        });
    }

    private Optional<KeptNumber> kept(
            NumberChange<? extends PersonalNumber> change, Optional<KeptNumber> known,
            String column) {
        return change.stays()
                ? known : change.number().map(number -> numbers.keep(number, column));
    }
}
