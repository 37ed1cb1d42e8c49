package portal.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.TableRow;
import portal.document.UploadedTable;
import portal.identity.NewAccount;
import portal.identity.NewRight;
import portal.identity.Trial;
import portal.tenancy.Role;

/**
 * How a list of people is read: names proposed where they are left out, each row tried, and whatever
 * is wrong gathered by row and column.
 *
 * @param place     what follows the {@code @} in every user name of the county
 * @param ownSchool the code of the school that is meant where none is given, or null
 * @param trying    what the portal would make of them
 */
record AccountReading(
        String place, String ownSchool, Function<List<NewAccount>, List<Trial>> trying) {

    /** A fault shows in the column that cures it. */
    private static final Map<String, Column<?>> CURED_IN = Map.of(
            "account.school-unknown", AccountTable.SCHOOL,
            "duties.school-missing", AccountTable.SCHOOL,
            "duties.role-of-no-school", AccountTable.SCHOOL,
            "duties.role-of-another-place", AccountTable.ROLE,
            "account.right-not-yours-to-give", AccountTable.ROLE,
            "account.nameless", AccountTable.NAME,
            "grant.ends-before-it-begins", AccountTable.UNTIL);

    AccountChanges read(UploadedTable upload) {
        var table = AccountTable.FORMAT.read(upload);
        var rows = new ArrayList<TableRow>();
        var asked = new ArrayList<NewAccount>();
        var further = new ArrayList<CellFault>();
        int faulty = 0;
        var rowOfName = new HashMap<String, Integer>();
        var rowOfNumber = new HashMap<String, Integer>();
        boolean complete = AccountChanges.missing(table).isEmpty();
        for (var row : table.rows()) {
            var found = faults(row, rowOfName, rowOfNumber);
            further.addAll(found);
            if (!row.sound() || !found.isEmpty()) {
                faulty++;
            } else if (complete) {
                rows.add(row);
                asked.add(account(row));
            }
        }
        var added = new ArrayList<NewAccount>();
        var there = new ArrayList<NewAccount>();
        var tried = trying.apply(asked);
        for (int i = 0; i < tried.size(); i++) {
            var trial = tried.get(i);
            if (trial.opens()) {
                added.add(trial.account());
            } else if (trial.there()) {
                there.add(trial.account());
            } else {
                faulty++;
                var refused = trial.refused();
                further.add(rows.get(i).fault(
                        CURED_IN.getOrDefault(refused.key(), AccountTable.USER), refused.key(),
                        refused.figures().toArray()));
            }
        }
        return new AccountChanges(table, List.copyOf(further), faulty, List.copyOf(added),
                List.copyOf(there));
    }

    private List<CellFault> faults(
            TableRow row, Map<String, Integer> rowOfName, Map<String, Integer> rowOfNumber) {
        var faults = new ArrayList<CellFault>();
        var name = name(row);
        if (name.isEmpty()) {
            if (row.sound()) {
                faults.add(row.fault(AccountTable.USER, "account.list-needs-name"));
            }
        } else {
            Integer before = rowOfName.putIfAbsent(name.get(), row.number());
            if (before != null) {
                faults.add(row.fault(AccountTable.USER, "account.list-name-twice", name.get(), before));
            }
        }
        row.find(AccountTable.STAFF_NUMBER).ifPresent(number -> {
            Integer before = rowOfNumber.putIfAbsent(number, row.number());
            if (before != null) {
                faults.add(row.fault(
                        AccountTable.STAFF_NUMBER, "account.list-staff-number-twice", before));
            }
        });
        return faults;
    }

    /** The name given, else one from the staff number, else one from the office and its school. */
    private Optional<String> name(TableRow row) {
        var given = row.find(AccountTable.USER);
        if (given.isPresent()) {
            String name = given.get();
            return Optional.of(name.endsWith("@" + place)
                    ? name.substring(0, name.length() - place.length() - 1) : name);
        }
        return row.find(AccountTable.STAFF_NUMBER)
                .map(number -> number.replaceAll("[/#]", "-"))
                .or(() -> school(row).flatMap(school -> row.find(AccountTable.ROLE)
                        .map(role -> switch (role) {
                            case Role.PRINCIPAL -> "principal." + school;
                            case Role.SCHOOL_ADMIN -> "school." + school;
                            default -> null;
                        })));
    }

    private Optional<String> school(TableRow row) {
        return row.find(AccountTable.SCHOOL).or(() -> Optional.ofNullable(ownSchool));
    }

    private NewAccount account(TableRow row) {
        return new NewAccount(
                name(row).orElseThrow(),
                row.get(AccountTable.NAME),
                row.find(AccountTable.STAFF_NUMBER).orElse(null),
                new NewRight(
                        row.get(AccountTable.ROLE),
                        school(row).orElse(null),
                        row.find(AccountTable.SINCE).orElse(null),
                        row.find(AccountTable.UNTIL).orElse(null),
                        false,
                        row.find(AccountTable.REASON).orElse(null)));
    }
}
