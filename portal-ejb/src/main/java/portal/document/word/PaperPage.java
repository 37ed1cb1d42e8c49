package portal.document.word;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A page of A4 as GB/T 9704-2012 measures it, upright or across; lengths are in twips, twentieths of
 * a point.
 *
 * <p>Across, the sheet is turned with its bound edge up, so that each margin stays at its edge.
 */
enum PaperPage {

    UPRIGHT(210, 297, 37, 26, 35, 28),
    ACROSS(297, 210, 28, 37, 26, 35);

    /** The distance from line to line: 28.95 points. */
    static final int LINE = 579;

    /** As many characters as a line of the text has. */
    static final int CHARACTERS = 28;

    /** A character of the text, of size 3. */
    static final int CHARACTER = 320;

    /** The foot of the page number above the edge of the sheet: its line stands 7 mm below the text. */
    private static final int FOOTER_MM = 22;

    private static final int HEADER_MM = 15;
    private static final BigDecimal TWIPS_PER_INCH = BigDecimal.valueOf(1440);
    private static final BigDecimal MM_PER_INCH = new BigDecimal("25.4");

    private final int width;
    private final int height;
    private final int top;
    private final int right;
    private final int bottom;
    private final int left;

    PaperPage(int width, int height, int top, int right, int bottom, int left) {
        this.width = width;
        this.height = height;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.left = left;
    }

    static PaperPage of(boolean wide) {
        return wide ? ACROSS : UPRIGHT;
    }

    static int twips(int millimetres) {
        return BigDecimal.valueOf(millimetres).multiply(TWIPS_PER_INCH)
                .divide(MM_PER_INCH, 0, RoundingMode.HALF_UP).intValueExact();
    }

    /** How wide the text is. */
    int textWidth() {
        return twips(width) - twips(left) - twips(right);
    }

    void describe(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(number(width));
        size.setH(number(height));
        if (this == ACROSS) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(number(top));
        margins.setRight(number(right));
        margins.setBottom(number(bottom));
        margins.setLeft(number(left));
        margins.setHeader(number(HEADER_MM));
        margins.setFooter(number(FOOTER_MM));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
    }

    private static BigInteger number(int millimetres) {
        return BigInteger.valueOf(twips(millimetres));
    }
}
