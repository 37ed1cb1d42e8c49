package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.school.School;
import portal.school.SupportRole;
import portal.tenancy.CountyEntities;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;

/** Where a school objects to a plan on public notice, and reads what it was answered. */
@Stateless
@RolesAllowed({PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_SCHOOL)
public class OwnObjections {

    /** As many as a school may have unanswered for one plan. */
    private static final int MOST_OPEN = 5;

    @Inject
    CountyEntities county;

    @Inject
    CurrentCaller caller;

    @Inject
    Cycles cycles;

    @Inject
    KeptObjections objections;

    @Inject
    KeptParts parts;

    @Inject
    Notices notices;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    /** The newest first. */
    public List<Objection> all() {
        return objections.ofSchool(ownSchool());
    }

    /** The cycles to which the school may object today; also one that has no pair for it. */
    public List<Cycle> open() {
        var school = county.get(School.class, ownSchool());
        return cycles.newestFirst().stream()
                .filter(OwnObjections::isOnNotice)
                .filter(cycle -> takesPart(school, cycle))
                .toList();
    }

    /** By the register, or by the cycle's own word. */
    private boolean takesPart(School school, Cycle cycle) {
        return school.getSupportRole() != SupportRole.NONE
                || parts.of(cycle, school.getCode())
                        .filter(part -> part.getPart() != SupportRole.NONE).isPresent();
    }

    /** The principal alone speaks for the school. */
    @RolesAllowed(PRINCIPAL)
    @Deed("pairing.object")
    public void raise(int schoolYear, String words) {
        deed.on("Cycle", schoolYear);
        var cycle = open().stream()
                .filter(one -> one.getSchoolYear() == schoolYear)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("objection.not-open"));
        long unanswered = objections.ofSchool(ownSchool()).stream()
                .filter(one -> one.getCycle() == cycle && one.isAgainstPublished()
                        && !one.isAnswered())
                .count();
        if (unanswered >= MOST_OPEN) {
            throw new RuleViolation("objection.too-many", MOST_OPEN);
        }
        var school = county.get(School.class, ownSchool());
        var objection = new Objection(cycle, school, words, actor.get().name());
        objections.add(objection);
        deed.detail("school", school.getCode());
        notices.raise(Stream.of(BUREAU_ADMIN, BUREAU_OFFICER)
                .map(role -> NewNotice.toDo(Addressee.role(role), Objections.TO_ANSWER,
                        objection.getId(), "/pairing/objections.xhtml?year=" + schoolYear,
                        school.getName()))
                .toList());
    }

    private static boolean isOnNotice(Cycle cycle) {
        var until = cycle.getNoticeUntil();
        return !cycle.isDraft() && until != null && !until.isBefore(NationalTime.today());
    }

    private long ownSchool() {
        return caller.get().school().orElseThrow(() -> new NotFound("School"));
    }
}
