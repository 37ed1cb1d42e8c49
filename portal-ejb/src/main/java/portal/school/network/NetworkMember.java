package portal.school.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;

/** A school's belonging to a network in one role, from one day to another (成员). */
@Entity
@Table(name = "school_network_member")
@NamedQuery(name = "NetworkMember.onDay", query = """
        select m from NetworkMember m join fetch m.network network join fetch m.school school
        where m.since <= :day and (m.until is null or m.until >= :day)
        order by network.name, network.id, m.role, school.code""")
@NamedQuery(name = "NetworkMember.ofNetwork", query = """
        select m from NetworkMember m join fetch m.school school
        where m.network = :network order by m.since, m.role, school.code""")
@NamedQuery(name = "NetworkMember.ofSchools", query = """
        select m from NetworkMember m join fetch m.network
        where m.kind = :kind and m.school.id in :schools""")
@NamedQuery(name = "NetworkMember.schools", query = """
        select s from School s where s.id in :schools order by s.id""")
@NamedQuery(name = "NetworkMember.ofSchool", query = """
        select m from NetworkMember m join fetch m.network network join fetch m.school school
        where m.network in (
            select own.network from NetworkMember own where own.school.id = :school
            and own.since <= :day and (own.until is null or own.until >= :day))
        and m.since <= :day and (m.until is null or m.until >= :day)
        order by network.name, network.id, m.role, school.code""")
@NamedQuery(name = "NetworkMember.villages", query = """
        select v.school.id from NetworkMember v
        where v.kind = portal.school.SchoolKeys.NetworkKind.CENTRAL_SCHOOL
        and v.role = portal.school.network.MemberRole.MEMBER
        and v.since <= :day and (v.until is null or v.until >= :day)
        and v.network in (
            select lead.network from NetworkMember lead
            where lead.school.id = :school and lead.role = portal.school.network.MemberRole.LEAD
            and lead.kind = portal.school.SchoolKeys.NetworkKind.CENTRAL_SCHOOL
            and lead.since <= :day and (lead.until is null or lead.until >= :day))""")
public class NetworkMember extends RecordedDays {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "network_id", updatable = false)
    private SchoolNetwork network;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private NetworkKind kind;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false, updatable = false)
    private MemberRole role;

    protected NetworkMember() {}

    NetworkMember(SchoolNetwork network, School school, MemberRole role, Days days, Told told) {
        super(days, told);
        this.network = network;
        this.kind = network.getKind();
        this.school = school;
        this.role = role;
    }

    Stay stay() {
        return new Stay(school.getId(), school.getName(), role, getDays());
    }

    public boolean holdsOn(LocalDate day) {
        return getDays().has(day);
    }

    public boolean isLead() {
        return role == MemberRole.LEAD;
    }

    public SchoolNetwork getNetwork() {
        return network;
    }

    public School getSchool() {
        return school;
    }

    public MemberRole getRole() {
        return role;
    }
}
