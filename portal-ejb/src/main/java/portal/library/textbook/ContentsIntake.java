package portal.library.textbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.document.Faulty;
import portal.document.UploadedTable;

/**
 * How a file of tables of contents enters the county's textbooks, whoever is allowed to send it. What
 * the file does not name stays.
 */
@Dependent
public class ContentsIntake {

    @Inject
    TextbookRows rows;

    /** What the file would change; nothing is stored. */
    ContentsChanges changes(UploadedTable upload) {
        return changes(ContentsReading.of(upload), byKey());
    }

    /**
     * Stores what the file states. Refused as a whole if a row is faulty, unless those are to be
     * skipped.
     *
     * @return how many units and lessons are new
     */
    public int take(UploadedTable upload, Faulty faulty) {
        return taken(upload, faulty).added().size();
    }

    ContentsChanges taken(UploadedTable upload, Faulty faulty) {
        var books = byKey();
        var changes = changes(ContentsReading.of(upload), books);
        if (!changes.reading().missing().isEmpty()) {
            throw new RuleViolation("list.lacks-columns",
                    String.join("、", changes.reading().missing()));
        }
        if (!changes.reading().sound() && faulty == Faulty.REFUSE_ALL) {
            throw new RuleViolation("list.has-faults", changes.reading().faultyRows());
        }
        for (var key : changes.books()) {
            var book = new Textbook(key, null, SchoolYears.UNSAID);
            rows.add(book);
            books.put(key, book);
        }
        changes.changed().forEach(one -> one.part().rename(one.after().title()));
        rows.renamed(changes.changed().stream().map(ContentsChanges.Renamed::part).toList());
        rows.add(changes.added().stream()
                .map(part -> new TextbookRows.NewPart(books.get(part.book()).getId(), part.unit(),
                        part.lesson(), part.title()))
                .toList());
        return changes;
    }

    private Map<TextbookKey, Textbook> byKey() {
        return rows.all().stream().collect(Collectors.toMap(
                Textbook::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private ContentsChanges changes(ContentsReading reading, Map<TextbookKey, Textbook> books) {
        var named = reading.stated().stream().map(ContentsReading.Stated::book).distinct().toList();
        var stored = new LinkedHashMap<List<Object>, TextbookPart>();
        rows.parts(named.stream().map(books::get).filter(Objects::nonNull).map(Textbook::getId)
                .toList()).forEach(part -> stored.put(List.of(part.getTextbook().key(),
                        part.getUnit(), part.getLesson()), part));
        var added = new ArrayList<ContentsReading.Stated>();
        var changed = new ArrayList<ContentsChanges.Renamed>();
        int same = 0;
        for (var part : reading.stated()) {
            var before = Optional.ofNullable(
                    stored.get(List.<Object>of(part.book(), part.unit(), part.lesson())));
            if (before.isEmpty()) {
                added.add(part);
            } else if (before.get().getTitle().equals(part.title())) {
                same++;
            } else {
                changed.add(new ContentsChanges.Renamed(before.get(), part));
            }
        }
        return new ContentsChanges(reading,
                named.stream().filter(key -> !books.containsKey(key)).toList(), added, changed, same);
    }
}
