package portal.school.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import portal.OneLine;
import portal.RuleViolation;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.KeptNumberColumn;
import portal.school.School;
import portal.tenancy.TenantOwned;

/** A person whom a school names to its partners (联系人), as it was last stated. */
@Entity
@Table(name = "school_contact")
@NamedQuery(name = "SchoolContact.ofSchools", query = """
        select c from SchoolContact c join fetch c.school
        where c.school.id in :schools order by c.id""")
public class SchoolContact extends TenantOwned {

    /** The column of the telephone, for which it is sealed. */
    public static final String PHONE_NUMBER = "school_contact.phone_number";

    static final int LONGEST_NAME = 60;
    static final int LONGEST_POST = 60;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** The id of the school that named the person; another one's after a merge. */
    @Column(name = "made_for", nullable = false, updatable = false)
    private long madeFor;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "post", nullable = false)
    private String post;

    @Convert(converter = KeptNumberColumn.class)
    @Column(name = "phone_number")
    private KeptNumber phoneNumber;

    @Column(name = "stated_by", nullable = false)
    private String statedBy;

    @Column(name = "stated_at", nullable = false)
    private OffsetDateTime statedAt;

    protected SchoolContact() {}

    /** @param phoneNumber null for none */
    public SchoolContact(
            School school, String name, String post, KeptNumber phoneNumber, String by) {
        this.school = school;
        madeFor = school.getId();
        state(name, post, phoneNumber, by);
    }

    final void state(String called, String does, KeptNumber number, String by) {
        name = OneLine.required(called, LONGEST_NAME, "contact.nameless");
        post = OneLine.required(does, LONGEST_POST, "contact.without-post");
        phoneNumber = number;
        statedBy = by;
        statedAt = OffsetDateTime.now();
    }

    void requireSeen(int seen) {
        if (getVersion() != seen) {
            throw new RuleViolation("contact.changed-since", name, statedBy);
        }
    }

    public School getSchool() {
        return school;
    }

    public String getName() {
        return name;
    }

    /** What they do at the school. */
    public String getPost() {
        return post;
    }

    /** Null where they gave none. */
    public KeptNumber getPhoneNumber() {
        return phoneNumber;
    }

    /** The user name of whoever stated it last. */
    public String getStatedBy() {
        return statedBy;
    }

    public OffsetDateTime getStatedAt() {
        return statedAt;
    }
}
