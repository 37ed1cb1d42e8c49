package portal.school.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.document.CellFault;
import portal.document.Faulty;
import portal.document.TableWriter;
import portal.document.UploadedTable;
import portal.identity.personal.CastOfNumbers;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.tenancy.NationalTime;

class TeacherIntakeTest {

    private static final String HEAD = "工号,姓名,学校代码,学科\n";
    private static final String MAN = CastOfNumbers.identityNumber("19850307", 11);

    private static final String WHOLE = "工号,姓名,性别,出生年月,身份证号,手机号,学校代码,学段,学科,学历,入职年月,到校年月,"
            + "在编,在岗状态,职称,职称取得年月,职务,任职年月,班主任,骨干级别,荣誉,骨干授予年月,骨干有效期至,"
            + "教师资格注册有效期至,继续教育学分\n";
    private static final String ONE = "T1,教师甲,男,1985-03," + MAN + ",13900001234,999901001,小学,数学、科学,本科,"
            + "2007年8月,2012-09,是,在岗,小学高级,2015.09,副校长,201801,否,县级,教学能手、名师,2019-09,2024-08,"
            + "2027-12,72.5\n";

    private final CastOfTeachers cast = new CastOfTeachers();

    private TeacherProfile stored(String staffNumber) {
        return cast.in(FIRST, intake ->
                intake.stored(List.of(staffNumber)).get(staffNumber).profile());
    }

    private static List<String> faults(TeacherChanges changes) {
        return changes.faults().stream().map(TeacherIntakeTest::words).toList();
    }

    private static String words(CellFault fault) {
        return fault.row() + " " + fault.column() + " " + fault.key() + " " + fault.figures();
    }

    private static List<String> faultsOf(CastOfTeachers cast, String text) {
        return faults(cast.preview(text));
    }

    @Test
    @DisplayName("surface.md, import columns: every column of a teacher is read and kept")
    void everyColumnIsKept() {
        assertEquals(1, cast.take(WHOLE + ONE).counts().added());
        assertEquals(Map.ofEntries(
                Map.entry("工号", "T1"), Map.entry("姓名", "教师甲"), Map.entry("性别", "男"),
                Map.entry("出生年月", "1985-03"), Map.entry("学校代码", "999901001"), Map.entry("学段", "小学"),
                Map.entry("学科", "数学、科学"), Map.entry("学历", "本科"), Map.entry("入职年月", "2007-08"),
                Map.entry("到校年月", "2012-09"), Map.entry("在编", "是"), Map.entry("在岗状态", "在岗"),
                Map.entry("职称", "一级教师"), Map.entry("职称取得年月", "2015-09"), Map.entry("职务", "副校长"),
                Map.entry("任职年月", "2018-01"), Map.entry("班主任", "否"), Map.entry("骨干级别", "县级"),
                Map.entry("荣誉", "教学能手、名师"), Map.entry("骨干授予年月", "2019-09"),
                Map.entry("骨干有效期至", "2024-08"), Map.entry("教师资格注册有效期至", "2027-12"),
                Map.entry("继续教育学分", "72.5")), TeacherTable.words(stored("T1")));
        assertEquals("5****************" + MAN.substring(17), stored("T1").person().identityNumber().get().masked());
        assertEquals("139******34", stored("T1").person().phoneNumber().get().masked());
    }

    @Test
    void theSameFileOnceMoreChangesNothing() {
        cast.take(WHOLE + ONE);
        var again = cast.take(WHOLE + ONE);
        assertEquals(1, again.counts().same());
        assertFalse(again.any());
    }

    @Test
    void aColumnThatTheFileDoesNotHaveLeavesWhatWasKnownAndAnEmptyCellTakesItAway() {
        cast.take(WHOLE + ONE);
        cast.take("工号,姓名,学校代码,学科,学历\nT1,教师甲,999901001,数学,\n");
        assertEquals(Optional.empty(), stored("T1").person().education());
        assertEquals(Optional.of(Sex.MALE), stored("T1").person().sex());
        assertEquals(List.of("数学"), stored("T1").teaching().subjects());
        assertTrue(stored("T1").person().identityNumber().isPresent());
    }

    @Test
    void whatIsExportedImportsAgainUnchanged() {
        cast.take(WHOLE + ONE);
        var file = new ByteArrayOutputStream();
        try (var writer = TableWriter.workbook(TeacherTable.FORMAT, file)) {
            writer.write(TeacherTable.line(stored("T1")));
        }
        var again = cast.in(FIRST, intake -> {
            try (var upload = UploadedTable.of(new ByteArrayInputStream(file.toByteArray()))) {
                return intake.changes(upload, false);
            }
        });
        assertEquals(List.of(), faults(again));
        assertEquals(1, again.counts().same());
    }

    @Test
    void theHistoryTellsEachColumnAndOfANumberOnlyThatItChanged() {
        cast.take(WHOLE + ONE);
        cast.take("工号,姓名,学校代码,学科,手机号\nT1,教师甲,999901001,数学,13900009999\n");
        var history = cast.in(FIRST, intake -> {
            long id = intake.stored(List.of("T1")).get("T1").id();
            return intake.history.of(Change.Kind.TEACHER, id, 10);
        });
        assertEquals(List.of("手机号 null null", "学科 数学、科学 数学", "null null T1"), history.stream()
                .map(dated -> dated.change())
                .map(change -> change.column() + " " + change.before() + " " + change.after()).toList());
    }

    @Test
    void aStaffNumberGivenTwiceNamesTheRowBefore() {
        assertEquals(List.of("3 工号 teacher.staff-number-twice [2]"), faultsOf(cast, HEAD
                + "T1,教师甲,999901001,数学\nT1,教师乙,999901001,语文\n"));
    }

    @Test
    void aSchoolThatTheRegisterDoesNotHaveIsAFault() {
        assertEquals(List.of("2 学校代码 teacher.school-unknown [999901999]"),
                faultsOf(cast, HEAD + "T1,教师甲,999901999,数学\n"));
    }

    @Test
    void birthAndSexAreHeldAgainstTheIdentityNumber() {
        String head = "工号,姓名,学校代码,学科,身份证号,出生年月,性别\n";
        assertEquals(List.of("2 出生年月 teacher.born-otherwise [1985-04]", "2 性别 teacher.sex-otherwise []"),
                faultsOf(cast, head + "T1,教师甲,999901001,数学," + MAN + ",1985-04,女\n"));
        assertEquals(List.of(), faultsOf(cast, head + "T1,教师甲,999901001,数学," + MAN + ",1985-03,男\n"));
    }

    @Test
    void oneIdentityNumberOnTwoRowsIsAFault() {
        String head = "工号,姓名,学校代码,学科,身份证号\n";
        assertEquals(List.of("3 身份证号 teacher.identity-number-twice [2]"), faultsOf(cast, head
                + "T1,教师甲,999901001,数学," + MAN + "\nT2,教师乙,999901001,数学," + MAN + "\n"));
    }

    @Test
    void monthsThatCannotBeTrueTogetherAreFaults() {
        String head = "工号,姓名,学校代码,学科,出生年月,入职年月,到校年月,职称取得年月,任职年月,骨干授予年月,骨干有效期至\n";
        assertEquals(List.of(
                "2 入职年月 teacher.service-age [1985-03, 1995-09, 10]",
                "3 到校年月 teacher.at-school-before-service [2006-09, 2007-09]",
                "4 职称取得年月 teacher.title-before-birth [1984-01, 1985-03]",
                "5 任职年月 teacher.post-before-service [2001-01, 2007-09]",
                "6 骨干有效期至 teacher.backbone-out-of-order [2020-01, 2019-01]",
                "7 到校年月 teacher.month-to-come [2099-01]"), faultsOf(cast, head
                + "T1,教师甲,999901001,数学,1985-03,1995-09,,,,,\n"
                + "T2,教师甲,999901001,数学,1985-03,2007-09,2006-09,,,,\n"
                + "T3,教师甲,999901001,数学,1985-03,,,1984-01,,,\n"
                + "T4,教师甲,999901001,数学,,2007-09,,,2001-01,,\n"
                + "T5,教师甲,999901001,数学,,,,,,2020-01,2019-01\n"
                + "T6,教师甲,999901001,数学,,,2099-01,,,,\n"));
    }

    @Test
    void twoPrincipalsOfOneSchoolAreAWarningAndNoFault() {
        String head = "工号,姓名,学校代码,学科,职务\n";
        cast.take(head + "T1,教师甲,999901001,数学,校长\n");
        var changes = cast.preview(head + "T2,教师乙,999901001,语文,校长\n");
        assertTrue(changes.sound());
        assertEquals(List.of(new TeacherChanges.Warning(
                "teacher.several-principals", List.of("999901001", 2, "T1、T2"))), changes.warnings());
        assertEquals(List.of(), cast.preview(
                head + "T1,教师甲,999901001,数学,无\nT2,教师乙,999901001,语文,校长\n").warnings());
    }

    @Test
    @DisplayName("surface.md: where 工号 is missing the preview offers to number the rows")
    void rowsWithoutANumberAreFaultsUnlessTheyAreToBeNumbered() {
        String file = "姓名,学校代码,学科\n教师甲,999901001,数学\n教师乙,999901001,语文\n教师甲,999901002,数学\n";
        var asked = cast.preview(file);
        assertEquals(3, asked.counts().unnumbered());
        assertEquals(3, asked.counts().faulty());
        assertEquals(List.of("999901001-001", "999901001-002", "999901002-001"),
                cast.take(file, Faulty.REFUSE_ALL, true).numbered().stream()
                        .map(TeacherChanges.Numbered::staffNumber).toList());
    }

    @Test
    void aRowWithoutANumberThatNamesSomebodyKnownIsThatPerson() {
        String head = "姓名,出生年月,学校代码,学科\n";
        cast.take(head + "教师甲,1985-03,999901001,数学\n", Faulty.REFUSE_ALL, true);
        var again = cast.take(head + "教师甲,1985-03,999901001,语文\n教师甲,1990-01,999901001,数学\n",
                Faulty.REFUSE_ALL, true);
        assertEquals(1, again.counts().changed());
        assertEquals(1, again.counts().added());
        assertEquals(List.of("语文"), stored("999901001-001").teaching().subjects());
        assertEquals(List.of("数学"), stored("999901001-002").teaching().subjects());
    }

    @Test
    @DisplayName("surface.md: nothing is imported unless every row is sound or the faulty ones are left out")
    void oneFaultRefusesAllUnlessFaultyRowsAreSkipped() {
        String file = HEAD + "T1,教师甲,999901001,数学\nT2,,999901001,语文\n";
        assertThrows(RuleViolation.class, () -> cast.take(file));
        assertEquals(Map.of(), cast.in(FIRST,
                intake -> intake.stored(List.of("T1", "T2"))));
        assertEquals(1, cast.take(file, Faulty.SKIP_ROWS, false).counts().added());
    }

    @Test
    void anotherSchoolInTheFileIsATransferFromItsMonthOrToday() {
        cast.take("工号,姓名,学校代码,学科,到校年月\nT1,教师甲,999901001,数学,2012-09\nT2,教师乙,999901001,语文,2012-09\n");
        var moved = cast.take("工号,姓名,学校代码,学科,到校年月\nT1,教师甲,999901002,数学,2020-09\n");
        assertEquals(1, moved.counts().moved());
        cast.take(HEAD + "T2,教师乙,999901002,语文\n");
        assertEquals("999901001", on("T1", LocalDate.of(2020, 8, 31)));
        assertEquals("999901002", on("T1", LocalDate.of(2020, 9, 1)));
        assertEquals("999901001", on("T2", NationalTime.today().minusDays(1)));
        assertEquals("999901002", on("T2", NationalTime.today()));
        assertEquals(null, on("T1", LocalDate.of(2012, 8, 31)));
    }

    @Test
    void aTransferToAMonthBeforeTheTeacherCameIsAFault() {
        cast.take("工号,姓名,学校代码,学科,到校年月\nT1,教师甲,999901001,数学,2012-09\n");
        assertEquals(List.of("2 到校年月 teacher.moved-without-month [2012-09, 999901001]"), faultsOf(cast,
                "工号,姓名,学校代码,学科,到校年月\nT1,教师甲,999901002,数学,2012-09\n"));
    }

    @Test
    void theMonthOfArrivalIsCorrectedAndTheSchoolBeforeEndsThen() {
        String head = "工号,姓名,学校代码,学科,到校年月\n";
        cast.take(head + "T1,教师甲,999901001,数学,2012-09\n");
        cast.take(head + "T1,教师甲,999901002,数学,2020-09\n");
        cast.take(head + "T1,教师甲,999901002,数学,2019-09\n");
        assertEquals("999901002", on("T1", LocalDate.of(2019, 9, 1)));
        assertEquals("999901001", on("T1", LocalDate.of(2019, 8, 31)));
        cast.take(head + "T1,教师甲,999901002,数学,2021-09\n");
        assertEquals("999901001", on("T1", LocalDate.of(2021, 8, 31)));
        assertEquals(List.of("2 到校年月 teacher.since-before-earlier [2012-09, 2012-09-01]"),
                faultsOf(cast, head + "T1,教师甲,999901002,数学,2012-09\n"));
    }

    private String on(String staffNumber, LocalDate day) {
        return cast.in(FIRST, intake -> {
            var schools = new SchoolOnDay();
            schools.sql = intake.rows.sql;
            return schools.code(staffNumber, day).orElse(null);
        });
    }

    @Test
    @DisplayName("security.md, tenancy: two counties' teachers of one number never meet")
    void aNeighboursTeacherOfTheSameNumberIsNotTheirs() {
        cast.take(HEAD + "T1,教师甲,999901001,数学\n");
        assertEquals(Map.of(), cast.in(SECOND,
                intake -> intake.stored(List.of("T1"))));
        assertEquals(Integer.valueOf(1), cast.in(SECOND, intake -> {
            try (var upload = CastOfTeachers.csv(HEAD + "T1,教师乙,999901001,语文\n")) {
                return intake.take(upload, Faulty.REFUSE_ALL, false, Cause.UNSAID).counts().added();
            }
        }));
        assertEquals("教师甲", stored("T1").name());
    }

    @Test
    @DisplayName("a mistyped number of a person is told by its ends alone, wherever in the row it stands")
    void aFaultShowsNoNumberOfAPerson() {
        String wrong = MAN.substring(0, 17) + (MAN.endsWith("1") ? "2" : "1");
        var faults = cast.preview("工号,姓名,学校代码,学科,身份证号,手机号\n"
                + "T1,教师甲,999901001,数学," + wrong + ",1390000123\n"
                + "T2,教师乙," + MAN + ",数学,999901001,\n").faults();
        assertEquals(List.of("身份证号", "手机号", "身份证号", "学校代码"),
                faults.stream().map(CellFault::column).toList());
        String told = faults.toString();
        for (String number : List.of(wrong, MAN, "1390000123", MAN.substring(6, 14))) {
            assertFalse(told.contains(number), told);
        }
        assertEquals("1********3", faults.get(1).text());
    }

    @Test
    void aTitleInTheMonthOfBirthIsAFaultAndNoFailure() {
        assertEquals(List.of("2 职称取得年月 teacher.title-before-birth [1985-03, 1985-03]"),
                faultsOf(cast, "工号,姓名,学校代码,学科,出生年月,职称取得年月\n"
                        + "T1,教师甲,999901001,数学,1985-03,1985-03\n"));
    }
}
