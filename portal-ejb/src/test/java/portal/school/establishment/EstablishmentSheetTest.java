package portal.school.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.school.SchoolKeys.ESTABLISHMENT_MIN_TEACHERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.school.School;
import portal.school.SchoolFilter;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Staffing;
import portal.school.Stage;
import portal.school.teacher.DutyState;

class EstablishmentSheetTest {

    private static final StaffingNorm TEN_AT_LEAST = new StaffingNorm(
            new EstablishmentFigures(Map.of(ESTABLISHMENT_MIN_TEACHERS.code(), "10")));
    private static final SubjectShares NONE =
            SubjectShares.among(new EstablishmentFigures(Map.of()), Map.of());

    private final SchoolEstablishment lacking =
            one("S1", "甲小学", Stage.PRIMARY, Setting.URBAN, 8, 7);
    private final SchoolEstablishment over = one("S2", "乙村小", Stage.PRIMARY, Setting.RURAL, 12, 11);
    private final SchoolEstablishment unknown = one("S3", "丙初中", Stage.JUNIOR, Setting.TOWN, null, 0);
    private final SchoolEstablishment point =
            one("S4", "丁教学点", Stage.TEACHING_POINT, Setting.RURAL, 2, 2);
    private final EstablishmentSheet sheet = new EstablishmentSheet(
            LocalDate.of(2026, 11, 22), List.of(), List.of(lacking, over, unknown, point));

    private static SchoolEstablishment one(
            String code, String name, Stage stage, Setting setting, Integer posts, int atPost) {
        var school = new School(SchoolProfile.of(code, name, stage, setting, 100).in("永乐镇")
                .with(new Staffing(Optional.ofNullable(posts), Optional.empty(), Optional.empty())));
        var staff = atPost == 0 ? StaffOnDay.NOBODY : new StaffOnDay(Map.of(
                Standing.ESTABLISHED, Map.of(DutyState.IN_POST, atPost - 1, DutyState.ON_LOAN, 2,
                        DutyState.SICK_LEAVE, 1),
                Standing.OUTSIDE, Map.of(DutyState.IN_POST, 1, DutyState.OFF_POST, 1)));
        return SchoolEstablishment.of(school, TEN_AT_LEAST, staff, Teaching.NONE, NONE);
    }

    private List<String> found(EstablishmentFilter filter) {
        return sheet.those(filter, EstablishmentOrder.CODE, true).stream()
                .map(each -> each.school().getCode()).toList();
    }

    private List<String> sorted(EstablishmentOrder order, boolean ascending) {
        return sheet.those(EstablishmentFilter.ALL, order, ascending).stream()
                .map(each -> each.school().getCode()).toList();
    }

    @Test
    @DisplayName("A3: on the payroll but not at the post is told by what keeps them away")
    void whoIsThereAndWhoIsAway() {
        var staff = lacking.staff();
        assertEquals(11, staff.registered());
        assertEquals(9, staff.established());
        assertEquals(6, staff.establishedAtPost());
        assertEquals(7, staff.atPost());
        assertEquals(1, staff.outside());
        assertEquals(3, staff.away());
        assertEquals(Map.of(DutyState.ON_LOAN, 2, DutyState.SICK_LEAVE, 1), staff.awayBy());
    }

    @Test
    void postsAndPeopleAreHeldAgainstWhatIsRequired() {
        assertEquals(Optional.of(-2L), lacking.postsOver());
        assertEquals(Optional.of(-3L), lacking.peopleOver());
        assertEquals(Optional.of(2L), over.postsOver());
        assertEquals(Optional.of(1L), over.peopleOver());
        assertEquals(Optional.empty(), unknown.postsOver());
        assertEquals(Optional.empty(), unknown.peopleOver());
        assertEquals(Optional.empty(), point.postsOver());
    }

    @Test
    void eachFilterShowsWhatItNames() {
        assertEquals(List.of("S1"), found(filter(null, null, null, true)));
        assertEquals(List.of("S3"), found(filter(null, Stage.JUNIOR, null, false)));
        assertEquals(List.of("S2", "S4"), found(filter(null, null, Setting.RURAL, false)));
        assertEquals(List.of("S2"), found(filter("村", null, null, false)));
        assertEquals(List.of("S2"), found(filter("ycx", null, null, false)));
        assertEquals(List.of("S2"), found(filter("yicun", null, null, false)));
        assertEquals(List.of("S3"), found(filter("S3", null, null, false)));
        assertEquals(4, found(filter("永乐", null, null, false)).size());
        assertEquals(List.of(), found(filter("%", null, null, false)));
    }

    @Test
    void whatNobodyCanSayStandsLastBothWays() {
        assertEquals(List.of("S1", "S2", "S3", "S4"), sorted(EstablishmentOrder.POSTS_OVER, true));
        assertEquals(List.of("S2", "S1", "S3", "S4"), sorted(EstablishmentOrder.POSTS_OVER, false));
        assertEquals(List.of("S2", "S1", "S4", "S3"), sorted(EstablishmentOrder.AT_POST, false));
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderOrdersAll(EstablishmentOrder order) {
        assertEquals(4, sorted(order, true).size());
        assertEquals(4, sorted(order, false).size());
    }

    @Test
    void sumsSayWhomTheyLack() {
        var sums = EstablishmentTotals.of(sheet.schools());
        assertEquals(4, sums.schools());
        assertEquals(30, sums.required());
        assertEquals(1, sums.unreckoned());
        assertEquals(22, sums.posts());
        assertEquals(1, sums.unstated());
        assertEquals(1, sums.unregistered());
        assertEquals(20, sums.staff().atPost());
        assertEquals(9, sums.staff().away());
        assertEquals(new EstablishmentTotals.Sum(2, 1), sums.postsShort());
        assertEquals(new EstablishmentTotals.Sum(2, 1), sums.postsOver());
        assertEquals(new EstablishmentTotals.Sum(3, 1), sums.peopleShort());
    }

    private static EstablishmentFilter filter(
            String text, Stage stage, Setting setting, boolean shortOnly) {
        return new EstablishmentFilter(
                new SchoolFilter(text, stage, setting, null, null, null), shortOnly);
    }
}
