package portal.school.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.Notes;
import portal.identity.personal.CastOfNumbers;
import portal.identity.personal.IdentityNumber;
import portal.identity.personal.PhoneNumber;
import portal.school.teacher.TeacherFilter.Due;
import portal.school.teacher.TeacherFilter.Payroll;
import portal.school.teacher.TeacherKeeping.Entered;
import portal.tenancy.NationalTime;

class TeacherServicesTest {

    private static final LocalDate TODAY = NationalTime.today();
    private static final String MAN = CastOfNumbers.identityNumber("19850307", 11);

    private final CastOfTeachers cast = new CastOfTeachers();

    @BeforeEach
    void threeTeachers() {
        cast.take("工号,姓名,学校代码,学科,到校年月,身份证号,手机号,职称,骨干级别,职务,出生年月,教师资格注册有效期至\n"
                + "T1,张三,999901001,数学、科学,2012-09," + MAN + ",13900001234,高级教师,县级,校长,1985-03,2020-12\n"
                + "T2,李四,999901001,语文,,,,一级教师,无,无,1960-01,\n"
                + "T3,教师乙,999901002,数学,,,,,,,,\n");
    }

    private <T> T officer(Function<Office, T> work) {
        return cast.database.inCounty(FIRST, entities ->
                work.apply(new Office(cast, FIRST, entities, null, BUREAU_OFFICER)));
    }

    private <T> T school(String code, Function<Office, T> work) {
        return cast.database.inCounty(FIRST, entities -> work.apply(
                new Office(cast, FIRST, entities, school(code), SCHOOL_ADMIN)));
    }

    private long school(String code) {
        return cast.in(FIRST, intake -> intake.rows.schools()).get(code);
    }

    private List<String> found(TeacherFilter filter, TeacherOrder order, boolean ascending) {
        return officer(office -> {
            var page = office.registry.page(filter, order, ascending, 0, 50);
            assertEquals(page.size(), office.registry.count(filter));
            return page.stream().map(line -> line.profile().staffNumber()).toList();
        });
    }

    private List<String> found(TeacherFilter filter) {
        return found(filter, TeacherOrder.STAFF_NUMBER, true);
    }

    private static TeacherFilter text(String text) {
        return new TeacherFilter(text, null, null, null, null, null, null, null, null);
    }

    @Test
    void whoIsLookedForIsFoundByNamePinyinInitialsAndNumber() {
        for (String text : List.of("张三", "三", "zhangsan", "Zhang S", "zs", "T1")) {
            assertEquals(List.of("T1"), found(text(text)), text);
        }
        assertEquals(List.of("T1", "T2", "T3"), found(text("T")));
        assertEquals(List.of(), found(text("%")));
    }

    @Test
    void eachFilterShowsWhatItNames() {
        assertEquals(List.of("T1", "T2"), found(
                new TeacherFilter(null, "999901001", null, null, null, null, null, null, null)));
        assertEquals(List.of(), found(
                new TeacherFilter(null, "999901999", null, null, null, null, null, null, null)));
        assertEquals(List.of("T1", "T3"), found(
                new TeacherFilter(null, null, "数学", null, null, null, null, null, null)));
        assertEquals(List.of("T1"), found(new TeacherFilter(
                null, null, null, ProfessionalTitle.SENIOR, null, null, null, null, null)));
        assertEquals(List.of("T1"), found(
                new TeacherFilter(null, null, null, null, Backbone.COUNTY, null, null, null, null)));
        assertEquals(List.of("T1"), found(
                new TeacherFilter(null, null, null, null, null, Post.PRINCIPAL, null, null, null)));
        assertEquals(List.of("T1"), found(new TeacherFilter(
                null, null, null, null, null, null, null, null, Due.REGISTRATION_OVER)));
        assertEquals(List.of("T2"), found(
                new TeacherFilter(null, null, null, null, null, null, null, null, Due.FROM_55)));
    }

    @Test
    @DisplayName("A3: who is on the payroll but not at the post is found in the list of teachers")
    void whoIsOnThePayrollAndWhoIsAwayIsFound() {
        cast.take("""
                工号,姓名,学校代码,学科,在编,在岗状态
                P1,示例教师,999901002,数学,是,在岗
                P2,示例教师,999901002,数学,是,借调
                P3,示例教师,999901002,数学,否,在岗
                P4,示例教师,999901002,数学,否,病假
                P5,示例教师,999901002,数学,是,离岗
                """);
        cast.database.alter("update teacher set erased_on = current_date where staff_number = 'P5'");
        assertEquals(List.of("P1", "P2"), found(payroll(Payroll.ESTABLISHED, null)));
        assertEquals(List.of("P2"), found(payroll(Payroll.AWAY, null)));
        assertEquals(List.of("P2"), found(payroll(Payroll.AWAY, DutyState.ON_LOAN)));
        assertEquals(List.of("P3", "P4"), found(payroll(Payroll.OUTSIDE, null)));
        assertEquals(List.of("P3"), found(payroll(Payroll.OUTSIDE, DutyState.IN_POST)));
        assertEquals(List.of("T1", "T2", "T3"), found(payroll(Payroll.UNSAID, null)));
    }

    private static TeacherFilter payroll(Payroll payroll, DutyState state) {
        return new TeacherFilter(null, null, null, null, null, null, state, payroll, null);
    }

    @Test
    void eachOrderIsThatOfItsColumn() {
        assertEquals(List.of("T3", "T2", "T1"), found(TeacherFilter.ALL, TeacherOrder.STAFF_NUMBER, false));
        assertEquals(List.of("T3", "T2", "T1"), found(TeacherFilter.ALL, TeacherOrder.NAME, true));
        assertEquals(List.of("T3", "T2", "T1"), found(TeacherFilter.ALL, TeacherOrder.SCHOOL, false));
        assertEquals(List.of("T2", "T1", "T3"), found(TeacherFilter.ALL, TeacherOrder.TITLE, true));
        for (var order : TeacherOrder.values()) {
            assertEquals(3, found(TeacherFilter.ALL, order, true).size());
        }
    }

    @Test
    @DisplayName("ASVS 8.2.2: a school sees its own teachers, and others answer as missing")
    void aSchoolSeesAndKeepsItsOwnTeachersAlone() {
        assertEquals(List.of("T3"), school("999901002", office ->
                office.registry.page(TeacherFilter.ALL, TeacherOrder.STAFF_NUMBER, true, 0, 50)).stream()
                .map(line -> line.profile().staffNumber()).toList());
        var others = new TeacherFilter(null, "999901001", null, null, null, null, null, null, null);
        assertEquals(Long.valueOf(1), school("999901002", office -> office.registry.count(others)));
        assertThrows(NotFound.class, () -> school("999901002", office -> office.registry.get("T1")));
        assertThrows(NotFound.class, () -> school("999901002", office -> office.registry.history("T1")));
        assertThrows(NotFound.class, () -> school("999901002", office ->
                cast.deed(() -> office.numbers.phoneNumber("T1", "联系"))));
        assertThrows(NotFound.class, () -> school("999901002", office -> {
            office.keeping.add(profile("T9", "999901001"), Entered.NOTHING);
            return null;
        }));
    }

    @Test
    @DisplayName("security.md, tenancy: a neighbour's teacher is not there for any service")
    void aNeighbourFindsNobody() {
        assertThrows(NotFound.class, () -> cast.database.inCounty(SECOND, entities ->
                new Office(cast, SECOND, entities, null, BUREAU_OFFICER).registry.get("T1")));
        assertEquals(0L, (long) cast.database.inCounty(SECOND, entities ->
                new Office(cast, SECOND, entities, null, BUREAU_OFFICER).registry.count(TeacherFilter.ALL)));
    }

    private TeacherProfile profile(String number, String school) {
        return new TeacherProfile(number, "教师丙", TeacherProfile.Person.UNKNOWN,
                new TeacherProfile.Place(school, Optional.empty()),
                new TeacherProfile.Teaching(Optional.empty(), List.of("英语"), Optional.empty()),
                new TeacherProfile.Service(Optional.empty(), Optional.empty(), DutyState.IN_POST),
                new TeacherProfile.Rank(Optional.empty(), Optional.empty(), Post.NONE, Optional.empty()),
                new TeacherProfile.Distinction(
                        Backbone.NONE, java.util.Set.of(), Optional.empty(), Optional.empty()),
                new TeacherProfile.Registration(Optional.empty(), Optional.empty()));
    }

    @Test
    void aNewTeacherIsThereWithTheirSchoolAndHistory() {
        officer(office -> {
            office.keeping.add(profile("T9", "999901002"), new Entered(
                    NumberChange.none(), NumberChange.to(PhoneNumber.of("13900005678"))));
            return null;
        });
        var line = officer(office -> office.registry.get("T9"));
        assertEquals("乙村小", line.schoolName());
        assertEquals("139******78", line.profile().person().phoneNumber().get().masked());
        assertEquals(1, (int) officer(office -> office.registry.history("T9").size()));
        assertThrows(RuleViolation.class, () -> officer(office -> {
            office.keeping.add(profile("T9", "999901002"), Entered.NOTHING);
            return null;
        }));
    }

    @Test
    void aChangeIsOnItsVersionAloneAndLeavesNumbersThatNobodyEntered() {
        var before = officer(office -> office.registry.get("T1"));
        officer(office -> {
            office.keeping.change(renamed(before.profile(), "张四"), Entered.NOTHING, before.version(), "更正");
            return null;
        });
        var after = officer(office -> office.registry.get("T1"));
        assertEquals("张四", after.profile().name());
        assertEquals(before.profile().person().identityNumber(), after.profile().person().identityNumber());
        assertEquals(List.of("T1"), found(text("zhangsi")));
        var late = assertThrows(RuleViolation.class, () -> officer(office -> {
            office.keeping.change(renamed(before.profile(), "张五"), Entered.NOTHING, before.version(), null);
            return null;
        }));
        assertEquals("teacher.changed-meanwhile", late.key());
        assertEquals("姓名 张三 张四 更正", officer(office -> office.registry.history("T1")).stream()
                .limit(1)
                .map(dated -> dated.change().column() + " " + dated.change().before() + " "
                        + dated.change().after() + " " + dated.cause().reason())
                .findFirst().get());
    }

    private static TeacherProfile renamed(TeacherProfile teacher, String name) {
        return new TeacherProfile(teacher.staffNumber(), name, teacher.person(), teacher.place(),
                teacher.teaching(), teacher.service(), teacher.rank(), teacher.distinction(),
                teacher.registration());
    }

    @Test
    void anEnteredIdentityNumberMustAgreeWithTheBirth() {
        var t2 = officer(office -> office.registry.get("T2"));
        assertThrows(RuleViolation.class, () -> officer(office -> {
            office.keeping.change(t2.profile(), new Entered(
                    NumberChange.to(IdentityNumber.of(MAN, TODAY)), NumberChange.none()), t2.version(), null);
            return null;
        }));
    }

    @Test
    @DisplayName("security.md, personal data: a number is shown in full for a reason that is on record")
    void aNumberIsShownForAReasonThatStandsOnRecord() {
        var notes = new Notes();
        assertEquals(MAN, officer(office -> {
            try {
                return cast.deed.within(notes, () -> office.numbers.identityNumber("T1", "核对资格"));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }));
        assertEquals(Map.of("reason", "核对资格", "revealed", "teacher.identity_number"), notes.details());
        assertThrows(RuleViolation.class,
                () -> officer(office -> cast.deed(() -> office.numbers.identityNumber("T1", " "))));
    }

    @Test
    @DisplayName("DESIGN 15: the school of a teacher is judged on the day of the record")
    void aTransferLeavesEarlierDaysWithTheFormerSchool() {
        transfer("T1", "999901002", LocalDate.of(2020, 9, 1));
        assertEquals(school("999901001"), on("T1", LocalDate.of(2020, 8, 31)));
        assertEquals(school("999901002"), on("T1", LocalDate.of(2020, 9, 1)));
        assertEquals(school("999901002"), on("T1", TODAY));
    }

    @Test
    void aTransferToComeTakesEffectOnItsDayByItselfAndCanBeTakenBack() {
        transfer("T1", "999901002", TODAY.plusDays(30));
        assertEquals(school("999901001"), on("T1", TODAY.plusDays(29)));
        assertEquals(school("999901002"), on("T1", TODAY.plusDays(30)));
        assertEquals("甲小学", officer(office -> office.registry.get("T1")).schoolName());
        var settled = assertThrows(RuleViolation.class, () -> transfer("T1", "999901002", TODAY.plusDays(40)));
        assertEquals("teacher.transfer-settled-for", settled.key());
        officer(office -> {
            office.transfers.cancel("T1", "改期");
            return null;
        });
        assertEquals(school("999901001"), on("T1", TODAY.plusDays(30)));
        assertThrows(RuleViolation.class, () -> officer(office -> {
            office.transfers.cancel("T1", "再取消");
            return null;
        }));
    }

    @Test
    void aTransferStandsInTheHistoriesOfBothSchools() {
        transfer("T1", "999901002", LocalDate.of(2020, 9, 1));
        for (String school : List.of("999901001", "999901002")) {
            var history = cast.in(FIRST, intake -> intake.history.of(
                    portal.school.history.Change.Kind.SCHOOL, school(school), 10));
            assertEquals(1, history.size());
            assertTrue(history.get(0).change().toString().contains("T1"));
            assertFalse(history.get(0).change().toString().contains("张三"));
        }
    }

    @Test
    void aTransferBeforeTheArrivalOrToTheSameSchoolIsRefused() {
        assertThrows(RuleViolation.class, () -> transfer("T1", "999901002", LocalDate.of(2012, 9, 1)));
        assertThrows(RuleViolation.class, () -> transfer("T1", "999901001", TODAY));
        assertThrows(RuleViolation.class, () -> officer(office -> {
            office.transfers.transfer("T1", "999901002", TODAY, " ");
            return null;
        }));
    }

    private void transfer(String number, String school, LocalDate on) {
        officer(office -> {
            office.transfers.transfer(number, school, on, "工作需要");
            return null;
        });
    }

    private long on(String number, LocalDate day) {
        return cast.in(FIRST, intake -> {
            var schools = new SchoolOnDay();
            schools.sql = intake.rows.sql;
            long id = intake.stored(List.of(number)).get(number).id();
            return schools.of(id, day).orElse(0);
        });
    }
}
