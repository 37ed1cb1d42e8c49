package portal.bureau;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.tenancy.PolicyKey;

/**
 * A figure that a bureau wants from a day on (参数变更).
 *
 * @param key    the policy key's code
 * @param value  as a county's file would write it; null where it is no longer demanded
 * @param reason the document or the decision it rests on, and why
 * @param seen   the id of what the bureau saw as recorded last, 0 where nothing was; null where
 *               nobody looked
 */
public record FigureChange(String key, String value, LocalDate since, String reason, Long seen) {

    /** As much as a line of a county's file bears. */
    static final int LONGEST_VALUE = 1000;

    /** Beyond that, a year was mistyped. */
    static final int FARTHEST_YEARS = 10;

    /**
     * The same change as it can be recorded, if it can be.
     *
     * @throws RuleViolation that names the one thing that is wrong
     */
    FigureChange sound(PolicyKey<?> declared, LocalDate today) {
        return new FigureChange(key, soundValue(declared), soundStart(today), soundReason(), seen);
    }

    /** Whatever is wrong with it, each part for itself, so that a form says all at once. */
    List<RuleViolation> faults(PolicyKey<?> declared, LocalDate today) {
        return Stream.<Supplier<Object>>of(
                        () -> soundValue(declared), () -> soundStart(today), this::soundReason)
                .map(FigureChange::refused)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RuleViolation> refused(Supplier<Object> part) {
        try {
            part.get();
            return Optional.empty();
        } catch (RuleViolation refused) {
            return Optional.of(refused);
        }
    }

    private String soundValue(PolicyKey<?> declared) {
        if (value == null) {
            return null;
        }
        var text = value.strip();
        if (text.length() > LONGEST_VALUE) {
            throw new RuleViolation("figure.value-too-long", LONGEST_VALUE);
        }
        return canonical(declared.read(text), text);
    }

    /** A number as everybody writes it, so that 0.050 is not taken for another figure than 0.05. */
    private static String canonical(Object figure, String text) {
        return figure instanceof Integer count ? count.toString()
                : figure instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : text;
    }

    private LocalDate soundStart(LocalDate today) {
        if (since == null) {
            throw new RuleViolation("figure.start-missing");
        }
        if (since.isBefore(today)) {
            throw new RuleViolation("figure.start-past", today.toString());
        }
        var farthest = today.plusYears(FARTHEST_YEARS);
        if (since.isAfter(farthest)) {
            throw new RuleViolation("figure.start-too-late", farthest.toString());
        }
        return since;
    }

    private String soundReason() {
        return Reason.sound(reason);
    }
}
