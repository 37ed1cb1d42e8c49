package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.library.textbook.Contents;
import portal.library.textbook.TextbookKeeping;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.TextbookShelf;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/**
 * A textbook's table of contents, and for those who keep it the form of the unit or lesson that the
 * address names.
 */
@Named("textbook")
@ViewScoped
public class TextbookView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextbookShelf shelf;

    @Inject
    private transient TextbookKeeping keeping;

    @Inject
    private transient SignedIn signedIn;

    private long id;
    private Long part;
    private int seen;
    private String title;
    private String added;
    private transient Contents contents;

    /** A unit or a lesson as a line of the outline. */
    public record Line(String name, String href, String label, String current) {}

    /** A unit with its lessons. */
    public record UnitLine(Line unit, List<Line> lessons) {}

    public void load() {
        read();
        if (isChanging()) {
            seen = changed().getVersion();
            title = changed().getTitle();
        }
    }

    private Contents read() {
        if (contents == null) {
            contents = shelf.contents(id);
        }
        return contents;
    }

    private TextbookPart changed() {
        return read().lines()
                .map(Contents.Line::part)
                .filter(one -> one.getId().equals(part))
                .findFirst()
                .orElseThrow(() -> new NotFound("TextbookPart"));
    }

    private static TextbookWords words() {
        return new TextbookWords(Words.ofPage());
    }

    public List<UnitLine> getUnits() {
        var words = words();
        return read().units().stream()
                .map(unit -> new UnitLine(line(unit.part(), words.unit(unit.part())),
                        unit.lessons().stream()
                                .map(lesson -> line(lesson, words.lesson(lesson)))
                                .toList()))
                .toList();
    }

    private Line line(TextbookPart one, String name) {
        return new Line(name, getHere() + "&part=" + one.getId() + "#part",
                Words.ofPage().text("textbook.change.label", one.getTitle()),
                one.getId().equals(part) ? "true" : "false");
    }

    public String renamePart() {
        keeping.renamePart(part, seen, title);
        return done("textbook.done.renamed", title);
    }

    public String moveUp() {
        return move(true);
    }

    public String moveDown() {
        return move(false);
    }

    private String move(boolean up) {
        keeping.movePart(part, up);
        return done("textbook.done.moved") + "&part=" + part;
    }

    public String removePart() {
        keeping.removePart(part);
        return done("textbook.done.removed");
    }

    public String addUnit() {
        keeping.addUnit(id, added);
        return done("textbook.done.added", added);
    }

    public String addLesson() {
        keeping.addLesson(part, added);
        return done("textbook.done.added", added) + "&part=" + part;
    }

    public String retire() {
        keeping.retire(id, SchoolYear.current() - 1);
        return done("textbook.done.retired");
    }

    public String remove() {
        keeping.remove(id);
        Words.done("textbook.done.removed");
        return "/library/textbooks?faces-redirect=true";
    }

    private String done(String key, Object... figures) {
        contents = null;
        Words.done(key, figures);
        return "/library/textbook?faces-redirect=true&id=" + id;
    }

    public String getName() {
        return words().name(read().textbook().key());
    }

    public String getPrinted() {
        return read().textbook().getTitle();
    }

    public String getUsed() {
        return words().used(read().textbook());
    }

    public String getCount() {
        return Words.ofPage().text("textbook.count", read().units().size(), read().lessons());
    }

    public boolean isRetired() {
        return read().textbook().isRetired();
    }

    public boolean isNone() {
        return read().units().isEmpty();
    }

    public boolean isListed() {
        return !isNone();
    }

    public String getNoneNext() {
        return isMayKeep() ? "textbook.none.next" : "textbook.none.others";
    }

    /** Whoever the service that keeps textbooks admits. */
    public boolean isMayKeep() {
        return signedIn.may(TextbookKeeping.class);
    }

    public boolean isRetirable() {
        return isMayKeep() && !isRetired();
    }

    public boolean isChanging() {
        return part != null && isMayKeep();
    }

    /** Whether the part that is changed is a unit, which takes lessons. */
    public boolean isUnit() {
        return isChanging() && changed().isUnit();
    }

    /** Whether the form for another unit stands at the end. */
    public boolean isGrowing() {
        return isMayKeep() && !isChanging();
    }

    public String getPartName() {
        var one = changed();
        return one.isUnit() ? words().unit(one) : words().lesson(one);
    }

    public String getRemoveSure() {
        return Words.ofPage().text(
                isUnit() ? "textbook.remove.unit.sure" : "textbook.remove.lesson.sure");
    }

    public String getHere() {
        return TextbooksView.href(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Long getPart() {
        return part;
    }

    public void setPart(Long part) {
        this.part = part;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = added;
    }
}
