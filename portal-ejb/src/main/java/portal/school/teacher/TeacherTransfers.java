package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.RegisterChanges;
import portal.tenancy.NationalTime;

/**
 * Moves teachers to other schools (调动): from a day on, past or to come, for a reason. What was
 * recorded before that day stays with the school that it happened at.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class TeacherTransfers {

    private static final int LONGEST_REASON = 200;

    @Inject
    Teachers teachers;

    @Inject
    RegisterChanges history;

    @Inject
    CurrentDeed deed;

    /** From the day on the teacher belongs to the school; one transfer at a time may be to come. */
    @Deed("teacher.transfer")
    public void transfer(String staffNumber, String schoolCode, LocalDate on, String reason) {
        deed.on("Teacher", staffNumber);
        deed.detail("to-school", schoolCode);
        deed.detail("from", on);
        var because = required(reason);
        var teacher = teachers.find(staffNumber).orElseThrow(() -> new NotFound("Teacher"));
        var school = teachers.school(schoolCode);
        var last = last(teacher);
        if (last.isAfter(NationalTime.today())) {
            throw new RuleViolation("teacher.transfer-settled-for",
                    last.getSince(), last.getSchool().getName());
        }
        if (last.getSchool().getId().equals(school.getId())) {
            throw new RuleViolation("teacher.transfer-to-same-school", school.getName());
        }
        last.endBefore(on);
        teachers.flush();
        teachers.add(new Membership(teacher, school, on, because));
        teachers.flush();
        write(teacher, last, schoolCode, on, school.getId(), because);
    }

    /** Takes back a transfer whose day has not come. */
    @Deed("teacher.cancel-transfer")
    public void cancel(String staffNumber, String reason) {
        deed.on("Teacher", staffNumber);
        var because = required(reason);
        var teacher = teachers.find(staffNumber).orElseThrow(() -> new NotFound("Teacher"));
        var memberships = teachers.memberships(teacher);
        var last = memberships.get(memberships.size() - 1);
        if (memberships.size() < 2 || !last.isAfter(NationalTime.today())) {
            throw new RuleViolation("teacher.no-transfer-to-come");
        }
        var before = memberships.get(memberships.size() - 2);
        teachers.remove(last);
        teachers.flush();
        before.goOn();
        teachers.flush();
        history.write(List.of(new Change(Change.Kind.TEACHER, teacher.getId(), Change.Deed.CHANGED,
                TRANSFER, words(last.getSchool().getCode(), last.getSince()), null)),
                Cause.of(because));
    }

    private static final String TRANSFER = "调动";

    private void write(
            Teacher teacher, Membership last, String to, LocalDate on, long toSchool,
            String because) {
        var changes = new ArrayList<Change>();
        changes.add(new Change(Change.Kind.TEACHER, teacher.getId(), Change.Deed.CHANGED, TRANSFER,
                last.getSchool().getCode(), words(to, on)));
        changes.addAll(TeacherHistory.moved(
                teacher.getStaffNumber(), last.getSchool().getId(), toSchool));
        history.write(changes, Cause.of(because));
    }

    /** The school's code and the day from which the teacher belongs to it. */
    private static String words(String school, LocalDate on) {
        return school + " " + on;
    }

    private Membership last(Teacher teacher) {
        var memberships = teachers.memberships(teacher);
        if (memberships.isEmpty()) {
            throw new NotFound("Membership");
        }
        return memberships.get(memberships.size() - 1);
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("teacher.transfer-without-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleViolation("teacher.reason-too-long", LONGEST_REASON);
        }
        return reason.strip();
    }
}
