package portal.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import portal.allocation.Conflict.Kind;

/**
 * Finds who cannot be satisfied together where there is no plan.
 *
 * <p>A problem has a plan exactly where the recipients' wishes fit under the supporters' maxima
 * and, separately, the supporters' minima fit under the recipients' wishes; so two questions of
 * {@link Transport} decide it. Schools come one after the other, and whom the first unit that finds
 * no place has reached is a set in conflict. Where the set lacks that one unit alone, each member
 * could make room for it, and none can be left out; otherwise members are left out one by one as
 * long as a conflict remains.
 */
final class Conflicts {

    private static final int[] NONE = {};

    private final PairCosts costs;
    private final int supporters;
    private final int recipients;
    private final Clock clock;
    private final int[] recipientClass;
    private final int[][] recipientClasses;
    private final int[] supporterStage;
    /** The recipients that a supporter of each stage may have. */
    private final int[][] suitable;
    /** Supporters and recipients of which not every suitable pair may be chosen freely. */
    private final BitSet limitedSupporters = new BitSet();
    private final BitSet limitedRecipients = new BitSet();
    private final int[][] supportersFor;
    private final int[][] recipientsFor;

    private Conflicts(PairCosts costs, Clock clock) {
        this.costs = costs;
        this.clock = clock;
        supporters = costs.supporters;
        recipients = costs.recipients;
        supportersFor = new int[recipients][];
        recipientsFor = new int[supporters][];
        recipientClass = IntStream.range(0, recipients).map(costs::classOf).toArray();
        recipientClasses = costs.classes();
        supporterStage = IntStream.range(0, supporters).map(costs::supporterStage).toArray();
        suitable = new int[PairCosts.STAGES][];
        Arrays.setAll(suitable, stage -> IntStream.range(0, recipients)
                .filter(r -> Stage.values()[stage].maySupport(costs.recipientStage(r))).toArray());
        for (int r = 0; r < recipients; r++) {
            costs.noteLimits(r, limitedSupporters, limitedRecipients);
        }
    }

    /** The conflict of a problem without a plan. */
    static Conflict of(PairCosts costs, Clock clock) {
        return new Conflicts(costs, clock).find();
    }

    /** Whether there is a plan at all, whatever it costs. */
    static boolean isFree(PairCosts costs, Clock clock) {
        var conflicts = new Conflicts(costs, clock);
        return costs.pinsFit() && conflicts.everybody().reached() == null;
    }

    private Conflict find() {
        Members members = needed();
        return new Conflict(kind(members),
                ids(members.supporting, s -> costs.problem.supporters().get(s).id()),
                ids(members.receiving, r -> costs.problem.recipients().get(r).id()),
                Math.toIntExact(members.shortBy()), List.of());
    }

    /** An irreducible set in conflict. */
    private Members needed() {
        Members members = everybody();
        if (members.pinsBeyondLimits() == 0) {
            Members together = members.reachedByWishes(true);
            members = (together == null ? members : together).reached();
        } else {
            members = members.overpinned();
        }
        if (members == null) {
            throw new IllegalStateException("nothing is in conflict");
        }
        return members.isIrreducible() ? members : members.thinned();
    }

    private Kind kind(Members members) {
        if (members.pinsBeyondLimits() > 0) {
            return Kind.PINS;
        }
        if (members.unmetWishes(false) == 0) {
            return Kind.MINIMUMS;
        }
        return members.unmetWishes(true) > 0 ? Kind.CAPACITY : Kind.REACH;
    }

    private static List<String> ids(BitSet set, IntFunction<String> id) {
        return set.stream().mapToObj(id).toList();
    }

    private Members everybody() {
        var everybody = new Members();
        everybody.supporting.set(0, supporters);
        everybody.receiving.set(0, recipients);
        return everybody;
    }

    /** Whom the recipient may freely have. */
    private int[] supportersFor(int r) {
        if (supportersFor[r] == null) {
            int[] all = costs.suitable(r);
            supportersFor[r] = limitedRecipients.get(r)
                    ? Arrays.stream(all).filter(s -> costs.permits(s, r)).toArray() : all;
        }
        return supportersFor[r];
    }

    /** Whom the supporter may freely have. */
    private int[] recipientsFor(int s) {
        if (recipientsFor[s] == null) {
            int[] all = suitable[supporterStage[s]];
            recipientsFor[s] = limitedSupporters.get(s)
                    ? Arrays.stream(all).filter(r -> costs.permits(s, r)).toArray() : all;
        }
        return recipientsFor[s];
    }

    private boolean isPin(int s, int r) {
        for (int pinned : costs.pinsOf[r]) {
            if (pinned == s) {
                return true;
            }
        }
        return false;
    }

    /**
     * Schools whose wishes and limits count; the others' do not, and a pin counts only between
     * members.
     */
    private final class Members {

        final BitSet supporting = new BitSet();
        final BitSet receiving = new BitSet();
        /**
         * Whether these are whom one failing unit has reached over the pairs that may be chosen.
         */
        private boolean byOneUnit;

        Members copy() {
            var copy = new Members();
            copy.supporting.or(supporting);
            copy.receiving.or(receiving);
            return copy;
        }

        /** One missing unit reaches only those who could each make room for it. */
        boolean isIrreducible() {
            return byOneUnit && shortBy() == 1;
        }

        /** By how many places the members are short. */
        long shortBy() {
            long beyond = pinsBeyondLimits();
            if (beyond > 0) {
                return beyond;
            }
            long unmet = unmetWishes(false);
            return unmet > 0 ? unmet : unmetMinima();
        }

        int pinsBeyondLimits() {
            int beyond = 0;
            int[] pinned = pinned();
            for (int s = supporting.nextSetBit(0); s >= 0; s = supporting.nextSetBit(s + 1)) {
                beyond += Math.max(0, pinned[s] - costs.max[s]);
            }
            for (int r = receiving.nextSetBit(0); r >= 0; r = receiving.nextSetBit(r + 1)) {
                beyond += Math.max(0, pinsOf(r).length - costs.wanted(r));
            }
            return beyond;
        }

        /** One school with too many pins, and just so many of those that it is one too many. */
        Members overpinned() {
            var few = new Members();
            int[] pinned = pinned();
            for (int s = supporting.nextSetBit(0); s >= 0; s = supporting.nextSetBit(s + 1)) {
                if (pinned[s] > costs.max[s]) {
                    few.supporting.set(s);
                    for (int r = 0; few.receiving.cardinality() <= costs.max[s]; r++) {
                        few.receiving.set(r, receiving.get(r) && isPin(s, r));
                    }
                    return few;
                }
            }
            for (int r = receiving.nextSetBit(0); r >= 0; r = receiving.nextSetBit(r + 1)) {
                int[] pins = pinsOf(r);
                if (pins.length > costs.wanted(r)) {
                    few.receiving.set(r);
                    Arrays.stream(pins).limit(costs.wanted(r) + 1L).forEach(few.supporting::set);
                    return few;
                }
            }
            return null;
        }

        Members reached() {
            Members byWishes = reachedByWishes(false);
            return byWishes == null ? reachedByMinima() : byWishes;
        }

        /** The members but for those without whom the others are still in conflict. */
        Members thinned() {
            boolean byWishes = unmetWishes(false) > 0;
            return pinsBeyondLimits() > 0 || byWishes && unmetMinima() > 0
                    ? thinnedByTrying() : thinned(byWishes);
        }

        private Members thinnedByTrying() {
            Members rest = copy();
            for (int r = receiving.nextSetBit(0); r >= 0; r = receiving.nextSetBit(r + 1)) {
                rest.receiving.clear(r);
                rest.receiving.set(r, rest.shortBy() == 0);
            }
            for (int s = supporting.nextSetBit(0); s >= 0; s = supporting.nextSetBit(s + 1)) {
                rest.supporting.clear(s);
                rest.supporting.set(s, rest.shortBy() == 0);
            }
            return rest;
        }

        /**
         * Tries each member on one flow that goes on: whoever is left out makes room, and is needed
         * where all that is unmet finds a place then.
         *
         * @param byWishes whether wishes are in conflict and minima are not, or the other way round
         */
        private Members thinned(boolean byWishes) {
            Transport flow = byWishes ? wishes(false) : minima();
            int[][] settled = byWishes ? pinsOfAll() : pinnedTo();
            BitSet lefts = byWishes ? receiving : supporting;
            BitSet rights = byWishes ? supporting : receiving;
            int[] unmet = new int[byWishes ? recipients : supporters];
            lefts.stream().forEach(left -> Arrays.stream(settled[left]).forEach(flow::settle));
            lefts.stream().forEach(left -> {
                unmet[left] = Math.max(0, (byWishes ? costs.wanted(left) : costs.min[left])
                        - settled[left].length);
                place(flow, left, unmet);
            });
            Members rest = copy();
            BitSet leftRest = byWishes ? rest.receiving : rest.supporting;
            BitSet rightRest = byWishes ? rest.supporting : rest.receiving;
            Runnable tryLefts = () -> lefts.stream().forEach(left -> {
                flow.leave(left, settled[left]);
                int[] before = unmet.clone();
                unmet[left] = 0;
                leftRest.clear(left);
                if (allPlaced(flow, leftRest, unmet)) {
                    leftRest.set(left);
                    takeBack(flow, unmet, before);
                }
            });
            Runnable tryRights = () -> rights.stream().forEach(right -> {
                flow.open(right);
                int[] before = unmet.clone();
                rightRest.clear(right);
                if (allPlaced(flow, leftRest, unmet)) {
                    rightRest.set(right);
                    takeBack(flow, unmet, before);
                }
            });
            (byWishes ? tryLefts : tryRights).run();
            (byWishes ? tryRights : tryLefts).run();
            return rest;
        }

        private void takeBack(Transport flow, int[] unmet, int[] before) {
            flow.takeBack();
            System.arraycopy(before, 0, unmet, 0, unmet.length);
        }

        private boolean allPlaced(Transport flow, BitSet lefts, int[] unmet) {
            clock.check();
            return lefts.stream().allMatch(left -> place(flow, left, unmet));
        }

        /** Finds places for what the left node lacks; says whether there was one for all of it. */
        private boolean place(Transport flow, int left, int[] unmet) {
            while (unmet[left] > 0 && flow.place(left)) {
                unmet[left]--;
            }
            return unmet[left] == 0;
        }

        /** Whom the first wish that finds no place reaches; null where all find one. */
        Members reachedByWishes(boolean everywhere) {
            Transport wishes = wishes(everywhere);
            for (int r = receiving.nextSetBit(0); r >= 0; r = receiving.nextSetBit(r + 1)) {
                clock.check();
                int[] pins = pinsOf(r);
                boolean fits = Arrays.stream(pins).allMatch(wishes::settle);
                for (int wish = pins.length; fits && wish < costs.wanted(r); wish++) {
                    fits = wishes.place(r);
                }
                if (!fits) {
                    var reached = new Members();
                    reached.supporting.or(wishes.reachedRight);
                    reached.receiving.or(wishes.reachedLeft);
                    for (int pinned = receiving.nextSetBit(0); pinned >= 0 && pinned <= r;
                            pinned = receiving.nextSetBit(pinned + 1)) {
                        if (Arrays.stream(pinsOf(pinned)).anyMatch(wishes.reachedRight::get)) {
                            reached.receiving.set(pinned);
                        }
                    }
                    reached.byOneUnit = !everywhere;
                    return reached;
                }
            }
            return null;
        }

        /**
         * Whom the first place that a supporter must fill and cannot reaches; null where all can.
         */
        Members reachedByMinima() {
            Transport minima = minima();
            int[][] pinnedTo = pinnedTo();
            for (int s = supporting.nextSetBit(0); s >= 0; s = supporting.nextSetBit(s + 1)) {
                clock.check();
                boolean fits = Arrays.stream(pinnedTo[s]).allMatch(minima::settle);
                for (int place = pinnedTo[s].length; fits && place < costs.min[s]; place++) {
                    fits = minima.place(s);
                }
                if (!fits) {
                    var reached = new Members();
                    reached.supporting.or(minima.reachedLeft);
                    reached.receiving.or(minima.reachedRight);
                    for (int pinned = supporting.nextSetBit(0); pinned >= 0 && pinned <= s;
                            pinned = supporting.nextSetBit(pinned + 1)) {
                        if (Arrays.stream(pinnedTo[pinned]).anyMatch(minima.reachedRight::get)) {
                            reached.supporting.set(pinned);
                        }
                    }
                    reached.byOneUnit = true;
                    return reached;
                }
            }
            return null;
        }

        long unmetWishes(boolean everywhere) {
            Transport wishes = wishes(everywhere);
            receiving.stream().forEach(r -> Arrays.stream(pinsOf(r)).forEach(wishes::settle));
            long unmet = 0;
            for (int r = receiving.nextSetBit(0); r >= 0; r = receiving.nextSetBit(r + 1)) {
                clock.check();
                for (int wish = pinsOf(r).length; wish < costs.wanted(r); wish++) {
                    unmet += wishes.place(r) ? 0 : 1;
                }
            }
            return unmet;
        }

        long unmetMinima() {
            Transport minima = minima();
            int[][] pinnedTo = pinnedTo();
            supporting.stream().forEach(s -> Arrays.stream(pinnedTo[s]).forEach(minima::settle));
            long unmet = 0;
            for (int s = supporting.nextSetBit(0); s >= 0; s = supporting.nextSetBit(s + 1)) {
                clock.check();
                for (int place = pinnedTo[s].length; place < costs.min[s]; place++) {
                    if (!minima.place(s)) {
                        unmet += costs.min[s] - place;
                        break;
                    }
                }
            }
            return unmet;
        }

        /** The recipients' wishes against the supporters' maxima. */
        private Transport wishes(boolean everywhere) {
            int[] capacity = new int[supporters];
            Arrays.fill(capacity, Transport.UNLIMITED);
            supporting.stream().forEach(s -> capacity[s] = costs.max[s]);
            return new Transport(capacity, r -> withLoosePins(r,
                    everywhere ? everywhereBut(r) : supportersFor(r)), recipientClass,
                    recipientClasses);
        }

        /** The supporters' minima against the recipients' wishes. */
        private Transport minima() {
            int[] capacity = new int[recipients];
            Arrays.fill(capacity, Transport.UNLIMITED);
            receiving.stream().forEach(r -> capacity[r] = costs.wanted(r));
            return new Transport(capacity, this::recipientsForAndLoosePins, supporterStage,
                    suitable);
        }

        private int[] everywhereBut(int r) {
            int[] all = costs.suitable(r);
            return costs.pinsOf[r].length == 0 ? all
                    : Arrays.stream(all).filter(s -> !isPin(s, r)).toArray();
        }

        /** A pin that does not count is a pair that may be chosen. */
        private int[] withLoosePins(int r, int[] ways) {
            if (costs.pinsOf[r].length == 0) {
                return ways;
            }
            return IntStream.concat(Arrays.stream(ways), Arrays.stream(costs.pinsOf[r])
                    .filter(s -> !supporting.get(s))).toArray();
        }

        private int[] recipientsForAndLoosePins(int s) {
            int[] ways = recipientsFor(s);
            if (costs.pinnedTo[s] == 0) {
                return ways;
            }
            return IntStream.concat(Arrays.stream(ways), IntStream.range(0, recipients)
                    .filter(r -> !receiving.get(r) && isPin(s, r))).toArray();
        }

        /** The pins of a member that count. */
        private int[] pinsOf(int r) {
            int[] pins = costs.pinsOf[r];
            return pins.length == 0 ? pins : Arrays.stream(pins).filter(supporting::get).toArray();
        }

        private int[][] pinsOfAll() {
            return IntStream.range(0, recipients)
                    .mapToObj(r -> receiving.get(r) ? pinsOf(r) : NONE).toArray(int[][]::new);
        }

        private int[] pinned() {
            int[] pinned = new int[supporters];
            receiving.stream().forEach(
                    r -> Arrays.stream(pinsOf(r)).forEach(s -> pinned[s]++));
            return pinned;
        }

        /** The recipients whose pins to each supporter count. */
        private int[][] pinnedTo() {
            int[] pinned = pinned();
            int[][] pinnedTo = new int[supporters][];
            Arrays.setAll(pinnedTo, s -> new int[pinned[s]]);
            receiving.stream().forEach(r -> Arrays.stream(pinsOf(r))
                    .forEach(s -> pinnedTo[s][--pinned[s]] = r));
            return pinnedTo;
        }
    }
}
