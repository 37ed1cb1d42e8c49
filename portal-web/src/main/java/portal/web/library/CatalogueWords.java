package portal.web.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.library.catalogue.CatalogueEntry;
import portal.web.frame.Words;
import portal.web.library.ResourceView.Fact;

/** Entries of the catalogue in the reader's language. */
record CatalogueWords(CatalogueEntry entry, Words words) {

    /** The grade, or the stage where it is for any grade of it; empty for any. */
    static String level(CatalogueEntry entry, Words words) {
        return entry.grade().map(grade -> words.text("school.grade." + grade))
                .or(() -> entry.stage().map(stage -> words.text("resource.stage." + stage)))
                .orElse("");
    }

    /** What is said of it, each with its name. */
    List<Fact> facts() {
        return Stream.of(
                        new Fact("resource.about", joined(
                                words.text("resource.kind." + entry.kind()), level(entry, words),
                                entry.subject()), null),
                        new Fact("resource.lesson", joined(
                                entry.edition(),
                                entry.volume().map(volume ->
                                        words.text("textbook.volume." + volume)).orElse(""),
                                entry.unit(), entry.lesson()), null),
                        new Fact("resource.from", joined(entry.county(), entry.school()), null),
                        new Fact("resource.author", entry.author(), null),
                        new Fact("resource.licence",
                                words.text("resource.licence." + entry.licence()),
                                entry.licence().address().orElse(null)),
                        new Fact("resource.source", entry.source(), null),
                        new Fact("resource.audience",
                                words.text("resource.audience." + entry.givenTo()), null),
                        new Fact("catalogue.published",
                                words.text("catalogue.published.words", entry.number(),
                                        Words.minute(entry.publishedAt()),
                                        Words.minute(entry.changedAt())), null))
                .filter(fact -> !fact.text().isBlank())
                .toList();
    }

    private String joined(String... parts) {
        return Stream.of(parts).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.text("resource.between")));
    }
}
