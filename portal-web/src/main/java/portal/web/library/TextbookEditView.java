package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.calendar.SchoolYear;
import portal.library.textbook.SchoolYears;
import portal.library.textbook.TextbookKeeping;
import portal.library.textbook.TextbookKey;
import portal.library.textbook.TextbookShelf;
import portal.library.textbook.Volume;
import portal.web.frame.Words;
import portal.web.list.Choice;

/** What a textbook is: the form for a new one, or for the one that the address names. */
@Named("textbookEdit")
@ViewScoped
public class TextbookEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int YEARS_BEFORE = 10;
    private static final int YEARS_AFTER = 3;

    @Inject
    private transient TextbookShelf shelf;

    @Inject
    private transient TextbookKeeping keeping;

    private Long id;
    private int seen;
    private String subject;
    private String edition;
    private Integer grade;
    private String volume;
    private String title;
    private Integer from;
    private Integer until;

    /** Opens the page to those alone who may keep textbooks. */
    public void load() {
        keeping.subjects();
        if (isChanging()) {
            var textbook = shelf.contents(id).textbook();
            seen = textbook.getVersion();
            subject = textbook.getSubject();
            edition = textbook.getEdition();
            grade = textbook.getGrade();
            volume = textbook.getVolume().name();
            title = textbook.getTitle();
            from = textbook.getUsedFrom();
            until = textbook.getUsedUntil();
        }
    }

    /** Adds the textbook of the form, or states the one anew that it was opened for. */
    public String keep() {
        var key = new TextbookKey(subject, edition, grade, Volume.valueOf(volume));
        var used = new SchoolYears(from, until);
        if (isChanging()) {
            keeping.change(id, seen, key, title, used);
        } else {
            id = keeping.add(key, title, used);
        }
        Words.done("textbookEdit.done", new TextbookWords(Words.ofPage()).name(key));
        return "/library/textbook?faces-redirect=true&id=" + id;
    }

    public boolean isChanging() {
        return id != null;
    }

    public String getHeading() {
        return isChanging() ? "textbookEdit.change" : "textbookEdit.title";
    }

    public String getBack() {
        return isChanging() ? TextbooksView.href(id) : "textbooks.xhtml";
    }

    /** What teachers of the county teach, and what there are textbooks of. */
    public List<String> getSubjects() {
        return keeping.subjects();
    }

    public List<Choice> getGrades() {
        var words = new TextbookWords(Words.ofPage());
        return IntStream.rangeClosed(1, TextbookKey.LAST_GRADE)
                .mapToObj(one -> new Choice(String.valueOf(one), words.grade(one)))
                .toList();
    }

    public List<Choice> getVolumes() {
        var words = new TextbookWords(Words.ofPage());
        return Stream.of(Volume.values())
                .map(one -> new Choice(one.name(), words.volume(one)))
                .toList();
    }

    public List<Choice> getYears() {
        var words = Words.ofPage();
        int now = SchoolYear.current();
        return IntStream.rangeClosed(now - YEARS_BEFORE, now + YEARS_AFTER)
                .mapToObj(year -> new Choice(String.valueOf(year), words.schoolYear(year)))
                .toList();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public Integer getGrade() {
        return grade;
    }

    public void setGrade(Integer grade) {
        this.grade = grade;
    }

    public String getVolume() {
        return volume;
    }

    public void setVolume(String volume) {
        this.volume = volume;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getUntil() {
        return until;
    }

    public void setUntil(Integer until) {
        this.until = until;
    }
}
