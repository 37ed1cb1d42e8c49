package portal.web.library;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.library.find.FoundResource;
import portal.library.find.Marked;
import portal.web.content.Sizes;
import portal.web.frame.Words;

/** A resource that was found, as a list shows it. */
public record FoundLine(FoundResource found, Words words) {

    public long id() {
        return found.id();
    }

    public String href() {
        return "resource.xhtml?id=" + found.id();
    }

    public List<Marked.Part> title() {
        return found.title().parts();
    }

    public List<Marked.Part> excerpt() {
        return found.excerpt().parts();
    }

    /** School, kind, grade, subject and lesson, as far as it has them. */
    public String about() {
        return Stream.of(
                        found.school() == null ? words.text("resource.ofBureau") : found.school(),
                        words.text("resource.kind." + found.kind()),
                        found.grade() == null ? "" : words.text("school.grade." + found.grade()),
                        found.subject(), found.lesson() == null ? "" : found.lesson())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The kinds of its files, how much there is to fetch, and since when it is there. */
    public String size() {
        return size(words, found.files().stream().map(FoundResource.File::name), found.bytes(),
                found.sharedAt());
    }

    /** @param names of the files */
    static String size(Words words, Stream<String> names, long bytes, Instant since) {
        return words.text("library.files",
                names.map(FoundLine::ending).distinct().collect(Collectors.joining("、")),
                Sizes.words(words, bytes), Words.minute(since).substring(0, 10));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
