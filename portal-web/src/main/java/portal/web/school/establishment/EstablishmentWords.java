package portal.web.school.establishment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.school.establishment.Gap;
import portal.school.establishment.Ground;
import portal.school.establishment.Reckoning;
import portal.school.establishment.SchoolEstablishment;
import portal.school.establishment.SubjectNeeds;
import portal.web.frame.Words;
import portal.web.school.SchoolWords;
import portal.web.tenancy.FigureWords;

/** The establishment in the reader's language. */
record EstablishmentWords(Words words) {

    private static final int SHOWN_DECIMALS = 4;
    private static final String SHORT = "lacking";
    private static final String OVER = "beyond";

    /** A text with the style of what it says. */
    record Styled(String text, String style) {}

    String number(Optional<? extends Number> number) {
        return number.map(some -> words.number(some.longValue())).orElse(SchoolWords.UNKNOWN);
    }

    /** Who is registered, where anybody is. */
    String counted(SchoolEstablishment one, int number) {
        return one.isCounted() ? words.number(number) : SchoolWords.UNKNOWN;
    }

    /** So many lacking, so many more than required, or as many as required. */
    Styled over(Optional<Long> over) {
        if (over.isEmpty()) {
            return new Styled(SchoolWords.UNKNOWN, "");
        }
        long number = over.get();
        return number < 0 ? new Styled(words.text("establishment.lacking", words.number(-number)), SHORT)
                : number > 0 ? new Styled(words.text("establishment.beyond", words.number(number)), OVER)
                        : new Styled(words.text("establishment.even"), "");
    }

    String ground(Ground ground) {
        return words.text("establishment.ground." + ground);
    }

    /** The subject that lacks most, where one lacks a tenth of a teacher or more. */
    String worst(SchoolEstablishment one) {
        return one.subjects().map(needs -> needs.worst()
                        .filter(need -> isShown(need.shortage()))
                        .map(need -> words.text("establishment.subject.lacking", need.subject(),
                                tenths(need.shortage())))
                        .orElseGet(() -> words.text("establishment.even")))
                .orElse(SchoolWords.UNKNOWN);
    }

    static boolean isShown(BigDecimal shortage) {
        return shortage.setScale(1, RoundingMode.HALF_UP).signum() > 0;
    }

    /** With one decimal. */
    String tenths(BigDecimal number) {
        return decimals(number.setScale(1, RoundingMode.HALF_UP), 1);
    }

    String percent(BigDecimal share) {
        return decimals(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP), 1) + "%";
    }

    private String decimals(BigDecimal number, int least) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** {@code 200 ÷ 19 ≈ 10.5263 → 11}. */
    String arithmetic(Reckoning reckoning) {
        if (reckoning.ground() == Ground.MINIMUM) {
            return words.number(reckoning.staff());
        }
        var shown = reckoning.exact().setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        boolean whole = shown.compareTo(reckoning.exact()) == 0;
        return sum(reckoning) + (whole ? " = " : " ≈ ")
                + decimals(shown.stripTrailingZeros(), whole ? 0 : SHOWN_DECIMALS)
                + " → " + words.number(reckoning.staff());
    }

    private String sum(Reckoning reckoning) {
        if (reckoning.ground() == Ground.PUPILS) {
            return terms(reckoning, " ÷ ");
        }
        var classes = words.number(reckoning.classes()) + " × ";
        return reckoning.apportioned()
                ? classes + "(" + terms(reckoning, " × ") + ") ÷ " + words.number(reckoning.pupils())
                : classes + decimals(reckoning.terms().get(0).figure(), 0);
    }

    private String terms(Reckoning reckoning, String sign) {
        return reckoning.terms().stream()
                .map(term -> words.number(term.pupils()) + sign + decimals(term.figure(), 0))
                .collect(Collectors.joining(" + "));
    }

    /** Why a ground says nothing. */
    String gap(Gap gap) {
        var names = new FigureWords(words.locale());
        return gap.lack() == Gap.Lack.FIGURE
                ? words.text("establishment.gap.FIGURE", gap.unset().stream()
                        .map(key -> names.name(key.code()))
                        .collect(Collectors.joining(words.text("school.subjects.between"))))
                : words.text("establishment.gap." + gap.lack());
    }

    String basis(SubjectNeeds.Basis basis) {
        return words.text("establishment.basis." + basis);
    }
}
