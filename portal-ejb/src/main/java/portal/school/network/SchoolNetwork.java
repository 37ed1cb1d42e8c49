package portal.school.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import portal.RuleViolation;
import portal.school.SchoolKeys.NetworkKind;

/**
 * Schools that are run or work together from one day to another (学校网络); which they are, its
 * {@link NetworkMember memberships} say.
 */
@Entity
@Table(name = "school_network")
@NamedQuery(name = "SchoolNetwork.named", query = """
        select n from SchoolNetwork n
        where n.kind = :kind and n.name = :name and (n.until is null or n.until >= :day)
        order by n.since""")
public class SchoolNetwork extends RecordedDays {

    static final int LONGEST_NAME = 120;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private NetworkKind kind;

    @Column(name = "name", nullable = false)
    private String name;

    protected SchoolNetwork() {}

    SchoolNetwork(NetworkKind kind, String name, LocalDate since, Told told) {
        super(begun(kind, since), told);
        this.kind = kind;
        rename(name);
    }

    private static Days begun(NetworkKind kind, LocalDate since) {
        if (kind == null) {
            throw new RuleViolation("network.kind-missing");
        }
        return new Days(since, null);
    }

    final void rename(String called) {
        if (called == null || called.isBlank()) {
            throw new RuleViolation("network.nameless");
        }
        if (called.strip().length() > LONGEST_NAME) {
            throw new RuleViolation("network.name-too-long", LONGEST_NAME);
        }
        name = called.strip();
    }

    void end(LocalDate lastDay, Told told) {
        if (getUntil() != null && !lastDay.isBefore(getUntil())) {
            throw new RuleViolation("network.already-ended", getUntil().toString());
        }
        endWith(lastDay, told);
    }

    public NetworkKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }
}
