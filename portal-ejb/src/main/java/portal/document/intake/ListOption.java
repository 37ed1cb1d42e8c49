package portal.document.intake;

import java.util.List;

/**
 * A choice that a list offers before it is taken, the first of its values being the usual one.
 *
 * @param name worded as {@code <list>Import.option.<name>}, each value below it
 */
public record ListOption(String name, List<String> values) {

    public ListOption {
        values = List.copyOf(values);
    }
}
