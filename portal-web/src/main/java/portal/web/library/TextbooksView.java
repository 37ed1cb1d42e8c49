package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookKeeping;
import portal.library.textbook.TextbookKey;
import portal.library.textbook.TextbookShelf;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Choice;
import portal.web.list.Pager;

/** The county's textbooks, by subject, grade and edition, each with how much its contents have. */
@Named("textbooks")
@RequestScoped
public class TextbooksView {

    private static final int SIZE = 60;

    @Inject
    TextbookShelf shelf;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private TextbookQuery query;
    private TextbookWords words;
    private List<TextbookShelf.Sized> all;
    private List<TextbookShelf.Sized> shown;

    /** A textbook as a row of the table. */
    public record Row(
            String name, String href, String title, String edition, String units, String lessons,
            String used, boolean retired) {}

    public void load() {
        query = new TextbookQuery(Address.of(request.getParameterMap(), TextbookQuery.KNOWN));
        words = new TextbookWords(Words.ofPage());
        all = shelf.sized();
        shown = all.stream().filter(one -> query.asks(one.textbook())).toList();
    }

    public List<Row> getRows() {
        return getPager().of(shown).stream().map(this::row).toList();
    }

    private Row row(TextbookShelf.Sized one) {
        var textbook = one.textbook();
        return new Row(
                words.words().text("textbook.gradeAndVolume", textbook.getSubject(),
                        words.grade(textbook.getGrade()), words.volume(textbook.getVolume())),
                href(textbook.getId()),
                textbook.getTitle(),
                textbook.getEdition(),
                words.words().number(one.size().units()),
                words.words().number(one.size().lessons()),
                words.used(textbook),
                textbook.isRetired());
    }

    /** The address of the page of a textbook. */
    static String href(long id) {
        return "textbook.xhtml?id=" + id;
    }

    public List<Choice> getSubjects() {
        return choices(Textbook::getSubject, query.subject());
    }

    public List<Choice> getEditions() {
        return choices(Textbook::getEdition, query.edition());
    }

    private List<Choice> choices(Function<Textbook, String> of, Optional<String> chosen) {
        return all.stream()
                .map(one -> of.apply(one.textbook()))
                .distinct()
                .map(text -> new Choice(text, text, chosen.filter(text::equals).isPresent()))
                .toList();
    }

    public List<Choice> getGrades() {
        return IntStream.rangeClosed(1, TextbookKey.LAST_GRADE)
                .mapToObj(grade -> new Choice(String.valueOf(grade), words.grade(grade),
                        query.grade().filter(chosen -> chosen == grade).isPresent()))
                .toList();
    }

    public String getText() {
        return query.address().find(TextbookQuery.TEXT).orElse("");
    }

    public String getCount() {
        return words.words().text("textbooks.count", shown.size(),
                shown.stream().mapToInt(one -> one.size().units()).sum(),
                shown.stream().mapToInt(one -> one.size().lessons()).sum());
    }

    public Pager getPager() {
        return new Pager(query.address(), SIZE, shown.size());
    }

    public boolean isNothing() {
        return all.isEmpty();
    }

    public boolean isNoMatch() {
        return !all.isEmpty() && shown.isEmpty();
    }

    public boolean isListed() {
        return !shown.isEmpty();
    }

    public String getNoneNext() {
        return isMayKeep() ? "textbooks.none.next" : "textbooks.none.others";
    }

    /** Whoever the service that keeps textbooks admits. */
    public boolean isMayKeep() {
        return signedIn.may(TextbookKeeping.class);
    }

    public String getExport() {
        return query.forExport().toString();
    }
}
