package portal.school.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.school.School;

/**
 * The roll of a network (成员名册): its memberships, and what a change makes of them. What has held a
 * single day stays on it.
 */
final class Roll {

    private final SchoolNetwork network;
    private final LocalDate today;
    private final List<NetworkMember> rows;
    private final List<NetworkMember> added = new ArrayList<>();
    private final List<NetworkMember> removed = new ArrayList<>();

    Roll(SchoolNetwork network, List<NetworkMember> rows, LocalDate today) {
        this.network = network;
        this.rows = new ArrayList<>(rows);
        this.today = today;
    }

    void join(School school, MemberRole role, Days days, Told told) {
        var row = new NetworkMember(network, school, role, days, told);
        rows.add(row);
        added.add(row);
    }

    /** The school belongs to the network until that day, and no longer; what has held stays. */
    void leave(School school, LocalDate lastDay, Told told) {
        if (!shorten(school, lastDay, told)) {
            throw new RuleViolation(
                    "network.not-a-member", school.getName(), lastDay.plusDays(1).toString());
        }
    }

    /** From that day on the school leads; the one that did so far stays a member, or leaves. */
    void lead(School next, LocalDate from, boolean formerStays, Told told) {
        var member = at(next, from).orElseThrow(
                () -> new RuleViolation("network.not-a-member", next.getName(), from.toString()));
        if (member.isLead()) {
            throw new RuleViolation("network.leads-already", next.getName());
        }
        var former = rows.stream()
                .filter(row -> row.isLead() && row.holdsOn(from))
                .findFirst();
        var memberDays = member.getDays();
        var lastAsLead = earlier(
                memberDays.until(), former.map(NetworkMember::getUntil).orElse(null));
        replace(member, from.minusDays(1), told);
        join(next, MemberRole.LEAD, new Days(from, lastAsLead), told);
        if (lastAsLead != null && !lastAsLead.equals(memberDays.until())) {
            join(next, MemberRole.MEMBER,
                    new Days(lastAsLead.plusDays(1), memberDays.until()), told);
        }
        former.ifPresent(lead -> {
            var school = lead.getSchool();
            var formerUntil = lead.getUntil();
            replace(lead, from.minusDays(1), told);
            if (formerStays) {
                join(school, MemberRole.MEMBER, new Days(from, formerUntil), told);
            }
        });
    }

    void end(LocalDate lastDay, Told told) {
        network.end(lastDay, told);
        List.copyOf(rows).stream()
                .map(NetworkMember::getSchool)
                .distinct()
                .forEach(school -> shorten(school, lastDay, told));
    }

    /** Whether any school belongs to the network from that day on besides the one that leads it. */
    boolean hasFollowers(LocalDate day) {
        return rows.stream().anyMatch(row -> !row.isLead() && row.holdsOn(day));
    }

    /** Refuses what is no network of the kind on some day. */
    void requireSound() {
        NetworkShape.of(network.getKind())
                .requireSound(network.getDays(), rows.stream().map(NetworkMember::stay).toList());
    }

    private boolean shorten(School school, LocalDate lastDay, Told told) {
        boolean any = false;
        for (var row : List.copyOf(rows)) {
            if (row.getSchool().equals(school)
                    && (row.getUntil() == null || row.getUntil().isAfter(lastDay))) {
                if (lastDay.isBefore(row.getSince()) && row.getSince().isBefore(today)) {
                    throw new RuleViolation("network.leaves-before-it-came",
                            row.getSchool().getName(), row.getSince().toString());
                }
                replace(row, lastDay, told);
                any = true;
            }
        }
        return any;
    }

    /** What would end before it began never was. */
    private void replace(NetworkMember row, LocalDate lastDay, Told told) {
        if (!lastDay.isBefore(row.getSince())) {
            row.endWith(lastDay, told);
            return;
        }
        rows.remove(row);
        if (!added.remove(row)) {
            removed.add(row);
        }
    }

    private Optional<NetworkMember> at(School school, LocalDate day) {
        return rows.stream()
                .filter(row -> row.getSchool().equals(school) && row.holdsOn(day))
                .findFirst();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** The memberships of the day. */
    Stream<NetworkMember> on(LocalDate day) {
        return rows.stream().filter(row -> row.holdsOn(day));
    }

    /** Every school that belongs to the network, did, will, or would have without the change. */
    Stream<School> schools() {
        return Stream.concat(rows.stream(), removed.stream())
                .map(NetworkMember::getSchool)
                .distinct();
    }

    /** The codes of all who lead it, did, or will; null is none of them. */
    Set<String> leads() {
        return Stream.concat(rows.stream(), removed.stream())
                .filter(NetworkMember::isLead)
                .map(row -> row.getSchool().getCode())
                .collect(Collectors.toCollection(HashSet::new));
    }

    SchoolNetwork network() {
        return network;
    }

    List<NetworkMember> rows() {
        return List.copyOf(rows);
    }

    List<NetworkMember> added() {
        return List.copyOf(added);
    }

    /** The rows of the roll that stood before the change and were not removed by it, and the removed. */
    List<NetworkMember> stored() {
        return Stream.concat(rows.stream(), removed.stream())
                .filter(row -> !added.contains(row))
                .toList();
    }

    List<NetworkMember> removed() {
        return List.copyOf(removed);
    }
}
