package portal.web.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.content.GivenFile;
import portal.library.catalogue.FoundEntry;
import portal.library.find.Marked;
import portal.web.frame.Words;

/** An entry of the catalogue that was found, as a list shows it. */
public record CatalogueLine(FoundEntry found, Words words) {

    public String href() {
        return "catalogue-entry.xhtml?key=" + found.entry().key();
    }

    public List<Marked.Part> title() {
        return found.title().parts();
    }

    public List<Marked.Part> excerpt() {
        return found.excerpt().parts();
    }

    /** County, school, kind, grade, subject and lesson, as far as it has them. */
    public String about() {
        var entry = found.entry();
        return Stream.of(
                        entry.county(), entry.school(),
                        words.text("resource.kind." + entry.kind()),
                        CatalogueWords.level(entry, words), entry.subject(),
                        entry.lesson().isEmpty() ? entry.unit() : entry.lesson())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The kinds of its files, how much there is to fetch, and since when it is there. */
    public String size() {
        var entry = found.entry();
        return FoundLine.size(words, entry.files().stream().map(GivenFile::name), entry.bytes(),
                entry.publishedAt());
    }
}
