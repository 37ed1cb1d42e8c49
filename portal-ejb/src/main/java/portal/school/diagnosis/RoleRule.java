package portal.school.diagnosis;

import static java.util.stream.Collectors.groupingBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.school.diagnosis.RoleProposal.GivingMark;
import portal.school.diagnosis.RoleProposal.Part;
import portal.school.diagnosis.RoleProposal.ReceivingMark;

/**
 * Who supports and who receives, as far as place, strength and size tell (帮扶角色建议): each of the three
 * speaks for one side or for none, and the side decides for which more of them speak.
 *
 * <p>Strength and size speak where a school is in the upper or the lower quarter of the county's schools
 * of its stage; teaching points are measured by the primary schools. Nothing is decided by it: a bureau
 * adopts what it agrees with. The rule is told in {@code docs/allocation.md}.
 */
final class RoleRule {

    /** A quarter more places than recipients, so that there is a choice. */
    private static final int PLACES = 5;
    private static final int RECIPIENTS = 4;

    private RoleRule() {}

    /** A quarter of them have so little or less, a quarter so much or more. */
    private record Quarters(long lower, double middle, long upper) {

        static Quarters of(List<SchoolDiagnosis> schools, ToLongFunction<SchoolDiagnosis> value) {
            long[] sorted = schools.stream().mapToLong(value).sorted().toArray();
            int last = sorted.length - 1;
            return last < 0 ? new Quarters(0, 0, 0)
                    : new Quarters(sorted[last / 4],
                            (sorted[last / 2] + sorted[last - last / 2]) / 2.0,
                            sorted[last - last / 4]);
        }

        /** Where all are alike nobody is above the others. */
        boolean isHigh(long value) {
            return value >= upper && value > middle;
        }

        boolean isLow(long value) {
            return value <= lower && value < middle;
        }
    }

    /** By what schools of a stage are measured. */
    private record Peers(Quarters balance, Quarters pupils) {}

    static List<RoleProposal> of(List<SchoolDiagnosis> schools) {
        var peers = new HashMap<Stage, Peers>();
        schools.stream()
                .filter(one -> one.school().getStage() != Stage.TEACHING_POINT)
                .collect(groupingBy(one -> one.school().getStage()))
                .forEach((stage, same) -> peers.put(stage, new Peers(
                        Quarters.of(same.stream().filter(RoleRule::isKnown).toList(),
                                RoleRule::balance),
                        Quarters.of(same, one -> one.school().getPupils()))));
        var alone = new Peers(Quarters.of(List.of(), RoleRule::balance),
                Quarters.of(List.of(), RoleRule::balance));
        var proposals = schools.stream()
                .map(one -> proposal(one,
                        peers.getOrDefault(Diagnoses.counted(one.school().getStage()), alone)))
                .toList();
        return limited(proposals, schools);
    }

    private static RoleProposal proposal(SchoolDiagnosis diagnosis, Peers peers) {
        var giving = EnumSet.noneOf(GivingMark.class);
        var receiving = EnumSet.noneOf(ReceivingMark.class);
        var school = diagnosis.school();
        if (school.getSetting() == Setting.URBAN) {
            giving.add(GivingMark.URBAN);
        } else if (school.getSetting() != Setting.TOWN) {
            receiving.add(ReceivingMark.RURAL);
        }
        if (isKnown(diagnosis) && peers.balance().isHigh(balance(diagnosis))) {
            giving.add(GivingMark.STRONG);
        } else if (isKnown(diagnosis) && peers.balance().isLow(balance(diagnosis))) {
            receiving.add(ReceivingMark.IN_NEED);
        }
        if (peers.pupils().isHigh(school.getPupils())) {
            giving.add(GivingMark.LARGE);
        } else if (peers.pupils().isLow(school.getPupils())) {
            receiving.add(ReceivingMark.SMALL);
        }
        return new RoleProposal(school, giving, receiving,
                Part.of(role(school.getStage(), giving.size() - receiving.size())));
    }

    /** A teaching point is too small to support anybody. */
    private static SupportRole role(Stage stage, int forGiving) {
        if (forGiving < 0) {
            return SupportRole.RECIPIENT;
        }
        return forGiving > 0 && stage != Stage.TEACHING_POINT
                ? SupportRole.SUPPORTER : SupportRole.NONE;
    }

    /** Supporters share the recipients of their stages as their teachers are many. */
    private static List<RoleProposal> limited(
            List<RoleProposal> proposals, List<SchoolDiagnosis> schools) {
        var teachers = new HashMap<String, Long>();
        schools.forEach(one -> teachers.put(one.school().getCode(), Math.max(1L, one.teachers())));
        Map<Stage, Long> recipients = count(proposals, SupportRole.RECIPIENT, one -> 1);
        Map<Stage, Long> supporters = count(proposals, SupportRole.SUPPORTER, one -> 1);
        Map<Stage, Long> together = count(proposals, SupportRole.SUPPORTER,
                one -> teachers.get(one.school().getCode()));
        return proposals.stream().map(one -> {
            if (one.proposed().role() != SupportRole.SUPPORTER) {
                return one;
            }
            Stage kin = kin(one.school().getStage());
            long wanted = recipients.getOrDefault(kin, 0L);
            long share = PLACES * wanted * teachers.get(one.school().getCode());
            long whole = RECIPIENTS * together.get(kin);
            int most = (int) Math.max(1, (share + whole - 1) / whole);
            int least = wanted >= supporters.get(kin) ? 1 : 0;
            return new RoleProposal(one.school(), one.giving(), one.receiving(), new Part(
                    SupportRole.SUPPORTER, Optional.of(least), Optional.of(most)));
        }).toList();
    }

    private static Map<Stage, Long> count(
            List<RoleProposal> proposals, SupportRole role, ToLongFunction<RoleProposal> worth) {
        var counts = new HashMap<Stage, Long>();
        proposals.stream()
                .filter(one -> one.proposed().role() == role)
                .forEach(one -> counts.merge(
                        kin(one.school().getStage()), worth.applyAsLong(one), Long::sum));
        return counts;
    }

    /** Stages whose schools can support each other: nine-year schools go with junior ones. */
    private static Stage kin(Stage stage) {
        return stage == Stage.NINE_YEAR ? Stage.JUNIOR : Diagnoses.counted(stage);
    }

    private static boolean isKnown(SchoolDiagnosis one) {
        return one.known();
    }

    private static long balance(SchoolDiagnosis one) {
        return one.sum(Aspect.STRENGTH) - one.sum(Aspect.NEED);
    }
}
