package portal.web.account;

import java.util.List;
import portal.account.AccountChanges;
import portal.identity.NewAccount;
import portal.web.document.FaultLine;
import portal.web.frame.Words;

/** What a list of people would become, in the reader's language and as much of it as one reads. */
public record AccountPreview(AccountChanges changes, Words words) {

    /** How many accounts are shown. */
    static final int SHOWN = 100;

    /** An account that would be opened, or is there. */
    public record Person(
            String name, String user, String role, String school, String staffNumber) {}

    public int added() {
        return changes.added().size();
    }

    public int there() {
        return changes.there().size();
    }

    public int faulty() {
        return changes.faultyRows();
    }

    public boolean hasFaults() {
        return !changes.sound();
    }

    public boolean takeable() {
        return added() > 0 && changes.missing().isEmpty();
    }

    public String verdict() {
        if (!changes.missing().isEmpty()) {
            return words.text("account.list-lacks-columns",
                    String.join(words.text("list.separator"), changes.missing()));
        }
        if (hasFaults()) {
            return words.text("accountImport.verdict.faulty", faulty());
        }
        return words.text(added() > 0
                ? "accountImport.verdict.sound" : "accountImport.verdict.same", added());
    }

    public String verdictKind() {
        return hasFaults() ? "fault" : "info";
    }

    public boolean hasUnknown() {
        return !changes.table().unknown().isEmpty();
    }

    public String unknown() {
        return words.text("schoolImport.unknown",
                String.join(words.text("list.separator"), changes.table().unknown()));
    }

    public List<FaultLine> faults() {
        return FaultLine.of(changes.faults(), words);
    }

    public boolean moreFaults() {
        return changes.faultCount() > FaultLine.SHOWN;
    }

    public String faultsShown() {
        return words.text("schoolImport.faults.more", FaultLine.SHOWN, changes.faultCount());
    }

    public List<Person> people() {
        return changes.added().stream().limit(SHOWN).map(this::person).toList();
    }

    private Person person(NewAccount account) {
        var right = account.right();
        return new Person(account.displayName(), account.name(),
                new AccountWords(words).role(right.role()),
                right.school() == null ? words.text("account.wholeCounty") : right.school(),
                account.staffNumber() == null ? "" : account.staffNumber());
    }

    public boolean morePeople() {
        return added() > SHOWN;
    }

    public String peopleShown() {
        return words.text("accountImport.more", SHOWN, added());
    }

    /** Taking is the main deed, unless the faults want looking after first. */
    public String takeClass() {
        return hasFaults() ? "ui-button-outlined" : "";
    }

    public String skip() {
        return words.text("accountImport.skip", faulty(), added());
    }
}
