package portal.pairing;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.document.TableWriter;
import portal.document.UploadedTable;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportPart;
import portal.school.SupportRole;
import portal.school.diagnosis.CastOfDiagnosis;

class PairsReadingTest {

    private static final String HEAD = "支援学校代码,受援学校代码\n";

    private final Cycle cycle = CastOfPairing.cycle(2026, "2026");
    private final School supporter = school("1", "甲小学", Stage.PRIMARY, SupportRole.SUPPORTER);
    private final School nursery = school("2", "甲幼儿园", Stage.KINDERGARTEN, SupportRole.SUPPORTER);
    private final School recipient = school("3", "乙村小", Stage.PRIMARY, SupportRole.RECIPIENT);
    private final School other = school("4", "丙村小", Stage.PRIMARY, SupportRole.RECIPIENT);
    private final School bystander = school("5", "丁小学", Stage.PRIMARY, SupportRole.NONE);
    private final List<School> county = List.of(supporter, nursery, recipient, other, bystander);

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void whatWasExportedReadsBackAsThePairs(String kind) {
        var pairs = List.of(
                CastOfPairing.pairing(cycle, supporter, recipient),
                CastOfPairing.pairing(cycle, supporter, other));
        var out = new ByteArrayOutputStream();
        try (var table = kind.equals("csv") ? TableWriter.csv(PairingTable.FORMAT, out)
                : TableWriter.workbook(PairingTable.FORMAT, out)) {
            pairs.forEach(pair -> table.write(PairingTable.line(pair)));
        }
        var reading = read(out.toByteArray());
        assertTrue(reading.sound(), reading.faults().toString());
        assertEquals(List.of(new Pair("1", "3"), new Pair("1", "4")), reading.pairs());
        assertEquals(List.of("支援学校乡镇", "受援学校乡镇", "距离（公里）", "指定", "发布日期"),
                reading.table().unknown(), "what the portal reckons itself is not read");
    }

    @Test
    void aCodeOfNoSchoolIsAFaultAtItsCell() {
        assertEquals(List.of("2 支援学校代码 pairs.unknown-school [9]",
                "2 受援学校代码 pairs.unknown-school [8]"), faults("9,8\n"));
    }

    @Test
    void aSchoolOfAnotherPartIsAFaultAtItsCell() {
        assertEquals(List.of("2 支援学校代码 pairs.not-a-supporter [乙村小]",
                "2 受援学校代码 pairs.not-a-recipient [甲小学]"), faults("3,1\n"));
        assertEquals(List.of("2 受援学校代码 pairs.not-a-recipient [丁小学]"), faults("1,5\n"));
    }

    @Test
    void schoolsOfStagesThatDoNotGoTogetherAreAFault() {
        assertEquals(List.of("2 支援学校代码 pairs.stages-do-not-match [甲幼儿园, 乙村小]"), faults("2,3\n"));
    }

    @Test
    void aPairThatStandsTwiceNamesTheRowBefore() {
        assertEquals(List.of("4 受援学校代码 pairs.twice [2]"), faults("1,3\n1,4\n1,3\n"));
    }

    @Test
    void aRecipientWithMoreSupportersThanItWantsIsAFault() {
        var second = school("6", "戊小学", Stage.PRIMARY, SupportRole.SUPPORTER);
        var problem = posed(Stream.concat(county.stream(), Stream.of(second)).toList());
        var reading = read((HEAD + "1,3\n6,3\n").getBytes(StandardCharsets.UTF_8), problem,
                Stream.concat(county.stream(), Stream.of(second)).toList());
        assertEquals(List.of("3 受援学校代码 pairs.too-many-supporters [乙村小, 1]"), faults(reading));
        assertEquals(List.of(new Pair("1", "3")), reading.pairs());
        assertEquals(1, reading.faultyRows());
    }

    @Test
    void withoutAColumnNothingIsRead() {
        var reading = read("支援学校代码,距离（公里）\n1,4.3\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), reading.pairs());
        assertFalse(reading.sound());
        assertEquals("table.column-missing", reading.faults().get(0).key());
    }

    @Test
    void anEmptyCodeIsAFault() {
        assertEquals(List.of("2 受援学校代码 cell.required []"), faults("1,\n"));
    }

    private List<String> faults(String rows) {
        return faults(read((HEAD + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(PairsReading reading) {
        return reading.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.key() + " " + fault.figures())
                .toList();
    }

    private PairsReading read(byte[] file) {
        return read(file, posed(county), county);
    }

    private static PairsReading read(byte[] file, Problem problem, List<School> county) {
        Map<String, School> schools = county.stream()
                .collect(toMap(School::getCode, Function.identity()));
        try (var upload = UploadedTable.of(new ByteArrayInputStream(file))) {
            return PairsReading.of(upload, problem, schools);
        }
    }

    private Problem posed(List<School> schools) {
        return CycleProblem.of(cycle.getSettings(),
                schools.stream().map(CastOfDiagnosis::stated).toList(), List.of(), Map.of(), CastOfPairing.OF_THE_REGISTER).problem();
    }

    private static School school(String code, String name, Stage stage, SupportRole role) {
        return new School(SchoolProfile.of(code, name, stage, Setting.RURAL, 80)
                .at(new Place(31_018_000, 109_465_000))
                .with(new SupportPart(role, Optional.empty(), Optional.empty(), List.of(), List.of())));
    }
}
