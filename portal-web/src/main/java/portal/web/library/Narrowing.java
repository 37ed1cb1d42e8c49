package portal.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import portal.library.find.Facets.Value;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Choice;

/**
 * The words by which what was found can be narrowed, each with how many would be left.
 *
 * @param isMore whether more was found than is counted
 */
record Narrowing(Words words, boolean isMore) {

    /** One of the filters that offer words. */
    public record Choices(String name, String key, List<Choice> choices) {}

    /** What is chosen is offered even where nothing is found; counts are told where all is counted. */
    <T> Choices choices(
            String name, String key, List<Value<T>> values, T chosen, Function<T, String> text) {
        var choices = new ArrayList<Choice>();
        if (chosen != null && values.stream().noneMatch(each -> each.value().equals(chosen))) {
            choices.add(new Choice(value(chosen), text.apply(chosen), true));
        }
        values.forEach(each -> choices.add(new Choice(value(each.value()),
                isMore ? text.apply(each.value())
                        : words.text("library.counted", text.apply(each.value()), each.count()),
                each.value().equals(chosen))));
        return new Choices(name, key, choices);
    }

    private static String value(Object value) {
        return value instanceof Enum<?> word ? Address.lower(word) : value.toString();
    }
}
