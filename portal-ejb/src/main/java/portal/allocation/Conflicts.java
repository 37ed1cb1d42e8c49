package portal.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import portal.allocation.Conflict.Kind;

/**
 * Finds who cannot be satisfied together where there is no plan.
 *
 * <p>A problem has a plan exactly where the recipients' wishes fit under the supporters' maxima and,
 * separately, the supporters' minima fit under the recipients' wishes; so two questions of
 * {@link Transport} decide it. The set that the unmet unit reaches is thinned by leaving out one
 * member after the other.
 */
final class Conflicts {

    private final Problem problem;
    private final PairCosts costs;
    private final int supporters;
    private final int recipients;
    private final Clock clock;

    private Conflicts(Problem problem, Clock clock) {
        this.problem = problem;
        this.clock = clock;
        costs = new PairCosts(problem);
        supporters = costs.supporters;
        recipients = costs.recipients;
    }

    /** The conflict of a problem without a plan. */
    static Conflict of(Problem problem, Clock clock) {
        return new Conflicts(problem, clock).find();
    }

    private Conflict find() {
        Members members = first();
        Members needed = members.isIrreducible() ? members : thinned(members);
        return new Conflict(kind(needed), supporterIds(needed.supporting),
                recipientIds(needed.receiving), needed.shortBy(), List.of());
    }

    /** A set in conflict, not yet irreducible. */
    private Members first() {
        for (int s = 0; s < supporters; s++) {
            if (costs.pinnedTo[s] > costs.max[s]) {
                var members = new Members();
                members.supporting.set(s);
                members.addPinned();
                return members;
            }
        }
        for (int r = 0; r < recipients; r++) {
            if (costs.open[r] < 0) {
                var members = new Members();
                members.receiving.set(r);
                members.addPinning();
                return members;
            }
        }
        var everybody = new Members();
        everybody.supporting.set(0, supporters);
        everybody.receiving.set(0, recipients);
        var members = new Members();
        for (boolean everywhere : new boolean[] {true, false}) {
            Transport wishes = everybody.wishes(everywhere);
            if (wishes.unmet() > 0) {
                members.receiving.or(wishes.reachedLeft);
                members.supporting.or(wishes.reachedRight);
                members.addPinned();
                return members;
            }
        }
        Transport minima = everybody.minima();
        if (minima.unmet() == 0) {
            throw new IllegalStateException("nothing is in conflict");
        }
        members.supporting.or(minima.reachedLeft);
        members.receiving.or(minima.reachedRight);
        members.addPinning();
        return members;
    }

    private Members thinned(Members members) {
        for (int r = members.receiving.nextSetBit(0); r >= 0;
                r = members.receiving.nextSetBit(r + 1)) {
            clock.check();
            members.receiving.clear(r);
            if (members.shortBy() == 0) {
                members.receiving.set(r);
            }
        }
        for (int s = members.supporting.nextSetBit(0); s >= 0;
                s = members.supporting.nextSetBit(s + 1)) {
            clock.check();
            members.supporting.clear(s);
            if (members.shortBy() == 0) {
                members.supporting.set(s);
            }
        }
        return members;
    }

    private Kind kind(Members members) {
        if (members.pinsBeyondLimits() > 0) {
            return Kind.PINS;
        }
        if (members.wishes(false).unmet() == 0) {
            return Kind.MINIMUMS;
        }
        return members.wishes(true).unmet() > 0 ? Kind.CAPACITY : Kind.REACH;
    }

    private List<String> supporterIds(BitSet set) {
        return set.stream().mapToObj(s -> problem.supporters().get(s).id()).toList();
    }

    private List<String> recipientIds(BitSet set) {
        return set.stream().mapToObj(r -> problem.recipients().get(r).id()).toList();
    }

    /** Schools whose wishes and limits count; the others' do not, and a pin counts only between members. */
    private final class Members {

        final BitSet supporting = new BitSet();
        final BitSet receiving = new BitSet();

        void addPinned() {
            for (int r = 0; r < recipients; r++) {
                if (Arrays.stream(costs.pinsOf[r]).anyMatch(supporting::get)) {
                    receiving.set(r);
                }
            }
        }

        void addPinning() {
            receiving.stream().forEach(
                    r -> Arrays.stream(costs.pinsOf[r]).forEach(supporting::set));
        }

        /** One missing unit reaches only those who could each make room for it, where nothing is barred. */
        boolean isIrreducible() {
            return problem.pins().isEmpty() && problem.forbids().isEmpty()
                    && problem.maxDistanceM() == null && wishes(false).unmet() == 1;
        }

        int shortBy() {
            int beyond = pinsBeyondLimits();
            if (beyond > 0) {
                return beyond;
            }
            int unmet = wishes(false).unmet();
            return unmet > 0 ? unmet : minima().unmet();
        }

        int pinsBeyondLimits() {
            int beyond = 0;
            int[] left = left();
            for (int s = supporting.nextSetBit(0); s >= 0; s = supporting.nextSetBit(s + 1)) {
                beyond += Math.max(0, pinned(s) - costs.max[s]);
            }
            for (int r = receiving.nextSetBit(0); r >= 0; r = receiving.nextSetBit(r + 1)) {
                beyond += Math.max(0, -left[r]);
            }
            return beyond;
        }

        /** The recipients' wishes against the supporters' maxima. */
        Transport wishes(boolean everywhere) {
            int[] capacity = new int[supporters];
            Arrays.fill(capacity, Transport.UNLIMITED);
            supporting.stream().forEach(s -> capacity[s] = costs.max[s] - pinned(s));
            int[][] ways = new int[recipients][0];
            receiving.stream().forEach(r -> ways[r] = supportersFor(r, everywhere));
            return new Transport(left(), capacity, ways);
        }

        /** The supporters' minima against the recipients' wishes. */
        Transport minima() {
            int[] least = new int[supporters];
            int[] capacity = new int[recipients];
            Arrays.fill(capacity, Transport.UNLIMITED);
            int[] left = left();
            receiving.stream().forEach(r -> capacity[r] = left[r]);
            int[][] ways = new int[supporters][0];
            supporting.stream().forEach(s -> {
                least[s] = Math.max(0, costs.min[s] - pinned(s));
                ways[s] = IntStream.range(0, recipients).filter(r -> isWay(s, r)).toArray();
            });
            return new Transport(least, capacity, ways);
        }

        private int pinned(int s) {
            int pinned = 0;
            for (int r = receiving.nextSetBit(0); r >= 0; r = receiving.nextSetBit(r + 1)) {
                for (int to : costs.pinsOf[r]) {
                    pinned += to == s ? 1 : 0;
                }
            }
            return pinned;
        }

        /** What each member still wants beyond the pins that count. */
        private int[] left() {
            int[] left = new int[recipients];
            receiving.stream().forEach(r -> left[r] = problem.recipients().get(r).supporters()
                    - (int) Arrays.stream(costs.pinsOf[r]).filter(supporting::get).count());
            return left;
        }

        private int[] supportersFor(int r, boolean everywhere) {
            return everywhere
                    ? Arrays.stream(costs.suitable(r)).filter(s -> !counts(s, r)).toArray()
                    : Arrays.stream(costs.suitable(r)).filter(s -> isWay(s, r)).toArray();
        }

        private boolean isWay(int s, int r) {
            return costs.suits(s, r) && !counts(s, r)
                    && (costs.permits(s, r) || isPin(s, r));
        }

        private boolean counts(int s, int r) {
            return supporting.get(s) && receiving.get(r) && isPin(s, r);
        }

        private boolean isPin(int s, int r) {
            return Arrays.stream(costs.pinsOf[r]).anyMatch(pinned -> pinned == s);
        }
    }
}
