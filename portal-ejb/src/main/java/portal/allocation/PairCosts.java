package portal.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import portal.allocation.Conflict.Alteration;

/**
 * A problem in arrays: who may be paired with whom, and what pairs and places cost, exactly.
 *
 * <p>Schools are numbers here, their positions in the problem. Distances come from points on a
 * sphere and a short series, about a hundred times faster than the formula; wherever rounding to
 * the metre could differ, the formula itself decides.
 */
final class PairCosts {

    static final double EARTH_RADIUS = 6371008.8;
    static final int STAGES = Stage.values().length;
    /** The series is right to a millionth of a metre up to this squared chord, some 640 km. */
    private static final double SERIES_CHORD = 0.01;
    private static final double ROUNDING_DOUBT = 1e-4;

    final Problem problem;
    final int supporters;
    final int recipients;
    final int[] min;
    final int[] max;
    /** How many supporters a recipient wants beyond its pins. */
    final int[] open;
    final int[] pinnedTo;
    final int[][] pinsOf;

    private final Map<String, Integer> supporterNumbers = new HashMap<>();
    private final Map<String, Integer> recipientNumbers = new HashMap<>();
    private final long perMetre;
    private final long perPoint;
    private final long change;
    private final long load;
    private final int levels;
    private final byte[] strength;
    private final byte[] need;
    private final int[] previous;
    private final BitSet[] closed;
    private final int[] stage;
    private final int[][] reach = new int[STAGES][];
    private final double[] latitude;
    private final double[] longitude;
    private final double[] supporterPoints;
    private final double[] recipientPoints;
    private final Set<Alteration> relaxed;
    private final long penalty;
    private final Set<Long> broken = new HashSet<>();
    private final Set<Long> loosePins = new HashSet<>();
    /** A supporter that stands for a wish given up, or -1. */
    private final int spare;
    private int farthest;

    PairCosts(Problem problem) {
        this(problem, Set.of(), 0);
    }

    /**
     * The costs of a problem some of whose limits may be broken, at a price for each time.
     *
     * @param relaxed what a bureau may alter
     * @param penalty more than any plan costs, so that the cheapest plan breaks the fewest limits
     */
    PairCosts(Problem problem, Set<Alteration> relaxed, long penalty) {
        this.problem = problem;
        this.relaxed = relaxed;
        this.penalty = penalty;
        int schools = problem.supporters().size();
        spare = relaxed.contains(Alteration.LOWER_SUPPORTERS) ? schools : -1;
        supporters = spare < 0 ? schools : schools + 1;
        recipients = problem.recipients().size();
        Weights weights = problem.weights();
        perMetre = weights.distancePerMetre();
        perPoint = weights.mismatchPerPoint();
        change = weights.change();
        load = weights.load();
        farthest = problem.maxDistanceM() == null || relaxed.contains(Alteration.RAISE_DISTANCE)
                ? Integer.MAX_VALUE : problem.maxDistanceM();
        min = new int[supporters];
        max = new int[supporters];
        pinnedTo = new int[supporters];
        open = new int[recipients];
        pinsOf = new int[recipients][0];
        previous = new int[recipients];
        closed = new BitSet[recipients];
        stage = new int[recipients];
        latitude = new double[supporters + recipients];
        longitude = new double[supporters + recipients];
        supporterPoints = new double[3 * supporters];
        recipientPoints = new double[3 * recipients];
        levels = problem.supporters().isEmpty() ? 0
                : problem.supporters().get(0).strength().size();
        strength = new byte[levels * supporters];
        need = new byte[levels * recipients];
        for (int s = 0; s < schools; s++) {
            Supporter supporter = problem.supporters().get(s);
            supporterNumbers.put(supporter.id(), s);
            min[s] = relaxed.contains(Alteration.LOWER_MIN) ? 0 : supporter.min();
            max[s] = relaxed.contains(Alteration.RAISE_MAX) ? Math.max(supporter.max(), recipients)
                    : supporter.max();
            copy(supporter.strength(), strength, s);
            locate(s, supporter.latE6(), supporter.lonE6(), supporterPoints, s);
        }
        if (spare >= 0) {
            max[spare] = recipients;
        }
        for (int r = 0; r < recipients; r++) {
            Recipient recipient = problem.recipients().get(r);
            recipientNumbers.put(recipient.id(), r);
            open[r] = recipient.supporters();
            previous[r] = recipient.previous() == null ? -1
                    : supporterNumbers.get(recipient.previous());
            copy(recipient.need(), need, r);
            stage[r] = recipient.stage().counted().ordinal();
            locate(supporters + r, recipient.latE6(), recipient.lonE6(), recipientPoints, r);
        }
        for (Stage wanted : Stage.values()) {
            reach[wanted.ordinal()] = IntStream.range(0, supporters)
                    .filter(s -> s == spare
                            || problem.supporters().get(s).stage().maySupport(wanted))
                    .toArray();
        }
        for (Pair forbid : problem.forbids()) {
            forbid(supporter(forbid.supporter()), recipient(forbid.recipient()));
        }
        for (Pair pin : problem.pins()) {
            pin(supporter(pin.supporter()), recipient(pin.recipient()));
        }
    }

    int supporter(String id) {
        return supporterNumbers.get(id);
    }

    boolean isSupporter(String id) {
        return supporterNumbers.containsKey(id);
    }

    int recipient(String id) {
        return recipientNumbers.get(id);
    }

    /** The recipients of these ids, in their order; unknown ids are left out. */
    IntStream recipients(Collection<String> ids) {
        return ids.stream().map(recipientNumbers::get).filter(Objects::nonNull).distinct()
                .mapToInt(Integer::intValue).sorted();
    }

    Pair pair(int s, int r) {
        return new Pair(problem.supporters().get(s).id(), problem.recipients().get(r).id());
    }

    /** More than any plan costs, or 0 where that could pass the range of integers. */
    long penalty() {
        long dearest = 0;
        for (int r = 0; r < recipients; r++) {
            for (int s : suitable(r)) {
                dearest = Math.max(dearest, cost(s, r));
            }
        }
        long units = 2L * recipients + 1;
        long penalty = units * (dearest + 2 * load + 1) + 1;
        return penalty < (Long.MAX_VALUE >> 3) / (units + supporters) ? penalty : 0;
    }

    /** Whether the pair is neither forbidden nor outside the stages, however far apart. */
    boolean mayBePinned(int s, int r) {
        return isOpen(s, r) && problem.supporters().get(s).stage()
                .maySupport(problem.recipients().get(r).stage());
    }

    /** Whether the pins alone keep every limit. */
    boolean pinsFit() {
        return IntStream.range(0, supporters).allMatch(s -> pinnedTo[s] <= max[s])
                && Arrays.stream(open).allMatch(wanted -> wanted >= 0);
    }

    /** From now on no pair but a pin may lie farther apart. */
    void confine(int metres) {
        farthest = Math.min(farthest, metres);
    }

    /**
     * The supporters whose stage suits the recipient; forbids, pins and distance are still to be
     * asked.
     */
    int[] suitable(int r) {
        return reach[stage[r]];
    }

    /** Supporters outside which recipients of each class may have none. */
    int[][] classes() {
        int[][] classes = Arrays.copyOf(reach, 2 * STAGES);
        for (int wanted = 0; wanted < STAGES; wanted++) {
            classes[STAGES + wanted] =
                    Arrays.stream(reach[wanted]).filter(s -> s != spare).toArray();
        }
        return classes;
    }

    /** By stage; those that cannot give up a wish apart. */
    int classOf(int r) {
        return stage[r] + (wanted(r) > 1 ? 0 : STAGES);
    }

    Stage recipientStage(int r) {
        return Stage.values()[stage[r]];
    }

    int supporterStage(int s) {
        Stage own = s == spare ? Stage.NINE_YEAR : problem.supporters().get(s).stage();
        return own.counted().ordinal();
    }

    /** How many supporters the recipient wants, pins included. */
    int wanted(int r) {
        return problem.recipients().get(r).supporters();
    }

    /** Marks the schools of the recipient's suitable pairs that may not be chosen freely. */
    void noteLimits(int r, BitSet limitedSupporters, BitSet limitedRecipients) {
        if (farthest < Integer.MAX_VALUE || spare >= 0) {
            limitedSupporters.set(0, supporters);
            limitedRecipients.set(r);
        } else if (closed[r] != null) {
            limitedSupporters.or(closed[r]);
            limitedRecipients.set(r);
        }
    }

    /** Whether the pair may be chosen freely: a pin may not, it is chosen already. */
    boolean permits(int s, int r) {
        return isOpen(s, r) && isNearEnough(s, r);
    }

    boolean isNearEnough(int s, int r) {
        return farthest == Integer.MAX_VALUE || distance(s, r) <= farthest
                || isLoosePin(s, r);
    }

    private boolean isLoosePin(int s, int r) {
        return !loosePins.isEmpty() && loosePins.contains(key(s, r));
    }

    /** Whether neither a forbid nor a pin settles the pair; its stages suit. */
    boolean isOpen(int s, int r) {
        return (closed[r] == null || !closed[r].get(s)) && (s != spare || wanted(r) > 1);
    }

    /** Whether it stands for a wish given up. */
    boolean isSpare(int s) {
        return s == spare;
    }

    long cost(int s, int r) {
        if (s == spare) {
            return penalty;
        }
        long cost = perMetre * distance(s, r) + perPoint * mismatch(s, r) + change(s, r);
        return penalty == 0 ? cost : cost + penalty * breaches(s, r);
    }

    /**
     * How many limits the pair breaks more than the other choice; a pin that is dropped breaks one.
     */
    private int breaches(int s, int r) {
        if (isLoosePin(s, r)) {
            return -1;
        }
        return !broken.isEmpty() && broken.contains(key(s, r)) ? 1 : 0;
    }

    /** Whether the straight line alone makes the pair cost at least so much; false is no answer. */
    boolean surelyCosts(int s, int r, long limit) {
        if (s == spare || isLoosePin(s, r)) {
            return false;
        }
        double straight = EARTH_RADIUS * Math.sqrt(squaredChord(s, r)) - 0.501;
        return perMetre * straight * (1 - 1e-12) >= limit;
    }

    long change(int s, int r) {
        return previous[r] >= 0 && previous[r] != s ? change : 0;
    }

    int mismatch(int s, int r) {
        int unmet = 0;
        for (int q = 0, i = s * levels, j = r * levels; q < levels; q++, i++, j++) {
            unmet += Math.max(0, need[j] - strength[i]);
        }
        return unmet;
    }

    /** What the supporter's place of that number costs, counted from 1. */
    long place(int s, int number) {
        if (penalty == 0) {
            return load * (2L * number - 1) / max[s];
        }
        if (s == spare) {
            return 0;
        }
        Supporter supporter = problem.supporters().get(s);
        long cost = load * (2L * number - 1) / Math.max(1, supporter.max());
        if (number > supporter.max()) {
            cost += penalty;
        }
        return number <= supporter.min() && min[s] == 0 ? cost - penalty : cost;
    }

    int distance(int s, int r) {
        if (s == spare) {
            return 0;
        }
        double chord = squaredChord(s, r);
        if (chord > SERIES_CHORD) {
            return formula(s, r);
        }
        double h = chord / 4;
        double series = 1 + h * (1 / 6.0 + h * (3 / 40.0 + h * (15 / 336.0 + h * (105 / 3456.0))));
        double metres = EARTH_RADIUS * Math.sqrt(chord) * series + 0.5;
        double whole = Math.floor(metres);
        double part = metres - whole;
        return part < ROUNDING_DOUBT || part > 1 - ROUNDING_DOUBT ? formula(s, r) : (int) whole;
    }

    private int formula(int s, int r) {
        double north = StrictMath.sin((latitude[supporters + r] - latitude[s]) / 2);
        double east = StrictMath.sin((longitude[supporters + r] - longitude[s]) / 2);
        double h = north * north + StrictMath.cos(latitude[s])
                * StrictMath.cos(latitude[supporters + r]) * (east * east);
        return (int) Math.floor(
                2 * EARTH_RADIUS * StrictMath.asin(Math.min(1, Math.sqrt(h))) + 0.5);
    }

    private double squaredChord(int s, int r) {
        double x = supporterPoints[3 * s] - recipientPoints[3 * r];
        double y = supporterPoints[3 * s + 1] - recipientPoints[3 * r + 1];
        double z = supporterPoints[3 * s + 2] - recipientPoints[3 * r + 2];
        return x * x + y * y + z * z;
    }

    private void locate(int school, int latE6, int lonE6, double[] points, int number) {
        double phi = Math.toRadians(latE6 * 1e-6);
        double lambda = Math.toRadians(lonE6 * 1e-6);
        latitude[school] = phi;
        longitude[school] = lambda;
        points[3 * number] = StrictMath.cos(phi) * StrictMath.cos(lambda);
        points[3 * number + 1] = StrictMath.cos(phi) * StrictMath.sin(lambda);
        points[3 * number + 2] = StrictMath.sin(phi);
    }

    private void copy(List<Integer> from, byte[] to, int number) {
        for (int q = 0; q < levels; q++) {
            to[number * levels + q] = from.get(q).byteValue();
        }
    }

    private static long key(int s, int r) {
        return (long) s << 32 | r;
    }

    private void forbid(int s, int r) {
        if (relaxed.contains(Alteration.LIFT_FORBID)) {
            broken.add(key(s, r));
        } else {
            close(s, r);
        }
    }

    private void close(int s, int r) {
        if (closed[r] == null) {
            closed[r] = new BitSet(supporters);
        }
        closed[r].set(s);
    }

    private void pin(int s, int r) {
        if (relaxed.contains(Alteration.DROP_PIN)) {
            loosePins.add(key(s, r));
            return;
        }
        if (!isOpen(s, r)) {
            return;
        }
        close(s, r);
        pinnedTo[s]++;
        open[r]--;
        pinsOf[r] = Arrays.copyOf(pinsOf[r], pinsOf[r].length + 1);
        pinsOf[r][pinsOf[r].length - 1] = s;
    }
}
