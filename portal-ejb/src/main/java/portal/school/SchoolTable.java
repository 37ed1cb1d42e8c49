package portal.school;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final Column<BigDecimal> LONGITUDE =
            Column.decimal("经度", "-180", "180", 15).or("东经", "lon", "longitude");
    static final Column<BigDecimal> LATITUDE =
            Column.decimal("纬度", "-90", "90", 15).or("北纬", "lat", "latitude");
    static final Column<Integer> PUPILS =
            Column.integer("学生数", 0, 100_000).or("在校生数", "在校学生数", "pupils").required();
    static final Column<Integer> TEACHERS =
            Column.integer("专任教师数", 0, 10_000).or("专任教师", "teachers");
    static final Column<SupportRole> ROLE = Column.choice("帮扶角色", SchoolTable.<SupportRole>words(
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

    public static final TableFormat FORMAT = new TableFormat("学校", List.of(
            CODE, NAME, STAGE, SETTING, TOWN, LONGITUDE, LATITUDE, PUPILS, TEACHERS, ROLE, MIN, MAX,
            STRONG, WEAK));

    private SchoolTable() {}

    /** The school as one line of the export, which imports again to the same. */
    public static TableLine line(School school) {
        var place = school.getPlace();
        return new TableLine()
                .set(CODE, school.getCode())
                .set(NAME, school.getName())
                .set(STAGE, school.getStage())
                .set(SETTING, school.getSetting())
                .set(TOWN, school.getTown())
                .set(LONGITUDE, place == null ? null : place.longitude())
                .set(LATITUDE, place == null ? null : place.latitude())
                .set(PUPILS, school.getPupils())
                .set(TEACHERS, school.getFullTimeTeachers())
                .set(ROLE, school.getSupportRole())
                .set(MIN, school.getMinRecipients())
                .set(MAX, school.getMaxRecipients())
                .set(STRONG, school.getStrongSubjects())
                .set(WEAK, school.getWeakSubjects());
    }

    /**
     * What a sound row states. An empty cell says "none"; a column that the file does not have says
     * nothing, and what was known stays.
     */
    static SchoolProfile profile(TableRow row, Table table, Optional<SchoolProfile> known) {
        return new SchoolProfile(
                row.get(CODE),
                row.get(NAME),
                row.get(STAGE),
                row.get(SETTING),
                table.has(TOWN) ? row.find(TOWN) : known.flatMap(SchoolProfile::town),
                table.has(LATITUDE) ? place(row) : known.flatMap(SchoolProfile::place),
                row.get(PUPILS),
                table.has(TEACHERS)
                        ? row.find(TEACHERS)
                        : known.flatMap(SchoolProfile::fullTimeTeachers),
                (table.has(ROLE) ? row.find(ROLE) : known.map(SchoolProfile::role))
                        .orElse(SupportRole.NONE),
                table.has(MIN) ? row.find(MIN) : known.flatMap(SchoolProfile::minRecipients),
                table.has(MAX) ? row.find(MAX) : known.flatMap(SchoolProfile::maxRecipients),
                (table.has(STRONG) ? row.find(STRONG) : known.map(SchoolProfile::strongSubjects))
                        .orElse(List.of()),
                (table.has(WEAK) ? row.find(WEAK) : known.map(SchoolProfile::weakSubjects))
                        .orElse(List.of()));
    }

    private static Optional<Place> place(TableRow row) {
        return row.find(LATITUDE)
                .map(latitude -> new Place(e6(latitude), e6(row.get(LONGITUDE))));
    }

    private static int e6(BigDecimal degrees) {
        return degrees.movePointRight(6).setScale(0, RoundingMode.HALF_UP).intValueExact();
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
