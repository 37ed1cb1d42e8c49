package portal.document.intake;

import java.util.List;
import portal.document.TableFormat;
import portal.document.TableLimits;

/**
 * What a page must know of a list: how it is written, how large it may be, what is to choose.
 *
 * @param template the columns of the empty workbook
 */
public record ListKind(
        String list, TableFormat format, TableFormat template, TableLimits limits,
        List<ListOption> options) {}
