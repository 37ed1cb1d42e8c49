package portal.school.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.school.SchoolKeys.ESTABLISHMENT_MIN_TEACHERS;
import static portal.school.SchoolKeys.ESTABLISHMENT_PUPILS_PER_STAFF_JUNIOR;
import static portal.school.SchoolKeys.ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY;
import static portal.school.SchoolKeys.ESTABLISHMENT_PUPILS_PER_TEACHER;
import static portal.school.SchoolKeys.ESTABLISHMENT_TEACHERS_PER_CLASS_JUNIOR;
import static portal.school.SchoolKeys.ESTABLISHMENT_TEACHERS_PER_CLASS_KINDERGARTEN;
import static portal.school.SchoolKeys.ESTABLISHMENT_TEACHERS_PER_CLASS_PRIMARY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portal.school.Enrolment;
import portal.school.GradeRoll;
import portal.school.Stage;
import portal.school.establishment.Gap.Lack;

class StaffingNormTest {

    private static final String STAFF_PRIMARY = ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY.code();
    private static final String STAFF_JUNIOR = ESTABLISHMENT_PUPILS_PER_STAFF_JUNIOR.code();
    private static final String PER_TEACHER = ESTABLISHMENT_PUPILS_PER_TEACHER.code();
    private static final String LEAST = ESTABLISHMENT_MIN_TEACHERS.code();
    private static final String CLASS_KINDERGARTEN =
            ESTABLISHMENT_TEACHERS_PER_CLASS_KINDERGARTEN.code();
    private static final String CLASS_PRIMARY = ESTABLISHMENT_TEACHERS_PER_CLASS_PRIMARY.code();
    private static final String CLASS_JUNIOR = ESTABLISHMENT_TEACHERS_PER_CLASS_JUNIOR.code();

    /** P17, the same in town and country since 2014. */
    private static final Map<String, String> NATIONAL =
            Map.of(STAFF_PRIMARY, "19", STAFF_JUNIOR, "13.5");

    private static StaffingNorm norm(Map<String, String> figures) {
        return new StaffingNorm(new EstablishmentFigures(figures));
    }

    private static StaffingNorm norm(Map<String, String> figures, String key, String value) {
        var all = new TreeMap<>(figures);
        all.put(key, value);
        return norm(all);
    }

    private static Enrolment classes(int pupils, int classes) {
        return new Enrolment(
                pupils, GradeRoll.UNSTATED, Optional.empty(), Optional.of(classes));
    }

    /** A school of nine years: as many in its first grade and in its seventh, nobody in the others. */
    private static Enrolment nineYears(int primary, int junior, Integer classes) {
        var grades = new TreeMap<Integer, Integer>();
        IntStream.rangeClosed(1, 9).forEach(grade -> grades.put(grade, 0));
        grades.put(1, primary);
        grades.put(7, junior);
        return new Enrolment(primary + junior, new GradeRoll(grades), Optional.empty(),
                Optional.ofNullable(classes));
    }

    private static Optional<Long> by(Ground ground, Requirement requirement) {
        return requirement.by(ground).map(Reckoning::staff);
    }

    private static Lack lack(Ground ground, Requirement requirement) {
        return requirement.gap(ground).orElseThrow().lack();
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY, 190, 10", "PRIMARY, 191, 11", "PRIMARY, 200, 11", "PRIMARY, 0, 0", "TEACHING_POINT, 20, 2",
        "JUNIOR, 270, 20", "JUNIOR, 271, 21", "JUNIOR, 27, 2", "JUNIOR, 28, 3"})
    @DisplayName("P17: one staff member for 19 pupils of a primary school, for 13.5 of a junior one, rounded up")
    void theNationalRatioOfStaff(Stage stage, int pupils, long staff) {
        assertEquals(Optional.of(staff),
                norm(NATIONAL).requirement(stage, Enrolment.of(pupils)).staff());
    }

    @Test
    @DisplayName("P17: a school of nine years by both ratios, added up before they are rounded")
    void nineYearsByBothRatios() {
        var requirement = norm(NATIONAL).requirement(Stage.NINE_YEAR, nineYears(20, 14, null));
        // 1.0526… and 1.0370… are 3 staff together, where each rounded up would be 4.
        assertEquals(Optional.of(3L), by(Ground.PUPILS, requirement));
        var exact = requirement.by(Ground.PUPILS).orElseThrow();
        assertEquals(new BigDecimal("2.0897"), exact.exact().setScale(4, RoundingMode.HALF_UP));
        assertEquals(List.of(20, 14), exact.terms().stream().map(Reckoning.Term::pupils).toList());
    }

    @Test
    void nineYearsWithoutTheirGradesAreNotGuessed() {
        var requirement = norm(NATIONAL).requirement(Stage.NINE_YEAR, Enrolment.of(500));
        assertEquals(Optional.empty(), requirement.staff());
        assertEquals(Lack.GRADES, lack(Ground.PUPILS, requirement));
    }

    @Test
    @DisplayName("County: one ratio of pupils to teachers, where it is set, takes the place of the staff ratios")
    void theCountysRatioOfTeachers() {
        var norm = norm(NATIONAL, PER_TEACHER, "22.5");
        assertEquals(Optional.of(9L),
                norm.requirement(Stage.PRIMARY, Enrolment.of(200)).staff());
        assertEquals(Optional.of(9L),
                norm.requirement(Stage.NINE_YEAR, Enrolment.of(200)).staff());
    }

    @Test
    @DisplayName("County: 22.5 pupils for a teacher give a school of 200 nine teachers; the least number makes them ten")
    void theLeastNumberOfACompleteSchool() {
        var norm = norm(Map.of(PER_TEACHER, "22.5", LEAST, "10"));
        var small = norm.requirement(Stage.PRIMARY, Enrolment.of(200));
        assertEquals(Optional.of(9L), by(Ground.PUPILS, small));
        assertEquals(Optional.of(10L), by(Ground.MINIMUM, small));
        assertEquals(Optional.of(10L), small.staff());
        assertEquals(Ground.MINIMUM, small.decisive().orElseThrow().ground());
        assertEquals(Optional.of(11L), norm.requirement(Stage.PRIMARY, Enrolment.of(226)).staff());
    }

    @ParameterizedTest
    @EnumSource(names = {"KINDERGARTEN", "TEACHING_POINT"})
    @DisplayName("County: the least number is that of complete schools, not of teaching points and kindergartens")
    void theLeastNumberSpeaksOfCompleteSchools(Stage stage) {
        var requirement = norm(NATIONAL, LEAST, "10").requirement(stage, Enrolment.of(30));
        assertEquals(Optional.empty(), by(Ground.MINIMUM, requirement));
        assertEquals(Lack.STAGE, lack(Ground.MINIMUM, requirement));
    }

    @ParameterizedTest
    @CsvSource({"KINDERGARTEN, 3, 6", "PRIMARY, 6, 15", "TEACHING_POINT, 3, 8", "JUNIOR, 9, 34", "PRIMARY, 0, 0"})
    @DisplayName("County: so many teachers for each class of the stage, rounded up")
    void byClass(Stage stage, int classes, long teachers) {
        var norm = norm(Map.of(
                CLASS_KINDERGARTEN, "2", CLASS_PRIMARY, "2.4", CLASS_JUNIOR, "3.7"));
        var requirement = norm.requirement(stage, classes(90, classes));
        assertEquals(Optional.of(teachers), by(Ground.CLASSES, requirement));
    }

    @Test
    @DisplayName("County: the classes of a school of nine years are apportioned by the pupils of its grades")
    void classesOfNineYearsAreApportioned() {
        var norm = norm(Map.of(CLASS_PRIMARY, "2.4", CLASS_JUNIOR, "3.7"));
        // 10 classes, two thirds of them primary: 16 + 12 1/3.
        var reckoning = norm.requirement(Stage.NINE_YEAR, nineYears(200, 100, 10))
                .by(Ground.CLASSES).orElseThrow();
        assertEquals(29, reckoning.staff());
        assertTrue(reckoning.apportioned());
        assertEquals(300, reckoning.pupils());
    }

    @Test
    void nineYearsWithPupilsOfOneLevelAloneNeedItsFigureAlone() {
        var requirement = norm(Map.of(CLASS_PRIMARY, "2.4", STAFF_PRIMARY, "19"))
                .requirement(Stage.NINE_YEAR, nineYears(190, 0, 5));
        assertEquals(Optional.of(10L), by(Ground.PUPILS, requirement));
        assertEquals(Optional.of(12L), by(Ground.CLASSES, requirement));
        assertFalse(requirement.by(Ground.CLASSES).orElseThrow().apportioned());
    }

    @Test
    void theGreatestOfTheGroundsIsRequired() {
        var norm = norm(Map.of(STAFF_PRIMARY, "19", CLASS_PRIMARY, "2.4", LEAST, "10"));
        assertEquals(Optional.of(15L), norm.requirement(Stage.PRIMARY, classes(60, 6)).staff());
        assertEquals(Optional.of(30L), norm.requirement(Stage.PRIMARY, classes(570, 6)).staff());
        assertEquals(Optional.of(10L), norm.requirement(Stage.PRIMARY, classes(60, 2)).staff());
    }

    @Test
    void ofGroundsThatRequireAsManyTheFirstIsDecisive() {
        var norm = norm(Map.of(STAFF_PRIMARY, "19", LEAST, "10"));
        assertEquals(Ground.PUPILS, norm.requirement(Stage.PRIMARY, Enrolment.of(190))
                .decisive().orElseThrow().ground());
    }

    @Test
    @DisplayName("A figure that neither the county nor the nation sets is not demanded, and is named")
    void whatNobodySetsIsNotDemanded() {
        var requirement = norm(Map.of()).requirement(Stage.PRIMARY, classes(200, 6));
        assertEquals(Optional.empty(), requirement.staff());
        assertEquals(List.of(ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY),
                requirement.gap(Ground.PUPILS).orElseThrow().unset());
        assertEquals(List.of(ESTABLISHMENT_TEACHERS_PER_CLASS_PRIMARY),
                requirement.gap(Ground.CLASSES).orElseThrow().unset());
        assertEquals(List.of(ESTABLISHMENT_MIN_TEACHERS),
                requirement.gap(Ground.MINIMUM).orElseThrow().unset());
    }

    @Test
    void aFigureOfOneLevelAloneSaysNothingOfNineYears() {
        var requirement = norm(Map.of(STAFF_PRIMARY, "19"))
                .requirement(Stage.NINE_YEAR, nineYears(200, 100, 10));
        assertEquals(List.of(ESTABLISHMENT_PUPILS_PER_STAFF_JUNIOR),
                requirement.gap(Ground.PUPILS).orElseThrow().unset());
    }

    @Test
    void gradesAreAskedForOnlyWhereAFigureSpeaksOfThem() {
        var requirement = norm(NATIONAL).requirement(Stage.NINE_YEAR, classes(500, 12));
        assertEquals(Lack.GRADES, lack(Ground.PUPILS, requirement));
        assertEquals(Lack.FIGURE, lack(Ground.CLASSES, requirement));
    }

    @Test
    void classesThatAreNotStatedAreNotGuessed() {
        var requirement = norm(NATIONAL, CLASS_PRIMARY, "2.4")
                .requirement(Stage.PRIMARY, Enrolment.of(190));
        assertEquals(Lack.CLASSES, lack(Ground.CLASSES, requirement));
        assertEquals(Optional.of(10L), requirement.staff());
    }

    @Test
    @DisplayName("P17 speaks of schools with grades: a kindergarten is reckoned by its classes alone")
    void kindergartensAreReckonedByClass() {
        var requirement = norm(NATIONAL, CLASS_KINDERGARTEN, "2")
                .requirement(Stage.KINDERGARTEN, classes(90, 3));
        assertEquals(Optional.of(6L), requirement.staff());
        assertEquals(Lack.STAGE, lack(Ground.PUPILS, requirement));
    }

    @Test
    void aRatioOfNoughtDemandsNothing() {
        assertEquals(Optional.empty(), norm(Map.of(STAFF_PRIMARY, "0"))
                .requirement(Stage.PRIMARY, Enrolment.of(190)).staff());
    }

    @Test
    void figuresBeyondAllReasonAreReckonedAllTheSame() {
        assertEquals(Optional.of(100_000_000_000L), norm(Map.of(STAFF_PRIMARY, "0.000001"))
                .requirement(Stage.PRIMARY, Enrolment.of(100_000)).staff());
    }
}
