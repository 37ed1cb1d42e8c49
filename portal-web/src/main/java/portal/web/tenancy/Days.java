package portal.web.tenancy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as they stand in an address or a form, 2026-09-01. */
public final class Days {

    private Days() {}

    /** Empty where no day stands there. */
    public static Optional<LocalDate> of(String text) {
        if (text == null || !text.strip().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
