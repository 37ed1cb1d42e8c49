package portal.school.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.school.School;
import portal.school.SchoolChanges;
import portal.school.SchoolKeeping;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.history.Cause;
import portal.tenancy.NationalTime;

/** How networks are founded and changed, whoever is allowed to. */
@Dependent
public class NetworkIntake {

    @Inject
    NetworkRows rows;

    @Inject
    SchoolKeeping schools;

    @Inject
    CurrentActor actor;

    public SchoolNetwork found(NewNetwork asked) {
        var known = known(codes(asked));
        var told = told(asked.reason());
        var network = new SchoolNetwork(asked.kind(), asked.name(), asked.since(), told);
        requireOwnName(network);
        var roll = new Roll(network, List.of(), today());
        var days = network.getDays();
        if (asked.lead() != null) {
            roll.join(known.get(asked.lead()), MemberRole.LEAD, days, told);
        }
        asked.members().forEach(
                code -> roll.join(known.get(code), MemberRole.MEMBER, days, told));
        rows.add(network);
        keep(roll);
        state(roll, told);
        return network;
    }

    private static List<String> codes(NewNetwork asked) {
        var codes = new ArrayList<>(asked.members());
        if (asked.lead() != null) {
            codes.add(asked.lead());
        }
        return codes;
    }

    /** Refused as a whole where any part of it is, or somebody else changed the network meanwhile. */
    public SchoolNetwork change(long id, NetworkChange asked) {
        var network = rows.get(id);
        if (network.getVersion() != asked.version()) {
            throw new OptimisticLockException("the network " + id);
        }
        if (asked.isEmpty()) {
            throw new RuleViolation("network.nothing-asked");
        }
        var told = told(asked.reason());
        var roll = new Roll(network, rows.of(network), today());
        var known = known(codes(asked));
        asked.name().ifPresent(name -> rename(network, name));
        asked.joins().forEach(join -> roll.join(known.get(join.school()), MemberRole.MEMBER,
                new Days(join.since(), join.until()), told));
        asked.lead().ifPresent(lead -> roll.lead(
                known.get(lead.school()), day(lead.from()), lead.formerStays(), told));
        asked.leaves().forEach(
                leave -> roll.leave(known.get(leave.school()), day(leave.lastDay()), told));
        asked.lastDay().ifPresent(lastDay -> roll.end(lastDay, told));
        rows.claim(network);
        keep(roll);
        state(roll, told);
        return network;
    }

    private static List<String> codes(NetworkChange asked) {
        var codes = new ArrayList<String>();
        asked.joins().forEach(join -> codes.add(join.school()));
        asked.leaves().forEach(leave -> codes.add(leave.school()));
        asked.lead().ifPresent(lead -> codes.add(lead.school()));
        return codes;
    }

    private void rename(SchoolNetwork network, String name) {
        network.rename(name);
        requireOwnName(network);
    }

    private void requireOwnName(SchoolNetwork network) {
        boolean taken = rows.named(network.getKind(), network.getName(), network.getSince()).stream()
                .anyMatch(other -> other != network
                        && other.getDays().meets(network.getDays()));
        if (taken) {
            throw new RuleViolation("network.name-taken", network.getName());
        }
    }

    /** Writes the roll once it is one of its kind, and every school of it is free on those days. */
    void keep(Roll roll) {
        roll.requireSound();
        requireFree(roll);
        roll.removed().forEach(rows::remove);
        roll.added().forEach(rows::add);
        rows.write();
    }

    /** The list of schools says the same of central schools, so that importing it again changes nothing. */
    private void state(Roll roll, Told told) {
        if (roll.network().getKind() != NetworkKind.CENTRAL_SCHOOL) {
            return;
        }
        var lead = roll.on(today()).filter(NetworkMember::isLead).findFirst()
                .map(row -> row.getSchool().getCode()).orElse(null);
        var villages = roll.on(today()).filter(row -> !row.isLead())
                .map(NetworkMember::getSchool).toList();
        var leads = roll.leads();
        var changes = roll.schools()
                .filter(school -> villages.contains(school)
                        || leads.contains(school.getCentralSchool()))
                .map(school -> new SchoolChanges.Change(school.getProfile(),
                        school.getProfile().under(villages.contains(school) ? lead : null)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        if (!changes.isEmpty()) {
            schools.keep(List.of(), changes, Cause.of(told.reason()));
        }
    }

    private void requireFree(Roll roll) {
        var coming = roll.added().stream().map(NetworkMember::getSchool).distinct().toList();
        rows.claim(coming);
        for (var other : rows.of(roll.network().getKind(), coming)) {
            boolean meets = other.getNetwork() != roll.network() && roll.added().stream()
                    .anyMatch(row -> row.getSchool() == other.getSchool()
                            && row.getDays().meets(other.getDays()));
            if (meets) {
                throw new RuleViolation("network.school-elsewhere", other.getSchool().getName(),
                        other.getNetwork().getName(), other.getSince().toString());
            }
        }
    }

    /** The schools of the codes; refused where the county has no school of one. */
    private Map<String, School> known(List<String> codes) {
        var known = rows.schools().stream()
                .filter(school -> codes.contains(school.getCode()))
                .collect(Collectors.toMap(School::getCode, Function.identity()));
        var unknown = codes.stream().filter(code -> !known.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            throw new RuleViolation("network.school-unknown", String.join("、", unknown));
        }
        return known;
    }

    Told told(String reason) {
        return new Told(reason, actor.get().name(), OffsetDateTime.now());
    }

    private static LocalDate day(LocalDate given) {
        return new Days(given, null).since();
    }

    LocalDate today() {
        return NationalTime.today();
    }
}
