package portal.pairing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;

/** The published pairs as a bureau keeps them in a spreadsheet. */
public final class PairingTable {

    private static final int METRES = 3;

    static final Column<String> SUPPORTER_CODE = Column.code("支援学校代码", 40)
            .or("支援学校标识码", "支援校代码", "supporter").required();
    private static final Column<String> SUPPORTER = Column.text("支援学校", 120);
    private static final Column<String> SUPPORTER_TOWN = Column.text("支援学校乡镇", 60);
    static final Column<String> RECIPIENT_CODE = Column.code("受援学校代码", 40)
            .or("受援学校标识码", "受援校代码", "recipient").required();
    private static final Column<String> RECIPIENT = Column.text("受援学校", 120);
    private static final Column<String> RECIPIENT_TOWN = Column.text("受援学校乡镇", 60);
    private static final Column<BigDecimal> KILOMETRES = Column.decimal(
            "距离（公里）", "0", "100000", METRES);
    private static final Column<Boolean> PINNED = Column.yesNo("指定");
    private static final Column<LocalDate> PUBLISHED_ON = Column.date("发布日期");

    public static final TableFormat FORMAT = new TableFormat("结对关系", List.of(
            SUPPORTER_CODE, SUPPORTER, SUPPORTER_TOWN, RECIPIENT_CODE, RECIPIENT, RECIPIENT_TOWN,
            KILOMETRES, PINNED, PUBLISHED_ON));

    /**
     * The same as it is taken in: the two codes say all, names are for whoever reads along, and what
     * the portal reckons itself is not read.
     */
    public static final TableFormat PINS = new TableFormat("结对关系", List.of(
            SUPPORTER_CODE, SUPPORTER, RECIPIENT_CODE, RECIPIENT));

    private PairingTable() {}

    public static TableLine line(Pairing pairing) {
        return new TableLine()
                .set(SUPPORTER_CODE, pairing.getSupporter().getCode())
                .set(SUPPORTER, pairing.getSupporter().getName())
                .set(SUPPORTER_TOWN, pairing.getSupporter().getTown())
                .set(RECIPIENT_CODE, pairing.getRecipient().getCode())
                .set(RECIPIENT, pairing.getRecipient().getName())
                .set(RECIPIENT_TOWN, pairing.getRecipient().getTown())
                .set(KILOMETRES, BigDecimal.valueOf(pairing.getDistanceM(), METRES))
                .set(PINNED, pairing.isPinned())
                .set(PUBLISHED_ON, pairing.getPublishedOn());
    }
}
