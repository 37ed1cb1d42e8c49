package portal.school.network;

import static portal.school.SchoolKeys.NetworkKind.CENTRAL_SCHOOL;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.school.VillageSchools;
import portal.school.CentralSchoolsStated;
import portal.school.School;

/** The central schools of the county (中心校) as networks: told to the list of schools, and led by it. */
@Dependent
public class CentralSchoolNetworks implements VillageSchools {

    @Inject
    NetworkRows rows;

    @Inject
    NetworkIntake intake;

    @Override
    public Map<String, String> on(LocalDate day) {
        var central = new TreeMap<String, String>();
        for (var network : networks(day)) {
            network.lead().ifPresent(lead -> network.members().stream()
                    .filter(row -> !row.isLead())
                    .forEach(row -> central.put(row.getSchool().getCode(), lead.getCode())));
        }
        return central;
    }

    private List<NetworkOnDay> networks(LocalDate day) {
        return NetworkOnDay.of(rows.onDay(day)).stream()
                .filter(one -> one.network().getKind() == CENTRAL_SCHOOL)
                .toList();
    }

    @Override
    public Set<Long> villagesOf(long school, LocalDate day) {
        return rows.villages(school, day);
    }

    /** What a list or a form states of central schools holds from the day that it is stated. */
    void heed(@Observes CentralSchoolsStated change) {
        follow(change.stated(), intake.today(), change.reason());
    }

    @Override
    public void follow(Map<String, Optional<String>> stated, LocalDate day, String reason) {
        var schools = rows.schools().stream()
                .collect(Collectors.toMap(School::getCode, Function.identity()));
        var before = on(day);
        CentralSchoolStatement.faults(before, stated, schools.keySet()).entrySet().stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new RuleViolation(fault.getValue(), fault.getKey());
                });
        var moved = CentralSchoolStatement.moves(before, stated);
        if (moved.isEmpty()) {
            return;
        }
        var told = intake.told(reason);
        var rolls = rolls(day);
        moved.forEach((code, central) -> Optional.ofNullable(before.get(code)).ifPresent(from ->
                rolls.get(from).leave(schools.get(code), day.minusDays(1), told)));
        moved.forEach((code, central) -> central.ifPresent(to -> rolls
                .computeIfAbsent(to, lead -> founded(schools.get(lead), day, told))
                .join(schools.get(code), MemberRole.MEMBER, new Days(day, null), told)));
        for (Roll roll : new ArrayList<>(rolls.values())) {
            keep(roll, day, told);
        }
    }

    /** The rolls of the day's networks, by the code of their central school. */
    private Map<String, Roll> rolls(LocalDate day) {
        var rolls = new LinkedHashMap<String, Roll>();
        for (var network : networks(day)) {
            network.lead().ifPresent(lead -> rolls.put(lead.getCode(), new Roll(
                    network.network(), rows.of(network.network()), intake.today())));
        }
        return rolls;
    }

    private Roll founded(School lead, LocalDate day, Told told) {
        boolean taken = !rows.named(CENTRAL_SCHOOL, lead.getName(), day).isEmpty();
        var network = new SchoolNetwork(CENTRAL_SCHOOL,
                taken ? lead.getName() + " " + lead.getCode() : lead.getName(), day, told);
        rows.add(network);
        var roll = new Roll(network, List.of(), intake.today());
        roll.join(lead, MemberRole.LEAD, network.getDays(), told);
        return roll;
    }

    /** A central school that no school belongs to any more is none, from that day on. */
    private void keep(Roll roll, LocalDate day, Told told) {
        if (roll.hasFollowers(day)) {
            intake.keep(roll);
        } else if (roll.network().getSince().isBefore(day)) {
            roll.end(day.minusDays(1), told);
            intake.keep(roll);
        } else {
            roll.stored().forEach(rows::remove);
            rows.write();
            rows.remove(roll.network());
        }
    }
}
