package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.school.School;

/** The county's teachers as stored, one at a time, with the schools that they belong to. */
@Dependent
class Teachers {

    @Inject
    EntityManager entities;

    @Inject
    TeacherReach reach;

    Optional<Teacher> find(String staffNumber) {
        return entities.createNamedQuery("Teacher.byStaffNumber", Teacher.class)
                .setParameter("staffNumber", staffNumber)
                .getResultStream()
                .findFirst();
    }

    /** One of those that the caller sees; others answer as missing. */
    Teacher requireSeen(String staffNumber, LocalDate day) {
        var teacher = find(staffNumber).orElseThrow(() -> new NotFound("Teacher"));
        reach.requireSeen(memberships(teacher).stream()
                .filter(membership -> membership.holdsOn(day))
                .map(membership -> membership.getSchool().getId())
                .findFirst()
                .orElse(null));
        return teacher;
    }

    List<Membership> memberships(Teacher teacher) {
        return entities.createNamedQuery("Membership.ofTeacher", Membership.class)
                .setParameter("teacher", teacher)
                .getResultList();
    }

    Optional<Membership> membership(Teacher teacher, LocalDate day) {
        return memberships(teacher).stream().filter(each -> each.holdsOn(day)).findFirst();
    }

    School school(String code) {
        return entities.createNamedQuery("School.byCode", School.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("teacher.school-unknown", code));
    }

    void add(Teacher teacher) {
        entities.persist(teacher);
    }

    void add(Membership membership) {
        entities.persist(membership);
    }

    void remove(Membership membership) {
        entities.remove(membership);
    }

    /** Sends what waits to the database, so that it refuses now what it refuses. */
    void flush() {
        entities.flush();
    }
}
