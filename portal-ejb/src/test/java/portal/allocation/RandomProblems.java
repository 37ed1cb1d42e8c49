package portal.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Problems drawn by a seed: small ones with every feature, and counties of a given size. */
public final class RandomProblems {

    private static final Stage[] STAGES = {
        Stage.KINDERGARTEN, Stage.PRIMARY, Stage.PRIMARY, Stage.PRIMARY, Stage.JUNIOR, Stage.NINE_YEAR
    };
    private static final int SUBJECTS = 4;
    private static final int MAPS = 6;

    private RandomProblems() {}

    /** At most four supporters and five recipients, with anything that a document may hold. */
    static Problem small(long seed) {
        var random = new Random(seed);
        boolean oneStage = random.nextInt(3) > 0;
        List<Supporter> supporters = new ArrayList<>();
        int supporterCount = 1 + random.nextInt(4);
        int recipientCount = random.nextInt(6);
        for (int s = 0; s < supporterCount; s++) {
            int max = random.nextInt(4);
            int min = random.nextInt(3) == 0 ? random.nextInt(max + 1) : 0;
            supporters.add(new Supporter("S" + s, stage(random, oneStage), near(random, 31),
                    near(random, 109), 50, min, max, levels(random)));
        }
        List<Recipient> recipients = new ArrayList<>();
        for (int r = 0; r < recipientCount; r++) {
            String previous = random.nextBoolean() ? null
                    : "S" + random.nextInt(supporterCount);
            recipients.add(new Recipient("R" + r, stage(random, oneStage), near(random, 31),
                    near(random, 109), 100, random.nextInt(3) == 0 ? 2 : 1, previous,
                    levels(random)));
        }
        List<Pair> pins = new ArrayList<>();
        List<Pair> forbids = new ArrayList<>();
        for (Supporter supporter : supporters) {
            for (Recipient recipient : recipients) {
                int fate = random.nextInt(12);
                Pair pair = new Pair(supporter.id(), recipient.id());
                if (fate == 0 && supporter.stage().maySupport(recipient.stage())) {
                    pins.add(pair);
                } else if (fate == 1) {
                    forbids.add(pair);
                }
            }
        }
        var weights = new Weights(random.nextInt(3), weight(random, 9000), weight(random, 9000),
                weight(random, 30000));
        Integer farthest = random.nextInt(3) == 0 ? 5000 + random.nextInt(30000) : null;
        return new Problem("small " + seed, Objective.SUM, weights, farthest, List.of(), supporters,
                recipients, pins, forbids);
    }

    /**
     * At most four supporters and five recipients at the edges of what a document may hold: ties,
     * schools at one place, poles and the date line, weights of nothing and of a million, limits of
     * nothing and of billions, no supporters or subjects at all, pins twice and beyond the
     * distance, forbids outside the stages.
     */
    static Problem odd(long seed) {
        var random = new Random(seed);
        int supporterCount = one(random, 0, 1, 2, 3, 3, 4, 4, 4);
        int recipientCount = random.nextInt(6);
        int subjects = one(random, 0, 1, 3);
        int map = random.nextInt(MAPS);
        Stage[] stages = switch (random.nextInt(4)) {
            case 0, 1 -> new Stage[] {Stage.PRIMARY};
            case 2 -> new Stage[] {Stage.TEACHING_POINT, Stage.PRIMARY, Stage.NINE_YEAR};
            default -> Stage.values();
        };
        boolean large = random.nextInt(10) == 0;
        boolean mustTake = random.nextBoolean();
        List<Supporter> supporters = new ArrayList<>();
        for (int s = 0; s < supporterCount; s++) {
            int max = large ? one(random, 2, 1000, Integer.MAX_VALUE)
                    : one(random, 0, 1, 1, 2, 2, 3, 3);
            int min = mustTake && random.nextBoolean() ? random.nextInt(Math.min(max, 3) + 1) : 0;
            if (min == 3 && large) {
                min = max;
            }
            int[] place = place(random, map);
            supporters.add(new Supporter("S" + s, stages[random.nextInt(stages.length)], place[0],
                    place[1], 50, min, max, levels(random, subjects)));
        }
        List<Recipient> recipients = new ArrayList<>();
        for (int r = 0; r < recipientCount; r++) {
            int[] place = place(random, map);
            String previous = supporterCount == 0 || random.nextBoolean() ? null
                    : "S" + random.nextInt(supporterCount);
            recipients.add(new Recipient("R" + r, stages[random.nextInt(stages.length)], place[0],
                    place[1], 100, one(random, 1, 1, 1, 2), previous, levels(random, subjects)));
        }
        int pinned = one(random, 0, 0, 5, 15, 50, 100);
        int forbidden = one(random, 0, 0, 10, 30);
        List<Pair> pins = new ArrayList<>();
        List<Pair> forbids = new ArrayList<>();
        for (Supporter supporter : supporters) {
            for (Recipient recipient : recipients) {
                Pair pair = new Pair(supporter.id(), recipient.id());
                boolean suits = supporter.stage().maySupport(recipient.stage());
                List<Pair> settled = suits && random.nextInt(100) < pinned ? pins
                        : random.nextInt(100) < forbidden ? forbids : new ArrayList<>();
                settled.add(pair);
                if (random.nextInt(5) == 0) {
                    settled.add(pair);
                }
            }
        }
        var weights = new Weights(one(random, 0, 1, 1, 2, Weights.HEAVIEST),
                extreme(random, 9000), extreme(random, 9000), extreme(random, 30000));
        return new Problem("odd " + seed, random.nextInt(3) == 0 ? Objective.MINMAX_THEN_SUM
                : Objective.SUM, weights, farthest(random, supporters, recipients), List.of(),
                supporters, recipients, pins, forbids);
    }

    /**
     * Some ten supporters with hardly a place to spare, many ties, and all that may be settled
     * beforehand.
     */
    static Problem crowded(long seed) {
        var random = new Random(seed);
        int supporterCount = 4 + random.nextInt(10);
        int share = 2 + random.nextInt(3);
        int grid = one(random, 1, 20_000);
        Stage[] stages = random.nextBoolean() ? new Stage[] {Stage.PRIMARY}
                : new Stage[] {Stage.PRIMARY, Stage.NINE_YEAR, Stage.JUNIOR};
        List<Supporter> supporters = new ArrayList<>();
        for (int s = 0; s < supporterCount; s++) {
            int max = share + random.nextInt(3);
            int min = one(random, 0, 0, random.nextInt(max + 1));
            supporters.add(new Supporter("S" + s, stages[random.nextInt(stages.length)],
                    near(random, 31) / grid * grid, near(random, 109) / grid * grid, 50, min, max,
                    levels(random)));
        }
        List<Recipient> recipients = new ArrayList<>();
        for (int r = 0; r < supporterCount * share; r++) {
            recipients.add(new Recipient("R" + r, stages[random.nextInt(stages.length)],
                    near(random, 31) / grid * grid, near(random, 109) / grid * grid, 100,
                    one(random, 1, 1, 1, 1, 1, 2), "S" + random.nextInt(supporterCount),
                    levels(random)));
        }
        List<Pair> pins = new ArrayList<>();
        List<Pair> forbids = new ArrayList<>();
        for (Supporter supporter : supporters) {
            for (Recipient recipient : recipients) {
                int fate = random.nextInt(60);
                Pair pair = new Pair(supporter.id(), recipient.id());
                if (fate == 0 && supporter.stage().maySupport(recipient.stage())) {
                    pins.add(pair);
                } else if (fate < 8) {
                    forbids.add(pair);
                }
            }
        }
        return new Problem("crowded " + seed, random.nextInt(4) == 0 ? Objective.MINMAX_THEN_SUM
                : Objective.SUM, new Weights(1, random.nextInt(3000), random.nextInt(6000),
                random.nextInt(20_000)), random.nextInt(3) > 0 ? null : 15_000 + random.nextInt(9_000),
                List.of(), supporters, recipients, pins, forbids);
    }

    private static Integer farthest(Random random, List<Supporter> supporters,
            List<Recipient> recipients) {
        if (random.nextInt(3) > 0) {
            return null;
        }
        if (supporters.isEmpty() || recipients.isEmpty() || random.nextInt(5) == 0) {
            return 0;
        }
        int just = EveryPlan.distance(supporters.get(random.nextInt(supporters.size())),
                recipients.get(random.nextInt(recipients.size())));
        return Math.max(0, just - random.nextInt(2));
    }

    private static int[] place(Random random, int map) {
        return switch (map) {
            case 0 -> new int[] {31_000_000, 109_000_000};
            case 1 -> new int[] {31_000_000 + 10_000 * random.nextInt(3),
                109_000_000 + 10_000 * random.nextInt(3)};
            case 2 -> new int[] {random.nextInt(100_000) - 50_000,
                one(random, 180_000_000, -180_000_000, 179_990_000, -179_990_000)};
            case 3 -> new int[] {one(random, 90_000_000, -90_000_000, 89_999_000),
                random.nextInt(360_000_001) - 180_000_000};
            case 4 -> new int[] {random.nextInt(180_000_001) - 90_000_000,
                random.nextInt(360_000_001) - 180_000_000};
            default -> new int[] {near(random, 31), near(random, 109)};
        };
    }

    private static int one(Random random, int... of) {
        return of[random.nextInt(of.length)];
    }

    private static int extreme(Random random, int most) {
        return one(random, 0, random.nextInt(most), random.nextInt(most), Weights.HEAVIEST);
    }

    /**
     * A county or province: every supporter with its limits, most recipients with a last supporter.
     */
    public static Problem county(long seed, int supporterCount, int recipientCount) {
        var random = new Random(seed);
        List<Supporter> supporters = new ArrayList<>();
        int share = (recipientCount + supporterCount - 1) / supporterCount;
        int spread = (int) Math.ceil(Math.sqrt(supporterCount / 60.0));
        for (int s = 0; s < supporterCount; s++) {
            supporters.add(new Supporter("S" + s, STAGES[s % STAGES.length], wide(random, 31, spread),
                    wide(random, 109, spread), 50 + random.nextInt(100), random.nextInt(2),
                    share + 1 + random.nextInt(share + 2), levels(random)));
        }
        List<Recipient> recipients = new ArrayList<>();
        for (int r = 0; r < recipientCount; r++) {
            Stage stage = STAGES[r % STAGES.length];
            String previous = random.nextInt(3) == 0 ? null : "S" + random.nextInt(supporterCount);
            recipients.add(new Recipient("R" + r, stage, wide(random, 31, spread),
                    wide(random, 109, spread), 20 + random.nextInt(400), 1, previous,
                    levels(random)));
        }
        return new Problem("county " + seed, Objective.SUM, new Weights(1, 1500, 5000, 6000), null,
                List.of(), supporters, recipients, List.of(), List.of());
    }

    /**
     * A county whose supporters stand in its towns and have hardly more places than are wanted, so
     * that many have to give way.
     */
    public static Problem tightCounty(long seed, int supporterCount, int recipientCount) {
        Problem county = county(seed, supporterCount, recipientCount);
        var random = new Random(seed);
        int share = (recipientCount + supporterCount - 1) / supporterCount;
        List<Supporter> supporters = county.supporters().stream()
                .map(school -> new Supporter(school.id(), school.stage(), town(school.latE6()),
                        town(school.lonE6()), school.teachers(), random.nextInt(share),
                        share + random.nextInt(2), school.strength())).toList();
        return new Problem("tight " + seed, Objective.SUM, new Weights(1, 1500, 5000, 600), null,
                List.of(), supporters, county.recipients(), List.of(), List.of());
    }

    /** Half a degree's grid, some streets about its crossings. */
    private static int town(int degreesE6) {
        return degreesE6 / 500_000 * 500_000 + degreesE6 % 20_000;
    }

    private static Stage stage(Random random, boolean oneStage) {
        return oneStage ? Stage.PRIMARY : Stage.values()[random.nextInt(Stage.values().length)];
    }

    private static int weight(Random random, int most) {
        return random.nextInt(4) == 0 ? 0 : random.nextInt(most);
    }

    private static int near(Random random, int degrees) {
        return degrees * 1_000_000 + random.nextInt(200_000);
    }

    private static int wide(Random random, int degrees, int spread) {
        return degrees * 1_000_000 + random.nextInt(600_000 * spread);
    }

    private static List<Integer> levels(Random random) {
        return levels(random, SUBJECTS);
    }

    private static List<Integer> levels(Random random, int subjects) {
        return random.ints(subjects, 0, 4).boxed().toList();
    }
}
