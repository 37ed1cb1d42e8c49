package portal.school.teacher;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import portal.RuleViolation;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.document.TableRow;
import portal.identity.personal.IdentityNumber;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.PersonalNumber;
import portal.identity.personal.PhoneNumber;
import portal.school.Stage;
import portal.tenancy.NationalTime;

/**
 * The list of teachers as bureaus keep it in a spreadsheet: its columns, and how a row states a
 * teacher.
 */
public final class TeacherTable {

    /** Not required of a file: rows without one can be numbered. */
    static final Column<String> STAFF_NUMBER = Column.code("工号", 40)
            .or("教师工号", "职工号", "教职工号", "教工号", "教师编号", "人员编号", "staffNumber");
    static final Column<String> NAME = Column.text("姓名", 60)
            .or("教师姓名", "教职工姓名", "name")
            .required();
    static final Column<Sex> SEX = Column.choice("性别", TeacherTable.<Sex>words(
            "男", Sex.MALE, "女", Sex.FEMALE, "男性", Sex.MALE, "女性", Sex.FEMALE)).or("sex");
    static final Column<YearMonth> BORN =
            past(Column.month("出生年月").or("出生日期", "出生年月日", "生日", "born"));
    static final Column<IdentityNumber> IDENTITY_NUMBER = Column.code("身份证号", 40)
            .or("身份证", "身份证号码", "居民身份证号", "公民身份号码", "证件号码")
            .personal()
            .as(text -> IdentityNumber.of(text, NationalTime.today()), PersonalNumber::masked);
    static final Column<PhoneNumber> PHONE_NUMBER = Column.text("手机号", 40)
            .or("手机", "手机号码", "联系电话", "电话", "联系方式")
            .personal()
            .as(PhoneNumber::of, PersonalNumber::masked);
    static final Column<String> SCHOOL = Column.code("学校代码", 40)
            .or("学校标识码", "学校（机构）标识码", "所在学校代码", "单位代码", "school")
            .required();
    static final Column<Stage> STAGE = Column.choice("学段", TeacherTable.<Stage>words(
            "幼儿园", Stage.KINDERGARTEN,
            "教学点", Stage.TEACHING_POINT,
            "小学", Stage.PRIMARY,
            "初中", Stage.JUNIOR,
            "九年一贯制", Stage.NINE_YEAR,
            "幼儿", Stage.KINDERGARTEN,
            "学前", Stage.KINDERGARTEN,
            "学前教育", Stage.KINDERGARTEN,
            "完全小学", Stage.PRIMARY,
            "初级中学", Stage.JUNIOR,
            "九年一贯制学校", Stage.NINE_YEAR)).or("任教学段", "stage");
    static final Column<List<String>> SUBJECTS = Column.list(Column.text("学科", 20)
            .or("任教学科", "主教学科", "科目", "任教科目", "subjects")
            .required());
    static final Column<Education> EDUCATION = Column.choice("学历", TeacherTable.<Education>words(
            "高中及以下", Education.SCHOOL,
            "中专", Education.SECONDARY,
            "大专", Education.COLLEGE,
            "本科", Education.BACHELOR,
            "硕士", Education.MASTER,
            "博士", Education.DOCTOR,
            "初中", Education.SCHOOL,
            "高中", Education.SCHOOL,
            "中师", Education.SECONDARY,
            "中等师范", Education.SECONDARY,
            "专科", Education.COLLEGE,
            "大学专科", Education.COLLEGE,
            "大学本科", Education.BACHELOR,
            "大学", Education.BACHELOR,
            "学士", Education.BACHELOR,
            "研究生", Education.MASTER,
            "硕士研究生", Education.MASTER,
            "博士研究生", Education.DOCTOR)).or("最高学历", "文化程度", "education");
    static final Column<YearMonth> SERVICE_SINCE =
            past(Column.month("入职年月").or("参加工作时间", "参加工作年月", "从教年月", "入职时间"));
    static final Column<YearMonth> AT_SCHOOL_SINCE =
            past(Column.month("到校年月").or("到校时间", "到本校时间", "到本校年月", "来校年月"));
    static final Column<Boolean> ESTABLISHED = Column.yesNo("在编",
            List.of("在编", "有编"), List.of("编外", "非在编", "不在编", "无编")).or("是否在编", "编制");
    static final Column<DutyState> DUTY_STATE = Column.choice("在岗状态", TeacherTable.<DutyState>words(
            "在岗", DutyState.IN_POST,
            "借调", DutyState.ON_LOAN,
            "病假", DutyState.SICK_LEAVE,
            "产假", DutyState.MATERNITY_LEAVE,
            "离岗", DutyState.OFF_POST,
            "在职", DutyState.IN_POST,
            "借出", DutyState.ON_LOAN,
            "不在岗", DutyState.OFF_POST,
            "内退", DutyState.OFF_POST)).or("岗位状态", "状态", "是否在岗");
    static final Column<ProfessionalTitle> TITLE =
            Column.choice("职称", TeacherTable.<ProfessionalTitle>words(
            "未评", ProfessionalTitle.NONE,
            "三级教师", ProfessionalTitle.THIRD,
            "二级教师", ProfessionalTitle.SECOND,
            "一级教师", ProfessionalTitle.FIRST,
            "高级教师", ProfessionalTitle.SENIOR,
            "正高级教师", ProfessionalTitle.FULL_SENIOR,
            "无", ProfessionalTitle.NONE,
            "未定级", ProfessionalTitle.NONE,
            "未评级", ProfessionalTitle.NONE,
            "未评职称", ProfessionalTitle.NONE,
            "三级", ProfessionalTitle.THIRD,
            "二级", ProfessionalTitle.SECOND,
            "一级", ProfessionalTitle.FIRST,
            "高级", ProfessionalTitle.SENIOR,
            "副高级", ProfessionalTitle.SENIOR,
            "副高", ProfessionalTitle.SENIOR,
            "正高级", ProfessionalTitle.FULL_SENIOR,
            "正高", ProfessionalTitle.FULL_SENIOR,
            "小学三级教师", ProfessionalTitle.THIRD,
            "小学二级教师", ProfessionalTitle.THIRD,
            "小学一级教师", ProfessionalTitle.SECOND,
            "小学高级教师", ProfessionalTitle.FIRST,
            "中学三级教师", ProfessionalTitle.THIRD,
            "中学二级教师", ProfessionalTitle.SECOND,
            "中学一级教师", ProfessionalTitle.FIRST,
            "中学高级教师", ProfessionalTitle.SENIOR,
            "小教二级", ProfessionalTitle.THIRD,
            "小教一级", ProfessionalTitle.SECOND,
            "小教高级", ProfessionalTitle.FIRST,
            "中教三级", ProfessionalTitle.THIRD,
            "中教二级", ProfessionalTitle.SECOND,
            "中教一级", ProfessionalTitle.FIRST,
            "中教高级", ProfessionalTitle.SENIOR,
            "小学一级", ProfessionalTitle.SECOND,
            "小学高级", ProfessionalTitle.FIRST,
            "中学二级", ProfessionalTitle.SECOND,
            "中学一级", ProfessionalTitle.FIRST,
            "中学高级", ProfessionalTitle.SENIOR)).or("专业技术职务", "专业技术职称", "title");
    static final Column<YearMonth> TITLE_SINCE =
            past(Column.month("职称取得年月").or("职称取得时间", "评定时间", "任职资格取得时间"));
    static final Column<Post> POST = Column.choice("职务", TeacherTable.<Post>words(
            "校长", Post.PRINCIPAL,
            "副校长", Post.DEPUTY_PRINCIPAL,
            "中层", Post.MIDDLE_LEVEL,
            "无", Post.NONE,
            "园长", Post.PRINCIPAL,
            "副园长", Post.DEPUTY_PRINCIPAL,
            "主任", Post.MIDDLE_LEVEL,
            "副主任", Post.MIDDLE_LEVEL,
            "中层干部", Post.MIDDLE_LEVEL,
            "教师", Post.NONE,
            "专任教师", Post.NONE)).or("行政职务", "校内职务", "post");
    static final Column<YearMonth> POST_SINCE = past(Column.month("任职年月").or("任职时间"));
    static final Column<Boolean> CLASS_TEACHER =
            Column.yesNo("班主任").or("是否班主任", "担任班主任");
    static final Column<Backbone> BACKBONE = Column.choice("骨干级别", TeacherTable.<Backbone>words(
            "无", Backbone.NONE,
            "校级", Backbone.SCHOOL,
            "县级", Backbone.COUNTY,
            "市级", Backbone.CITY,
            "省级", Backbone.PROVINCE,
            "否", Backbone.NONE,
            "区级", Backbone.COUNTY,
            "区县级", Backbone.COUNTY,
            "校级骨干", Backbone.SCHOOL,
            "县级骨干", Backbone.COUNTY,
            "市级骨干", Backbone.CITY,
            "省级骨干", Backbone.PROVINCE)).or("骨干教师级别", "骨干教师", "backbone");
    static final Column<List<Honour>> HONOURS = Column.list(
            Column.choice("荣誉", TeacherTable.<Honour>words(
                    "学科带头人", Honour.SUBJECT_LEADER,
                    "教学能手", Honour.TEACHING_EXPERT,
                    "名师", Honour.MASTER_TEACHER)).or("荣誉称号", "honours"));
    static final Column<YearMonth> BACKBONE_SINCE =
            past(Column.month("骨干授予年月").or("骨干授予时间", "授予年月"));
    static final Column<YearMonth> BACKBONE_UNTIL =
            Column.month("骨干有效期至").or("骨干有效期", "骨干到期年月");
    static final Column<YearMonth> REGISTERED_UNTIL = Column.month("教师资格注册有效期至")
            .or("资格注册有效期至", "教师资格注册有效期", "定期注册有效期至", "注册有效期至");
    static final Column<BigDecimal> CREDITS =
            Column.decimal("继续教育学分", "0", "99999", 2).or("学分", "credits");

    /** As files are read and written. */
    public static final TableFormat FORMAT = format(STAFF_NUMBER);

    /** As an empty workbook explains it, where a staff number is asked for. */
    public static final TableFormat TEMPLATE = format(STAFF_NUMBER.required());

    private TeacherTable() {}

    private static TableFormat format(Column<String> staffNumber) {
        return new TableFormat("教师", List.of(
                staffNumber, NAME, SEX, BORN, IDENTITY_NUMBER, PHONE_NUMBER, SCHOOL, STAGE,
                SUBJECTS, EDUCATION, SERVICE_SINCE, AT_SCHOOL_SINCE, ESTABLISHED, DUTY_STATE,
                TITLE, TITLE_SINCE, POST, POST_SINCE, CLASS_TEACHER, BACKBONE, HONOURS,
                BACKBONE_SINCE, BACKBONE_UNTIL, REGISTERED_UNTIL, CREDITS));
    }

    /** Refuses what a file's column would not read as this very staff number. */
    public static String staffNumber(String text) {
        var row = FORMAT.row(Map.of(STAFF_NUMBER.header(), text));
        return row.find(STAFF_NUMBER).filter(text::equals)
                .orElseThrow(() -> new RuleViolation("cell.not-a-code"));
    }

    /** A month that has come already. */
    private static Column<YearMonth> past(Column<YearMonth> column) {
        return column.as(month -> {
            if (month.isAfter(YearMonth.now(NationalTime.ZONE))) {
                throw new RuleViolation("teacher.month-to-come", month);
            }
            return month;
        }, month -> month);
    }

    /**
     * The teacher as one line of the export, which imports again to the same. The numbers of the
     * person are left out, since a mask is no number.
     */
    public static TableLine line(TeacherProfile teacher) {
        var line = new TableLine();
        plain(teacher, (column, value) -> set(line, column, value));
        return line;
    }

    @SuppressWarnings("unchecked")
    private static <T> Void set(TableLine line, Column<T> column, Object value) {
        line.set(column, (T) value);
        return null;
    }

    /**
     * What is stated, in the words of the bureau's own table; the numbers of the person are not in
     * it.
     */
    public static Map<String, String> words(TeacherProfile teacher) {
        var words = new LinkedHashMap<String, String>();
        plain(teacher, (column, value) -> {
            words.put(column.header(), word(column, value));
            return null;
        });
        return words;
    }

    @SuppressWarnings("unchecked")
    private static <T> String word(Column<T> column, Object value) {
        return column.words((T) value);
    }

    private static void plain(
            TeacherProfile teacher, BiFunction<Column<?>, Object, Void> each) {
        var stated = new ArrayList<Map.Entry<Column<?>, Optional<?>>>();
        stated.add(Map.entry(STAFF_NUMBER, Optional.of(teacher.staffNumber())));
        stated.add(Map.entry(NAME, Optional.of(teacher.name())));
        stated.add(Map.entry(SEX, teacher.person().sex()));
        stated.add(Map.entry(BORN, teacher.person().born()));
        stated.add(Map.entry(SCHOOL, Optional.of(teacher.place().schoolCode())));
        stated.add(Map.entry(STAGE, teacher.teaching().stage()));
        stated.add(Map.entry(SUBJECTS, Optional.of(teacher.teaching().subjects())));
        stated.add(Map.entry(EDUCATION, teacher.person().education()));
        stated.add(Map.entry(SERVICE_SINCE, teacher.service().since()));
        stated.add(Map.entry(AT_SCHOOL_SINCE, teacher.place().since()));
        stated.add(Map.entry(ESTABLISHED, teacher.service().established()));
        stated.add(Map.entry(DUTY_STATE, Optional.of(teacher.service().state())));
        stated.add(Map.entry(TITLE, teacher.rank().title()));
        stated.add(Map.entry(TITLE_SINCE, teacher.rank().titleSince()));
        stated.add(Map.entry(POST, Optional.of(teacher.rank().post())));
        stated.add(Map.entry(POST_SINCE, teacher.rank().postSince()));
        stated.add(Map.entry(CLASS_TEACHER, teacher.teaching().classTeacher()));
        stated.add(Map.entry(BACKBONE, Optional.of(teacher.distinction().backbone())));
        stated.add(Map.entry(HONOURS, Optional.of(List.copyOf(teacher.distinction().honours()))
                .filter(honours -> !honours.isEmpty())));
        stated.add(Map.entry(BACKBONE_SINCE, teacher.distinction().since()));
        stated.add(Map.entry(BACKBONE_UNTIL, teacher.distinction().until()));
        stated.add(Map.entry(REGISTERED_UNTIL, teacher.registration().until()));
        stated.add(Map.entry(CREDITS, teacher.registration().credits()));
        stated.forEach(entry -> entry.getValue()
                .ifPresent(value -> each.apply(entry.getKey(), value)));
    }

    /**
     * What a sound row states. An empty cell says "none"; a column that the file does not have says
     * nothing, and what was known stays.
     *
     * @param staffNumber the row's own, or the one that was given to it
     * @param place       where the row says that the teacher belongs
     * @param keep        seals a number for its column
     */
    static TeacherProfile profile(
            TableRow row, String staffNumber, TeacherProfile.Place place,
            Optional<TeacherProfile> known, Sealing keep) {
        var cells = new Cells(row);
        var person = known.map(TeacherProfile::person).orElse(TeacherProfile.Person.UNKNOWN);
        var distinction = known.map(TeacherProfile::distinction);
        return new TeacherProfile(
                staffNumber,
                row.get(NAME),
                new TeacherProfile.Person(
                        cells.of(SEX, person.sex()),
                        cells.of(BORN, person.born()),
                        cells.sealed(IDENTITY_NUMBER, person.identityNumber(),
                                TeacherNumbers.IDENTITY, keep),
                        cells.sealed(PHONE_NUMBER, person.phoneNumber(),
                                TeacherNumbers.PHONE, keep),
                        cells.of(EDUCATION, person.education())),
                place,
                new TeacherProfile.Teaching(
                        cells.of(STAGE, known.flatMap(it -> it.teaching().stage())),
                        row.get(SUBJECTS),
                        cells.of(CLASS_TEACHER, known.flatMap(it -> it.teaching().classTeacher()))),
                new TeacherProfile.Service(
                        cells.of(SERVICE_SINCE, known.flatMap(it -> it.service().since())),
                        cells.of(ESTABLISHED, known.flatMap(it -> it.service().established())),
                        cells.of(DUTY_STATE, known.map(it -> it.service().state()))
                                .orElse(DutyState.IN_POST)),
                new TeacherProfile.Rank(
                        cells.of(TITLE, known.flatMap(it -> it.rank().title())),
                        cells.of(TITLE_SINCE, known.flatMap(it -> it.rank().titleSince())),
                        cells.of(POST, known.map(it -> it.rank().post())).orElse(Post.NONE),
                        cells.of(POST_SINCE, known.flatMap(it -> it.rank().postSince()))),
                new TeacherProfile.Distinction(
                        cells.of(BACKBONE, distinction.map(it -> it.backbone()))
                                .orElse(Backbone.NONE),
                        cells.of(HONOURS, distinction.map(it -> List.copyOf(it.honours())))
                                .<Set<Honour>>map(honours -> honours.isEmpty()
                                        ? Set.of() : EnumSet.copyOf(honours))
                                .orElse(Set.of()),
                        cells.of(BACKBONE_SINCE, distinction.flatMap(it -> it.since())),
                        cells.of(BACKBONE_UNTIL, distinction.flatMap(it -> it.until()))),
                new TeacherProfile.Registration(
                        cells.of(REGISTERED_UNTIL, known.flatMap(it -> it.registration().until())),
                        cells.of(CREDITS, known.flatMap(it -> it.registration().credits()))));
    }

    /** How a number is sealed for a column. */
    @FunctionalInterface
    interface Sealing {

        /** Where no number can come: a dated history holds none of them. */
        Sealing NONE = (number, column) -> {
            throw new IllegalStateException("a history has no number of a person");
        };

        KeptNumber keep(PersonalNumber number, String column);
    }

    /** The cells of a row, where an absent column leaves what was known. */
    private record Cells(TableRow row) {

        <T> Optional<T> of(Column<T> column, Optional<T> known) {
            return row.has(column) ? row.find(column) : known;
        }

        /**
         * A number that is the same as the one kept stays as it was sealed, and an empty cell leaves
         * the one kept: files that were exported have none.
         */
        Optional<KeptNumber> sealed(
                Column<? extends PersonalNumber> column, Optional<KeptNumber> known, String place,
                Sealing keep) {
            return row.find(column)
                    .map(number -> keep.keep(number, place))
                    .map(sent -> known.filter(sent::equals).orElse(sent))
                    .or(() -> known);
        }
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
