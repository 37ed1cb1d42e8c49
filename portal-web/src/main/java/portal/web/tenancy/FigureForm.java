package portal.web.tenancy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.tenancy.DatedPhase;
import portal.tenancy.PolicyKey;
import portal.tenancy.WeeklyRecurrence;

/**
 * A figure as a form asks it, each kind in its own way: a number, a percentage, yes or no, words to
 * tick, a word for each, months for each, a half-day.
 */
public class FigureForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BETWEEN = ";";

    private final PolicyKey.Kind kind;
    private final boolean ownWords;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> choices = new LinkedHashMap<>();
    private final Map<String, String> yesOrNo;
    private final Map<String, String> allWeeks;
    private final Map<String, String> allDays;
    private final Map<String, String> allParts;
    private String text;
    private List<String> chosen = List.of();
    private String weeks;
    private String day;
    private String part;

    /** One line of a map or of phases: a word, and what is said of it. */
    public static class Part implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String word;
        private final String label;
        private String first;
        private String last;

        Part(String word, String label) {
            this.word = word;
            this.label = label;
        }

        boolean empty() {
            return first == null && last == null;
        }

        public String getLabel() {
            return label;
        }

        public String getFirst() {
            return first;
        }

        public void setFirst(String first) {
            this.first = first;
        }

        public String getLast() {
            return last;
        }

        public void setLast(String last) {
            this.last = last;
        }
    }

    /** @param written what is demanded now, as a county's file writes it; null where nothing is */
    FigureForm(PolicyKey<?> key, String written, FigureWords words) {
        kind = key.kind();
        ownWords = kind == PolicyKey.Kind.LIST && key.words().isEmpty();
        yesOrNo = byName(List.of(true, false), words::yesOrNo);
        allWeeks = byName(List.of(WeeklyRecurrence.Weeks.values()), words::weeks);
        allDays = byName(List.of(DayOfWeek.values()), words::day);
        allParts = byName(List.of(WeeklyRecurrence.PartOfDay.values()), words::part);
        if (kind == PolicyKey.Kind.LIST || kind == PolicyKey.Kind.MAP) {
            key.words().subList(key.named().size(), key.words().size())
                    .forEach(word -> choices.put(words.word(key, word), word));
        }
        (kind == PolicyKey.Kind.MAP ? key.named()
                : kind == PolicyKey.Kind.PHASES ? key.words() : List.<String>of())
                .forEach(word -> parts.add(new Part(word, words.word(key, word))));
        if (written != null) {
            try {
                fill(key.read(written), written);
            } catch (RuleViolation unreadable) {
                text = written;
            }
        }
    }

    private static <T> Map<String, String> byName(List<T> values, Function<T, String> name) {
        var named = new LinkedHashMap<String, String>();
        values.forEach(value -> named.put(name.apply(value), value.toString()));
        return named;
    }

    private void fill(Object value, String written) {
        switch (kind) {
            case SHARE -> text = ((BigDecimal) value).movePointRight(2).stripTrailingZeros()
                    .toPlainString() + "%";
            case LIST -> {
                text = written;
                chosen = ((List<?>) value).stream().map(Object::toString).toList();
            }
            case MAP -> ((Map<?, ?>) value).forEach((word, said) ->
                    part(word.toString()).setFirst(said.toString()));
            case PHASES -> ((List<?>) value).stream().map(DatedPhase.class::cast)
                    .forEach(phase -> {
                        var line = part(phase.phase().toString());
                        line.setFirst(phase.first().toString());
                        line.setLast(phase.last().toString());
                    });
            case RECURRENCE -> {
                var recurrence = (WeeklyRecurrence) value;
                weeks = recurrence.weeks().name();
                day = recurrence.day().name();
                part = recurrence.part().name();
            }
            default -> text = written;
        }
    }

    private Part part(String word) {
        return parts.stream().filter(line -> line.word.equals(word)).findFirst().orElseThrow();
    }

    /** What was filled in, as a county's file would write it; the key decides whether it is right. */
    String written() {
        return switch (kind) {
            case SHARE -> share(known(text));
            case LIST -> ownWords ? known(text) : String.join(BETWEEN, chosen);
            case MAP -> filled()
                    .map(line -> line.word + "=" + known(line.first))
                    .collect(Collectors.joining(BETWEEN));
            case PHASES -> filled()
                    .map(line -> line.word + " " + known(line.first) + ".." + known(line.last))
                    .collect(Collectors.joining(BETWEEN));
            case RECURRENCE -> known(weeks) + "_WEEK_" + known(day) + "_" + known(part);
            case DECIMALS -> known(text).replace('；', ';').replace('＝', '=');
            default -> known(text);
        };
    }

    private Stream<Part> filled() {
        return parts.stream().filter(line -> !line.empty());
    }

    /** Five per cent may be written 5% or 0.05; what is neither stays as it is and is refused. */
    private static String share(String text) {
        var number = text.replace('％', '%');
        return number.matches("[0-9]{1,3}(\\.[0-9]{1,4})? *%")
                ? new BigDecimal(number.replaceAll(" *%", "")).movePointLeft(2)
                        .stripTrailingZeros().toPlainString()
                : text;
    }

    private static String known(String text) {
        return text == null ? "" : text.strip();
    }

    public boolean isLine() {
        return ownWords || kind == PolicyKey.Kind.COUNT || kind == PolicyKey.Kind.DECIMAL
                || kind == PolicyKey.Kind.SHARE || kind == PolicyKey.Kind.DECIMALS;
    }

    public boolean isYesNo() {
        return kind == PolicyKey.Kind.YES_NO;
    }

    public boolean isTicked() {
        return kind == PolicyKey.Kind.LIST && !ownWords;
    }

    public boolean isMapped() {
        return kind == PolicyKey.Kind.MAP;
    }

    public boolean isPhased() {
        return kind == PolicyKey.Kind.PHASES;
    }

    public boolean isRecurring() {
        return kind == PolicyKey.Kind.RECURRENCE;
    }

    /** How the value is written, a key of the bundle after {@code figureChange.help.}. */
    String help() {
        return ownWords ? "WORDS" : kind.name();
    }

    /** What may be chosen, by its name. */
    public Map<String, String> getChoices() {
        return choices;
    }

    public List<Part> getParts() {
        return parts;
    }

    public Map<String, String> getYesOrNo() {
        return yesOrNo;
    }

    public Map<String, String> getAllWeeks() {
        return allWeeks;
    }

    public Map<String, String> getAllDays() {
        return allDays;
    }

    public Map<String, String> getAllParts() {
        return allParts;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
    }

    public String getWeeks() {
        return weeks;
    }

    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
