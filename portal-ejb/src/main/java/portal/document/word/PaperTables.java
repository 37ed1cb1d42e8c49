package portal.document.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** The tables of a document on paper: those of its text, and its imprint (版记). */
final class PaperTables {

    /** Lines are in eighths of a point: the imprint's outer ones 0.35 mm, the others 0.25 mm. */
    private static final int THICK = 8;
    private static final int THIN = 6;
    private static final int USUAL = 4;

    private static final int CELL_MARGIN = 60;
    private static final int IMPRINT_CHARACTER = 280;

    private final XWPFDocument paper;

    PaperTables(XWPFDocument paper) {
        this.paper = paper;
    }

    void grid(Grid grid, PaperPage page) {
        var columns = grid.columns();
        var table = paper.createTable(grid.rows().size() + 1, columns.size());
        shape(table, grid.widths(page.textWidth()), CELL_MARGIN);
        border(table.getCTTbl().getTblPr(), USUAL, USUAL, USUAL, USUAL);
        var head = table.getRow(0);
        head.getCtRow().getTrPr().addNewTblHeader();
        for (int i = 0; i < columns.size(); i++) {
            cell(head, i, "CellHead", columns.get(i).header(), STJc.CENTER);
        }
        for (int at = 0; at < grid.rows().size(); at++) {
            var row = table.getRow(at + 1);
            for (int i = 0; i < columns.size(); i++) {
                cell(row, i, "Cell", grid.rows().get(at).get(i), side(columns.get(i).side()));
            }
        }
    }

    /** At the foot of the page on which the document ends. */
    void imprint(OfficialDocument.Imprint imprint) {
        int width = PaperPage.UPRIGHT.textWidth();
        var copies = imprint.copies().map("抄送：%s。"::formatted);
        var table = paper.createTable(copies.isPresent() ? 2 : 1, 1);
        shape(table, List.of(width), 0);
        var shape = table.getCTTbl().getTblPr();
        border(shape, THICK, 0, THICK, THIN);
        var place = shape.addNewTblpPr();
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setTblpXSpec(STXAlign.LEFT);
        place.setTblpYSpec(STYAlign.BOTTOM);
        copies.ifPresent(said -> {
            var text = cell(table.getRow(0), 0, "Imprint", said, STJc.LEFT);
            PaperWriter.indent(text, 4, 3, 1, IMPRINT_CHARACTER);
        });
        var text = cell(table.getRow(table.getNumberOfRows() - 1), 0, "Imprint", imprint.by(),
                STJc.LEFT);
        PaperWriter.indent(text, 1, 0, 1, IMPRINT_CHARACTER);
        var tab = PaperWriter.properties(text).addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf((long) width - IMPRINT_CHARACTER));
        text.getCTP().addNewR().addNewTab();
        PaperWriter.run(text, PaperText.day(imprint.on()) + "印发");
    }

    private static void shape(XWPFTable table, List<Integer> widths, int cellMargin) {
        var written = table.getCTTbl();
        var shape = written.getTblPr();
        var width = shape.isSetTblW() ? shape.getTblW() : shape.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        shape.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = shape.addNewTblCellMar();
        for (var side : List.of(margins.addNewLeft(), margins.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.valueOf(cellMargin));
        }
        var columns = written.getTblGrid() == null ? written.addNewTblGrid() : written.getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        widths.forEach(each -> columns.addNewGridCol().setW(BigInteger.valueOf(each)));
        table.getRows().forEach(row -> shape(row, widths));
    }

    private static void shape(XWPFTableRow row, List<Integer> widths) {
        var written = row.getCtRow();
        (written.isSetTrPr() ? written.getTrPr() : written.addNewTrPr()).addNewCantSplit();
        for (int i = 0; i < widths.size(); i++) {
            var cell = row.getCell(i).getCTTc();
            var shape = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
            var width = shape.isSetTcW() ? shape.getTcW() : shape.addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(BigInteger.valueOf(widths.get(i)));
            shape.addNewVAlign().setVal(STVerticalJc.CENTER);
        }
    }

    /** @param sides none where it is 0 */
    private static void border(CTTblPr shape, int top, int sides, int bottom, int inside) {
        if (shape.isSetTblBorders()) {
            shape.unsetTblBorders();
        }
        var borders = shape.addNewTblBorders();
        line(borders.addNewTop(), top);
        line(borders.addNewLeft(), sides);
        line(borders.addNewBottom(), bottom);
        line(borders.addNewRight(), sides);
        line(borders.addNewInsideH(), inside);
        line(borders.addNewInsideV(), sides);
    }

    private static void line(CTBorder border, int width) {
        border.setVal(width == 0 ? STBorder.NIL : STBorder.SINGLE);
        if (width > 0) {
            border.setSz(BigInteger.valueOf(width));
            border.setSpace(BigInteger.ZERO);
            border.setColor("000000");
        }
    }

    private static XWPFParagraph cell(
            XWPFTableRow row, int column, String style, String text, STJc.Enum side) {
        var paragraph = row.getCell(column).getParagraphArray(0);
        paragraph.setStyle(style);
        if (side != STJc.LEFT) {
            PaperWriter.properties(paragraph).addNewJc().setVal(side);
        }
        PaperWriter.run(paragraph, text);
        return paragraph;
    }

    private static STJc.Enum side(Grid.Side side) {
        return switch (side) {
            case LEFT -> STJc.LEFT;
            case CENTRE -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
        };
    }
}
