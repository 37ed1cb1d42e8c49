package portal.web.tenancy;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.tenancy.DatedPhase;
import portal.tenancy.Figures;
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

    /** The clause that a figure rests on; the bureau's reason where the bureau set it itself. */
    public String clause(Figures.InForce figure) {
        if (figure.reason() != null) {
            return figure.reason();
        }
        var clause = chinese() ? figure.clauseZh() : figure.clauseEn();
        return clause == null ? "" : clause;
    }

    /** What the key counts; empty where it counts nothing. */
    public String unitOf(PolicyKey<?> key) {
        return key.unit().isEmpty() ? "" : unit(key);
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
            case YES_NO -> yesOrNo((Boolean) value);
            case LIST -> ((List<?>) value).stream().map(word -> word(key, word)).collect(joining());
            case MAP -> ((Map<?, ?>) value).entrySet().stream()
                    .map(entry -> word(key, entry.getKey()) + between()
                            + word(key, entry.getValue()))
                    .collect(joining());
            case DECIMALS -> ((Map<?, ?>) value).entrySet().stream()
                    .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                    .collect(joining()) + " " + unit(key);
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

    /** A word that a figure of this key may name. */
    public String word(PolicyKey<?> key, Object word) {
        return text("figure." + key.code() + "." + word, word.toString());
    }

    String yesOrNo(boolean value) {
        return text(value ? "figure.yes" : "figure.no", "");
    }

    private String recurrence(WeeklyRecurrence recurrence) {
        return String.join(chinese() ? "" : " ",
                weeks(recurrence.weeks()), day(recurrence.day()), part(recurrence.part()));
    }

    String weeks(WeeklyRecurrence.Weeks weeks) {
        return text("figure.recurrence.weeks." + weeks, "");
    }

    String day(DayOfWeek day) {
        return text("figure.recurrence.day." + day, "");
    }

    String part(WeeklyRecurrence.PartOfDay part) {
        return text("figure.recurrence.part." + part, "");
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
