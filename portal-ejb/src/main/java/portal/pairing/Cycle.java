package portal.pairing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.allocation.Objective;
import portal.school.Stage;
import portal.tenancy.NationalTime;
import portal.tenancy.TenantOwned;

/**
 * One allocation of a county (结对周期): the school year it begins in, what it asks of the optimiser,
 * how far its hand work stands, and what became of its plan.
 */
@Entity
@Table(name = "cycle")
@NamedQuery(name = "Cycle.newestFirst", query = "select c from Cycle c order by c.schoolYear desc")
@NamedQuery(name = "Cycle.ofYear", query = "select c from Cycle c where c.schoolYear = :schoolYear")
@NamedQuery(name = "Cycle.publishedBefore", query = """
        select c from Cycle c where c.publishedOn is not null and c.schoolYear < :schoolYear
        order by c.schoolYear desc""")
public class Cycle extends TenantOwned {

    private static final String COMMA = ",";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(NationalTime.ZONE);

    @Column(name = "school_year", nullable = false, updatable = false)
    private int schoolYear;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "years", nullable = false)
    private int years;

    @Column(name = "stages", nullable = false)
    private String stages;

    @Enumerated(EnumType.STRING)
    @Column(name = "objective", nullable = false)
    private Objective objective;

    @Column(name = "supporters_each", nullable = false)
    private int supportersEach;

    @Column(name = "leads_stand_in", nullable = false)
    private boolean leadsStandIn;

    @Column(name = "distance_per_metre", nullable = false)
    private int distancePerMetre;

    @Column(name = "mismatch_per_point", nullable = false)
    private int mismatchPerPoint;

    @Column(name = "change_weight", nullable = false)
    private int change;

    @Column(name = "load_weight", nullable = false)
    private int load;

    @Column(name = "posed_at")
    private OffsetDateTime posedAt;

    @Column(name = "steps_done", nullable = false)
    private int stepsDone;

    @Column(name = "proposed_version")
    private Long proposedVersion;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private OffsetDateTime proposedAt;

    @Column(name = "publish_on")
    private LocalDate publishOn;

    @Column(name = "notice_until")
    private LocalDate noticeUntil;

    @Column(name = "published_version")
    private Long publishedVersion;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    protected Cycle() {}

    Cycle(int schoolYear, CycleSettings settings) {
        this.schoolYear = schoolYear;
        settle(settings);
    }

    /** Sets what is asked of the optimiser. What is published, or proposed to be, stays as it is. */
    final void settle(CycleSettings settings) {
        requireSettable();
        name = settings.name();
        years = settings.years();
        stages = Stream.of(Stage.values()).filter(settings.stages()::contains).map(Stage::name)
                .collect(joining(COMMA));
        objective = settings.objective();
        supportersEach = settings.supportersEach();
        leadsStandIn = settings.leadsStandIn();
        distancePerMetre = settings.weighing().distancePerMetre();
        mismatchPerPoint = settings.weighing().mismatchPerPoint();
        change = settings.weighing().change();
        load = settings.weighing().load();
    }

    /** The register was read for it: see {@link PosedProblem}. */
    void pose() {
        requireDraft();
        posedAt = OffsetDateTime.now();
    }

    /** Moves to another of its steps: onwards by a new one, back and forth by undoing and doing again. */
    void moveTo(int step) {
        requireDraft();
        stepsDone = step;
    }

    /**
     * Puts a version forward for a second person to confirm.
     *
     * @param on          the day that the plan is to bear
     * @param noticeUntil the last day of the public notice, or null for none
     */
    void propose(PlanVersion version, LocalDate on, LocalDate noticeUntil, String by) {
        requireDraft();
        proposedVersion = version.getId();
        proposedBy = by;
        proposedAt = OffsetDateTime.now();
        publishOn = on;
        this.noticeUntil = noticeUntil;
    }

    void takeProposalBack() {
        requireDraft();
        proposedVersion = null;
        proposedBy = null;
        proposedAt = null;
        publishOn = null;
        noticeUntil = null;
    }

    void publish(PlanVersion version, LocalDate on, LocalDate notice, String confirming) {
        takeProposalBack();
        publishedVersion = version.getId();
        publishedOn = on;
        noticeUntil = notice;
        confirmedBy = confirming;
    }

    /** Makes it a draft again; its versions stay. */
    void withdraw() {
        publishedVersion = null;
        publishedOn = null;
        noticeUntil = null;
        confirmedBy = null;
    }

    /** It, or what hangs on it, is changed by somebody. */
    void changed(String by) {
        changedBy = by;
        changedAt = OffsetDateTime.now();
    }

    /** Refuses whoever saw it in another version, and says who changed it since. */
    void requireSeen(int seen) {
        if (getVersion() != seen) {
            throw changedBy == null
                    ? new RuleViolation("cycle.changed-since")
                    : new RuleViolation("cycle.changed-since-by", changedBy, MINUTE.format(changedAt));
        }
    }

    final void requireDraft() {
        if (publishedOn != null) {
            throw new RuleViolation("cycle.published-already", name, publishedOn);
        }
    }

    /** Whether what it asks can be changed: not once a plan is published, or proposed to be. */
    public boolean isSettable() {
        return isDraft() && proposedVersion == null;
    }

    /** What it asks stays as it is once a plan is published, or proposed to be. */
    final void requireSettable() {
        requireDraft();
        if (proposedVersion != null) {
            throw new RuleViolation("cycle.proposed");
        }
    }

    /** By its first calendar year: 2026 is 2026-27. */
    public int getSchoolYear() {
        return schoolYear;
    }

    /** Whether its pairs are meant to last in a school year. */
    public boolean lastsIn(int year) {
        return year >= schoolYear && year < schoolYear + years;
    }

    public String getName() {
        return name;
    }

    public CycleSettings getSettings() {
        return new CycleSettings(name, years,
                Stream.of(stages.split(COMMA)).map(Stage::valueOf).collect(toUnmodifiableSet()),
                objective, supportersEach, leadsStandIn,
                new Weighing(distancePerMetre, mismatchPerPoint, change, load));
    }

    /** Whether a step of its own is in force. */
    boolean isDone(CycleStep step) {
        return step.getNumber() <= stepsDone;
    }

    /** When the register was last read for it; null before the first solving. */
    public OffsetDateTime getPosedAt() {
        return posedAt;
    }

    /** How many of its steps are in force. */
    public int getStepsDone() {
        return stepsDone;
    }

    /** The id of the version that waits for a second person; null where none does. */
    public Long getProposedVersion() {
        return proposedVersion;
    }

    public String getProposedBy() {
        return proposedBy;
    }

    public OffsetDateTime getProposedAt() {
        return proposedAt;
    }

    /** The day that the proposed plan is to bear. */
    public LocalDate getPublishOn() {
        return publishOn;
    }

    /** The last day on which schools may object; null where there is no public notice. */
    public LocalDate getNoticeUntil() {
        return noticeUntil;
    }

    /** The id of the version that is the county's plan; null while it is a draft. */
    public Long getPublishedVersion() {
        return publishedVersion;
    }

    /** Null while it is a draft. */
    public LocalDate getPublishedOn() {
        return publishedOn;
    }

    /** The user name of the second person; null while it is a draft, and where one was enough. */
    public String getConfirmedBy() {
        return confirmedBy;
    }

    public boolean isDraft() {
        return publishedOn == null;
    }
}
