package portal.school.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.school.SchoolKeys.ESTABLISHMENT_MIN_TEACHERS;
import static portal.school.SchoolKeys.ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY;
import static portal.school.SchoolKeys.ESTABLISHMENT_WEEKLY_LESSONS_JUNIOR;
import static portal.school.SchoolKeys.ESTABLISHMENT_WEEKLY_LESSONS_PRIMARY;
import static portal.school.establishment.SubjectNeeds.Basis.COUNTY_TEACHING;
import static portal.school.establishment.SubjectNeeds.Basis.WEEKLY_LESSONS;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.school.Enrolment;
import portal.school.GradeRoll;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Staffing;
import portal.school.Stage;
import portal.school.teacher.DutyState;

class SubjectNeedsTest {

    private static final String LESSONS_PRIMARY = ESTABLISHMENT_WEEKLY_LESSONS_PRIMARY.code();
    private static final String LESSONS_JUNIOR = ESTABLISHMENT_WEEKLY_LESSONS_JUNIOR.code();

    private static School school(Stage stage, int pupils) {
        return new School(SchoolProfile.of("S1", "乙村小", stage, Setting.RURAL, pupils));
    }

    private static School nineYears(int primary, int junior) {
        var grades = new TreeMap<Integer, Integer>();
        IntStream.rangeClosed(1, 9).forEach(grade -> grades.put(grade, 0));
        grades.put(1, primary);
        grades.put(7, junior);
        return new School(SchoolProfile.of("S9", "丙学校", Stage.NINE_YEAR, Setting.RURAL, primary + junior)
                .with(new Enrolment(primary + junior, new GradeRoll(grades), Optional.empty(),
                        Optional.empty())));
    }

    private static SubjectShares shares(Map<String, String> figures, Stage stage, Teaching taught) {
        return SubjectShares.among(new EstablishmentFigures(figures), Map.of(stage, taught));
    }

    private static StaffOnDay atPost(int teachers) {
        return new StaffOnDay(Map.of(Standing.ESTABLISHED, Map.of(DutyState.IN_POST, teachers)));
    }

    private static SchoolEstablishment establishment(
            School school, Map<String, String> figures, Teaching present, Teaching county) {
        return SchoolEstablishment.of(school, new StaffingNorm(new EstablishmentFigures(figures)),
                atPost(1), present, shares(figures, school.getStage(), county));
    }

    private static String shown(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String shortage(SchoolEstablishment one, String subject) {
        return one.shortage(subject).map(SubjectNeedsTest::shown).orElse("?");
    }

    @Test
    @DisplayName("A3: who teaches n subjects counts one nth of a teacher in each")
    void whoTeachesSeveralSubjectsCountsAPartInEach() {
        var teaching = Teaching.NONE.with("数学", 1, 1).with("数学", 2, 2).with("科学", 2, 2)
                .with("数学", 1, 3).with("科学", 1, 3).with("体育", 1, 3);
        assertEquals(new Fraction(BigInteger.valueOf(7), BigInteger.valueOf(3)),
                teaching.of("数学"));
        assertEquals(Fraction.of(4), teaching.all());
    }

    @Test
    @DisplayName("A3: expected are as many of the staff required as the subject has of the county's teaching")
    void expectedIsTheShareOfTheCountysTeaching() {
        // 190 pupils: 10 staff. In the county half teach Chinese, three in ten mathematics, two in ten English.
        var one = establishment(school(Stage.PRIMARY, 190),
                Map.of(ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY.code(), "19"),
                Teaching.NONE.with("语文", 6, 1).with("数学", 3, 2),
                Teaching.NONE.with("语文", 5, 1).with("数学", 3, 1).with("英语", 2, 1));
        assertEquals(COUNTY_TEACHING, one.subjects().orElseThrow().basis());
        assertEquals("0.0", shortage(one, "语文"));
        assertEquals("1.5", shortage(one, "数学"));
        assertEquals("2.0", shortage(one, "英语"));
        assertEquals("0.0", shortage(one, "音乐"));
        assertEquals(List.of("英语", "数学"), one.subjects().orElseThrow().lacking().stream()
                .map(SubjectNeeds.Need::subject).toList());
        assertTrue(one.subjects().orElseThrow().needs().get(2).over());
    }

    @Test
    void expectedOfAllSubjectsIsWhatIsRequiredToTheLastDigit() {
        var shares = shares(Map.of(), Stage.PRIMARY,
                Teaching.NONE.with("语文", 1, 1).with("数学", 1, 1).with("英语", 1, 1));
        var bySubject = shares.of(school(Stage.PRIMARY, 1)).orElseThrow().bySubject();
        assertEquals(Fraction.of(1),
                bySubject.values().stream().reduce(Fraction.ZERO, Fraction::plus));
        var needs = SubjectNeeds.of(shares.of(school(Stage.PRIMARY, 1)).orElseThrow(), 10, Teaching.NONE);
        assertEquals(new BigDecimal("3.333333333333333333333333333333333"),
                needs.needs().get(0).shortage());
    }

    @Test
    @DisplayName("County: its own weekly lessons of the grades take the place of what is taught")
    void lessonsTakeThePlaceOfWhatIsTaught() {
        var one = establishment(school(Stage.PRIMARY, 190),
                Map.of(ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY.code(), "19",
                        LESSONS_PRIMARY, "语文=6;数学=4"),
                Teaching.NONE.with("语文", 1, 1), Teaching.NONE.with("体育", 1, 1));
        assertEquals(WEEKLY_LESSONS, one.subjects().orElseThrow().basis());
        assertEquals("5.0", shortage(one, "语文"));
        assertEquals("4.0", shortage(one, "数学"));
        assertEquals("0.0", shortage(one, "体育"));
    }

    @Test
    @DisplayName("County: a school of nine years has both plans, each as often as there are pupils of it")
    void nineYearsHaveBothPlans() {
        var lessons = Map.of(LESSONS_PRIMARY, "语文=3;数学=1", LESSONS_JUNIOR, "语文=1;物理=1");
        var shares = shares(lessons, Stage.NINE_YEAR, Teaching.NONE)
                .of(nineYears(100, 100)).orElseThrow();
        assertEquals(WEEKLY_LESSONS, shares.basis());
        assertEquals(Fraction.of(2).dividedBy(Fraction.of(3)), shares.bySubject().get("语文"));
        assertEquals(Fraction.of(1).dividedBy(Fraction.of(6)), shares.bySubject().get("物理"));
        var primaryAlone = shares(lessons, Stage.NINE_YEAR, Teaching.NONE)
                .of(nineYears(100, 0)).orElseThrow();
        assertFalse(primaryAlone.bySubject().containsKey("物理"));
    }

    @Test
    void aPlanOfOneLevelAloneSaysNothingOfNineYears() {
        var shares = shares(Map.of(LESSONS_PRIMARY, "语文=3"), Stage.NINE_YEAR,
                Teaching.NONE.with("数学", 1, 1));
        assertEquals(COUNTY_TEACHING, shares.of(nineYears(100, 100)).orElseThrow().basis());
        assertEquals(WEEKLY_LESSONS, shares.of(nineYears(100, 0)).orElseThrow().basis());
    }

    @Test
    void ofAStageThatNobodyTeachesNothingIsSaid() {
        var one = establishment(school(Stage.JUNIOR, 100), Map.of(), Teaching.NONE, Teaching.NONE);
        assertEquals(Optional.empty(), one.subjects());
        assertEquals(Optional.empty(), one.shortage("语文"));
        assertEquals(Optional.empty(), shares(Map.of(), Stage.PRIMARY, Teaching.NONE.with("语文", 1, 1))
                .of(school(Stage.JUNIOR, 100)));
    }

    @Test
    void withoutARequirementNoShortageIsMadeUp() {
        var one = establishment(school(Stage.PRIMARY, 100), Map.of(), Teaching.NONE,
                Teaching.NONE.with("语文", 1, 1));
        assertEquals(Optional.empty(), one.shortage("语文"));
    }

    @Test
    void ofASchoolWithoutARegisteredTeacherNobodyKnowsWhoIsThere() {
        var figures = new EstablishmentFigures(Map.of(ESTABLISHMENT_MIN_TEACHERS.code(), "10"));
        var county = SubjectShares.among(figures, Map.of(Stage.PRIMARY, Teaching.NONE.with("语文", 1, 1)));
        var unknown = SchoolEstablishment.of(school(Stage.PRIMARY, 100), new StaffingNorm(figures),
                StaffOnDay.NOBODY, Teaching.NONE, county);
        assertFalse(unknown.isCounted());
        assertEquals(Optional.empty(), unknown.peopleOver());
        assertEquals(Optional.empty(), unknown.shortage("语文"));
        var nobody = SchoolEstablishment.of(
                new School(school(Stage.PRIMARY, 100).getProfile().with(Staffing.of(0))),
                new StaffingNorm(figures), StaffOnDay.NOBODY, Teaching.NONE, county);
        assertTrue(nobody.isCounted());
        assertEquals(Optional.of(-10L), nobody.peopleOver());
        assertEquals("10.0", shortage(nobody, "语文"));
    }
}
