package portal.library.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.TEACHER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.RuleViolation;
import portal.database.TestDatabase;
import portal.deed.Notes;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.Terms;
import portal.identity.CastOfCallers;
import portal.library.Audience;
import portal.library.LibraryInTests;
import portal.tenancy.NationalTime;

class UseReturningTest {

    private static final LocalDate TODAY = NationalTime.today();
    private static final String HEAD = "资源,上课日期,班级,课时,使用效果,教师账号\n";
    private static final Terms SKIP = new Terms(true, Map.of());

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private final Notes notes = new Notes();
    private long lesson;
    private long unread;

    @BeforeEach
    void aLessonForThePartnersAndOneForNobodyElse() {
        LibraryInTests.open(database, FIRST);
        LibraryInTests.open(database, SECOND);
        lesson = at("A", TEACHER, use -> use.library.shared("分数的初步认识", Audience.PARTNERS));
        unread = at("A", TEACHER, use -> use.library.shared("本校用", Audience.OWN_SCHOOL));
    }

    private <T> T at(String school, String role, Function<UseInTests, T> work) {
        return UseInTests.as(
                database, folder, FIRST, "teacher." + school + "@" + FIRST, school, role, work);
    }

    private ListChanges sent(String school, String role, Terms terms, String csv) {
        return at(school, role, use -> {
            var returning = use.returning(Map.of("colleague@" + FIRST, school,
                    "clerk@" + FIRST, school, "stranger@" + FIRST, "D"));
            try (var upload = UploadedTable.of(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
                return terms == null ? returning.preview(upload)
                        : returning.deed.within(notes, () -> returning.take(upload, terms));
            } catch (Exception failure) {
                throw failure instanceof RuntimeException refused
                        ? refused : new IllegalStateException(failure);
            }
        });
    }

    private ListChanges taken(String csv) {
        return sent("B", TEACHER, Terms.STRICT, csv);
    }

    private static List<String> faults(ListChanges changes) {
        return changes.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.key()).toList();
    }

    private List<String> told() {
        return at("A", TEACHER, use -> use.reading.of(lesson).taught().stream()
                .map(one -> one.by() + " " + one.told().name()).sorted().toList());
    }

    @Test
    @DisplayName("F4: the use recorded where no line reaches comes back by file, as if it had been told here")
    void aFileIsTakenOnceHoweverOftenItComes() {
        String csv = HEAD
                + "\"" + lesson + " 分数的初步认识\"," + TODAY + ",三年级1班,1,学生能独立完成,\n"
                + lesson + "," + TODAY + ", 三年级1班 ,2,同一节课,\n"
                + lesson + "," + TODAY + ",三年级2班,,,\n";
        assertEquals(new ListChanges.Counts(3, 2, 0, 1, 0), sent("B", TEACHER, null, csv).counts());
        assertEquals(List.of(), told());
        taken(csv);
        assertEquals(new ListChanges.Counts(3, 0, 0, 3, 0), taken(csv).counts());
        assertEquals(List.of("teacher.B@999901 三年级1班", "teacher.B@999901 三年级2班"), told());
        assertEquals(2, at("A", TEACHER, use -> use.reading.of(lesson).counts()).taughtElsewhere());
    }

    @Test
    @DisplayName("F3: a file tells of no more classes of one person's day than can be taught on it")
    void aFileFillsNoDayBeyondItsRoom() {
        var csv = new StringBuilder(HEAD);
        for (int i = 0; i <= ClassTaught.MOST_A_DAY; i++) {
            csv.append("%d,%s,%d班,,,%n".formatted(lesson, TODAY, i));
        }
        csv.append("%d,%s,1(1),,,%n".formatted(lesson, TODAY));
        var read = sent("B", TEACHER, null, csv.toString());
        assertEquals(List.of("18 上课日期 use.day-full", "19 上课日期 use.day-full"), faults(read));
        sent("B", TEACHER, SKIP, csv.toString());
        assertEquals(ClassTaught.MOST_A_DAY, told().size());
    }

    @Test
    void theTableOfAPackageIsReadBack() {
        var out = new ByteArrayOutputStream();
        at("B", TEACHER, use -> {
            UseTable.write(List.of(use.library.resources.get(lesson)), out);
            return null;
        });
        var changes = at("B", TEACHER, use -> {
            try (var upload = UploadedTable.of(new ByteArrayInputStream(out.toByteArray()))) {
                return use.returning(Map.of()).preview(upload);
            }
        });
        assertEquals(List.of(), changes.missing());
        assertEquals(new ListChanges.Counts(0, 0, 0, 0, 0), changes.counts());
    }

    @Test
    @DisplayName("a tampered file gains nothing that clicking could not")
    void faultsAreToldAtTheirCells() {
        assertEquals(List.of(
                "2 资源 useReturn.not-read",
                "3 资源 useReturn.not-read",
                "4 资源 useReturn.no-number",
                "5 上课日期 use.day-to-come",
                "6 上课日期 use.day-before-resource",
                "7 班级 cell.required",
                "8 教师账号 useReturn.not-theirs"), faults(sent("B", TEACHER, null, HEAD
                + unread + "," + TODAY + ",x,,,\n"
                + "4711," + TODAY + ",x,,,\n"
                + "分数," + TODAY + ",x,,,\n"
                + lesson + "," + TODAY.plusDays(1) + ",x,,,\n"
                + lesson + "," + TODAY.minusDays(9) + ",x,,,\n"
                + lesson + "," + TODAY + ",,,,\n"
                + lesson + "," + TODAY + ",x,,,colleague\n")));
    }

    @Test
    void allOrNothingUnlessFaultyRowsAreLeftOut() {
        String csv = HEAD + lesson + "," + TODAY + ",三年级1班,,,\n" + unread + "," + TODAY + ",x,,,\n";
        assertEquals("list.has-faults",
                assertThrows(RuleViolation.class, () -> taken(csv)).key());
        assertEquals(List.of(), told());
        sent("B", TEACHER, SKIP, csv);
        assertEquals(List.of("teacher.B@999901 三年级1班"), told());
    }

    @Test
    void whoKeepsTheSchoolsRecordsTellsForItsTeachers() {
        String csv = HEAD + lesson + "," + TODAY + ",三年级1班,,,colleague\n";
        sent("B", PRINCIPAL, Terms.STRICT, csv);
        assertEquals(List.of("colleague@999901 三年级1班"), told());
        assertEquals(Map.of("added", 1, "for-others", 1, "for-accounts", "colleague@999901"),
                notes.details());
        assertEquals(List.of("2 教师账号 useReturn.not-theirs", "3 教师账号 useReturn.not-theirs",
                "4 教师账号 useReturn.not-theirs"),
                faults(sent("B", PRINCIPAL, null, HEAD
                        + lesson + "," + TODAY + ",x,,,stranger\n"
                        + lesson + "," + TODAY + ",x,,,nobody\n"
                        + lesson + "," + TODAY + ",x,,,clerk\n")));
    }
}
