package portal.web.library;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portal.library.textbook.Contents;
import portal.library.textbook.TextbookKey;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.TextbookShelf;
import portal.web.frame.Words;

/** The units and lessons of a textbook as a select offers them, their ids being what is chosen. */
public final class TextbookChoices {

    private TextbookChoices() {}

    /** Nothing to choose where the county has no such textbook. */
    public static List<SelectItem> of(TextbookShelf shelf, TextbookKey key, Words words) {
        return shelf.all().stream()
                .filter(textbook -> textbook.key().equals(key))
                .findFirst()
                .map(textbook -> of(shelf.contents(textbook.getId()), words))
                .orElse(List.of());
    }

    /** Each unit a group, in which the unit as a whole stands before its lessons. */
    public static List<SelectItem> of(Contents contents, Words words) {
        var in = new TextbookWords(words);
        var groups = new ArrayList<SelectItem>();
        for (var unit : contents.units()) {
            groups.add(new SelectItemGroup(in.unit(unit.part()), null, false, Stream.concat(
                    Stream.of(item(unit.part(), words.text("textbook.unit.whole"))),
                    unit.lessons().stream().map(lesson -> item(lesson, in.lesson(lesson))))
                    .toArray(SelectItem[]::new)));
        }
        return groups;
    }

    private static SelectItem item(TextbookPart part, String text) {
        return new SelectItem(part.getId(), text);
    }
}
