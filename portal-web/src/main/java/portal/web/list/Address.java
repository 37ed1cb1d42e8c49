package portal.web.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a list's URL that says what it shows, after the question mark. */
public record Address(Map<String, String> parameters) {

    public Address {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** What was asked, as far as the list knows it; a parameter that stands twice counts once. */
    public static Address of(Map<String, String[]> asked, List<String> known) {
        var parameters = new LinkedHashMap<String, String>();
        for (var name : known) {
            var values = asked.get(name);
            if (values != null && values.length > 0 && !values[0].isBlank()) {
                parameters.put(name, values[0].strip());
            }
        }
        return new Address(parameters);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A whole number, where that is what stands there. */
    public Optional<Integer> number(String name) {
        return find(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }

    /** A word of those that can be meant, in whatever case, where that is what stands there. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return find(name).flatMap(text -> word(words, text));
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> words, String text) {
        return Stream.of(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** How an address writes a word. */
    public static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    public Address with(String name, Object value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value.toString());
        return new Address(changed);
    }

    public Address without(String... names) {
        var changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(List.of(names));
        return new Address(changed);
    }

    /** Begins with the question mark, which alone leads to the list without any state. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
