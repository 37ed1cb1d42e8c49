package portal.school.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants changed of a network, all of it at once or nothing.
 *
 * @param version the network's that the change was made from; of two who change it at once, the
 *                second is told so
 */
public record NetworkChange(
        int version, Optional<String> name, List<Join> joins, List<Leave> leaves,
        Optional<Lead> lead, Optional<LocalDate> lastDay, String reason) {

    /** A school that comes; its last day is null where none is known. */
    public record Join(String school, LocalDate since, LocalDate until) {}

    /** A school that goes after that day. */
    public record Leave(String school, LocalDate lastDay) {}

    /** Another school that leads from that day on; the one before it stays a member, or leaves. */
    public record Lead(String school, LocalDate from, boolean formerStays) {}

    public NetworkChange {
        joins = List.copyOf(joins);
        leaves = List.copyOf(leaves);
    }

    private static NetworkChange nothing(int version, String reason) {
        return new NetworkChange(version, Optional.empty(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), reason);
    }

    public static NetworkChange rename(int version, String name, String reason) {
        return new NetworkChange(version, Optional.of(name), List.of(), List.of(),
                Optional.empty(), Optional.empty(), reason);
    }

    public static NetworkChange join(
            int version, String school, LocalDate since, LocalDate until, String reason) {
        return new NetworkChange(version, Optional.empty(), List.of(new Join(school, since, until)),
                List.of(), Optional.empty(), Optional.empty(), reason);
    }

    public static NetworkChange leave(
            int version, String school, LocalDate lastDay, String reason) {
        return new NetworkChange(version, Optional.empty(), List.of(),
                List.of(new Leave(school, lastDay)), Optional.empty(), Optional.empty(), reason);
    }

    public static NetworkChange lead(
            int version, String school, LocalDate from, boolean formerStays, String reason) {
        return new NetworkChange(version, Optional.empty(), List.of(), List.of(),
                Optional.of(new Lead(school, from, formerStays)), Optional.empty(), reason);
    }

    public static NetworkChange end(int version, LocalDate lastDay, String reason) {
        return new NetworkChange(version, Optional.empty(), List.of(), List.of(), Optional.empty(),
                Optional.of(lastDay), reason);
    }

    boolean isEmpty() {
        return equals(nothing(version, reason));
    }
}
