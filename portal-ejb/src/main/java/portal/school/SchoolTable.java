package portal.school;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.document.Column;
import portal.document.Table;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.document.TableRow;

/**
 * The list of schools as bureaus keep it in a spreadsheet: its columns, and how a row states a
 * school.
 */
public final class SchoolTable {

    static final Column<String> CODE = Column.code("学校代码", 40)
            .or("学校标识码", "学校（机构）标识码", "代码", "code")
            .required();
    static final Column<String> NAME = Column.text("学校名称", 120)
            .or("学校", "名称", "校名", "name")
            .required();
    static final Column<Stage> STAGE = Column.choice("学段", SchoolTable.<Stage>words(
            "幼儿园", Stage.KINDERGARTEN,
            "教学点", Stage.TEACHING_POINT,
            "小学", Stage.PRIMARY,
            "完全小学", Stage.PRIMARY,
            "完小", Stage.PRIMARY,
            "初中", Stage.JUNIOR,
            "初级中学", Stage.JUNIOR,
            "九年一贯制", Stage.NINE_YEAR,
            "九年一贯制学校", Stage.NINE_YEAR)).or("办学类型", "学校类型", "stage").required();
    static final Column<Setting> SETTING = Column.choice("城乡", SchoolTable.<Setting>words(
            "城区", Setting.URBAN,
            "镇区", Setting.TOWN,
            "乡村", Setting.RURAL,
            "农村", Setting.RURAL,
            "山区", Setting.MOUNTAIN)).or("城乡类型", "所在地城乡类型", "setting").required();
    static final Column<String> TOWN = Column.text("乡镇", 60).or("乡镇街道", "所在乡镇", "town");
    static final Column<String> CENTRAL = Column.code("中心校", 40)
            .or("中心校代码", "所属中心校", "所属中心校代码", "中心学校", "中心学校代码", "central");
    static final Column<BigDecimal> LONGITUDE =
            Column.degrees("经度", 180).or("东经", "lon", "longitude");
    static final Column<BigDecimal> LATITUDE =
            Column.degrees("纬度", 180).or("北纬", "lat", "latitude");
    static final Column<Integer> PUPILS =
            Column.integer("学生数", 0, 100_000).or("在校生数", "在校学生数", "pupils").required();
    static final List<Column<Integer>> GRADES = grades(
            "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级");
    static final Column<Integer> BOARDERS = Column.integer("寄宿生数", 0, 100_000)
            .or("寄宿生", "寄宿学生数", "住校生数", "住宿生数", "boarders");
    static final Column<Integer> CLASSES = Column.integer("班级数", 0, 2_000)
            .or("班数", "教学班数", "教学班", "classes");
    static final Column<Integer> ESTABLISHED = Column.integer("教职工编制数", 0, 10_000)
            .or("编制数", "教职工编制", "核定编制数", "核定教职工编制数", "posts");
    static final Column<Integer> TEACHERS = Column.integer("专任教师数", 0, 10_000)
            .or("专任教师", "专任教师人数", "teachers");
    static final Column<Integer> BACKBONE = Column.integer("骨干教师数", 0, 10_000)
            .or("骨干教师", "骨干教师人数", "县级以上骨干教师数", "县级及以上骨干教师数");
    static final Column<BigDecimal> TEACHING_AREA =
            Column.decimal("教学及辅助用房面积", "0", "10000000", 2)
            .or("教学及教学辅助用房面积", "教学及辅助用房", "教学辅助用房面积");
    static final Column<BigDecimal> SPORTS_AREA =
            Column.decimal("体育运动场馆面积", "0", "10000000", 2)
            .or("运动场馆面积", "体育运动场馆", "体育场馆面积");
    static final Column<BigDecimal> INDOOR_AREA =
            Column.decimal("室内体育用房面积", "0", "10000000", 2)
            .or("室内体育用房", "体育馆面积");
    static final Column<Long> EQUIPMENT =
            Column.decimal("教学仪器设备值", "0", "10000000", 6)
            .or("教学仪器设备值万元", "教学仪器设备资产值", "教学、实习仪器设备资产值", "仪器设备值")
            .as(Premises::fen, Premises::tenThousandYuan);
    static final Column<Integer> NETWORKED =
            Column.integer("网络多媒体教室数", 0, 10_000)
            .or("网络多媒体教室", "多媒体教室数", "班班通教室数");
    static final Column<Integer> BOOKS = Column.integer("图书册数", 0, 100_000_000)
            .or("图书数", "图书", "图书总册数", "图书藏量");
    public static final Column<SupportRole> ROLE = Column.choice("帮扶角色", SchoolTable.<SupportRole>words(
            "支援", SupportRole.SUPPORTER,
            "支援学校", SupportRole.SUPPORTER,
            "受援", SupportRole.RECIPIENT,
            "受援学校", SupportRole.RECIPIENT,
            "无", SupportRole.NONE)).or("角色", "role");
    static final Column<Integer> MIN = Column.integer("最少帮扶数", 0, 1_000).or("最少受援校数");
    static final Column<Integer> MAX = Column.integer("最多帮扶数", 0, 1_000).or("最多受援校数");
    static final Column<List<String>> STRONG =
            Column.list(Column.text("优势学科", 20)).or("优势科目");
    static final Column<List<String>> WEAK = Column.list(Column.text("薄弱学科", 20)).or("薄弱科目");

    public static final TableFormat FORMAT = new TableFormat("学校", Stream.<List<? extends Column<?>>>of(
            List.of(CODE, NAME, STAGE, SETTING, TOWN, CENTRAL, LONGITUDE, LATITUDE, PUPILS),
            GRADES,
            List.of(BOARDERS, CLASSES, ESTABLISHED, TEACHERS, BACKBONE, TEACHING_AREA, SPORTS_AREA,
                    INDOOR_AREA, EQUIPMENT, NETWORKED, BOOKS, ROLE, MIN, MAX, STRONG, WEAK))
            .<Column<?>>flatMap(List::stream)
            .toList());

    private SchoolTable() {}

    /** The column of a grade, the first grade 1. */
    static Column<Integer> grade(int grade) {
        return GRADES.get(grade - GradeRoll.FIRST);
    }

    /** The school as one line of the export, which imports again to the same. */
    public static TableLine line(School school) {
        return line(school.getProfile());
    }

    static TableLine line(SchoolProfile school) {
        var line = new TableLine()
                .set(CODE, school.code())
                .set(NAME, school.name())
                .set(STAGE, school.stage())
                .set(SETTING, school.setting())
                .set(TOWN, school.town().orElse(null))
                .set(CENTRAL, school.centralSchool().orElse(null))
                .set(LONGITUDE, school.place().map(Place::longitude).orElse(null))
                .set(LATITUDE, school.place().map(Place::latitude).orElse(null))
                .set(PUPILS, school.pupils())
                .set(BOARDERS, school.enrolment().boarders().orElse(null))
                .set(CLASSES, school.enrolment().classes().orElse(null))
                .set(ESTABLISHED, school.staffing().established().orElse(null))
                .set(TEACHERS, school.staffing().fullTime().orElse(null))
                .set(BACKBONE, school.staffing().backbone().orElse(null))
                .set(TEACHING_AREA, school.premises().teachingM2().orElse(null))
                .set(SPORTS_AREA, school.premises().sportsM2().orElse(null))
                .set(INDOOR_AREA, school.premises().indoorSportsM2().orElse(null))
                .set(EQUIPMENT, school.premises().equipmentFen().orElse(null))
                .set(NETWORKED, school.premises().networkedRooms().orElse(null))
                .set(BOOKS, school.premises().books().orElse(null))
                .set(ROLE, school.role())
                .set(MIN, school.minRecipients().orElse(null))
                .set(MAX, school.maxRecipients().orElse(null))
                .set(STRONG, school.strongSubjects())
                .set(WEAK, school.weakSubjects());
        school.enrolment().grades().pupils().forEach((grade, pupils) ->
                line.set(grade(grade), pupils));
        return line;
    }

    /** How the table writes a stage, a setting or a role. */
    public static String word(Enum<?> one) {
        if (one instanceof Stage stage) {
            return STAGE.words(stage);
        }
        return one instanceof Setting setting
                ? SETTING.words(setting) : ROLE.words((SupportRole) one);
    }

    /** What is stated of the school, as the columns of the table say it, the empty ones left out. */
    public static Map<String, String> texts(SchoolProfile school) {
        return FORMAT.texts(line(school));
    }

    /**
     * What a sound row states. An empty cell says "none"; a column that the file does not have says
     * nothing, and what was known stays.
     */
    static SchoolProfile profile(TableRow row, Table table, Optional<SchoolProfile> known) {
        return profile(row, table::has, known, Coordinates.TRUE);
    }

    /** @param said which columns say anything, be it "none" */
    static SchoolProfile profile(
            TableRow row, Predicate<Column<?>> said, Optional<SchoolProfile> known,
            Coordinates coordinates) {
        var statement = new Statement(row, said);
        return new SchoolProfile(
                row.get(CODE),
                row.get(NAME),
                row.get(STAGE),
                row.get(SETTING),
                statement.of(TOWN, known.flatMap(SchoolProfile::town)),
                statement.of(CENTRAL, known.flatMap(SchoolProfile::centralSchool)),
                said.test(LATITUDE) ? place(row, coordinates) : known.flatMap(SchoolProfile::place),
                enrolment(statement, known.map(SchoolProfile::enrolment)),
                staffing(statement, known.map(SchoolProfile::staffing)),
                premises(statement, known.map(SchoolProfile::premises)),
                support(statement, known.map(SchoolProfile::support)));
    }

    private static Enrolment enrolment(Statement statement, Optional<Enrolment> known) {
        var grades = new TreeMap<Integer, Integer>();
        for (int grade = GradeRoll.FIRST; grade <= GradeRoll.LAST; grade++) {
            int one = grade;
            statement.of(grade(grade), known.flatMap(enrolment -> enrolment.grades().of(one)))
                    .filter(pupils -> pupils > 0 || statement.row.get(STAGE).teaches(one))
                    .ifPresent(pupils -> grades.put(one, pupils));
        }
        return new Enrolment(
                statement.row.get(PUPILS),
                new GradeRoll(grades),
                statement.of(BOARDERS, known.flatMap(Enrolment::boarders)),
                statement.of(CLASSES, known.flatMap(Enrolment::classes)));
    }

    private static Staffing staffing(Statement statement, Optional<Staffing> known) {
        return new Staffing(
                statement.of(ESTABLISHED, known.flatMap(Staffing::established)),
                statement.of(TEACHERS, known.flatMap(Staffing::fullTime)),
                statement.of(BACKBONE, known.flatMap(Staffing::backbone)));
    }

    private static Premises premises(Statement statement, Optional<Premises> known) {
        return new Premises(
                statement.of(TEACHING_AREA, known.flatMap(Premises::teachingM2)),
                statement.of(SPORTS_AREA, known.flatMap(Premises::sportsM2)),
                statement.of(INDOOR_AREA, known.flatMap(Premises::indoorSportsM2)),
                statement.of(EQUIPMENT, known.flatMap(Premises::equipmentFen)),
                statement.of(NETWORKED, known.flatMap(Premises::networkedRooms)),
                statement.of(BOOKS, known.flatMap(Premises::books)));
    }

    private static SupportPart support(Statement statement, Optional<SupportPart> known) {
        return new SupportPart(
                statement.of(ROLE, known.map(SupportPart::role)).orElse(SupportRole.NONE),
                statement.of(MIN, known.flatMap(SupportPart::minRecipients)),
                statement.of(MAX, known.flatMap(SupportPart::maxRecipients)),
                statement.of(STRONG, known.map(SupportPart::strongSubjects)).orElse(List.of()),
                statement.of(WEAK, known.map(SupportPart::weakSubjects)).orElse(List.of()));
    }

    /** A row, and which of its columns say anything. */
    private record Statement(TableRow row, Predicate<Column<?>> said) {

        <T> Optional<T> of(Column<T> column, Optional<T> known) {
            return said.test(column) ? row.find(column) : known;
        }
    }

    private static List<Column<Integer>> grades(String... headers) {
        var columns = new ArrayList<Column<Integer>>();
        for (String header : headers) {
            columns.add(Column.integer(header, 0, 20_000).or(header + "学生数", header + "人数",
                    "%d年级".formatted(columns.size() + 1)));
        }
        columns.set(6, columns.get(6).or("初一"));
        columns.set(7, columns.get(7).or("初二"));
        columns.set(8, columns.get(8).or("初三"));
        return List.copyOf(columns);
    }

    private static Optional<Place> place(TableRow row, Coordinates coordinates) {
        return row.find(LATITUDE)
                .map(latitude -> coordinates.place(latitude, row.get(LONGITUDE)));
    }

    private static <T> Map<String, T> words(Object... wordsAndMeanings) {
        var words = new LinkedHashMap<String, T>();
        for (int i = 0; i < wordsAndMeanings.length; i += 2) {
            @SuppressWarnings("unchecked")
            T meaning = (T) wordsAndMeanings[i + 1];
            words.put((String) wordsAndMeanings[i], meaning);
        }
        return words;
    }
}
