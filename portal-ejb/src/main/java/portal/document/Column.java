package portal.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;

/**
 * A column that the portal knows: its header as bureaus write it, and how a cell becomes a value
 * and a value a cell.
 *
 * <p>Declared once as a constant and then the key to the value of each row, so that nobody casts.
 */
public final class Column<T> {

    /** What stands in a column, as a spreadsheet and a template's explanation need to know it. */
    public enum Shape { TEXT, CODE, INTEGER, DECIMAL, DATE, MONTH, CHOICE, LIST }

    private static final String BETWEEN_ITEMS = "、";
    private static final int MOST_NAMED = 30;
    private static final Pattern ITEMS = Pattern.compile("[、，,;；/／\\r\\n]+");

    private final String header;
    private final List<String> synonyms;
    private final boolean required;
    private final boolean personal;
    private final Shape shape;
    private final List<String> words;
    private final List<Object> bounds;
    private final Function<SourceCell, T> reading;
    private final Function<T, Object> writing;

    private Column(String header, List<String> synonyms, boolean required, boolean personal,
            Shape shape, List<String> words, List<Object> bounds, Function<SourceCell, T> reading,
            Function<T, Object> writing) {
        this.header = header;
        this.synonyms = synonyms;
        this.required = required;
        this.personal = personal;
        this.shape = shape;
        this.words = words;
        this.bounds = bounds;
        this.reading = reading;
        this.writing = writing;
    }

    private static <T> Column<T> of(String header, Shape shape, List<String> words,
            List<Object> bounds, Function<SourceCell, T> reading, Function<T, Object> writing) {
        return new Column<>(
                header, List.of(), false, false, shape, words, bounds, reading, writing);
    }

    public static Column<String> text(String header, int maxLength) {
        return of(header, Shape.TEXT, List.of(), List.of(maxLength),
                cell -> CellReading.text(cell, maxLength), text -> text);
    }

    /**
     * A code: letters, digits and {@code . _ / # -}, always text, even where Excel made it a
     * number.
     */
    public static Column<String> code(String header, int maxLength) {
        return of(header, Shape.CODE, List.of(), List.of(maxLength),
                cell -> CellReading.code(cell, maxLength), code -> code);
    }

    public static Column<Integer> integer(String header, int min, int max) {
        return of(header, Shape.INTEGER, List.of(), List.of(min, max),
                cell -> CellReading.integer(cell, min, max), number -> number);
    }

    /** @param scale the decimals that are kept; a cell with more is a fault */
    public static Column<BigDecimal> decimal(String header, String min, String max, int scale) {
        var least = new BigDecimal(min);
        var most = new BigDecimal(max);
        return of(header, Shape.DECIMAL, List.of(), List.of(least, most, scale),
                cell -> CellReading.decimal(cell, least, most, scale), number -> number);
    }

    /** An angle: decimal degrees, or degrees, minutes and seconds, 109°27′54″. */
    public static Column<BigDecimal> degrees(String header, int most) {
        var bound = BigDecimal.valueOf(most);
        return of(header, Shape.DECIMAL, List.of(), List.of(bound.negate(), bound, 15),
                cell -> CellReading.degrees(cell, bound), number -> number);
    }

    public static Column<LocalDate> date(String header) {
        return of(header, Shape.DATE, List.of(), List.of(), CellReading::day, day -> day);
    }

    public static Column<YearMonth> month(String header) {
        return of(header, Shape.MONTH, List.of(), List.of(),
                CellReading::month, YearMonth::toString);
    }

    /** One of the words; where several mean the same, the first is written and offered. */
    public static <T> Column<T> choice(String header, Map<String, T> meanings) {
        var byWord = new LinkedHashMap<String, T>();
        var offered = new LinkedHashMap<T, String>();
        meanings.forEach((word, meaning) -> {
            byWord.put(word, meaning);
            byWord.put(CellText.compact(word), meaning);
            offered.putIfAbsent(meaning, word);
        });
        List<String> words = List.copyOf(offered.values());
        return of(header, Shape.CHOICE, words, List.of(), cell -> {
            T typed = byWord.get(cell.text());
            T meaning = typed != null ? typed : byWord.get(CellText.compact(cell.text()));
            if (meaning == null) {
                throw words.size() > MOST_NAMED ? new CellRefusal("cell.not-in-list")
                        : new CellRefusal("cell.not-a-choice", String.join(BETWEEN_ITEMS, words));
            }
            return meaning;
        }, offered::get);
    }

    public static Column<String> choice(String header, String... words) {
        return choice(header, Stream.of(words).collect(Collectors.toMap(
                word -> word, word -> word, (one, other) -> one, LinkedHashMap::new)));
    }

    public static Column<Boolean> yesNo(String header) {
        return yesNo(header, List.of(), List.of());
    }

    /** @param yes, no what is written in this column besides the usual words */
    public static Column<Boolean> yesNo(String header, List<String> yes, List<String> no) {
        var meanings = new LinkedHashMap<String, Boolean>();
        List.of("是", "有", "√", "Y", "y", "yes", "TRUE", "true", "1")
                .forEach(word -> meanings.put(word, true));
        List.of("否", "无", "×", "N", "n", "no", "FALSE", "false", "0")
                .forEach(word -> meanings.put(word, false));
        yes.forEach(word -> meanings.put(word, true));
        no.forEach(word -> meanings.put(word, false));
        return choice(header, meanings);
    }

    /**
     * Several values in one cell, separated by {@code 、 ， , ; ； /} or a line break, each read as an
     * item.
     */
    public static <T> Column<List<T>> list(Column<T> item) {
        return new Column<>(item.header, item.synonyms, item.required, item.personal, Shape.LIST,
                item.words, item.bounds, cell -> {
            var values = new LinkedHashSet<T>();
            for (String part : ITEMS.split(cell.text())) {
                SourceCell one = SourceCell.text(part);
                if (!one.blank()) {
                    values.add(item.read(one));
                }
            }
            return List.copyOf(values);
        }, values -> values.stream().map(item::words).collect(Collectors.joining(BETWEEN_ITEMS)));
    }

    /** A column that must be there and must not be empty. */
    public Column<T> required() {
        return new Column<>(
                header, synonyms, true, personal, shape, words, bounds, reading, writing);
    }

    /** The same column where a person's number stands: a faulty one is as good as the number. */
    public Column<T> personal() {
        return new Column<>(
                header, synonyms, required, true, shape, words, bounds, reading, writing);
    }

    /** The same column under other headers. */
    public Column<T> or(String... others) {
        List<String> all = Stream.concat(synonyms.stream(), Arrays.stream(others)).toList();
        return new Column<>(
                header, all, required, personal, shape, words, bounds, reading, writing);
    }

    /**
     * The column's value taken further, where a {@link RuleViolation} becomes the cell's
     * fault.
     */
    public <R> Column<R> as(Function<T, R> further, Function<R, T> back) {
        return new Column<>(header, synonyms, required, personal, shape, words, bounds,
                reading.andThen(further), back.andThen(writing));
    }

    public String header() {
        return header;
    }

    public List<String> synonyms() {
        return synonyms;
    }

    public boolean isRequired() {
        return required;
    }

    public Shape shape() {
        return shape;
    }

    /** The words to choose among, where there are such. */
    public List<String> choices() {
        return words;
    }

    /** Text: the longest; numbers: least, most and decimals. */
    public List<Object> bounds() {
        return bounds;
    }

    /** What may be told of a cell that the column cannot read. */
    String told(String text) {
        return personal ? CellText.hidden(text) : text;
    }

    T read(SourceCell cell) {
        if (cell.kind() == SourceCell.Kind.ERROR) {
            throw new CellRefusal(cell.text().startsWith("=") ? "cell.not-calculated" : "cell.error");
        }
        return reading.apply(cell);
    }

    /** What a workbook's cell holds: a text, a number or a day. */
    Object content(T value) {
        return writing.apply(value);
    }

    /** The value as text, as CSV and messages show it. */
    public String words(T value) {
        Object content = writing.apply(value);
        return content instanceof BigDecimal number
                ? number.toPlainString() : String.valueOf(content);
    }

    /** What a text means that {@link #words} wrote; empty where it is none of the column's. */
    public Optional<T> meaning(String text) {
        try {
            return Optional.of(read(SourceCell.text(text)));
        } catch (CellRefusal | RuleViolation none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return header;
    }
}
