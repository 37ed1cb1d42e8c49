package portal.school.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the schools of two records that become one follow each other: the kept one's stand, and the
 * days before the first of them are told by the other.
 *
 * @param begins  from when the kept one's first school is known with it, or {@link Membership#EVER}
 * @param earlier the other's that go before, the last of them until the day before
 * @param givenUp the other's that contradict the kept one's
 */
record JoinedStays(LocalDate begins, List<Membership> earlier, List<Membership> givenUp) {

    /** @param kept in their order, as the other's are */
    static JoinedStays of(List<Membership> kept, List<Membership> gone) {
        var first = kept.get(0);
        var begins = first.isSinceKnown() ? first.getSince() : gone.stream()
                .filter(stay -> stay.isSinceKnown() && isAtSame(stay, first))
                .map(Membership::getSince)
                .filter(day -> first.getUntil() == null || !day.isAfter(first.getUntil()))
                .findFirst()
                .orElse(Membership.EVER);
        var earlier = new ArrayList<>(gone.stream()
                .filter(stay -> stay.getSince().isBefore(begins)).toList());
        if (!earlier.isEmpty() && isAtSame(earlier.get(earlier.size() - 1), first)) {
            earlier.remove(earlier.size() - 1);
        }
        return new JoinedStays(begins, List.copyOf(earlier), gone.stream()
                .filter(stay -> !earlier.contains(stay)
                        && kept.stream().noneMatch(own -> isAtSame(own, stay)))
                .toList());
    }

    private static boolean isAtSame(Membership one, Membership other) {
        return one.getSchool().getId().equals(other.getSchool().getId());
    }

    /** Whether the kept one's schools are told otherwise than before. */
    boolean changes(List<Membership> kept) {
        return !earlier.isEmpty() || !begins.equals(kept.get(0).getSince());
    }
}
