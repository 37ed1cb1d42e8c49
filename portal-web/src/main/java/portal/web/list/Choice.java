package portal.web.list;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of the words that a filter or a form offers. */
public record Choice(String value, String text, boolean chosen) {

    /** One that is not chosen. */
    public Choice(String value, String text) {
        this(value, text, false);
    }

    /** As an option's attribute says it, which pages leave out where it is nothing. */
    public String selected() {
        return chosen ? "selected" : null;
    }

    /** All words of a kind as an address names them. */
    public static <E extends Enum<E>> List<Choice> of(
            E[] all, E chosen, Function<? super E, String> text) {
        return Stream.of(all)
                .map(word -> new Choice(Address.lower(word), text.apply(word), word == chosen))
                .toList();
    }
}
