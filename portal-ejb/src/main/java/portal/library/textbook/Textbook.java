package portal.library.textbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import portal.OneLine;
import portal.RuleViolation;
import portal.calendar.SchoolYear;
import portal.tenancy.TenantOwned;

/** A textbook that schools of the county teach from (教材): one volume of an edition for a grade. */
@Entity
@Table(name = "textbook")
@NamedQuery(name = "Textbook.all", query = """
        select t from Textbook t order by t.subject, t.grade, t.edition, t.volume""")
@NamedQuery(name = "Textbook.subjects", query = """
        select distinct t.subject from Textbook t order by t.subject""")
public class Textbook extends TenantOwned {

    static final int LONGEST_TITLE = 60;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "edition", nullable = false)
    private String edition;

    @Column(name = "grade", nullable = false)
    private int grade;

    @Enumerated(EnumType.STRING)
    @Column(name = "volume", nullable = false)
    private Volume volume;

    @Column(name = "title")
    private String title;

    @Column(name = "used_from")
    private Integer usedFrom;

    @Column(name = "used_until")
    private Integer usedUntil;

    protected Textbook() {}

    public Textbook(TextbookKey key, String title, SchoolYears used) {
        state(key, title, used);
    }

    /** @param printed the title on the cover, where it says more than the key; null or blank for none */
    final void state(TextbookKey key, String printed, SchoolYears used) {
        var line = OneLine.of(printed);
        if (line.length() > LONGEST_TITLE) {
            throw new RuleViolation("textbook.title-too-long", LONGEST_TITLE);
        }
        subject = key.subject();
        edition = key.edition();
        grade = key.grade();
        volume = key.volume();
        title = line.isEmpty() ? null : line;
        usedFrom = used.from();
        usedUntil = used.until();
    }

    /** It is taught from to the end of the school year, and what it was is kept. */
    void retire(int lastSchoolYear) {
        usedUntil = new SchoolYears(usedFrom, lastSchoolYear).until();
    }

    void requireSeen(int seen) {
        if (getVersion() != seen) {
            throw new RuleViolation("textbook.changed-since");
        }
    }

    public TextbookKey key() {
        return new TextbookKey(subject, edition, grade, volume);
    }

    public SchoolYears used() {
        return new SchoolYears(usedFrom, usedUntil);
    }

    public String getSubject() {
        return subject;
    }

    public String getEdition() {
        return edition;
    }

    /** 1 to 6 in primary schools, 7 to 9 in junior ones. */
    public int getGrade() {
        return grade;
    }

    public Volume getVolume() {
        return volume;
    }

    /** Null where the cover says no more than the key. */
    public String getTitle() {
        return title;
    }

    /** The first school year of its use; null where nobody said. */
    public Integer getUsedFrom() {
        return usedFrom;
    }

    /** The last one; null while it is in use. */
    public Integer getUsedUntil() {
        return usedUntil;
    }

    /** Whether it is no longer taught from. */
    public boolean isRetired() {
        return used().hasEndedBy(SchoolYear.current());
    }
}
