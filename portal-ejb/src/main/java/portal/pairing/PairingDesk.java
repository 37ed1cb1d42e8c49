package portal.pairing;

import static java.util.stream.Collectors.toSet;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.NotFound;
import portal.RuleViolation;
import portal.allocation.Conflict.Change;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Supporter;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.document.Faulty;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.job.Jobs;

/**
 * Where an officer makes a cycle's plan: has it solved, sees why each pair is so and what another would
 * cost, changes, pins and forbids, undoes and does again.
 *
 * <p>Whatever is settled by hand stays: after each step the plan is the best of those that keep all of
 * it. Each changing method takes the version of the cycle that the officer saw, and refuses if somebody
 * else has changed the cycle since.
 */
@Stateless
@RolesAllowed(BUREAU_OFFICER)
public class PairingDesk {

    /** A county has some hundred pairs; a list has hardly more columns than a pair. */
    private static final TableLimits LIST = new TableLimits(
            5L << 20, 1_000, 50L << 20, 80L << 20, 200, 20_000, 50, 1_000, 1_000);

    @Inject
    Cycles cycles;

    @Inject
    DeskBoards boards;

    @Inject
    CycleProblems problems;

    @Inject
    Jobs jobs;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    public DeskBoard board(int schoolYear) {
        return boards.of(cycles.get(schoolYear));
    }

    /**
     * Why the two pair, and what each other choice would cost.
     *
     * @param seen the cycle's version as the officer sees it; of another plan there is nothing to tell
     */
    public PairReasons why(int schoolYear, int seen, String supporter, String recipient) {
        var cycle = cycles.get(schoolYear);
        cycle.requireSeen(seen);
        return boards.why(cycle, new Pair(supporter, recipient));
    }

    /** The cycle as the optimiser would take it now: the document of the contract. */
    public String problem(int schoolYear) {
        return boards.document(cycles.get(schoolYear));
    }

    /**
     * What stands: the published version's record, or what is on the desk, as one document with
     * {@code problem} and {@code plan}.
     */
    public String allocation(int schoolYear) {
        var cycle = cycles.get(schoolYear);
        return cycles.published(cycle).map(PlanVersion::record)
                .orElseGet(() -> boards.record(cycle));
    }

    /**
     * Has the register read anew and the cycle solved, as a job.
     *
     * @return the job's id
     */
    @Deed("pairing.solve")
    public long solve(int schoolYear) {
        var cycle = cycles.get(schoolYear);
        deed.on("Cycle", schoolYear);
        cycle.requireDraft();
        problems.of(cycle).requireSomebody();
        return jobs.ask(CycleWork.SOLVE, cycle.getName(),
                Map.of(CycleWork.SCHOOL_YEAR, (long) schoolYear), InputStream.nullInputStream());
    }

    /** Gives the recipient another supporter instead of this one, whatever it costs. */
    @Deed("pairing.change")
    public DeskBoard change(
            int schoolYear, int seen, String supporter, String recipient, String other) {
        return step(schoolYear, seen, CycleStep.Kind.CHANGE, List.of(supporter, recipient, other),
                (problem, hand) -> {
                    requirePairable(problem, other, recipient);
                    var changes = new ArrayList<HandChange>();
                    var before = new Pair(supporter, recipient);
                    if (wanted(problem, recipient) > 1) {
                        changes.add(new HandChange.Forbid(before));
                    } else if (hand.pins().contains(before)) {
                        changes.add(new HandChange.Release(before));
                    }
                    changes.add(new HandChange.Pin(new Pair(other, recipient)));
                    return changes;
                });
    }

    /** Insists that the two pair; instead of what was insisted on for them before. */
    @Deed("pairing.pin")
    public DeskBoard pin(int schoolYear, int seen, String supporter, String recipient) {
        return insist(schoolYear, seen, CycleStep.Kind.PIN, new Pair(supporter, recipient),
                HandChange.Pin::new);
    }

    /** Insists that the two do not pair. */
    @Deed("pairing.forbid")
    public DeskBoard forbid(int schoolYear, int seen, String supporter, String recipient) {
        return insist(schoolYear, seen, CycleStep.Kind.FORBID, new Pair(supporter, recipient),
                HandChange.Forbid::new);
    }

    private DeskBoard insist(int schoolYear, int seen, CycleStep.Kind kind, Pair pair,
            Function<Pair, HandChange> change) {
        return step(schoolYear, seen, kind, List.of(pair.supporter(), pair.recipient()),
                (problem, hand) -> {
                    requirePairable(problem, pair.supporter(), pair.recipient());
                    return List.of(change.apply(pair));
                });
    }

    /** Leaves it to the optimiser again. */
    @Deed("pairing.release")
    public DeskBoard release(int schoolYear, int seen, String supporter, String recipient) {
        return step(schoolYear, seen, CycleStep.Kind.RELEASE, List.of(supporter, recipient),
                (problem, hand) -> {
                    var pair = new Pair(supporter, recipient);
                    if (!hand.pins().contains(pair) && !hand.forbids().contains(pair)) {
                        throw new NotFound("Pair");
                    }
                    return List.of(new HandChange.Release(pair));
                });
    }

    /** Sets the fewest and the most recipients of a supporter, in this cycle alone. */
    @Deed("pairing.limit")
    public DeskBoard limit(int schoolYear, int seen, String supporter, int min, int max) {
        return step(schoolYear, seen, CycleStep.Kind.LIMIT,
                List.of(supporter, String.valueOf(min), String.valueOf(max)),
                (problem, hand) -> {
                    requireSupporter(problem, supporter);
                    if (min < 0 || max < min || max > problem.recipients().size()) {
                        throw new RuleViolation("cycle.limits-out-of-order", min, max,
                                problem.recipients().size());
                    }
                    return List.of(new HandChange.Limit(supporter, min, max));
                });
    }

    /** Sets how many supporters a recipient is given, 1 or 2. */
    @Deed("pairing.want")
    public DeskBoard want(int schoolYear, int seen, String recipient, int supporters) {
        return step(schoolYear, seen, CycleStep.Kind.WANT,
                List.of(recipient, String.valueOf(supporters)),
                (problem, hand) -> {
                    wanted(problem, recipient);
                    if (supporters < 1 || supporters > 2) {
                        throw new RuleViolation("cycle.supporters-out-of-range", 2);
                    }
                    return List.of(new HandChange.Want(recipient, supporters));
                });
    }

    /** Sets how far a pair may lie apart, in metres; empty for any distance. */
    @Deed("pairing.farthest")
    public DeskBoard farthest(int schoolYear, int seen, Optional<Integer> metres) {
        return step(schoolYear, seen, CycleStep.Kind.FARTHEST,
                metres.stream().map(String::valueOf).toList(),
                (problem, hand) -> {
                    if (metres.filter(far -> far <= 0).isPresent()) {
                        throw new RuleViolation("cycle.distance-not-positive", metres.get());
                    }
                    return List.of(new HandChange.Farthest(metres));
                });
    }

    /** As much as a list of pairs may hold. */
    public TableLimits listLimits() {
        return LIST;
    }

    /** What a list of pairs says, held against the cycle as it stands; nothing is stored. */
    public PairsReading read(int schoolYear, UploadedTable upload) {
        var cycle = cycles.get(schoolYear);
        return boards.read(upload, boards.problem(cycle));
    }

    /**
     * Insists on the pairs of a list, as one step; what was insisted on for its recipients before gives
     * way.
     *
     * @param faulty whether rows at fault are left out, or make the whole list refused
     * @return how many pairs were taken
     */
    @Deed("pairing.import")
    public int take(int schoolYear, int seen, UploadedTable upload, Faulty faulty) {
        cycles.get(schoolYear).requireSeen(seen);
        var reading = read(schoolYear, upload);
        if (faulty == Faulty.REFUSE_ALL && !reading.sound()) {
            throw new RuleViolation("pairs.faulty", reading.faultyRows());
        }
        if (reading.pairs().isEmpty()) {
            throw new RuleViolation("pairs.none");
        }
        step(schoolYear, seen, CycleStep.Kind.IMPORT,
                List.of(String.valueOf(reading.pairs().size())), (problem, hand) -> {
                    var recipients = reading.pairs().stream().map(Pair::recipient)
                            .collect(toSet());
                    return Stream.concat(
                            hand.pins().stream()
                                    .filter(pin -> recipients.contains(pin.recipient()))
                                    .<HandChange>map(HandChange.Release::new),
                            reading.pairs().stream().<HandChange>map(HandChange.Pin::new))
                            .toList();
                });
        return reading.pairs().size();
    }

    /**
     * Does what cures a cycle that has no plan.
     *
     * @param which of the remedies that the board offered
     */
    @Deed("pairing.remedy")
    public DeskBoard remedy(int schoolYear, int seen, int which) {
        return step(schoolYear, seen, CycleStep.Kind.REMEDY, List.of(), (problem, hand) -> {
            var conflict = Solution.solved(problem).plan().conflict();
            if (conflict == null || which < 0 || which >= conflict.remedies().size()) {
                throw new RuleViolation("cycle.no-such-remedy");
            }
            return conflict.remedies().get(which).changes().stream()
                    .map(change -> cure(problem, change))
                    .toList();
        });
    }

    private static HandChange cure(Problem problem, Change change) {
        return switch (change.alteration()) {
            case RAISE_MAX -> new HandChange.Limit(change.supporter(),
                    requireSupporter(problem, change.supporter()).min(), change.to());
            case LOWER_MIN -> new HandChange.Limit(change.supporter(), change.to(),
                    requireSupporter(problem, change.supporter()).max());
            case LOWER_SUPPORTERS -> new HandChange.Want(change.recipient(), change.to());
            case RAISE_DISTANCE -> new HandChange.Farthest(Optional.of(change.to()));
            case LIFT_FORBID, DROP_PIN ->
                    new HandChange.Release(new Pair(change.supporter(), change.recipient()));
        };
    }

    /** Takes the last step back; it can be done again until another is taken. */
    @Deed("pairing.undo")
    public DeskBoard undo(int schoolYear, int seen) {
        var cycle = draft(schoolYear, seen);
        if (cycle.getStepsDone() == 0) {
            throw new RuleViolation("cycle.nothing-to-undo");
        }
        cycle.moveTo(cycle.getStepsDone() - 1);
        return boards.afterStep(cycle);
    }

    /** Does again what was undone last. */
    @Deed("pairing.redo")
    public DeskBoard redo(int schoolYear, int seen) {
        var cycle = draft(schoolYear, seen);
        if (cycle.getStepsDone() == cycles.steps(cycle).size()) {
            throw new RuleViolation("cycle.nothing-to-redo");
        }
        cycle.moveTo(cycle.getStepsDone() + 1);
        return boards.afterStep(cycle);
    }

    /** What a step changes, decided by the problem as it stands with the hand work so far. */
    @FunctionalInterface
    private interface Deciding {

        List<HandChange> changes(Problem problem, HandWork hand);
    }

    private DeskBoard step(int schoolYear, int seen, CycleStep.Kind kind, List<String> arguments,
            Deciding deciding) {
        var cycle = draft(schoolYear, seen);
        var posed = cycles.requirePosed(cycle).problem();
        var steps = cycles.steps(cycle);
        var hand = boards.hand(cycle, steps);
        var changes = deciding.changes(hand.on(posed), hand);
        steps.stream().filter(step -> !cycle.isDone(step)).forEach(cycles::remove);
        cycles.flush();
        int number = cycle.getStepsDone() + 1;
        cycles.add(new CycleStep(
                cycle, number, kind, arguments, changes, actor.get().name()));
        cycle.moveTo(number);
        deed.detail("step", HandChanges.write(changes));
        return boards.afterStep(cycle);
    }

    /** The cycle, still a draft and as it was seen; of two who change one at once, one is told so. */
    private Cycle draft(int schoolYear, int seen) {
        var cycle = cycles.get(schoolYear);
        deed.on("Cycle", schoolYear);
        cycle.requireDraft();
        cycles.claim(cycle, seen);
        return cycle;
    }

    private static Supporter requireSupporter(Problem problem, String code) {
        return Optional.ofNullable(problem.supportersById().get(code))
                .orElseThrow(() -> new NotFound("School"));
    }

    private static Recipient requireRecipient(Problem problem, String code) {
        return Optional.ofNullable(problem.recipientsById().get(code))
                .orElseThrow(() -> new NotFound("School"));
    }

    private static int wanted(Problem problem, String recipient) {
        return requireRecipient(problem, recipient).supporters();
    }

    private static void requirePairable(Problem problem, String supporter, String recipient) {
        if (!requireSupporter(problem, supporter).stage()
                .maySupport(requireRecipient(problem, recipient).stage())) {
            throw new RuleViolation("cycle.stages-do-not-match");
        }
    }
}
