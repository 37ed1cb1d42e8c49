package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.document.CellFault;
import portal.document.TableWriter;
import portal.document.UploadedTable;

class SchoolReadingTest {

    static final String HEAD = "学校代码,学校名称,学段,城乡,经度,纬度,学生数,帮扶角色,最少帮扶数,最多帮扶数,薄弱学科\n";

    @Test
    void aSoundRowStatesASchool() {
        var reading = read(HEAD + "999901001,乙村小,小学,乡村,109.4650004,31.018,87,受援,,,数学、英语\n");
        assertTrue(reading.sound());
        var profile = SchoolTable.profile(reading.rows().get(0), reading.table(), Optional.empty());
        assertEquals(Optional.of(new Place(31_018_000, 109_465_000)), profile.place());
        assertEquals(List.of("数学", "英语"), profile.weakSubjects());
        assertEquals(SupportRole.RECIPIENT, profile.role());
    }

    @Test
    void aCodeGivenTwiceNamesTheRowBefore() {
        var reading = read(HEAD + "1,甲小学,小学,城区,109,31,900,支援,,,\n" + "1,乙村小,小学,乡村,109,31,87,受援,,,\n");
        assertEquals(List.of("3 学校代码 school.code-twice [2]"), faults(reading));
        assertEquals(1, reading.faultyRows());
        assertEquals(1, reading.rows().size());
    }

    @Test
    void halfAPlaceIsAFaultAtTheMissingHalf() {
        var reading = read(HEAD + "1,甲小学,小学,城区,109,,900,支援,,,\n");
        assertEquals(List.of("2 纬度 school.half-a-place []"), faults(reading));
    }

    @Test
    void moreThanTheMostIsAFault() {
        var reading = read(HEAD + "1,甲小学,小学,城区,109,31,900,支援,4,,\n");
        assertEquals(List.of("2 最少帮扶数 school.recipients-out-of-order [4, 3]"), faults(reading));
    }

    @Test
    void aFileWithoutARequiredColumnYieldsNoRowAndNamesTheColumn() {
        var reading = read("学校代码,学校名称,学段,城乡\n1,甲小学,小学,城区\n");
        assertEquals(List.of("学生数"), reading.missing());
        assertEquals(List.of(), reading.rows());
        assertFalse(reading.sound());
    }

    @Test
    void aColumnThatTheFileDoesNotHaveLeavesWhatWasKnown() {
        var known = CastOfSchools.supporter("1").getProfile();
        var reading = read("学校代码,学校名称,学段,城乡,学生数\n1,甲小学,小学,城区,901\n");
        var profile = SchoolTable.profile(reading.rows().get(0), reading.table(), Optional.of(known));
        assertEquals(SupportRole.SUPPORTER, profile.role());
        assertEquals(901, profile.pupils());
    }

    @Test
    void whatIsExportedImportsToTheSame() {
        var school = new School(whole());
        var file = new ByteArrayOutputStream();
        try (var writer = TableWriter.workbook(SchoolTable.FORMAT, file)) {
            writer.write(SchoolTable.line(school));
        }
        try (var upload = UploadedTable.of(new ByteArrayInputStream(file.toByteArray()))) {
            var reading = SchoolReading.of(upload);
            assertEquals(List.of(), faults(reading));
            assertEquals(school.getProfile(),
                    SchoolTable.profile(reading.rows().get(0), reading.table(), Optional.empty()));
        }
    }

    /** A school of which everything is stated that the table has a column for. */
    private static SchoolProfile whole() {
        return new SchoolProfile("0012345678", "=甲小学", Stage.NINE_YEAR, Setting.MOUNTAIN, Optional.of("白帝镇"),
                Optional.empty(), Optional.of(new Place(-1, 179_999_999)),
                new Enrolment(87, GradeRoll.of(Map.of(1, 40, 6, 27, 9, 20)), Optional.of(31), Optional.of(9)),
                new Staffing(Optional.of(14), Optional.of(12), Optional.of(0)),
                new Premises(Optional.of(new BigDecimal("1200.50")), Optional.of(new BigDecimal("3000")),
                        Optional.of(new BigDecimal("0.25")), Optional.of(12_345_678L), Optional.of(6),
                        Optional.of(2_345)),
                new SupportPart(SupportRole.SUPPORTER, Optional.of(0), Optional.of(4), List.of("体育", "音乐"),
                        List.of()));
    }

    private static SchoolReading read(String csv) {
        try (var upload = UploadedTable.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            return SchoolReading.of(upload);
        }
    }

    private static List<String> faults(SchoolReading reading) {
        return reading.faults().stream().map(SchoolReadingTest::words).toList();
    }

    private static String words(CellFault fault) {
        return fault.row() + " " + fault.column() + " " + fault.key() + " " + fault.figures();
    }
}
