package portal.library.textbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import portal.OneLine;
import portal.RuleViolation;
import portal.tenancy.TenantOwned;

/** A line of a textbook's table of contents (教材目录): a unit, or a lesson of one. */
@Entity
@Table(name = "textbook_part")
@NamedQuery(name = "TextbookPart.ofTextbooks", query = """
        select p from TextbookPart p join fetch p.textbook
        where p.textbook.id in :textbooks order by p.textbook.id, p.unit, p.lesson""")
@NamedQuery(name = "TextbookPart.possible", query = """
        select p from TextbookPart p join fetch p.textbook b
        where p.title = :title or (b.subject = :subject and b.grade = :grade)
        order by b.edition, b.id, p.unit, p.lesson""")
public class TextbookPart extends TenantOwned {

    /** The number that the line of a unit itself has. */
    public static final int UNIT_ITSELF = 0;

    /** More units than any textbook has, and more lessons than any unit. */
    static final int MOST = 60;

    static final int LONGEST_TITLE = 100;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "textbook_id", updatable = false)
    private Textbook textbook;

    @Column(name = "unit", nullable = false)
    private int unit;

    @Column(name = "lesson", nullable = false)
    private int lesson;

    @Column(name = "title", nullable = false)
    private String title;

    protected TextbookPart() {}

    /** @param lesson 0 for the unit itself */
    public TextbookPart(Textbook textbook, int unit, int lesson, String title) {
        if (unit < 1 || unit > MOST || lesson < UNIT_ITSELF || lesson > MOST) {
            throw new RuleViolation("textbook.number-out-of-range", MOST);
        }
        this.textbook = textbook;
        this.unit = unit;
        this.lesson = lesson;
        rename(title);
    }

    final void rename(String called) {
        title = OneLine.required(called, LONGEST_TITLE, "textbook.part-nameless");
    }

    public Textbook getTextbook() {
        return textbook;
    }

    /** Counted from 1. */
    public int getUnit() {
        return unit;
    }

    /** As it is printed, 1 or more; 0 for the unit itself. */
    public int getLesson() {
        return lesson;
    }

    public String getTitle() {
        return title;
    }

    void requireSeen(int seen) {
        if (getVersion() != seen) {
            throw new RuleViolation("textbook.part-changed-since", title);
        }
    }

    public boolean isUnit() {
        return lesson == UNIT_ITSELF;
    }
}
