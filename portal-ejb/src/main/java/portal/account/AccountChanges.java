package portal.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.Table;
import portal.identity.NewAccount;

/**
 * What a list of people would become.
 *
 * @param table      what the kit read: headers, unknown columns, faults of single cells
 * @param further    faults between cells and rows, and what the portal would refuse
 * @param faultyRows how many rows have a fault
 * @param added      accounts that would be opened
 * @param there      those that are there already, which the list leaves as they are
 */
public record AccountChanges(
        Table table, List<CellFault> further, int faultyRows, List<NewAccount> added,
        List<NewAccount> there) {

    /** The headers of columns that must be there and are not. */
    public List<String> missing() {
        return missing(table);
    }

    static List<String> missing(Table table) {
        return AccountTable.FORMAT.columns().stream()
                .filter(column -> column.isRequired() && !table.has(column))
                .map(Column::header)
                .toList();
    }

    public boolean sound() {
        return table.sound() && further.isEmpty();
    }

    /** All faults in the order of the rows, as far as they are worth showing. */
    public List<CellFault> faults() {
        var all = new ArrayList<>(table.faults());
        all.addAll(further);
        all.sort(Comparator.comparingInt(CellFault::row));
        return all;
    }

    public long faultCount() {
        return table.faultCount() + further.size();
    }
}
