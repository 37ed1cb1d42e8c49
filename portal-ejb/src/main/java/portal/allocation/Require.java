package portal.allocation;

import java.util.List;

/** The bounds that values of a problem keep, whoever builds them. */
final class Require {

    private Require() {}

    static void within(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", not within " + least + " to " + most);
        }
    }

    static void place(String id, int latE6, int lonE6) {
        within(id + ".latE6", latE6, -90_000_000, 90_000_000);
        within(id + ".lonE6", lonE6, -180_000_000, 180_000_000);
    }

    static void levels(String id, List<Integer> levels) {
        levels.forEach(level -> within(id + " level", level, 0, 3));
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
