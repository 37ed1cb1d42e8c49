package portal.school.establishment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.school.SchoolTable;
import portal.school.teacher.DutyState;

/** The establishment of schools as bureaus keep it in a spreadsheet, a line for each school. */
public final class EstablishmentTable {

    private static final Column<String> CODE = Column.code("学校代码", 40);
    private static final Column<String> NAME = Column.text("学校名称", 120);
    private static final Column<String> STAGE = Column.text("学段", 20);
    private static final Column<String> SETTING = Column.text("城乡", 20);
    private static final Column<String> TOWN = Column.text("乡镇", 120);
    private static final Column<BigDecimal> PUPILS = number("学生数");
    private static final Column<BigDecimal> CLASSES = number("班级数");
    private static final Column<BigDecimal> BY_PUPILS = number("按学生数应配");
    private static final Column<BigDecimal> BY_CLASSES = number("按班级应配");
    private static final Column<BigDecimal> BY_MINIMUM = number("按底线应配");
    private static final Column<BigDecimal> REQUIRED = number("应配");
    private static final Column<BigDecimal> POSTS = number("教职工编制数");
    private static final Column<BigDecimal> POSTS_OVER = number("编制超（缺为负）");
    private static final Column<BigDecimal> REGISTERED = number("在册教师");
    private static final Column<BigDecimal> ESTABLISHED = number("在编");
    private static final Column<BigDecimal> ESTABLISHED_AT_POST = number("在编在岗");
    private static final Column<BigDecimal> AWAY = number("占编不在岗");
    private static final Column<BigDecimal> ON_LOAN = number("其中借调");
    private static final Column<BigDecimal> SICK = number("其中病假");
    private static final Column<BigDecimal> MATERNITY = number("其中产假");
    private static final Column<BigDecimal> OFF = number("其中离岗");
    private static final Column<BigDecimal> OUTSIDE = number("编外在岗");
    private static final Column<BigDecimal> UNSAID = number("在岗未注明在编");
    private static final Column<BigDecimal> AT_POST = number("在岗");
    private static final Column<BigDecimal> PEOPLE_OVER = number("在岗超（缺为负）");
    private static final Column<String> LACKING = Column.text("缺额学科", 2000);

    public static final TableFormat FORMAT = new TableFormat("编制", List.of(
            CODE, NAME, STAGE, SETTING, TOWN, PUPILS, CLASSES, BY_PUPILS, BY_CLASSES, BY_MINIMUM,
            REQUIRED, POSTS, POSTS_OVER, REGISTERED, ESTABLISHED, ESTABLISHED_AT_POST, AWAY, ON_LOAN,
            SICK, MATERNITY, OFF, OUTSIDE, UNSAID, AT_POST, PEOPLE_OVER, LACKING));

    private EstablishmentTable() {}

    private static Column<BigDecimal> number(String header) {
        return Column.decimal(header, "-999999999999", "999999999999", 0);
    }

    /** What nobody can say is left empty. */
    public static TableLine line(SchoolEstablishment one) {
        var school = one.school();
        var line = new TableLine()
                .set(CODE, school.getCode())
                .set(NAME, school.getName())
                .set(STAGE, SchoolTable.word(school.getStage()))
                .set(SETTING, SchoolTable.word(school.getSetting()))
                .set(TOWN, school.getTown())
                .set(PUPILS, BigDecimal.valueOf(school.getPupils()))
                .set(CLASSES, whole(school.getEnrolment().classes()))
                .set(BY_PUPILS, by(Ground.PUPILS, one))
                .set(BY_CLASSES, by(Ground.CLASSES, one))
                .set(BY_MINIMUM, by(Ground.MINIMUM, one))
                .set(REQUIRED, whole(one.required()))
                .set(POSTS, whole(one.posts()))
                .set(POSTS_OVER, whole(one.postsOver()))
                .set(PEOPLE_OVER, whole(one.peopleOver()))
                .set(LACKING, one.subjects().map(EstablishmentTable::lacking).orElse(null));
        return one.isCounted() ? staff(line, one.staff()) : line;
    }

    private static TableLine staff(TableLine line, StaffOnDay staff) {
        return line
                .set(REGISTERED, BigDecimal.valueOf(staff.registered()))
                .set(ESTABLISHED, BigDecimal.valueOf(staff.established()))
                .set(ESTABLISHED_AT_POST, BigDecimal.valueOf(staff.establishedAtPost()))
                .set(AWAY, BigDecimal.valueOf(staff.away()))
                .set(ON_LOAN, away(staff, DutyState.ON_LOAN))
                .set(SICK, away(staff, DutyState.SICK_LEAVE))
                .set(MATERNITY, away(staff, DutyState.MATERNITY_LEAVE))
                .set(OFF, away(staff, DutyState.OFF_POST))
                .set(OUTSIDE, BigDecimal.valueOf(staff.outside()))
                .set(UNSAID, BigDecimal.valueOf(staff.unsaid()))
                .set(AT_POST, BigDecimal.valueOf(staff.atPost()));
    }

    private static BigDecimal away(StaffOnDay staff, DutyState state) {
        return BigDecimal.valueOf(staff.awayBy().getOrDefault(state, 0));
    }

    private static BigDecimal by(Ground ground, SchoolEstablishment one) {
        return whole(one.requirement().by(ground).map(Reckoning::staff));
    }

    private static BigDecimal whole(Optional<? extends Number> number) {
        return number.map(Number::longValue).map(BigDecimal::valueOf).orElse(null);
    }

    private static String lacking(SubjectNeeds needs) {
        return needs.lacking().stream()
                .filter(need -> tenths(need).signum() > 0)
                .map(need -> need.subject() + " " + tenths(need).toPlainString())
                .collect(Collectors.joining("、"));
    }

    private static BigDecimal tenths(SubjectNeeds.Need need) {
        return need.shortage().setScale(1, RoundingMode.HALF_UP);
    }
}
