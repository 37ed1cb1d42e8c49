package portal.school.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.school.School;
import portal.school.SchoolTable;

/** Levels as a bureau keeps them in a spreadsheet: a line for each school and subject. */
public final class LevelTable {

    private static final int MOST = 10_000;

    private static final Column<String> CODE = Column.code("学校代码", 40);
    private static final Column<String> SCHOOL = Column.text("学校名称", 120);
    private static final Column<String> SUBJECT = Column.text("学科", 60);
    private static final Column<Integer> TEACHERS = Column.integer("在岗任课教师", 0, MOST);
    private static final Column<Integer> SPECIALISTS = Column.integer("其中专职", 0, MOST);
    private static final Column<Integer> BACKBONE = Column.integer("其中骨干", 0, MOST);
    private static final Column<Integer> OF_COUNTY = Column.integer("其中县级及以上骨干", 0, MOST);
    private static final Column<Integer> FIRST = Column.integer("其中一级及以上", 0, MOST);
    private static final Column<Integer> SENIOR = Column.integer("其中高级及以上", 0, MOST);
    private static final Column<BigDecimal> SHORTAGE = Column.decimal("缺教师", "0", "10000", 1);
    private static final Column<Integer> STRENGTH = Column.integer("优势", 0, LevelRule.HIGHEST);
    private static final Column<Level.Ground> STRENGTH_BY = Column.choice("优势依据", grounds());
    private static final Column<Integer> NEED = Column.integer("需求", 0, LevelRule.HIGHEST);
    private static final Column<Level.Ground> NEED_BY = Column.choice("需求依据", grounds());
    private static final Column<String> REASON = Column.text("校正理由", 1_001);

    public static final TableFormat FORMAT = new TableFormat("学科优势与需求", List.of(
            CODE, SCHOOL, SchoolTable.ROLE, SUBJECT, TEACHERS, SPECIALISTS, BACKBONE, OF_COUNTY, FIRST, SENIOR,
            SHORTAGE, STRENGTH, STRENGTH_BY, NEED, NEED_BY, REASON));

    /** A line of the table. */
    public record Line(School school, SubjectDiagnosis subject) {}

    private LevelTable() {}

    public static List<Line> lines(List<SchoolDiagnosis> schools) {
        var lines = new ArrayList<Line>();
        schools.forEach(one -> one.subjects().forEach(
                subject -> lines.add(new Line(one.school(), subject))));
        return lines;
    }

    public static TableLine line(Line line) {
        var one = line.subject();
        return new TableLine()
                .set(CODE, line.school().getCode())
                .set(SCHOOL, line.school().getName())
                .set(SchoolTable.ROLE, line.school().getSupportRole())
                .set(SUBJECT, one.subject())
                .set(TEACHERS, one.teachers().all())
                .set(SPECIALISTS, one.teachers().specialists())
                .set(BACKBONE, one.teachers().backbone())
                .set(OF_COUNTY, one.teachers().ofCounty())
                .set(FIRST, one.teachers().first())
                .set(SENIOR, one.teachers().senior())
                .set(SHORTAGE, one.shortage()
                        .map(missing -> missing.setScale(1, RoundingMode.HALF_UP)).orElse(null))
                .set(STRENGTH, one.strength().value())
                .set(STRENGTH_BY, one.strength().ground())
                .set(NEED, one.need().value())
                .set(NEED_BY, one.need().ground())
                .set(REASON, reasons(one));
    }

    private static String reasons(SubjectDiagnosis one) {
        var reasons = new ArrayList<String>();
        for (var level : List.of(one.strength(), one.need())) {
            Optional.of(level).flatMap(Level::correction)
                    .ifPresent(correction -> reasons.add(correction.getReason()));
        }
        return reasons.isEmpty() ? null : String.join("；", reasons);
    }

    private static Map<String, Level.Ground> grounds() {
        var grounds = new LinkedHashMap<String, Level.Ground>();
        grounds.put("教师情况", Level.Ground.TEACHERS);
        grounds.put("学校表填报", Level.Ground.STATED);
        grounds.put("人工校正", Level.Ground.CORRECTED);
        return grounds;
    }
}
