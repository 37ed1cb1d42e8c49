package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.identity.AccountProposal.State;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.tenancy.Sql;

class AccountProposalsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh().alter("""
            insert into tenant (id, name, province, opened_on) values
                ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01')""");
    private static final Sql PLATFORM = new Sql(DATABASE.source("portal_platform"));
    private static final LocalDate TODAY = NationalTime.today();

    private static int round;

    private Caller admin;
    private Caller second;
    private Caller auditor;
    private Caller neighbour;

    @BeforeEach
    void aCountyWithThreeGuards() {
        PLATFORM.update("update account set disabled_at = now()");
        round++;
        admin = somebody("admin" + round, "999901", Role.BUREAU_ADMIN);
        second = somebody("second" + round, "999901", Role.BUREAU_ADMIN);
        auditor = somebody("auditor" + round, "999901", Role.AUDITOR);
        neighbour = somebody("admin" + round, "999902", Role.BUREAU_ADMIN);
    }

    private static Caller somebody(String name, String tenant, String role) {
        String user = name + "@" + tenant;
        long account = PLATFORM.list(row -> row.getLong(1), """
                insert into account (tenant_id, user_name, display_name, password_hash)
                values (?, ?, '示例', 'kept') returning id""", tenant, user).get(0);
        long grant = PLATFORM.list(row -> row.getLong(1), """
                insert into role_grant (account_id, tenant_id, role, since) values (?, ?, ?, ?)
                returning id""", account, tenant, role, TODAY).get(0);
        return new Caller(new Person(account, user, "示例", tenant, null, null, false), null, null,
                List.of(new RoleGrant(grant, role, null, TODAY, null, false)));
    }

    private static <T> T as(Caller caller, Function<AccountProposals, T> work) {
        return OneTransaction.of(DATABASE, "portal_platform", source -> {
            var proposals = new AccountProposals();
            proposals.platform = source;
            proposals.deed = new CurrentDeed();
            proposals.caller = new CurrentCaller();
            proposals.caller.tenant = new CurrentTenant();
            proposals.caller.province = new CurrentProvince();
            proposals.caller.actor = new CurrentActor();
            proposals.keeping = new AccountKeeping();
            proposals.keeping.platform = source;
            proposals.keeping.passwords = QuickHash.passwords();
            proposals.keeping.sessions = new KeptSessions();
            proposals.keeping.sessions.platform = source;
            proposals.keeping.settings = SignInSettings.of(name -> Optional.empty());
            proposals.keeping.factors = new KeptFactors();
            proposals.keeping.factors.platform = source;
            proposals.listing = new AccountListing();
            proposals.listing.platform = source;
            proposals.kept = new KeptAccounts();
            proposals.kept.platform = source;
            proposals.slips = new KeptSlips();
            proposals.slips.platform = source;
            proposals.slips.seal = SealedUnder.secret(SealTest.NEW);
            try {
                return proposals.caller.serve(caller,
                        () -> proposals.deed.within(new Notes(), () -> work.apply(proposals)));
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private static void doing(Caller caller, Consumer<AccountProposals> work) {
        as(caller, proposals -> {
            work.accept(proposals);
            return null;
        });
    }

    private static String refusal(Caller caller, Consumer<AccountProposals> work) {
        return assertThrows(RuleViolation.class, () -> doing(caller, work)).key();
    }

    private static NewProposal about(Caller whose, AccountTouch touch) {
        return new NewProposal(whose.getName(), touch, null, null, null, null, "离职");
    }

    private static boolean disabled(Caller whose) {
        return PLATFORM.list(row -> row.getBoolean(1),
                "select disabled_at is not null from account where id = ?", whose.getAccount()).get(0);
    }

    private static State state(Caller reader, long id) {
        return as(reader, AccountProposals::all).stream().filter(one -> one.id() == id)
                .map(AccountProposal::state).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("三员: a proposal changes nothing until a second person confirms it")
    void aSecondPersonConfirms() {
        long id = as(admin, proposals -> proposals.propose(about(auditor, AccountTouch.DISABLE)));
        assertFalse(disabled(auditor));
        assertEquals(State.OPEN, state(auditor, id));
        assertEquals("proposal.own", refusal(admin, proposals -> proposals.confirm(id)));
        assertEquals("proposal.touches-you", refusal(auditor, proposals -> proposals.confirm(id)));
        assertEquals("proposal.touches-you", refusal(auditor, proposals -> proposals.reject(id, "no")));
        doing(second, proposals -> proposals.confirm(id));
        assertTrue(disabled(auditor));
        assertEquals(State.CONFIRMED, state(admin, id));
        assertEquals("proposal.decided-already", refusal(second, proposals -> proposals.confirm(id)));
    }

    @Test
    void theAuditorIsASecondPersonToo() {
        long id = as(admin, proposals -> proposals.propose(about(second, AccountTouch.RESET_PASSWORD)));
        doing(auditor, proposals -> proposals.confirm(id));
        assertEquals(List.of(admin.getAccount()), PLATFORM.list(row -> row.getLong(1),
                "select made_by from slip where account_id = ?", second.getAccount()));
    }

    @Test
    void aRightIsGivenAndEndedWithTwoHands() {
        var newcomer = somebody("newcomer" + round, "999901", Role.JUDGE);
        PLATFORM.update("update role_grant set ended_at = now() where account_id = ?", newcomer.getAccount());
        long give = as(admin, proposals -> proposals.propose(new NewProposal(
                newcomer.getName(), AccountTouch.GRANT, Role.AUDITOR, null, null, null, "任命")));
        doing(second, proposals -> proposals.confirm(give));
        var held = PLATFORM.list(row -> row.getLong(1),
                "select id from role_grant where account_id = ? and role = 'AUDITOR'", newcomer.getAccount());
        assertEquals(1, held.size());
        long end = as(admin, proposals -> proposals.propose(new NewProposal(newcomer.getName(),
                AccountTouch.END, null, held.get(0), null, TODAY.plusDays(3), "调离")));
        doing(auditor, proposals -> proposals.confirm(end));
        assertEquals(List.of(TODAY.plusDays(3)), PLATFORM.list(
                row -> row.getObject(1, LocalDate.class),
                "select until from role_grant where id = ?", held.get(0)));
    }

    @Test
    void whatNeedsOneHandIsNotProposed() {
        var judge = somebody("judge" + round, "999901", Role.JUDGE);
        assertEquals("proposal.one-is-enough",
                refusal(admin, proposals -> proposals.propose(about(judge, AccountTouch.DISABLE))));
        boolean ofJudge = as(admin, proposals -> proposals.needed(judge.getName()));
        assertFalse(ofJudge);
        boolean ofAuditor = as(admin, proposals -> proposals.needed(auditor.getName()));
        assertTrue(ofAuditor);
        assertEquals("account.own",
                refusal(admin, proposals -> proposals.propose(about(admin, AccountTouch.DISABLE))));
    }

    @Test
    void aProposalIsRejectedWithdrawnOrExpires() {
        long rejected = as(admin, proposals -> proposals.propose(about(second, AccountTouch.DISABLE)));
        doing(auditor, proposals -> proposals.reject(rejected, "未见文件"));
        assertEquals(State.REJECTED, state(admin, rejected));
        long withdrawn = as(admin, proposals -> proposals.propose(about(second, AccountTouch.DISABLE)));
        doing(admin, proposals -> proposals.reject(withdrawn, null));
        assertEquals(State.WITHDRAWN, state(admin, withdrawn));
        long expired = as(admin, proposals -> proposals.propose(about(second, AccountTouch.DISABLE)));
        PLATFORM.update("update account_proposal set expires_at = now() where id = ?", expired);
        assertEquals("proposal.expired", refusal(auditor, proposals -> proposals.confirm(expired)));
        assertEquals(State.EXPIRED, state(admin, expired));
        assertFalse(disabled(second));
    }

    @Test
    void whoIsNoAdministratorAnyMoreHasProposedNothing() {
        long id = as(admin, proposals -> proposals.propose(about(second, AccountTouch.DISABLE)));
        PLATFORM.update("update account set disabled_at = now() where id = ?", admin.getAccount());
        assertEquals("proposal.proposer-gone", refusal(auditor, proposals -> proposals.confirm(id)));
        assertFalse(disabled(second));
    }

    @Test
    @DisplayName("ASVS 8.4.1: a neighbour neither sees nor decides, and the operator only where nobody else can")
    void aNeighbourDecidesNothing() {
        long id = as(admin, proposals -> proposals.propose(about(auditor, AccountTouch.DISABLE)));
        assertEquals(List.of(), as(neighbour, AccountProposals::all));
        assertThrows(NotFound.class, () -> doing(neighbour, proposals -> proposals.confirm(id)));
        var operator = new Caller(
                new Person(second.getAccount() + 1_000_000, "operator", "示例", null, null, null, false),
                null, null,
                List.of(new RoleGrant(1, Role.PLATFORM_OPERATOR, null, TODAY, null, false)));
        assertEquals(Set.of(), Set.copyOf(as(operator, AccountProposals::all)));
        assertEquals("proposal.county-decides", refusal(operator, proposals -> proposals.confirm(id)));
        PLATFORM.update("update account set disabled_at = now() where id = ?", second.getAccount());
        assertEquals(List.of(id), as(operator, AccountProposals::all).stream()
                .map(AccountProposal::id).toList());
    }
}
