package portal.web.tenancy;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.tenancy.DatedPhase;
import portal.tenancy.PolicyKey;
import portal.tenancy.WeeklyRecurrence;

/** A county's figures in the reader's language. */
public record FigureWords(Locale locale) {

    private static final String BUNDLE = "portal.web.figures";
    private static final int MOST_DECIMALS = 6;

    public String name(String key) {
        return text("figure." + key + ".name", key);
    }

    public String origin(String origin) {
        return text("figure.origin." + origin, origin);
    }

    /** The value with its unit; as it was written where the key cannot read it any more. */
    public String value(PolicyKey<?> key, String written) {
        try {
            return words(key, key.read(written));
        } catch (RuleViolation unreadable) {
            return written;
        }
    }

    private String words(PolicyKey<?> key, Object value) {
        return switch (key.kind()) {
            case COUNT, DECIMAL -> number(value) + " "
                    + (single(value) ? singular(unit(key)) : unit(key));
            case SHARE -> share(key, (BigDecimal) value);
            case YES_NO -> text(value.equals(true) ? "figure.yes" : "figure.no", "");
            case LIST -> ((List<?>) value).stream().map(word -> word(key, word)).collect(joining());
            case MAP -> ((Map<?, ?>) value).entrySet().stream()
                    .map(entry -> word(key, entry.getKey()) + between()
                            + word(key, entry.getValue()))
                    .collect(joining());
            case PHASES -> ((List<?>) value).stream()
                    .map(DatedPhase.class::cast)
                    .map(phase -> word(key, phase.phase()) + between() + phase.first() + "–"
                            + phase.last())
                    .collect(joining());
            case RECURRENCE -> recurrence((WeeklyRecurrence) value);
        };
    }

    private String number(Object value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(value);
    }

    private String share(PolicyKey<?> key, BigDecimal share) {
        var percent = number(share.movePointRight(2)) + "%";
        return chinese() ? unit(key) + " " + percent : percent + " " + unit(key);
    }

    private String unit(PolicyKey<?> key) {
        return text("unit." + key.unit(), "");
    }

    private boolean single(Object value) {
        return !chinese() && new BigDecimal(value.toString()).compareTo(BigDecimal.ONE) == 0;
    }

    /** English units stand in the plural, formed with s; the first one that is counted loses it. */
    private static String singular(String unit) {
        return unit.replaceFirst("s\\b", "");
    }

    private String word(PolicyKey<?> key, Object word) {
        return text("figure." + key.code() + "." + word, word.toString());
    }

    private String recurrence(WeeklyRecurrence recurrence) {
        return String.join(chinese() ? "" : " ",
                text("figure.recurrence.weeks." + recurrence.weeks(), ""),
                text("figure.recurrence.day." + recurrence.day(), ""),
                text("figure.recurrence.part." + recurrence.part(), ""));
    }

    private Collector<CharSequence, ?, String> joining() {
        return Collectors.joining(chinese() ? "、" : ", ");
    }

    private String between() {
        return chinese() ? "：" : ": ";
    }

    private boolean chinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private String text(String key, String otherwise) {
        var bundle = ResourceBundle.getBundle(BUNDLE, locale);
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }
}
