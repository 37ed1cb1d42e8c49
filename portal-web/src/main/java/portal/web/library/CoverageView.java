package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portal.identity.SchoolNames;
import portal.library.Contributing;
import portal.library.find.LessonCoverage;
import portal.library.textbook.Contents;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.TextbookShelf;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Choice;

/** For which units and lessons of a textbook a school has resources, and for which it has none. */
@Named("coverage")
@RequestScoped
public class CoverageView {

    private static final String TEXTBOOK = "textbook";
    private static final String SCHOOL = "school";

    @Inject
    LessonCoverage coverage;

    @Inject
    TextbookShelf shelf;

    @Inject
    SchoolNames namedSchools;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Address address;
    private Words words;
    private List<Textbook> textbooks;
    private Optional<Contents> shown;
    private Map<Long, Long> counts;

    /**
     * A unit or lesson, and how many resources there are for it.
     *
     * @param part its id
     */
    public record Line(String name, long count, long part, boolean isUnit) {

        public String href() {
            return "library.xhtml?part=" + part;
        }

        /** Where one for it is brought. */
        public String bringHref() {
            return "upload.xhtml?part=" + part;
        }

        public boolean none() {
            return count == 0;
        }

        public String style() {
            return isUnit ? "covered-unit" : "covered-lesson";
        }
    }

    public void load() {
        address = Address.of(request.getParameterMap(), List.of(TEXTBOOK, SCHOOL));
        words = Words.ofPage();
        textbooks = shelf.all().stream().filter(textbook -> !textbook.isRetired()).toList();
        shown = textbooks.stream()
                .filter(textbook -> address.find(TEXTBOOK)
                        .map(textbook.getId().toString()::equals).orElse(true))
                .findFirst()
                .map(textbook -> shelf.contents(textbook.getId()));
        var asked = shown.map(contents -> List.of(contents.textbook().getId())).orElse(List.of());
        counts = address.find(SCHOOL).map(code -> coverage.counts(asked, code))
                .orElseGet(() -> coverage.counts(asked));
    }

    public List<Line> getLines() {
        var in = new TextbookWords(words);
        return shown.stream().flatMap(contents -> contents.units().stream())
                .flatMap(unit -> Stream.concat(
                        Stream.of(line(unit.part(), in.unit(unit.part()), ofUnit(unit))),
                        unit.lessons().stream().map(lesson -> line(lesson, in.lesson(lesson),
                                count(lesson)))))
                .toList();
    }

    private Line line(TextbookPart part, String name, long count) {
        return new Line(name, count, part.getId(), part.isUnit());
    }

    private long ofUnit(Contents.Unit unit) {
        return count(unit.part()) + unit.lessons().stream().mapToLong(this::count).sum();
    }

    private long count(TextbookPart part) {
        return counts.getOrDefault(part.getId(), 0L);
    }

    /** How many of the textbook's lessons have anything. */
    public String getSummary() {
        var lessons = getLines().stream().filter(line -> !line.isUnit()).toList();
        return words.text("coverage.summary", lessons.size(),
                lessons.stream().filter(Line::none).count());
    }

    public List<Choice> getTextbooks() {
        var in = new TextbookWords(words);
        return textbooks.stream()
                .map(textbook -> new Choice(textbook.getId().toString(), in.name(textbook.key()),
                        shown.filter(contents -> contents.textbook().equals(textbook)).isPresent()))
                .toList();
    }

    /** Whom the bureau may ask for; nobody else has to choose. */
    public List<Choice> getSchools() {
        return isOfSchool() ? List.of() : namedSchools.all().stream()
                .map(school -> new Choice(school.code(), school.name(),
                        address.find(SCHOOL).filter(school.code()::equals).isPresent()))
                .toList();
    }

    public boolean isOfSchool() {
        return signedIn.isOfSchool();
    }

    /** Whether the reader may bring what is missing, for the school that is looked at. */
    public boolean isToBeBrought() {
        return signedIn.may(Contributing.class) && address.find(SCHOOL).isEmpty();
    }

    public boolean isNone() {
        return shown.isEmpty();
    }

    public boolean isWithoutContents() {
        return shown.filter(contents -> contents.units().isEmpty()).isPresent();
    }

    public boolean isShown() {
        return shown.filter(contents -> !contents.units().isEmpty()).isPresent();
    }
}
