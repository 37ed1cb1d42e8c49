package portal.school.network;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.school.SchoolKeys.NetworkKind;

/**
 * What a network of a kind is like on every one of its days: how many schools, and which of them leads.
 *
 * @param led   whether one school must lead; otherwise one may
 * @param least schools, the leading one included
 * @param most  schools, the leading one included
 */
record NetworkShape(boolean led, int least, int most) {

    /** Fewer than two schools are no network. */
    private static final int TWO = 2;

    /** Three to five schools go by the name of an alliance; it is the word's meaning, no county's figure. */
    private static final int ALLIANCE_LEAST = 3;
    private static final int ALLIANCE_MOST = 5;

    static NetworkShape of(NetworkKind kind) {
        return switch (kind) {
            case CAMPUS, ZONE, CENTRAL_SCHOOL -> new NetworkShape(true, TWO, Integer.MAX_VALUE);
            case ALLIANCE -> new NetworkShape(false, ALLIANCE_LEAST, ALLIANCE_MOST);
        };
    }

    /** Refuses stays that on some day of the network's life do not make one of this shape. */
    void requireSound(Days life, List<Stay> stays) {
        for (var stay : stays) {
            if (!life.holds(stay.days())) {
                throw new RuleViolation("network.stay-outside", stay.name(),
                        life.since().toString(), life.until() == null ? "" : life.until().toString());
            }
        }
        for (LocalDate day : changes(life, stays)) {
            requireSound(day, stays.stream().filter(stay -> stay.days().has(day)).toList());
        }
    }

    private void requireSound(LocalDate day, List<Stay> stays) {
        var schools = new TreeSet<Long>();
        for (var stay : stays) {
            if (!schools.add(stay.school())) {
                throw new RuleViolation("network.school-twice", stay.name(), day.toString());
            }
        }
        long leads = stays.stream().filter(Stay::leads).count();
        if (leads > 1) {
            throw new RuleViolation("network.two-leads", day.toString());
        }
        if (led && leads == 0) {
            throw new RuleViolation("network.no-lead", day.toString());
        }
        if (stays.size() < least) {
            throw new RuleViolation("network.too-few", day.toString(), stays.size(), least);
        }
        if (stays.size() > most) {
            throw new RuleViolation("network.too-many", day.toString(), stays.size(), most);
        }
    }

    /** The days on which somebody comes or goes; in between nothing changes. */
    private static TreeSet<LocalDate> changes(Days life, List<Stay> stays) {
        var days = new TreeSet<LocalDate>(List.of(life.since()));
        stays.stream()
                .flatMap(stay -> stay.days().until() == null
                        ? Stream.of(stay.days().since())
                        : Stream.of(stay.days().since(), stay.days().until().plusDays(1)))
                .filter(life::has)
                .forEach(days::add);
        return days;
    }
}
