package portal.audit;

import java.time.LocalDate;
import java.util.Optional;
import portal.audit.Entry.Result;

/**
 * Which entries are looked for; what is empty does not matter.
 *
 * @param from    the first day, by the national time
 * @param until   the last day
 * @param person  a part of a user name
 * @param deed    the name of a deed
 * @param subject a part of a record's key
 * @param address a part of a network address
 */
public record AuditFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<String> person,
        Optional<String> deed,
        Optional<String> subject,
        Optional<Result> result,
        Optional<String> address) {

    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());
}
