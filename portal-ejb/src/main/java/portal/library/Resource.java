package portal.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import portal.OneLine;
import portal.RuleViolation;
import portal.library.textbook.TextbookPart;
import portal.school.School;
import portal.tenancy.TenantOwned;

/**
 * A thing to teach or to lead a school with (资源), as it was described, in the versions that its
 * school made of it. It is a draft until it is described and one of them is shared.
 */
@Entity
@Table(name = "resource")
@NamedQuery(name = "Resource.byId", query = """
        select distinct r from Resource r left join fetch r.versions v left join fetch r.school
        left join fetch r.part p left join fetch p.textbook
        where r.id = :id order by v.number desc""")
@NamedQuery(name = "Resource.madeBy", query = """
        select distinct r from Resource r join fetch r.versions v left join fetch r.school
        left join fetch r.part
        where r.madeBy = :by order by r.id desc, v.number desc""")
@NamedQuery(name = "Resource.ofSchool", query = """
        select distinct r from Resource r join fetch r.versions v left join fetch r.school
        left join fetch r.part
        where r.school.id = :school order by r.id desc, v.number desc""")
@NamedQuery(name = "Resource.describedAnew", query = """
        select distinct r from Resource r join fetch r.versions v join fetch r.school
        left join fetch r.part
        where r.lookedAtAs is not null and r.withdrawnAt is null and r.takenDownAt is null
        order by r.id, v.number desc""")
@NamedQuery(name = "Resource.all", query = """
        select distinct r from Resource r join fetch r.versions v left join fetch r.school
        left join fetch r.part p left join fetch p.textbook
        where r.id in :ids order by r.id, v.number desc""")
public class Resource extends TenantOwned {

    /** In the words that tell from what a copy was made, between its title and its author. */
    public static final String BEFORE_AUTHOR = " — ";

    private static final int LONGEST_REASON = 500;

    /** Null for the bureau's own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    /** The id of the school that brought it; another one's after a merge. */
    @Column(name = "made_for", updatable = false)
    private Long madeFor;

    @Column(name = "title", nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ResourceKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private TaughtStage stage;

    @Column(name = "grade")
    private Integer grade;

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "textbook_part_id")
    private TextbookPart part;

    @Column(name = "author", nullable = false)
    private String author;

    @Column(name = "author_named", nullable = false)
    private boolean authorNamed;

    @Enumerated(EnumType.STRING)
    @Column(name = "licence")
    private Licence licence;

    @Column(name = "source", nullable = false)
    private String source = "";

    @Column(name = "abstract", nullable = false)
    private String abstractOf = "";

    @Column(name = "made_by", nullable = false, updatable = false)
    private String madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private OffsetDateTime madeAt;

    /** When something of it or of its versions last changed; so its version tells of both. */
    @Column(name = "changed_at", nullable = false)
    private OffsetDateTime changedAt;

    @Column(name = "described_at")
    private OffsetDateTime describedAt;

    @Column(name = "withdrawn_at")
    private OffsetDateTime withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_because")
    private String withdrawnBecause;

    @Column(name = "taken_down_at")
    private OffsetDateTime takenDownAt;

    @Column(name = "taken_down_by")
    private String takenDownBy;

    @Column(name = "taken_down_because")
    private String takenDownBecause;

    /** As it was described when the bureau last looked; null where it is so still, or the bureau never did. */
    @Column(name = "looked_at_as")
    private String lookedAtAs;

    /** The resource of the county that it was adapted from, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "adapted_from_id", updatable = false)
    private Resource adaptedFrom;

    /** From what it was adapted, in words that stay when that is gone. */
    @Column(name = "adapted_from", nullable = false, updatable = false)
    private String adaptedFromWords = "";

    /** The licence of that; null where it was adapted from nothing. */
    @Enumerated(EnumType.STRING)
    @Column(name = "adapted_under", updatable = false)
    private Licence adaptedUnder;

    @OneToMany(mappedBy = "resource", cascade = CascadeType.PERSIST)
    @OrderBy("number DESC")
    private List<ResourceVersion> versions = new ArrayList<>();

    protected Resource() {}

    /** @param school null for the bureau's own */
    public Resource(School school, String title, String author, String by) {
        this.school = school;
        madeFor = school == null ? null : school.getId();
        this.title = shortened(title);
        this.author = OneLine.required(author, Description.LONGEST_NAME, "resource.author-missing");
        madeBy = by;
        madeAt = OffsetDateTime.now();
        changedAt = madeAt;
        add("", by);
    }

    private static String shortened(String title) {
        var line = OneLine.of(title);
        return line.substring(0, Math.min(line.length(), Description.LONGEST_TITLE));
    }

    /** One that goes on from another, and stays known as such. */
    static Resource adapted(Resource from, School school, String author, String by) {
        var adapted = new Resource(school, from.title, author, by);
        adapted.adaptedFrom = from;
        adapted.adaptedFromWords = from.title + BEFORE_AUTHOR + from.author;
        adapted.adaptedUnder = from.licence;
        adapted.kind = from.kind;
        adapted.stage = from.stage;
        adapted.grade = from.grade;
        adapted.subject = from.subject;
        adapted.part = from.part;
        adapted.licence = from.licence;
        adapted.source = from.source;
        return adapted;
    }

    /** One that goes on from what another county gave; of that it knows the words alone. */
    static Resource adopted(Adopting.Original from, School school, String author, String by) {
        var adopted = new Resource(school, from.title(), author, by);
        adopted.abstractOf = from.summary();
        adopted.adaptedFromWords = from.from();
        adopted.adaptedUnder = from.licence();
        adopted.kind = from.kind();
        adopted.stage = from.stage().orElse(null);
        adopted.grade = from.grade().orElse(null);
        adopted.subject = from.subject();
        adopted.licence = from.licence();
        adopted.source = from.source().substring(
                0, Math.min(from.source().length(), Description.LONGEST_SOURCE));
        return adopted;
    }

    void touch() {
        changedAt = OffsetDateTime.now();
    }

    /** Refuses to change what somebody else changed meanwhile. */
    public void requireSeen(int seen) {
        if (getVersion() != seen) {
            throw new RuleViolation("resource.changed-since", title);
        }
    }

    /** Refuses a description under a licence that the original does not allow. */
    public void requireMayBe(Description as) {
        requireAvailable();
        if (adaptedUnder != null && !adaptedUnder.allowsUnder(as.licence())) {
            throw new RuleViolation("resource.licence-of-the-original", adaptedFromWords);
        }
    }

    /** @param of the unit or lesson that the description names, or null */
    void describe(Description as, TextbookPart of) {
        requireMayBe(as);
        say(Said.of(as), of);
    }

    /** Says again what it said before; what somebody else reads by now stays described. */
    void putBack(Said said, TextbookPart of) {
        requireAvailable();
        if (said.describedAt() != null) {
            requireMayBe(said.description());
        } else if (!isDraft()) {
            throw new RuleViolation("resource.changed-since", title);
        }
        say(said, of);
    }

    private void say(Said said, TextbookPart of) {
        var before = DescribedAs.now(this);
        title = said.title();
        kind = said.kind();
        stage = said.stage();
        grade = said.grade();
        subject = said.subject();
        part = of;
        author = said.author();
        authorNamed = said.isAuthorNamed();
        licence = said.licence();
        source = said.source();
        abstractOf = said.abstractOf();
        describedAt = said.describedAt();
        rememberLookedAt(before);
    }

    private void rememberLookedAt(DescribedAs before) {
        if (lookedAtAs == null && isLookedAt()) {
            lookedAtAs = before.written();
        }
        if (lookedAtAs != null && changesSinceLookedAt().isEmpty()) {
            lookedAtAs = null;
        }
    }

    /** Whether somebody reads it because the bureau let it go. */
    private boolean isLookedAt() {
        return school != null && getReach().filter(Audience::isReviewed).isPresent();
    }

    /** Somebody of the bureau has looked at it as it is described now. */
    void looked() {
        lookedAtAs = null;
    }

    /** Whether what the bureau let go is described otherwise by now. */
    public boolean isDescribedAnew() {
        return lookedAtAs != null && isAvailable() && isLookedAt();
    }

    List<LookingAgain.Change> changesSinceLookedAt() {
        return DescribedAs.read(lookedAtAs).changes(DescribedAs.now(this));
    }

    /** @param isNamed whether the author agrees to be named beyond the county */
    void nameAuthor(boolean isNamed) {
        requireAvailable();
        authorNamed = isNamed;
    }

    /** Makes a version beside those that stand; nobody else reads it before it is shared. */
    final ResourceVersion add(String note, String by) {
        requireAvailable();
        if (!versions.isEmpty() && versions.get(0).getAudience() == null) {
            throw new RuleViolation("resource.version-unshared", versions.get(0).getNumber());
        }
        var added = new ResourceVersion(this, versions.size() + 1, note, by);
        versions.add(0, added);
        return added;
    }

    /** Lets so many read a version; of the versions each reader reads the newest that reaches them. */
    void share(ResourceVersion shared, Audience with) {
        requireMayReach(with);
        shared.reach(with);
        settleReaders();
    }

    /** Refuses to share what nobody has described, or further than its licence lets it go. */
    void requireMayReach(Audience with) {
        requireAvailable();
        if (describedAt == null) {
            throw new RuleViolation("resource.undescribed");
        }
        if (!licence.reaches(with)) {
            throw new RuleViolation("resource.licence-forbids");
        }
    }

    /** No version is shared further than that from now on. */
    void narrow(Audience to) {
        requireAvailable();
        versions.stream()
                .filter(one -> one.getAudience() != null && one.getAudience().compareTo(to) > 0)
                .forEach(one -> one.reach(to));
        settleReaders();
    }

    private void settleReaders() {
        int next = 0;
        for (ResourceVersion each : versions) {
            int reach = each.getAudience() == null ? -1 : each.getAudience().ordinal();
            each.readBy(next, reach);
            next = Math.max(next, reach + 1);
        }
    }

    void withdraw(String reason, String by) {
        requireAvailable();
        withdrawnBecause = OneLine.required(reason, LONGEST_REASON, "resource.reason-missing");
        withdrawnBy = by;
        withdrawnAt = OffsetDateTime.now();
    }

    void takeDown(String reason, String by) {
        if (takenDownAt != null) {
            throw new RuleViolation("resource.taken-down-already", takenDownBecause);
        }
        takenDownBecause = OneLine.required(reason, LONGEST_REASON, "resource.reason-missing");
        takenDownBy = by;
        takenDownAt = OffsetDateTime.now();
    }

    /** What was withdrawn or taken down is read by nobody and changed by nobody. */
    void requireAvailable() {
        if (takenDownAt != null) {
            throw new RuleViolation("resource.taken-down-already", takenDownBecause);
        }
        if (withdrawnAt != null) {
            throw new RuleViolation("resource.withdrawn-already", withdrawnBecause);
        }
    }

    public boolean isAvailable() {
        return withdrawnAt == null && takenDownAt == null;
    }

    /** Whether the bureau may see it: it is its own, or shared with another school at least. */
    public boolean hasLeftItsSchool() {
        return getReach().filter(reach -> school == null || reach != Audience.OWN_SCHOOL).isPresent();
    }

    /** Whether nobody but its makers has ever read it. */
    public boolean isDraft() {
        return versions.stream().allMatch(one -> one.getAudience() == null);
    }

    /** The newest first; one at least. */
    public List<ResourceVersion> getVersions() {
        return Collections.unmodifiableList(versions);
    }

    public ResourceVersion getLatest() {
        return versions.get(0);
    }

    /** How far any version is shared; empty for a draft. */
    public Optional<Audience> getReach() {
        return versions.stream().map(ResourceVersion::getAudience)
                .filter(one -> one != null).max(Audience::compareTo);
    }

    /**
     * What other counties read: the newest version that is shared as far as any; empty where none is
     * shared beyond the county, or the licence has come to forbid it.
     */
    public Optional<ResourceVersion> getPublished() {
        return isAvailable()
                ? getReach().filter(reach -> reach.isBeyondCounty() && licence.reaches(reach))
                        .flatMap(reach -> versions.stream()
                                .filter(one -> one.isReadBy(reach)).findFirst())
                : Optional.empty();
    }

    /** Null for the bureau's own. */
    public School getSchool() {
        return school;
    }

    public String getTitle() {
        return title;
    }

    /** Null while nobody described it. */
    public ResourceKind getKind() {
        return kind;
    }

    /** Null for a resource of any stage. */
    public TaughtStage getStage() {
        return stage;
    }

    /** Null for a resource of any grade. */
    public Integer getGrade() {
        return grade;
    }

    /** Empty for a resource of none. */
    public String getSubject() {
        return subject;
    }

    /** Null where it is for no unit or lesson of a textbook. */
    public TextbookPart getPart() {
        return part;
    }

    public String getAuthor() {
        return author;
    }

    public boolean isAuthorNamed() {
        return authorNamed;
    }

    /** Whether this author has agreed to be named; another has not where the one before did. */
    public boolean isNamedAs(String by) {
        return authorNamed && author.equals(by);
    }

    /** Null while nobody described it. */
    public Licence getLicence() {
        return licence;
    }

    public String getSource() {
        return source;
    }

    public String getAbstract() {
        return abstractOf;
    }

    /** The user name of whoever brought it. */
    public String getMadeBy() {
        return madeBy;
    }

    public OffsetDateTime getMadeAt() {
        return madeAt;
    }

    /** When something of it or of its versions last changed. */
    public OffsetDateTime getChangedAt() {
        return changedAt;
    }

    public boolean isDescribed() {
        return describedAt != null;
    }

    public OffsetDateTime getWithdrawnAt() {
        return withdrawnAt;
    }

    public String getWithdrawnBecause() {
        return withdrawnBecause;
    }

    public OffsetDateTime getTakenDownAt() {
        return takenDownAt;
    }

    public String getTakenDownBecause() {
        return takenDownBecause;
    }

    /** Why it is there for nobody else any more; empty where it is. */
    public Optional<String> getGoneBecause() {
        return Optional.ofNullable(takenDownBecause).or(() -> Optional.ofNullable(withdrawnBecause));
    }

    public Resource getAdaptedFrom() {
        return adaptedFrom;
    }

    /** Empty where it was adapted from nothing. */
    public String getAdaptedFromWords() {
        return adaptedFromWords;
    }
}
