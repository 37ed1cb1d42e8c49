package portal.school.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeacherFindingTest {

    private static final int MANY = 20;

    private final CastOfTeachers cast = new CastOfTeachers();

    @BeforeEach
    void fourTeachers() {
        cast.take("工号,姓名,学校代码,学科,在岗状态\n"
                + "T1,张三丰,999901001,数学、科学,在岗\n"
                + "T12,李张三,999901001,语文,借调\n"
                + "T2,章珊,999901002,数学,在岗\n"
                + "zs,王五,999901002,英语,在岗\n");
    }

    private <T> T as(String county, String role, Long school, Function<Office, T> work) {
        return cast.database.inCounty(county, entities ->
                work.apply(new Office(cast, county, entities, school, role)));
    }

    private List<String> found(String county, String role, Long school, String typed) {
        return as(county, role, school, office -> office.finding.find(typed, office.caller, MANY).stream()
                .map(found -> found.rank() + " " + found.key() + " " + found.detail())
                .toList());
    }

    private List<String> found(String typed) {
        return found(FIRST, BUREAU_OFFICER, null, typed);
    }

    private long school(String code) {
        return cast.in(FIRST, intake -> intake.rows.schools()).get(code);
    }

    @Test
    void theVeryNumberComesFirstThenWhatBeginsThenWhatHasItInItsMidst() {
        assertEquals(List.of("0 T1 甲小学", "1 T12 甲小学"), found("T1"));
        assertEquals(List.of("1 T1 甲小学", "2 T12 甲小学"), found("张三"));
        assertEquals(List.of("2 T1 甲小学"), found("三丰"));
    }

    @Test
    void pinyinAndInitialsFindByTheirBeginning() {
        assertEquals(List.of("1 T1 甲小学"), found("zhangsanfeng"));
        assertEquals(List.of("1 T1 甲小学", "1 T2 乙村小"), found("Zhang S"));
        assertEquals(List.of("0 zs 乙村小", "1 T1 甲小学", "1 T2 乙村小"), found("zs"));
    }

    @Test
    void signsOfPatternsAreSignsAlone() {
        for (String typed : List.of("%", "_", "'", "\\", "。")) {
            assertEquals(List.of(), found(typed), typed);
        }
    }

    @Test
    @DisplayName("ASVS 8.2.2: a search finds for each what they may open, and nothing else")
    void aSchoolFindsItsOwnAndWhoSeesNoTeachersFindsNone() {
        for (String role : List.of(PRINCIPAL, SCHOOL_ADMIN)) {
            assertEquals(List.of("1 T1 甲小学", "2 T12 甲小学"), found(FIRST, role, school("999901001"), "张三"));
            assertEquals(List.of(), found(FIRST, role, school("999901002"), "张三"));
            assertEquals(List.of(), found(FIRST, role, school("999901002"), "T1"));
        }
        for (String role : List.of(TEACHER, JUDGE, AUDITOR)) {
            assertEquals(List.of(), found(FIRST, role, role.equals(TEACHER) ? school("999901001") : null, "T1"));
        }
        assertEquals(List.of(), found(SECOND, BUREAU_OFFICER, null, "T1"));
        assertEquals(List.of(), found(SECOND, BUREAU_OFFICER, null, "张三"));
    }

    @Test
    void theRegisteredTeachersOfASchoolAreCountedBySubjectAndState() {
        var counted = as(FIRST, BUREAU_OFFICER, null, office ->
                office.registered.at(school("999901001"))).orElseThrow();
        assertEquals(2, counted.all());
        assertEquals(Map.of("数学", 1L, "科学", 1L, "语文", 1L), counted.subjects());
        assertEquals(Map.of(DutyState.IN_POST, 1L, DutyState.ON_LOAN, 1L), counted.states());
    }

    @Test
    @DisplayName("ASVS 8.2.2: a school counts its own teachers and no other's")
    void anotherSchoolsTeachersAreNotCounted() {
        long other = school("999901002");
        assertEquals(2, as(FIRST, PRINCIPAL, other, office -> office.registered.at(other)).orElseThrow().all());
        assertEquals(Optional.empty(), as(FIRST, PRINCIPAL, other, office ->
                office.registered.at(school("999901001"))));
        assertEquals(0, as(SECOND, BUREAU_OFFICER, null, office -> office.registered.at(other)).orElseThrow().all());
    }
}
