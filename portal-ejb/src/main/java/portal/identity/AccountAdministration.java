package portal.identity;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.PlatformDeedRecording;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.AccountListing.Directory;
import portal.tenancy.NationalTime;
import portal.tenancy.Within.Part;
import portal.tenancy.Within;

/**
 * The accounts of a county, administered by its bureau, and those of a school's teachers by their
 * school (账号管理): looked up, opened one by one and by the hundred, given rights, shut, and helped in
 * again. Nobody's own.
 *
 * <p>Every deed may be told how the account stood when its form was made ({@link
 * AccountFile#mark()}), and is refused if that has changed meanwhile.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed({BUREAU_ADMIN, SCHOOL_ADMIN})
@Within(Part.OWN_SCHOOL)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountAdministration {

    private static final String KIND = "Account";
    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    AccountKeeping keeping;

    @Inject
    AccountListing listing;

    @Inject
    KeptSlips slips;

    @Inject
    SchoolNames schools;

    /** A part of the list of those whom the caller administers; who looks is on record. */
    @Deed("account.list")
    public AccountPage page(
            AccountFilter filter, AccountOrder order, boolean ascending, int first, int most) {
        note("text", filter.text());
        note("role", filter.role());
        note("school", filter.school());
        note("state", filter.kind());
        var page = listing.page(caller.get(), filter, order, ascending, first, most, directory());
        deed.detail("shown", page.lines().size());
        return page;
    }

    /** The schools at which the caller may give a right: all of the county, or their own. */
    public List<SchoolName> schools() {
        var only = AccountReach.of(caller.get()).onlySchool();
        return schools.all().stream()
                .filter(school -> only.isEmpty() || only.get().equals(school.id()))
                .toList();
    }

    /** The school whose teachers' accounts the caller administers, where it is one alone. */
    public Optional<SchoolName> ownSchool() {
        return AccountReach.of(caller.get()).onlySchool().isEmpty()
                ? Optional.empty()
                : schools().stream().findFirst();
    }

    /** All of one account. */
    @Deed("account.view")
    public AccountFile file(String userName) {
        deed.on(KIND, userName);
        long account = found(userName);
        AccountReach.of(caller.get())
                .requireSeen(keeping.person(account, false), keeping.rights(account));
        return listing.file(caller.get(), account, directory());
    }

    /** What would become of each of these, if they were opened now; of the accounts nothing is stored. */
    @Deed("account.import-preview")
    public List<Trial> tried(List<NewAccount> accounts) {
        deed.on("Accounts", accounts.size());
        var directory = directory();
        var taken = listing.taken(caller.get(),
                accounts.stream().map(account -> userName(account.name())).toList(),
                accounts.stream().map(NewAccount::staffNumber).filter(Objects::nonNull).toList());
        return accounts.stream().map(account -> tried(account, directory, taken)).toList();
    }

    private Trial tried(NewAccount account, Directory directory, AccountListing.Taken taken) {
        String userName = userName(account.name());
        var named = taken.userNames().get(userName);
        var numbered = taken.staffNumbers().get(account.staffNumber());
        if (numbered != null && numbered.seen()
                || named != null && named.seen()
                        && named.displayName().equals(account.displayName())) {
            return new Trial(account, true, null);
        }
        if (named != null) {
            return new Trial(account, false, named.seen()
                    ? new RuleViolation("account.name-of-another", userName, named.displayName())
                    : new RuleViolation("account.name-taken", userName));
        }
        if (numbered != null) {
            return new Trial(account, false,
                    new RuleViolation("account.staff-number-taken", account.staffNumber()));
        }
        try {
            keeping.requireOpenable(caller.get(), opening(account, directory));
            return new Trial(account, false, null);
        } catch (RuleViolation refused) {
            return new Trial(account, false, refused);
        }
    }

    /** The user name that somebody of the caller's county is given for what stands before the @. */
    public String userName(String name) {
        return name + "@" + caller.get().getTenant();
    }

    /** Opens an account; its slip waits to be printed. */
    @Deed("account.open")
    public Slip open(NewAccount account) {
        deed.on(KIND, userName(account.name()));
        noteRight(account.right());
        var directory = directory();
        var slip = keeping.open(caller.get(), opening(account, directory)).at(
                school(account.right(), directory));
        slips.keep(caller.get(), List.of(slip));
        return slip;
    }

    /** Opens all of them or none, as a list had them; their slips wait to be printed. */
    @Deed("account.import")
    public List<Slip> openAll(List<NewAccount> accounts) {
        deed.on("Accounts", accounts.size());
        deed.detail("added", accounts.size());
        if (accounts.isEmpty()) {
            return List.of();
        }
        var directory = directory();
        var opened = keeping.openAll(caller.get(),
                accounts.stream().map(account -> opening(account, directory)).toList());
        var whole = new ArrayList<Slip>();
        for (int i = 0; i < opened.size(); i++) {
            whole.add(opened.get(i).at(school(accounts.get(i).right(), directory)));
        }
        slips.keep(caller.get(), whole);
        return List.copyOf(whole);
    }

    private AccountKeeping.Opening opening(NewAccount account, Directory directory) {
        return new AccountKeeping.Opening(
                account.name(), account.displayName(), caller.get().getTenant(), null,
                account.staffNumber(), List.of(right(account.right(), directory)));
    }

    private AccountKeeping.Right right(NewRight right, Directory directory) {
        var school = school(right, directory);
        return new AccountKeeping.Right(right.role(), school == null ? null : school.id(),
                right.since() == null ? NationalTime.today() : right.since(), right.until(),
                right.acting(), Reason.of(right.reason()));
    }

    private static SchoolName school(NewRight right, Directory directory) {
        return right.school() == null ? null : school(right.school(), directory);
    }

    private static SchoolName school(String code, Directory directory) {
        return directory.coded(code)
                .orElseThrow(() -> new RuleViolation("account.school-unknown", code));
    }

    /** Gives a right; what does not go with the others is refused in words. */
    @Deed("account.grant")
    public void grant(String userName, String mark, NewRight right) {
        long account = begun(userName, mark);
        noteRight(right);
        keeping.grant(caller.get(), account, right(right, directory()));
    }

    /**
     * Ends a right.
     *
     * @param lastDay the last day on which it holds, today or later; null ends it at once
     */
    @Deed("account.end-grant")
    public void end(String userName, String mark, long right, LocalDate lastDay, String reason) {
        long account = begun(userName, mark);
        noteHeld(account, right);
        String why = said(reason);
        note("until", lastDay);
        note("reason", why);
        if (lastDay == null) {
            keeping.end(caller.get(), right, why);
        } else {
            requireNotPast(lastDay);
            keeping.endWith(caller.get(), account, right, lastDay, why);
        }
    }

    /** Moves somebody to another school from a day on, in one step. */
    @Deed("account.move")
    public void move(String userName, String mark, Move move) {
        long account = begun(userName, mark);
        var there = noteHeld(account, move.right());
        if (there.school() == null) {
            throw new RuleViolation("account.move-of-no-school");
        }
        String why = said(move.reason());
        note("to-school", move.school());
        note("since", move.from());
        note("reason", why);
        requireNotPast(move.from());
        if (there.school().code().equals(move.school())) {
            throw new RuleViolation("account.move-to-same-school");
        }
        var lastDay = move.from().minusDays(1);
        if (lastDay.isBefore(there.since()) || lastDay.isBefore(NationalTime.today())) {
            keeping.end(caller.get(), move.right(), why);
        } else {
            keeping.endWith(caller.get(), account, move.right(), lastDay, why);
        }
        var directory = directory();
        keeping.grant(caller.get(), account, new AccountKeeping.Right(there.role(),
                school(move.school(), directory).id(), move.from(), null, false, why));
        if (move.actingUntil() != null) {
            note("acting-until", move.actingUntil());
            keeping.grant(caller.get(), account, new AccountKeeping.Right(there.role(),
                    there.school().id(), move.from(), move.actingUntil(), true, why));
        }
    }

    /** Shuts the account; its sessions end at once. */
    @Deed("account.disable")
    public void disable(String userName, String mark, String reason) {
        long account = begun(userName, mark);
        String why = said(reason);
        note("reason", why);
        keeping.disable(caller.get(), account, why);
    }

    @Deed("account.enable")
    public void enable(String userName, String mark, String reason) {
        long account = begun(userName, mark);
        note("reason", said(reason));
        keeping.enable(caller.get(), account);
    }

    /** Lets somebody in again; the slip waits to be printed. */
    @Deed("account.reset-password")
    public Slip resetPassword(String userName, String mark, String reason) {
        long account = begun(userName, mark);
        note("reason", said(reason));
        var file = listing.file(caller.get(), account, directory());
        var slip = keeping.resetPassword(caller.get(), account).at(file.line().school());
        slips.keep(caller.get(), List.of(slip));
        return slip;
    }

    /** Forgets a second factor that was lost; asked for in person. */
    @Deed("account.reset-factor")
    public void resetFactor(String userName, String mark, String reason) {
        long account = begun(userName, mark);
        note("reason", said(reason));
        keeping.resetFactor(caller.get(), account);
    }

    /** Ends every session of the account; it may sign in again. */
    @Deed("account.end-sessions")
    public int endSessions(String userName) {
        long account = begun(userName, null);
        int ended = keeping.endSessions(caller.get(), account);
        deed.detail("sessions", ended);
        return ended;
    }

    /** The account, if the caller administers it and it stands as it did; held until the end. */
    private long begun(String userName, String mark) {
        deed.on(KIND, userName);
        long account = found(userName);
        keeping.reached(caller.get(), account);
        if (mark != null && !mark.equals(listing.mark(account))) {
            throw new RuleViolation("account.changed-meanwhile");
        }
        return account;
    }

    private long found(String userName) {
        return listing.find(caller.get(), userName).orElseThrow(() -> new NotFound(KIND));
    }

    private HeldRight noteHeld(long account, long right) {
        var held = listing.file(caller.get(), account, directory()).line().rights().stream()
                .filter(one -> one.id() == right)
                .findFirst()
                .orElseThrow(() -> new NotFound("RoleGrant"));
        note("role", held.role());
        note("school", held.school() == null ? null : held.school().code());
        return held;
    }

    private void noteRight(NewRight right) {
        note("role", right.role());
        note("school", right.school());
        note("since", right.since());
        note("until", right.until());
        note("acting", right.acting() ? Boolean.TRUE : null);
        note("reason", right.reason());
    }

    private void note(String name, Object value) {
        if (value != null) {
            deed.detail(name, value);
        }
    }

    private static void requireNotPast(LocalDate day) {
        if (day.isBefore(NationalTime.today())) {
            throw new RuleViolation("account.day-is-past");
        }
    }

    private Directory directory() {
        return Directory.of(schools.all());
    }

    /** A reason that must be given. */
    private static String said(String reason) {
        String why = Reason.of(reason);
        if (why == null) {
            throw new RuleViolation("account.reason-missing");
        }
        return why;
    }

}
