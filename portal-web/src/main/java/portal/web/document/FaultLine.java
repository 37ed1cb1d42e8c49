package portal.web.document;

import java.util.List;
import portal.document.CellFault;
import portal.web.frame.Words;

/** A fault by its place, in the reader's language: what stands there, what is wrong, what to do. */
public record FaultLine(int row, String column, String text, String words) {

    /** How many are shown; the workbook with the red cells has every fault. */
    public static final int SHOWN = 100;

    public static List<FaultLine> of(List<CellFault> faults, Words words) {
        return faults.stream().limit(SHOWN).map(fault -> of(fault, words)).toList();
    }

    private static FaultLine of(CellFault fault, Words words) {
        return new FaultLine(fault.row(), fault.column(),
                fault.text().isEmpty() ? words.text("schoolImport.blank") : fault.text(),
                says(fault, words));
    }

    /** What is wrong, as the comment in the returned workbook says it too. */
    public static String says(CellFault fault, Words words) {
        return words.text(fault.key(), fault.figures().toArray());
    }
}
