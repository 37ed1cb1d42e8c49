package portal.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Supporter;
import portal.document.CellFault;
import portal.document.Table;
import portal.document.TableRow;
import portal.document.UploadedTable;
import portal.school.School;

/**
 * A list of pairs as read from a file, such as an export that was corrected in a spreadsheet: the
 * pairs that the cycle can take, and every fault of the other rows.
 *
 * @param table      what the kit read: headers, unknown columns, faults of single cells
 * @param pairs      of the rows without a fault, in their order; none where a column is missing
 * @param further    faults against the register, the cycle and the rows above
 * @param faultyRows how many rows have a fault
 */
public record PairsReading(
        Table table, List<Pair> pairs, List<CellFault> further, int faultyRows) {

    public PairsReading {
        pairs = List.copyOf(pairs);
        further = List.copyOf(further);
    }

    /**
     * @param problem the cycle as it is posed: who supports, who receives and how many supporters
     *                each wants
     * @param schools the county's, by code
     */
    static PairsReading of(UploadedTable upload, Problem problem, Map<String, School> schools) {
        var rules = new Rules(problem, schools);
        var table = PairingTable.PINS.read(upload);
        var sound = new ArrayList<Pair>();
        var further = new ArrayList<CellFault>();
        int faulty = 0;
        for (var row : table.rows()) {
            var found = row.isRecord() ? rules.faults(row) : List.<CellFault>of();
            further.addAll(found);
            if (row.sound() && found.isEmpty()) {
                sound.add(pair(row));
            } else {
                faulty++;
            }
        }
        boolean whole = PairingTable.PINS.columns().stream()
                .allMatch(column -> !column.isRequired() || table.has(column));
        return new PairsReading(table, whole ? sound : List.of(), further, faulty);
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

    private static Pair pair(TableRow row) {
        return new Pair(
                row.get(PairingTable.SUPPORTER_CODE), row.get(PairingTable.RECIPIENT_CODE));
    }

    /** What a row is held against: the cycle, and the rows above it. */
    private static final class Rules {

        private final Map<String, School> schools;
        private final Map<String, Supporter> supporters;
        private final Map<String, Recipient> recipients;
        private final Map<Pair, Integer> rowOfPair = new HashMap<>();
        private final Map<String, Integer> supportersOf = new HashMap<>();

        Rules(Problem problem, Map<String, School> schools) {
            this.schools = schools;
            supporters = problem.supportersById();
            recipients = problem.recipientsById();
        }

        List<CellFault> faults(TableRow row) {
            var faults = new ArrayList<CellFault>();
            row.find(PairingTable.SUPPORTER_CODE).ifPresent(code -> {
                if (!schools.containsKey(code)) {
                    faults.add(row.fault(PairingTable.SUPPORTER_CODE, "pairs.unknown-school", code));
                } else if (!supporters.containsKey(code)) {
                    faults.add(row.fault(PairingTable.SUPPORTER_CODE, "pairs.not-a-supporter",
                            schools.get(code).getName()));
                }
            });
            row.find(PairingTable.RECIPIENT_CODE).ifPresent(code -> {
                if (!schools.containsKey(code)) {
                    faults.add(row.fault(PairingTable.RECIPIENT_CODE, "pairs.unknown-school", code));
                } else if (!recipients.containsKey(code)) {
                    faults.add(row.fault(PairingTable.RECIPIENT_CODE, "pairs.not-a-recipient",
                            schools.get(code).getName()));
                }
            });
            return faults.isEmpty() && row.sound() ? together(row) : faults;
        }

        /** Two schools that take part each by itself, as a pair. */
        private List<CellFault> together(TableRow row) {
            var pair = pair(row);
            var supporter = supporters.get(pair.supporter());
            var recipient = recipients.get(pair.recipient());
            if (!supporter.stage().maySupport(recipient.stage())) {
                return List.of(row.fault(PairingTable.SUPPORTER_CODE, "pairs.stages-do-not-match",
                        schools.get(supporter.id()).getName(),
                        schools.get(recipient.id()).getName()));
            }
            Integer before = rowOfPair.putIfAbsent(pair, row.number());
            if (before != null) {
                return List.of(row.fault(PairingTable.RECIPIENT_CODE, "pairs.twice", before));
            }
            int named = supportersOf.merge(recipient.id(), 1, Integer::sum);
            return named <= recipient.supporters() ? List.of()
                    : List.of(row.fault(PairingTable.RECIPIENT_CODE, "pairs.too-many-supporters",
                            schools.get(recipient.id()).getName(), recipient.supporters()));
        }
    }
}
