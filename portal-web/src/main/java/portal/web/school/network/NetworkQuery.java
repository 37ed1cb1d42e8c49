package portal.web.school.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.network.NetworkOnDay;
import portal.tenancy.NationalTime;
import portal.web.list.Address;
import portal.web.tenancy.Days;

/** Which networks are asked for, as an address says it: {@code kind=zone&on=2026-09-01&q=...}. */
record NetworkQuery(Address address) {

    static final String KIND = "kind";
    static final String ON = "on";
    static final String TEXT = "q";
    static final List<String> KNOWN = List.of(KIND, ON, TEXT);

    /** What cannot be understood is left aside: an old link still shows something. */
    Optional<NetworkKind> kind() {
        return address.find(KIND).flatMap(text -> Stream.of(NetworkKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst());
    }

    LocalDate on() {
        return address.find(ON).flatMap(Days::of).orElseGet(NationalTime::today);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return (kind().isPresent() || address.find(KIND).isEmpty())
                && (address.find(ON).isEmpty() || address.find(ON).flatMap(Days::of).isPresent());
    }

    boolean asks(NetworkOnDay one) {
        return kind().filter(kind -> kind != one.network().getKind()).isEmpty()
                && address.find(TEXT).filter(text -> !one.network().getName().contains(text)
                        && one.schools().stream().noneMatch(school ->
                                school.getName().contains(text) || school.getCode().contains(text)))
                        .isEmpty();
    }

    Address of(NetworkKind kind) {
        return kind == null ? address.without(KIND) : address.with(KIND, lower(kind));
    }

    static String lower(NetworkKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
