package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portal.OneLine;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.tenancy.NationalTime;

/**
 * How a version becomes the county's plan, by two people: an officer proposes it with a date, another of
 * the bureau confirms it. It is withdrawn only while nothing depends on it.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class PlanPublishing {

    private static final String WAITING = "plan-to-confirm";

    private static final int LONGEST_REASON = 500;

    /** As long as a plan may be proposed ahead of its day, and a public notice may last. */
    private static final int MOST_DAYS = 180;

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    PlanIntake plans;

    @Inject
    Notices notices;

    @Inject
    KeptObjections objections;

    @Inject
    Event<PlanWithdrawn> withdrawn;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    /**
     * Puts a version forward.
     *
     * @param on          the day that the plan is to bear, today or later
     * @param noticeUntil the last day on which schools may object; empty for no public notice
     */
    @RolesAllowed(BUREAU_OFFICER)
    @Deed("pairing.propose")
    public void propose(
            int schoolYear, int seen, int number, LocalDate on, Optional<LocalDate> noticeUntil) {
        var cycle = claimed(schoolYear, seen);
        var today = NationalTime.today();
        if (on.isBefore(today) || on.isAfter(today.plusDays(MOST_DAYS))) {
            throw new RuleViolation("plan.day-out-of-range", today.toString(), MOST_DAYS);
        }
        if (noticeUntil.filter(until ->
                until.isBefore(on) || until.isAfter(on.plusDays(MOST_DAYS))).isPresent()) {
            throw new RuleViolation("plan.notice-out-of-range", on.toString(), MOST_DAYS);
        }
        var version = cycles.version(cycle, number);
        // What another one proposed gives way, and nobody is asked to confirm it any more.
        notices.done(WAITING, schoolYear);
        cycle.propose(version, on, noticeUntil.orElse(null), actor.get().name());
        notices.raise(List.of(
                waiting(Addressee.role(BUREAU_ADMIN), cycle),
                waiting(Addressee.role(BUREAU_OFFICER), cycle)));
        deed.detail("plan-version", number);
        deed.detail("day", on);
    }

    private static NewNotice waiting(Addressee to, Cycle cycle) {
        return NewNotice.toDo(to, WAITING, cycle.getSchoolYear(),
                "/pairing/versions.xhtml?year=" + cycle.getSchoolYear(), cycle.getName(),
                cycle.getProposedBy());
    }

    /** Takes back what was proposed and not yet confirmed. */
    @Deed("pairing.take-proposal-back")
    public void takeBack(int schoolYear, int seen) {
        var cycle = claimed(schoolYear, seen);
        proposed(cycle);
        cycle.takeProposalBack();
        notices.done(WAITING, schoolYear);
    }

    /**
     * Makes the proposed version the county's plan. A plan confirmed after its day bears the day on
     * which it was confirmed.
     */
    @Deed("pairing.publish")
    public void confirm(int schoolYear, int seen) {
        var cycle = claimed(schoolYear, seen);
        var version = proposed(cycle);
        if (actor.get().name().equals(cycle.getProposedBy())) {
            throw new RuleViolation("plan.second-person");
        }
        var today = NationalTime.today();
        var on = cycle.getPublishOn().isBefore(today) ? today : cycle.getPublishOn();
        var notice = cycle.getNoticeUntil();
        if (notice != null && notice.isBefore(on)) {
            throw new RuleViolation("plan.notice-passed", notice.toString());
        }
        notices.done(WAITING, schoolYear);
        var pairs = plans.publish(cycle, version, on, notice, actor.get().name());
        deed.detail("plan-version", version.getNumber());
        deed.detail("pairs", pairs.size());
    }

    /**
     * Withdraws a published plan, which makes the cycle a draft again; its versions stay.
     *
     * @throws RuleViolation where something depends on it already
     */
    @RolesAllowed(BUREAU_OFFICER)
    @Deed("pairing.withdraw")
    public void withdraw(int schoolYear, int seen, String reason) {
        var cycle = claimed(schoolYear, seen);
        if (cycle.isDraft()) {
            throw new RuleViolation("plan.not-published");
        }
        var why = OneLine.required(reason, LONGEST_REASON, "plan.reason-missing");
        requireNoLater(cycle);
        var pairs = pairings.of(cycle);
        withdrawn.fire(new PlanWithdrawn(schoolYear, pairs.stream().map(Pairing::getId).toList()));
        plans.tell(cycle, "plan-withdrawn");
        objections.of(cycle).forEach(one -> notices.done(Objections.TO_ANSWER, one.getId()));
        pairs.forEach(pairings::remove);
        cycle.withdraw();
        deed.detail("reason", why);
        deed.detail("pairs", pairs.size());
    }

    /** A later cycle went on from its pairs. */
    private void requireNoLater(Cycle cycle) {
        List<String> later = cycles.newestFirst().stream()
                .filter(one -> one.getSchoolYear() > cycle.getSchoolYear() && !one.isDraft())
                .map(Cycle::getName)
                .toList();
        if (!later.isEmpty()) {
            throw new RuleViolation("plan.later-depends", String.join("、", later));
        }
    }

    private PlanVersion proposed(Cycle cycle) {
        return cycles.proposed(cycle).orElseThrow(() -> new RuleViolation("plan.not-proposed"));
    }

    private Cycle claimed(int schoolYear, int seen) {
        var cycle = cycles.get(schoolYear);
        deed.on("Cycle", schoolYear);
        cycles.claim(cycle, seen);
        return cycle;
    }
}
