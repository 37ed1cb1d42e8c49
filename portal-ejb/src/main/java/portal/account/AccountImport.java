package portal.account;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.RuleViolation;
import portal.document.Faulty;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.identity.AccountAdministration;
import portal.identity.CurrentCaller;
import portal.identity.Slip;
import portal.tenancy.Within;
import portal.tenancy.Within.Part;

/**
 * Opens accounts from a list: shows first what would happen, then opens all of it or nothing. What
 * is opened comes on record as {@code account.import}.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, SCHOOL_ADMIN})
@Within(Part.OWN_SCHOOL)
public class AccountImport {

    /** A county has at most some ten thousand teachers; what is larger is no list of them. */
    private static final TableLimits LIMITS = new TableLimits(
            10L << 20, 1_000, 50L << 20, 80L << 20, 200, 20_000, 50, 1_000, 1_000);

    @Inject
    AccountAdministration accounts;

    @Inject
    CurrentCaller caller;

    /**
     * What was opened.
     *
     * @param slips for each account opened, shown this once to scripts and kept for printing
     */
    public record Opened(AccountChanges changes, List<Slip> slips) {}

    /** How large a list may be; ask before the file is taken. */
    public TableLimits limits() {
        return LIMITS;
    }

    /** What would become of the list; nothing is stored. */
    public AccountChanges preview(UploadedTable upload) {
        return changes(upload);
    }

    /**
     * Opens what the list states. Refused as a whole if a row is faulty, unless those are to be
     * skipped.
     */
    public Opened take(UploadedTable upload, Faulty faulty) {
        var changes = changes(upload);
        if (!changes.missing().isEmpty()) {
            throw new RuleViolation(
                    "account.list-lacks-columns", String.join("、", changes.missing()));
        }
        if (!changes.sound() && faulty == Faulty.REFUSE_ALL) {
            throw new RuleViolation("account.list-has-faults", changes.faultyRows());
        }
        return new Opened(changes, accounts.openAll(changes.added()));
    }

    private AccountChanges changes(UploadedTable upload) {
        var own = accounts.ownSchool().map(school -> school.code()).orElse(null);
        return new AccountReading(caller.get().getTenant(), own, accounts::tried).read(upload);
    }
}
