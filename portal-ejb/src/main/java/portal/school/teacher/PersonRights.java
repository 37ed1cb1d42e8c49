package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.RegisterChanges;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;
import portal.tenancy.Within.Part;

/**
 * What a person may demand of whoever keeps their record (个人信息权利): a copy of all that is held,
 * its correction, and its erasure once no duty to keep it stands.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, SCHOOL_ADMIN})
@Within(Part.OWN_SCHOOL)
public class PersonRights {

    @Inject
    Teachers teachers;

    @Inject
    TeacherReach reach;

    @Inject
    PersonHolding holding;

    @Inject
    PersonRequests requests;

    @Inject
    RegisterChanges history;

    @Inject
    AbsorbedRecords absorbed;

    @Inject
    CurrentDeed deed;

    /** What waits to be decided, the oldest first. */
    public List<PersonRequest> waiting() {
        return requests.open(reach.onlySchool().orElse(null), NationalTime.today());
    }

    /** What the teacher asked, the newest first. */
    public List<PersonRequest> requests(String staffNumber) {
        return requests.of(teachers.requireSeen(staffNumber, NationalTime.today()));
    }

    /** Says yes or no to what was asked; a correction is then made by whoever said yes. */
    @Deed("teacher.decide-request")
    public void decide(long request, boolean accepted, String answer) {
        var asked = requests.get(request);
        deed.on("Teacher", asked.staffNumber());
        teachers.requireSeen(asked.staffNumber(), NationalTime.today());
        if (!accepted && (answer == null || answer.isBlank())) {
            throw new RuleViolation("teacher.refusal-without-words");
        }
        requests.decide(request, accepted, answer);
    }

    /** Everything that is held of one person, to be handed to that person. */
    @RolesAllowed(BUREAU_ADMIN)
    @Deed("teacher.export-person")
    public HeldOfPerson held(String staffNumber) {
        deed.on("Teacher", staffNumber);
        return holding.of(found(staffNumber));
    }

    /** Takes out what tells of the person; refused while a duty to keep it stands. */
    @RolesAllowed(BUREAU_ADMIN)
    @Deed("teacher.erase")
    public void erase(String staffNumber, String reason) {
        deed.on("Teacher", staffNumber);
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("teacher.erasure-without-reason");
        }
        var teacher = found(staffNumber);
        teacher.erase(NationalTime.today());
        teachers.flush();
        var records = absorbed.with(teacher);
        history.unsay(Change.Kind.TEACHER, records, TeacherHistory.OF_THE_PERSON);
        absorbed.unsay(records);
        requests.unsay(teacher);
        history.write(List.of(Change.unsaid(
                Change.Kind.TEACHER, teacher.getId(), TeacherHistory.ERASURE)), Cause.of(reason));
    }

    private Teacher found(String staffNumber) {
        return teachers.find(staffNumber).orElseThrow(() -> new NotFound("Teacher"));
    }
}
