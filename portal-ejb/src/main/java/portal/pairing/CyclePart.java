package portal.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import portal.OneLine;
import portal.RuleViolation;
import portal.school.SupportRole;
import portal.tenancy.TenantOwned;

/**
 * What a school is in one cycle alone (本周期安排), whatever the register says: that it supports,
 * receives or takes no part, with the reason, by whom and when.
 *
 * <p>The school is known by its code: one that has left the register leaves its part at rest.
 */
@Entity
@Table(name = "cycle_part")
@NamedQuery(name = "CyclePart.ofCycle", query = """
        select p from CyclePart p where p.cycle = :cycle order by p.school""")
@NamedQuery(name = "CyclePart.ofSchool", query = """
        select p from CyclePart p where p.cycle = :cycle and p.school = :school""")
public class CyclePart extends TenantOwned {

    /** More than any school supports. */
    static final int LARGEST_MOST = 999;

    private static final int LONGEST_REASON = 500;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    @Column(name = "school_code", nullable = false, updatable = false)
    private String school;

    @Enumerated(EnumType.STRING)
    @Column(name = "part", nullable = false)
    private SupportRole part;

    @Column(name = "most")
    private Integer most;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "set_by", nullable = false)
    private String setBy;

    @Column(name = "set_at", nullable = false)
    private OffsetDateTime setAt;

    protected CyclePart() {}

    CyclePart(Cycle cycle, String school, SupportRole part, Optional<Integer> most, String reason,
            String by) {
        this.cycle = cycle;
        this.school = school;
        settle(part, most, reason, by);
    }

    /** @param upTo how many schools a supporter takes at most; empty for as many as by the register */
    final void settle(SupportRole as, Optional<Integer> upTo, String why, String by) {
        if (upTo.isPresent() && as != SupportRole.SUPPORTER) {
            throw new RuleViolation("cyclePart.most-of-supporters-alone");
        }
        if (upTo.filter(schools -> schools < 1 || schools > LARGEST_MOST).isPresent()) {
            throw new RuleViolation("cyclePart.most-out-of-range", LARGEST_MOST);
        }
        reason = OneLine.required(why, LONGEST_REASON, "cyclePart.reason-missing");
        part = as;
        most = upTo.orElse(null);
        setBy = by;
        setAt = OffsetDateTime.now();
    }

    /** The code of the school. */
    public String getSchool() {
        return school;
    }

    public SupportRole getPart() {
        return part;
    }

    /** How many schools a supporter takes at most in this cycle; null for as many as by the register. */
    public Integer getMost() {
        return most;
    }

    public String getReason() {
        return reason;
    }

    public String getSetBy() {
        return setBy;
    }

    public OffsetDateTime getSetAt() {
        return setAt;
    }
}
