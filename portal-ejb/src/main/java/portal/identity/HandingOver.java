package portal.identity;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.PlatformDeedRecording;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.AccountListing.Directory;
import portal.tenancy.NationalTime;

/**
 * The bureau hands a post over (交接): the giver's right ends, the receiver's begins, and what is open
 * at that moment is kept with it; all of it or nothing.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed(BUREAU_ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HandingOver {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    AccountKeeping keeping;

    @Inject
    AccountListing listing;

    @Inject
    KeptHandovers kept;

    @Inject
    SchoolNames schools;

    @Inject
    AccountMatters accounts;

    @Inject
    CountyMatters county;

    /** The posts that somebody could hand over: their rights that hold today or will. */
    public List<HeldRight> posts(String giver) {
        return listing.file(caller.get(), found(giver), Directory.of(schools.all())).line().rights();
    }

    /** What would be on the list if the post were handed over now. */
    public List<OpenMatter> open(String giver, long right) {
        var held = held(found(giver), right);
        return matters(new Post(held.role(), held.school()));
    }

    /** Hands the post over; the list of what is open is kept under the id that is told. */
    @Deed("account.hand-over")
    public long handOver(NewHandover wanted) {
        deed.on("Account", wanted.giver());
        deed.detail("to", wanted.receiver());
        long giver = found(wanted.giver());
        long receiver = listing.find(caller.get(), wanted.receiver())
                .orElseThrow(() -> new RuleViolation("handover.receiver-unknown", wanted.receiver()));
        if (giver == receiver) {
            throw new RuleViolation("handover.to-oneself");
        }
        keeping.reached(caller.get(), giver);
        var held = held(giver, wanted.right());
        String reason = reason(wanted);
        deed.detail("role", held.role());
        deed.detail("since", wanted.from());
        deed.detail("reason", reason);
        requireDays(wanted, held);
        var post = new Post(held.role(), held.school());
        var matters = matters(post);
        leave(giver, held, wanted.from(), reason);
        long received = keeping.grant(caller.get(), receiver, new AccountKeeping.Right(
                held.role(), held.school(), wanted.from(), held.until(), held.acting(), reason));
        if (wanted.actingUntil() != null) {
            deed.detail("acting-until", wanted.actingUntil());
            keeping.grant(caller.get(), giver, new AccountKeeping.Right(held.role(), held.school(),
                    wanted.from(), wanted.actingUntil(), true, reason));
        }
        deed.detail("matters", matters.size());
        return kept.add(caller.get(),
                new KeptHandovers.Ids(giver, receiver, held.id(), received, post), wanted, reason,
                matters);
    }

    private void leave(long giver, RoleGrant held, LocalDate from, String reason) {
        var lastDay = from.minusDays(1);
        if (lastDay.isBefore(held.since()) || lastDay.isBefore(NationalTime.today())) {
            keeping.end(caller.get(), held.id(), reason);
        } else {
            keeping.endWith(caller.get(), giver, held.id(), lastDay, reason);
        }
    }

    private static void requireDays(NewHandover wanted, RoleGrant held) {
        if (wanted.from() == null || wanted.from().isBefore(NationalTime.today())) {
            throw new RuleViolation("account.day-is-past");
        }
        if (held.until() != null && held.until().isBefore(wanted.from())) {
            throw new RuleViolation("handover.post-over", held.until());
        }
        if (wanted.actingUntil() != null && wanted.actingUntil().isBefore(wanted.from())) {
            throw new RuleViolation("grant.ends-before-it-begins");
        }
    }

    private static String reason(NewHandover wanted) {
        return Reason.required(wanted.reason());
    }

    private List<OpenMatter> matters(Post post) {
        return Stream.concat(accounts.of(post).stream(), county.of(post).stream()).toList();
    }

    private RoleGrant held(long giver, long right) {
        return keeping.rights(giver).stream().filter(one -> one.id() == right).findFirst()
                .orElseThrow(() -> new NotFound("RoleGrant"));
    }

    private long found(String userName) {
        return listing.find(caller.get(), userName).orElseThrow(() -> new NotFound("Account"));
    }
}
