package portal.school.network;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.school.SchoolKeys.NetworkKind.ALLIANCE;
import static portal.school.SchoolKeys.NetworkKind.CAMPUS;
import static portal.school.SchoolKeys.NetworkKind.CENTRAL_SCHOOL;
import static portal.school.SchoolKeys.NetworkKind.ZONE;
import static portal.school.network.MemberRole.LEAD;
import static portal.school.network.MemberRole.MEMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;
import portal.school.SchoolKeys.NetworkKind;

class NetworkShapeTest {

    private static final LocalDate FOUNDED = LocalDate.of(2024, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 1);
    private static final Days LIFE = new Days(FOUNDED, null);

    private static Stay lead(long school, LocalDate since, LocalDate until) {
        return new Stay(school, "学校" + school, LEAD, new Days(since, until));
    }

    private static Stay member(long school, LocalDate since, LocalDate until) {
        return new Stay(school, "学校" + school, MEMBER, new Days(since, until));
    }

    /** A lead and so many members, all from the first day on. */
    private static List<Stay> network(int schools) {
        var stays = new ArrayList<Stay>();
        stays.add(lead(1, FOUNDED, null));
        LongStream.rangeClosed(2, schools).forEach(school -> stays.add(member(school, FOUNDED, null)));
        return stays;
    }

    private static String refusal(NetworkKind kind, Days life, List<Stay> stays) {
        return assertThrows(RuleViolation.class,
                () -> NetworkShape.of(kind).requireSound(life, stays)).key();
    }

    @ParameterizedTest
    @EnumSource(NetworkKind.class)
    void aLeadWithThreeOthersIsANetworkOfEveryKind(NetworkKind kind) {
        assertDoesNotThrow(() -> NetworkShape.of(kind).requireSound(LIFE, network(4)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CAMPUS", "ZONE", "CENTRAL_SCHOOL"})
    @DisplayName("A5: campuses, zones and central schools have exactly one lead on every day")
    void somebodyLeadsOnEveryDay(NetworkKind kind) {
        assertEquals("network.no-lead", refusal(kind, LIFE, network(4).subList(1, 4)));
        var gap = network(3);
        gap.set(0, lead(1, FOUNDED, LATER.minusDays(2)));
        gap.add(lead(4, LATER, null));
        assertEquals("network.no-lead", refusal(kind, LIFE, gap));
    }

    @Test
    void anAllianceMayHaveNoLead() {
        assertDoesNotThrow(
                () -> NetworkShape.of(ALLIANCE).requireSound(LIFE, network(4).subList(1, 4)));
    }

    @ParameterizedTest
    @EnumSource(NetworkKind.class)
    void nobodyHasTwoLeadsOnADay(NetworkKind kind) {
        var stays = network(3);
        stays.set(0, lead(1, FOUNDED, LATER));
        stays.add(lead(4, LATER, null));
        assertEquals("network.two-leads", refusal(kind, LIFE, stays));
        stays.set(0, lead(1, FOUNDED, LATER.minusDays(1)));
        assertDoesNotThrow(() -> NetworkShape.of(kind).requireSound(LIFE, stays));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    @DisplayName("A5: an alliance is of 3 to 5 schools")
    void threeToFiveSchoolsAreAnAlliance(int schools) {
        assertDoesNotThrow(() -> NetworkShape.of(ALLIANCE).requireSound(LIFE, network(schools)));
    }

    @Test
    @DisplayName("A5: an alliance is never of two schools nor of six, not on a single day")
    void anAllianceIsNeverSmallerNorLarger() {
        assertEquals("network.too-few", refusal(ALLIANCE, LIFE, network(2)));
        assertEquals("network.too-many", refusal(ALLIANCE, LIFE, network(6)));
        var sixForADay = network(5);
        sixForADay.add(member(6, LATER, LATER));
        assertEquals("network.too-many", refusal(ALLIANCE, LIFE, sixForADay));
        var twoAtTheEnd = network(3);
        twoAtTheEnd.set(2, member(3, FOUNDED, LATER));
        assertEquals("network.too-few", refusal(ALLIANCE, LIFE, twoAtTheEnd));
        assertDoesNotThrow(() -> NetworkShape.of(ALLIANCE)
                .requireSound(new Days(FOUNDED, LATER), List.of(
                        lead(1, FOUNDED, LATER), member(2, FOUNDED, LATER),
                        member(3, FOUNDED, LATER))));
    }

    @Test
    void oneSchoolIsNoNetwork() {
        for (var kind : List.of(CAMPUS, ZONE, CENTRAL_SCHOOL)) {
            assertEquals("network.too-few", refusal(kind, LIFE, network(1)));
        }
    }

    @Test
    @DisplayName("A school's periods in a network do not overlap")
    void aSchoolIsInANetworkOnceAtATime() {
        var stays = network(3);
        stays.add(member(3, LATER, null));
        assertEquals("network.school-twice", refusal(ZONE, LIFE, stays));
        stays.set(2, member(3, FOUNDED, LATER.minusDays(1)));
        assertDoesNotThrow(() -> NetworkShape.of(ZONE).requireSound(LIFE, stays));
    }

    @Test
    void nobodyBelongsToANetworkOutsideItsLife() {
        var early = network(3);
        early.add(member(4, FOUNDED.minusDays(1), null));
        assertEquals("network.stay-outside", refusal(ZONE, LIFE, early));
        assertEquals("network.stay-outside",
                refusal(ZONE, new Days(FOUNDED, LATER), network(3)));
    }

    @Test
    void daysAreInOrder() {
        assertEquals("network.ends-before-it-began", assertThrows(RuleViolation.class,
                () -> new Days(LATER, FOUNDED)).key());
        assertEquals("network.since-missing", assertThrows(RuleViolation.class,
                () -> new Days(null, FOUNDED)).key());
        assertDoesNotThrow(() -> new Days(FOUNDED, FOUNDED));
    }
}
