package portal.library.use;

import java.math.BigDecimal;
import java.util.List;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;

/** What schools contributed, as bureaus keep it in a spreadsheet, a line for each school. */
public final class ContributionTable {

    private static final Column<String> CODE = Column.code("学校代码", 40);
    private static final Column<String> NAME = Column.text("学校名称", 120);
    private static final Column<BigDecimal> CONTRIBUTED = number("共享资源数");
    private static final Column<BigDecimal> TAUGHT = number("外校授课班次");
    private static final Column<BigDecimal> ADAPTED = number("被外校改编数");
    private static final Column<BigDecimal> DOWNLOADS = number("外校下载人次（不计分）");

    public static final TableFormat FORMAT = new TableFormat("资源贡献", List.of(
            CODE, NAME, CONTRIBUTED, TAUGHT, ADAPTED, DOWNLOADS));

    private ContributionTable() {}

    private static Column<BigDecimal> number(String header) {
        return Column.decimal(header, "0", "999999999999", 0);
    }

    public static TableLine line(SchoolContribution one) {
        return new TableLine()
                .set(CODE, one.code())
                .set(NAME, one.school())
                .set(CONTRIBUTED, BigDecimal.valueOf(one.counted().contributed()))
                .set(TAUGHT, BigDecimal.valueOf(one.counted().taughtElsewhere()))
                .set(ADAPTED, BigDecimal.valueOf(one.counted().adapted()))
                .set(DOWNLOADS, BigDecimal.valueOf(one.counted().downloads()));
    }
}
