package portal.school.teacher;

import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.identity.OwnAccount;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;
import portal.tenancy.Within.Part;

/**
 * A teacher's own record: seen, taken along, and asked to be corrected or erased.
 *
 * <p>A school opens accounts, and writes staff numbers on them, as it likes. So a number alone makes
 * nobody a person of the register: the account is a teacher's at the school that the register has.
 */
@Stateless
@RolesAllowed(TEACHER)
@Within(Part.OWN_ACCOUNT)
public class OwnRecord {

    @Inject
    OwnAccount account;

    @Inject
    CurrentCaller caller;

    @Inject
    Teachers teachers;

    @Inject
    TeacherList list;

    @Inject
    PersonHolding holding;

    @Inject
    PersonRequests requests;

    @Inject
    CurrentDeed deed;

    /** What is stated today; nothing where the register does not have them. */
    public Optional<TeacherLine> find() {
        return account.staffNumber().flatMap(this::found).flatMap(
                own -> list.find(own.getStaffNumber(), NationalTime.today()));
    }

    /** The schools that they belonged to and will. */
    public List<Membership> memberships() {
        return teachers.memberships(own());
    }

    /** What they asked, the newest first; nothing where the register does not have them. */
    public List<PersonRequest> requests() {
        return account.staffNumber().flatMap(this::found).map(requests::of).orElse(List.of());
    }

    /** Everything that is held of them. */
    @Deed("teacher.export-own")
    public HeldOfPerson held() {
        return holding.of(own());
    }

    /** Asks whoever keeps the record to correct it, or to erase it. */
    @Deed("teacher.ask")
    public void ask(PersonRequest.Kind kind, String words) {
        requests.ask(own(), kind, words);
    }

    private Teacher own() {
        var number = account.staffNumber().orElseThrow(() -> new NotFound("Teacher"));
        deed.on("Teacher", number);
        return found(number).orElseThrow(() -> new NotFound("Teacher"));
    }

    private Optional<Teacher> found(String number) {
        return teachers.find(number).filter(this::isOfOwnSchool);
    }

    private boolean isOfOwnSchool(Teacher teacher) {
        return teachers.membership(teacher, NationalTime.today())
                .map(stay -> stay.getSchool().getId())
                .filter(school -> caller.get().getGrants().stream().anyMatch(
                        right -> right.role().equals(TEACHER) && school.equals(right.school())))
                .isPresent();
    }
}
