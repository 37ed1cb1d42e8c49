package portal.bureau;

import java.time.LocalDate;
import java.util.List;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;

/** The figures in force as a bureau keeps them in a spreadsheet. */
public final class FigureTable {

    private static final int LONGEST = 2000;

    private static final Column<String> CAPABILITY = Column.text("类别", LONGEST);
    private static final Column<String> NAME = Column.text("参数", LONGEST);
    private static final Column<String> VALUE = Column.text("要求", LONGEST);
    private static final Column<String> CLAUSE = Column.text("条款或理由", LONGEST);
    private static final Column<String> DOCUMENT = Column.text("文件", LONGEST);
    private static final Column<String> ORIGIN = Column.text("来源", LONGEST);
    private static final Column<LocalDate> SINCE = Column.date("生效日期");
    private static final Column<String> AHEAD = Column.text("此后", LONGEST);
    private static final Column<String> KEY = Column.text("键", LONGEST);
    private static final Column<String> WRITTEN = Column.text("写法", LONGEST);

    public static final TableFormat FORMAT = new TableFormat("政策参数", List.of(
            CAPABILITY, NAME, VALUE, CLAUSE, DOCUMENT, ORIGIN, SINCE, AHEAD, KEY, WRITTEN));

    private FigureTable() {}

    /**
     * One figure in words.
     *
     * @param ahead   what comes into force later; empty where nothing does
     * @param written the value as a county's file writes it
     */
    public record Line(
            String capability, String name, String value, String clause, String document,
            String origin, LocalDate since, String ahead, String key, String written) {}

    public static TableLine line(Line line) {
        return new TableLine()
                .set(CAPABILITY, line.capability())
                .set(NAME, line.name())
                .set(VALUE, line.value())
                .set(CLAUSE, line.clause())
                .set(DOCUMENT, line.document())
                .set(ORIGIN, line.origin())
                .set(SINCE, line.since())
                .set(AHEAD, line.ahead())
                .set(KEY, line.key())
                .set(WRITTEN, line.written());
    }
}
