package portal.tenancy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.tenancy.WeeklyRecurrence.PartOfDay;
import portal.tenancy.WeeklyRecurrence.Weeks;

/**
 * A figure that a county may set (政策参数): its key, its kind and unit, and how its text is read and
 * bounded.
 *
 * <p>Capabilities declare their own keys. A key that neither the county nor the nation sets is not
 * demanded: the portal never fills in a figure of its own.
 *
 * @param code  the key in the county's folder, {@code capability.who.what-in-kebab}
 * @param unit  what is counted, in the bundles after {@code unit.}; empty where nothing is
 * @param words what a list, map or phase may name; empty where the county chooses
 * @param named of a map's words, those that something is said of; they come first among them
 */
public record PolicyKey<T>(
        String code, Kind kind, String unit, List<String> words, List<String> named,
        Function<String, T> reading) {

    /** How a figure is written, and the message key that says so to whoever wrote it otherwise. */
    public enum Kind {
        COUNT("figure.not-a-count"),
        DECIMAL("figure.not-a-decimal"),
        SHARE("figure.not-a-share"),
        YES_NO("figure.not-yes-or-no"),
        LIST("figure.not-a-list"),
        MAP("figure.not-a-map"),
        DECIMALS("figure.not-decimals"),
        PHASES("figure.not-phases"),
        RECURRENCE("figure.not-a-recurrence");

        private final String misread;

        Kind(String misread) {
            this.misread = misread;
        }

        public String misread() {
            return misread;
        }
    }

    private static final Pattern CODE =
            Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern OWN_WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{N} ·（）()]{0,29}");
    private static final Pattern PHASE = Pattern.compile(
            "([A-Z][A-Z0-9_]*) +([0-9]{4}-[0-9]{2})\\.\\.([0-9]{4}-[0-9]{2})");
    private static final Pattern RECURRENCE = Pattern.compile("([A-Z]+)_WEEK_([A-Z]+)_([A-Z]+)");
    private static final int SHOWN = 60;

    public PolicyKey {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a policy key: " + code);
        }
        words = List.copyOf(words);
        named = List.copyOf(named);
    }

    private PolicyKey(
            String code, Kind kind, String unit, List<String> words, Function<String, T> reading) {
        this(code, kind, unit, words, List.of(), reading);
    }

    /** A whole number, 0 or more. */
    public static PolicyKey<Integer> count(String code, String unit) {
        return new PolicyKey<>(code, Kind.COUNT, unit, List.of(),
                text -> Integer.valueOf(matching(COUNT, text)));
    }

    /** An exact number, 0 or more, with up to six decimals. */
    public static PolicyKey<BigDecimal> decimal(String code, String unit) {
        return new PolicyKey<>(code, Kind.DECIMAL, unit, List.of(), PolicyKey::exact);
    }

    /** A share of a whole, 0 to 1, kept as an exact decimal; its unit names the whole. */
    public static PolicyKey<BigDecimal> share(String code, String unit) {
        return new PolicyKey<>(code, Kind.SHARE, unit, List.of(), text -> {
            BigDecimal share = exact(text);
            if (share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("more than the whole: " + text);
            }
            return share;
        });
    }

    public static PolicyKey<Boolean> yesNo(String code) {
        return new PolicyKey<>(code, Kind.YES_NO, "", List.of(), text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        });
    }

    /** Some of a fixed set of words, each once, in the county's order. */
    public static <E extends Enum<E>> PolicyKey<List<E>> list(String code, Class<E> words) {
        return new PolicyKey<>(code, Kind.LIST, "", words(words),
                text -> eachOnce(parts(text).map(part -> Enum.valueOf(words, part)).toList()));
    }

    /** Words of the county's own, each once, in its order. */
    public static PolicyKey<List<String>> codes(String code) {
        return new PolicyKey<>(code, Kind.LIST, "", List.of(),
                text -> eachOnce(parts(text).map(part -> matching(WORD, part)).toList()));
    }

    /** What holds for each of some words. */
    public static <K extends Enum<K>, V extends Enum<V>> PolicyKey<Map<K, V>> map(
            String code, Class<K> keys, Class<V> values) {
        var words = Stream.concat(words(keys).stream(), words(values).stream()).toList();
        return new PolicyKey<>(code, Kind.MAP, "", words, words(keys), text -> {
            var map = new EnumMap<K, V>(keys);
            parts(text).forEach(part -> {
                String[] sides = part.split("=", -1);
                if (sides.length != 2) {
                    throw new IllegalArgumentException("not WORD=WORD: " + part);
                }
                V before = map.put(
                        Enum.valueOf(keys, sides[0].strip()),
                        Enum.valueOf(values, sides[1].strip()));
                if (before != null) {
                    throw new IllegalArgumentException("named twice: " + part);
                }
            });
            return Collections.unmodifiableMap(map);
        });
    }

    /**
     * An exact number, more than 0 and with up to six decimals, for each of some words of the county's own,
     * in its order.
     */
    public static PolicyKey<Map<String, BigDecimal>> decimals(String code, String unit) {
        return new PolicyKey<>(code, Kind.DECIMALS, unit, List.of(), text -> {
            var decimals = new LinkedHashMap<String, BigDecimal>();
            parts(text).forEach(part -> {
                String[] sides = part.split("=", -1);
                if (sides.length != 2) {
                    throw new IllegalArgumentException("not WORD=NUMBER: " + part);
                }
                var number = exact(sides[1].strip());
                if (number.signum() == 0) {
                    throw new IllegalArgumentException("says nothing: " + part);
                }
                if (decimals.put(matching(OWN_WORD, sides[0].strip()), number) != null) {
                    throw new IllegalArgumentException("named twice: " + part);
                }
            });
            return Collections.unmodifiableMap(decimals);
        });
    }

    /** Stages of a programme by month, each once; they may overlap, as published ones do. */
    public static <E extends Enum<E>> PolicyKey<List<DatedPhase<E>>> phases(
            String code, Class<E> words) {
        return new PolicyKey<>(code, Kind.PHASES, "", words(words), text -> {
            var phases = new ArrayList<DatedPhase<E>>();
            parts(text).forEach(part -> {
                Matcher phase = matcher(PHASE, part);
                phases.add(new DatedPhase<>(
                        Enum.valueOf(words, phase.group(1)),
                        YearMonth.parse(phase.group(2)),
                        YearMonth.parse(phase.group(3))));
            });
            eachOnce(phases.stream().map(DatedPhase::phase).toList());
            return List.copyOf(phases);
        });
    }

    /** A half-day of some teaching weeks, for instance {@code ODD_WEEK_MONDAY_AFTERNOON}. */
    public static PolicyKey<WeeklyRecurrence> recurrence(String code) {
        return new PolicyKey<>(code, Kind.RECURRENCE, "", List.of(), text -> {
            Matcher parts = matcher(RECURRENCE, text);
            return new WeeklyRecurrence(
                    Weeks.valueOf(parts.group(1)),
                    DayOfWeek.valueOf(parts.group(2)),
                    PartOfDay.valueOf(parts.group(3)));
        });
    }

    /**
     * The figure that a text states.
     *
     * @throws RuleViolation with the kind's message key, the text, and the words it might use
     */
    public T read(String text) {
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException misread) {
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            throw new RuleViolation(kind.misread(), shown, String.join(" ", words));
        }
    }

    private static BigDecimal exact(String text) {
        return new BigDecimal(matching(DECIMAL, text));
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(";", -1)).map(String::strip);
    }

    private static <E> List<E> eachOnce(List<E> list) {
        if (list.stream().distinct().count() < list.size()) {
            throw new IllegalArgumentException("named twice: " + list);
        }
        return list;
    }

    private static String matching(Pattern pattern, String text) {
        return matcher(pattern, text).group();
    }

    private static Matcher matcher(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not " + pattern + ": " + text);
        }
        return matcher;
    }

    private static <E extends Enum<E>> List<String> words(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }
}
