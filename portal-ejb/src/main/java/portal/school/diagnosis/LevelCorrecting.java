package portal.school.diagnosis;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Objects;
import portal.OneLine;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.RowsOfSchools;
import portal.tenancy.NationalTime;

/** Where the bureau sets a level that it knows better than the rule, and says why. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class LevelCorrecting {

    @Inject
    LevelCorrections corrections;

    @Inject
    RowsOfSchools schools;

    @Inject
    Diagnoses diagnoses;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    /**
     * Sets the level of a school in a subject, or leaves it to the rule again.
     *
     * @param level 0 to 3, or null for what the rule says
     * @param seen  the id of the correction that the caller saw in force, or null for none; of two who
     *              correct one level at once, the second is told so
     */
    @Deed("diagnosis.correct")
    public void correct(
            String code, String subject, Aspect aspect, Integer level, String reason, Long seen) {
        deed.on("School", code);
        var school = schools.school(code);
        schools.claim(school);
        var named = requireKnown(OneLine.of(subject));
        var before = corrections.current(school, named, aspect);
        if (!Objects.equals(before.map(LevelCorrection::getId).orElse(null), seen)) {
            throw new OptimisticLockException("the levels of " + code);
        }
        var correction = new LevelCorrection(
                school, named, aspect, level, reason, actor.get().name());
        corrections.add(correction);
        deed.detail("taught-subject", correction.getSubject());
        deed.detail("aspect", aspect);
        before.ifPresent(one -> deed.detail("before", one.getLevel()));
        if (level != null) {
            deed.detail("after", level);
        }
        deed.detail("reason", correction.getReason());
    }

    /** A slip of the hand must not become a subject of the county. */
    private String requireKnown(String subject) {
        if (diagnoses.on(NationalTime.today()).stream().noneMatch(one -> one.in(subject).isPresent())) {
            throw new RuleViolation("diagnosis.subject-unknown", subject);
        }
        return subject;
    }
}
