package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import portal.NotFound;
import portal.school.history.Change;
import portal.school.history.Dated;
import portal.school.history.RegisterChanges;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;
import portal.tenancy.Within.Part;

/** The county's teachers, listed and looked up: by its bureau all, by a school its own. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN})
@Within(Part.OWN_SCHOOL)
public class TeacherRegistry {

    private static final int HISTORY_SHOWN = 200;
    private static final int AT_ONCE = 2_000;

    @Inject
    TeacherList list;

    @Inject
    TeacherRows rows;

    @Inject
    TeacherReach reach;

    @Inject
    Teachers teachers;

    @Inject
    RegisterChanges history;

    @Inject
    AbsorbedRecords absorbed;

    public List<TeacherLine> page(
            TeacherFilter filter, TeacherOrder order, boolean ascending, int first, int most) {
        return list.page(filter, school(filter), order, ascending, first, most,
                NationalTime.today());
    }

    public long count(TeacherFilter filter) {
        return list.count(filter, school(filter), NationalTime.today());
    }

    /** All of them in their order, some thousand at a time, however many there are. */
    public void each(
            TeacherFilter filter, TeacherOrder order, boolean ascending,
            Consumer<TeacherLine> line) {
        for (int first = 0; ; first += AT_ONCE) {
            var some = page(filter, order, ascending, first, AT_ONCE);
            some.forEach(line);
            if (some.size() < AT_ONCE) {
                return;
            }
        }
    }

    /** The subjects to choose among. */
    public List<String> subjects() {
        return list.subjects(reach.onlySchool().orElse(null), NationalTime.today());
    }

    /** Whether the caller sees one school's teachers alone. */
    public boolean isOfOneSchool() {
        return reach.onlySchool().isPresent();
    }

    public TeacherLine get(String staffNumber) {
        var today = NationalTime.today();
        teachers.requireSeen(staffNumber, today);
        return list.find(staffNumber, today).orElseThrow(() -> new NotFound("Teacher"));
    }

    /** The schools that the teacher belonged to and will, the first one first. */
    public List<Membership> memberships(String staffNumber) {
        return teachers.memberships(teachers.requireSeen(staffNumber, NationalTime.today()));
    }

    /** What changed in what is stated of the teacher, the newest first. */
    public List<Dated> history(String staffNumber) {
        var teacher = teachers.requireSeen(staffNumber, NationalTime.today());
        return history.of(Change.Kind.TEACHER, absorbed.with(teacher), HISTORY_SHOWN).stream()
                .filter(dated -> isOf(teacher, dated.change()))
                .toList();
    }

    /** That another record became part of this one is told once, by this one. */
    private static boolean isOf(Teacher teacher, Change change) {
        return change.record() == teacher.getId()
                || change.deed() != Change.Deed.MERGED && change.deed() != Change.Deed.UNMERGED;
    }

    /** The id of the school that the list is limited to, which another's code never widens. */
    private Long school(TeacherFilter filter) {
        if (reach.onlySchool().isPresent()) {
            return reach.onlySchool().get();
        }
        return filter.school() == null
                ? null : rows.schools().getOrDefault(filter.school(), TeacherReach.NO_SCHOOL);
    }
}
