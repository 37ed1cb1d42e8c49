package portal.web.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.audit.AuditFilter;
import portal.audit.Entry.Result;
import portal.web.list.Address;
import portal.web.list.Pager;

/** Which entries are asked for, as an address says it: {@code from=2026-09-01&result=refused}. */
record AuditQuery(Address address) {

    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String PERSON = "person";
    static final String DEED = "deed";
    static final String SUBJECT = "record";
    static final String RESULT = "result";
    static final String ADDRESS = "address";
    static final String ENTRY = "entry";

    static final List<String> FILTERS =
            List.of(FROM, UNTIL, PERSON, DEED, SUBJECT, RESULT, ADDRESS);
    static final List<String> KNOWN = Stream.concat(
            FILTERS.stream(), Stream.of(Pager.PAGE, ENTRY)).toList();

    /** What cannot be understood is left aside: an old link still shows something. */
    AuditFilter filter() {
        return new AuditFilter(
                day(FROM),
                day(UNTIL),
                address.find(PERSON),
                address.find(DEED),
                address.find(SUBJECT),
                result(),
                address.find(ADDRESS));
    }

    boolean filtered() {
        return !filter().equals(AuditFilter.ALL);
    }

    /** Whether every word was understood, for those who must be told when not. */
    boolean sound() {
        return day(FROM).isPresent() == address.find(FROM).isPresent()
                && day(UNTIL).isPresent() == address.find(UNTIL).isPresent()
                && result().isPresent() == address.find(RESULT).isPresent();
    }

    private Optional<LocalDate> day(String parameter) {
        return address.find(parameter).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() < 10_000);
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        });
    }

    private Optional<Result> result() {
        return address.find(RESULT).flatMap(text -> Stream.of(Result.values())
                .filter(result -> result.name().equalsIgnoreCase(text))
                .findFirst());
    }

    /** The id of the entry that stands open beside the list. */
    Optional<String> opened() {
        return address.find(ENTRY);
    }

    Address open(long id) {
        return address.with(ENTRY, id);
    }

    Address closed() {
        return address.without(ENTRY);
    }

    /** The same list without one of its filters. */
    Address without(String filter) {
        return address.without(filter, Pager.PAGE, ENTRY);
    }

    /** The days alone: an export cannot leave out what lies between. */
    Address days() {
        return address.without(PERSON, DEED, SUBJECT, RESULT, ADDRESS, Pager.PAGE, ENTRY);
    }
}
