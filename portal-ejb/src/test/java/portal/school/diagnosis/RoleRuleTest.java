package portal.school.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.school.SupportRole.NONE;
import static portal.school.SupportRole.RECIPIENT;
import static portal.school.SupportRole.SUPPORTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.school.diagnosis.RoleProposal.GivingMark;
import portal.school.diagnosis.RoleProposal.Part;
import portal.school.diagnosis.RoleProposal.ReceivingMark;

class RoleRuleTest {

    /** Strong or weak beside a school that is neither, which stands in the middle of every test. */
    private static final int STRONG = 3;

    @Test
    @DisplayName("B1: an urban or strong school supports, a rural or weak one receives: by place, strength and size")
    void theSideDecidesForWhichMoreSpeaks() {
        assertEquals(SUPPORTER, role(Setting.URBAN, STRONG, 100));
        assertEquals(SUPPORTER, role(Setting.URBAN, -STRONG, 900), "urban and large");
        assertEquals(SUPPORTER, role(Setting.RURAL, STRONG, 900), "strong and large, though rural");
        assertEquals(RECIPIENT, role(Setting.RURAL, -STRONG, 900), "rural and weak, though large");
        assertEquals(RECIPIENT, role(Setting.MOUNTAIN, STRONG, 100), "mountain and small, though strong");
        assertEquals(RECIPIENT, role(Setting.URBAN, -STRONG, 100), "weak and small, though urban");
        assertEquals(NONE, role(Setting.TOWN, -STRONG, 900), "a town's school: one and one");
        assertEquals(SUPPORTER, role(Setting.TOWN, STRONG, 900));
        assertEquals(SUPPORTER, role(Setting.URBAN, 0, 500), "urban, and in the middle otherwise");
        assertEquals(RECIPIENT, role(Setting.RURAL, 0, 500), "rural, and in the middle otherwise");
        assertEquals(NONE, role(Setting.TOWN, 0, 500), "in the middle by all three");
    }

    @Test
    @DisplayName("rule of roles: a teaching point never supports")
    void aTeachingPointNeverSupports() {
        var proposals = RoleRule.of(List.of(
                one("A", Stage.TEACHING_POINT, Setting.URBAN, STRONG, 900, 10),
                one("B", Stage.PRIMARY, Setting.TOWN, 0, 500, 10),
                one("C", Stage.PRIMARY, Setting.TOWN, 0, 500, 10)));
        assertEquals(NONE, proposals.get(0).proposed().role());
    }

    @Test
    @DisplayName("rule of roles: strength and size are compared within the stage")
    void peersAreOfTheSameStage() {
        var proposals = RoleRule.of(List.of(
                one("A", Stage.JUNIOR, Setting.URBAN, 0, 2_000, 100),
                one("B", Stage.JUNIOR, Setting.RURAL, 0, 1_000, 50),
                one("C", Stage.PRIMARY, Setting.RURAL, 0, 300, 20),
                one("D", Stage.PRIMARY, Setting.URBAN, 0, 100, 10)));
        assertEquals(Set.of(ReceivingMark.RURAL, ReceivingMark.SMALL), proposals.get(1).receiving());
        assertEquals(Set.of(GivingMark.LARGE), proposals.get(2).giving());
    }

    @Test
    @DisplayName("rule of roles: strength and size speak in the upper and lower quarter alone")
    void theMiddleHalfSaysNothing() {
        var schools = new ArrayList<SchoolDiagnosis>();
        for (int i = 0; i < 9; i++) {
            schools.add(one("T" + i, Stage.PRIMARY, Setting.TOWN, 0, 100 * i, 10));
        }
        assertEquals(List.of(RECIPIENT, RECIPIENT, RECIPIENT, NONE, NONE, NONE,
                SUPPORTER, SUPPORTER, SUPPORTER), RoleRule.of(schools).stream()
                .map(proposal -> proposal.proposed().role()).toList());
    }

    @Test
    @DisplayName("rule of roles: of whom nothing is known, strength says nothing")
    void strengthSaysNothingOfTheUnknown() {
        var unknown = new SchoolDiagnosis(
                school("A", Stage.PRIMARY, Setting.URBAN, 500), false, 0, List.of());
        var proposals = RoleRule.of(List.of(unknown,
                one("B", Stage.PRIMARY, Setting.TOWN, STRONG, 500, 10)));
        assertEquals(Set.of(GivingMark.URBAN), proposals.get(0).giving());
        assertEquals(Set.of(), proposals.get(0).receiving());
        assertEquals(Set.of(), proposals.get(1).giving(), "alone among those that are known");
    }

    @Test
    @DisplayName("rule of roles: supporters share a quarter more places than recipients, as their teachers are many")
    void placesFollowTeachersAndSuffice() {
        var schools = new ArrayList<SchoolDiagnosis>();
        schools.add(one("A", Stage.PRIMARY, Setting.URBAN, STRONG, 2_000, 90));
        schools.add(one("B", Stage.PRIMARY, Setting.URBAN, STRONG, 1_000, 30));
        for (int i = 0; i < 8; i++) {
            schools.add(one("R" + i, Stage.PRIMARY, Setting.RURAL, 0, 100, 5));
        }
        var proposals = RoleRule.of(schools);
        assertEquals(part(1, 8), proposals.get(0).proposed(), "10 places times 90 of 120 teachers, rounded up");
        assertEquals(part(1, 3), proposals.get(1).proposed());
        assertEquals(RECIPIENT, proposals.get(2).proposed().role());
    }

    @Test
    @DisplayName("rule of roles: where supporters outnumber recipients none is made to take one")
    void nobodyIsMadeToTakeWhatIsNotThere() {
        var proposals = RoleRule.of(List.of(
                one("A", Stage.PRIMARY, Setting.URBAN, STRONG, 900, 40),
                one("B", Stage.PRIMARY, Setting.URBAN, STRONG, 800, 40),
                one("C", Stage.PRIMARY, Setting.RURAL, 0, 450, 40)));
        assertEquals(part(0, 1), proposals.get(0).proposed());
        assertEquals(part(0, 1), proposals.get(1).proposed());
    }

    @Test
    void placesAlwaysSufficeWhereSomebodySupports() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var schools = new ArrayList<SchoolDiagnosis>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                schools.add(one("S" + i, Stage.PRIMARY, Setting.values()[random.nextInt(4)],
                        random.nextInt(7) - 3, random.nextInt(2_000), random.nextInt(120)));
            }
            var proposals = RoleRule.of(schools);
            long recipients = proposals.stream().filter(p -> p.proposed().role() == RECIPIENT).count();
            var supporters = proposals.stream().filter(p -> p.proposed().role() == SUPPORTER).toList();
            int least = supporters.stream().mapToInt(p -> p.proposed().least().orElseThrow()).sum();
            int most = supporters.stream().mapToInt(p -> p.proposed().most().orElseThrow()).sum();
            assertTrue(supporters.isEmpty() || most >= recipients, "seed " + seed);
            assertTrue(least <= recipients, "seed " + seed);
        }
    }

    private static Part part(int least, int most) {
        return new Part(SUPPORTER, Optional.of(least), Optional.of(most));
    }

    private static SupportRole role(Setting setting, int balance, int pupils) {
        return RoleRule.of(List.of(
                one("A", Stage.PRIMARY, setting, balance, pupils, 20),
                one("B", Stage.PRIMARY, Setting.TOWN, 0, 500, 20),
                one("C", Stage.PRIMARY, Setting.TOWN, 0, 500, 20))).get(0).proposed().role();
    }

    private static SchoolDiagnosis one(
            String code, Stage stage, Setting setting, int balance, int pupils, int teachers) {
        return CastOfDiagnosis.of(school(code, stage, setting, pupils), teachers,
                Math.max(0, balance), Math.max(0, -balance));
    }

    private static School school(String code, Stage stage, Setting setting, int pupils) {
        return new School(SchoolProfile.of(code, "甲小学", stage, setting, pupils));
    }
}
