package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
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
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.tenancy.Sql;

class HandoverTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh().alter("""
            insert into tenant (id, name, province, opened_on) values
                ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01');
            insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                strong_subjects, weak_subjects)
            values (1, '999901', 0, 'S1', '甲小学', 'PRIMARY', 'TOWN', 0, 'NONE', '', '')""");
    private static final Sql PLATFORM = new Sql(DATABASE.source("portal_platform"));
    private static final LocalDate TODAY = NationalTime.today();
    private static final SchoolName SCHOOL = new SchoolName(1, "S1", "甲小学");

    private static Caller bureau;
    private static Caller neighbour;
    private static int round;

    private Caller giver;
    private Caller receiver;

    /** Both boundaries over one transaction of the platform's role. */
    private record Office(HandingOver deeds, Handovers papers, AccountMatters matters) {}

    @BeforeAll
    static void administrators() {
        bureau = somebody("admin", "999901", Role.BUREAU_ADMIN, null);
        neighbour = somebody("admin", "999902", Role.BUREAU_ADMIN, null);
    }

    @BeforeEach
    void aPrincipalAndATeacher() {
        round++;
        giver = somebody("giver" + round, "999901", Role.PRINCIPAL, 1L);
        receiver = somebody("receiver" + round, "999901", Role.TEACHER, 1L);
    }

    private static Caller somebody(String name, String tenant, String role, Long at) {
        String user = name + "@" + tenant;
        long account = PLATFORM.list(row -> row.getLong(1), """
                insert into account (tenant_id, user_name, display_name, password_hash)
                values (?, ?, ?, 'kept') returning id""", tenant, user, "示例" + name).get(0);
        long grant = PLATFORM.list(row -> row.getLong(1), """
                insert into role_grant (account_id, tenant_id, role, school_id, since)
                values (?, ?, ?, ?, ?) returning id""", account, tenant, role, at, TODAY.minusDays(9)).get(0);
        return new Caller(new Person(account, user, "示例" + name, tenant, null, null, false), null, at,
                List.of(new RoleGrant(grant, role, at, TODAY.minusDays(9), null, false)));
    }

    /** No capability of a county has anything to say here. */
    private static CountyMatters nothingMore() {
        return new CountyMatters() {
            @Override
            public List<OpenMatter> of(Post post) {
                return List.of();
            }
        };
    }

    private static <T> T as(Caller caller, Function<Office, T> work) {
        return OneTransaction.of(DATABASE, "portal_platform", source -> {
            var current = new CurrentCaller();
            current.tenant = new CurrentTenant();
            current.province = new CurrentProvince();
            current.actor = new CurrentActor();
            var kept = new KeptHandovers();
            kept.platform = source;
            var office = new Office(new HandingOver(), new Handovers(), new AccountMatters());
            office.matters.platform = source;
            office.matters.caller = current;
            office.papers.caller = current;
            office.papers.deed = new CurrentDeed();
            office.papers.kept = kept;
            office.papers.schools = () -> List.of(SCHOOL);
            office.deeds.caller = current;
            office.deeds.deed = office.papers.deed;
            office.deeds.kept = kept;
            office.deeds.schools = office.papers.schools;
            office.deeds.accounts = office.matters;
            office.deeds.county = nothingMore();
            office.deeds.listing = new AccountListing();
            office.deeds.listing.platform = source;
            office.deeds.listing.settings = SignInSettings.of(name -> Optional.empty());
            office.deeds.keeping = new AccountKeeping();
            office.deeds.keeping.platform = source;
            office.deeds.keeping.sessions = new KeptSessions();
            office.deeds.keeping.sessions.platform = source;
            try {
                return current.serve(caller,
                        () -> office.deeds.deed.within(new Notes(), () -> work.apply(office)));
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private static String refusal(Caller caller, Function<Office, Object> work) {
        return assertThrows(RuleViolation.class, () -> as(caller, work)).key();
    }

    private NewHandover from(LocalDate day, LocalDate actingUntil) {
        return new NewHandover(giver.getName(), giver.getGrants().get(0).id(), receiver.getName(), day,
                actingUntil, "调任");
    }

    private static List<String> posts(Caller whose, LocalDate day) {
        return PLATFORM.list(row -> row.getString(1), """
                select role || case when acting then ' acting' else '' end from role_grant
                where account_id = ? and ended_at is null
                    and ? between since and coalesce(until, 'infinity') order by role""",
                whose.getAccount(), day);
    }

    @Test
    @DisplayName("交接: on the day before it is the giver's post, on the day the receiver's, with no gap between")
    void aPostChangesHandsOnItsDay() {
        var day = TODAY.plusDays(5);
        long id = as(bureau, office -> office.deeds.handOver(from(day, null)));
        assertEquals(List.of(Role.PRINCIPAL), posts(giver, day.minusDays(1)));
        assertEquals(List.of(Role.TEACHER), posts(receiver, day.minusDays(1)));
        assertEquals(List.of(), posts(giver, day));
        assertEquals(List.of(Role.PRINCIPAL, Role.TEACHER), posts(receiver, day));
        var paper = as(bureau, office -> office.papers.get(id));
        assertEquals(day, paper.day());
        assertEquals("甲小学", paper.school().name());
        assertEquals("示例admin", paper.madeBy());
    }

    @Test
    void whoHandsOverTodayLeavesAtOnceAndMayStandInBesides() {
        as(bureau, office -> office.deeds.handOver(from(TODAY, TODAY.plusDays(20))));
        assertEquals(List.of("PRINCIPAL acting"), posts(giver, TODAY));
        assertEquals(List.of(), posts(giver, TODAY.plusDays(21)));
        assertEquals(List.of(Role.PRINCIPAL, Role.TEACHER), posts(receiver, TODAY));
    }

    @Test
    @DisplayName("交接: what is open is kept with the hand-over as it stood then")
    void whatIsOpenIsKept() {
        PLATFORM.update("update account set one_time_until = now() + interval '9 days' where id = ?",
                giver.getAccount());
        long id = as(bureau, office -> office.deeds.handOver(from(TODAY.plusDays(1), null)));
        PLATFORM.update("update account set one_time_until = null");
        var matters = as(bureau, office -> office.papers.get(id)).matters();
        assertEquals(List.of("account.password-unused"), matters.stream().map(OpenMatter::key).toList());
        assertEquals(List.of("1"), matters.get(0).figures());
        assertNotNull(matters.get(0).since());
    }

    @Test
    void whoStandsInAndSoonNoLongerIsOpen() {
        PLATFORM.update("""
                insert into role_grant (account_id, tenant_id, role, school_id, since, until, acting)
                values (?, '999901', 'PRINCIPAL', 1, ?, ?, true)""",
                receiver.getAccount(), TODAY, TODAY.plusDays(30));
        var matters = as(bureau,
                office -> office.matters.of(new Post(Role.PRINCIPAL, 1L)));
        assertTrue(matters.stream().anyMatch(matter -> matter.key().equals("account.acting-ends")
                && matter.figures().equals(
                        List.of(receiver.getDisplayName(), TODAY.plusDays(30).toString()))));
        assertEquals(List.of(), as(bureau, office -> office.matters.of(new Post(Role.JUDGE, null))));
    }

    @Test
    void theReceiverConfirmsOnce() {
        long id = as(bureau, office -> office.deeds.handOver(from(TODAY.plusDays(1), null)));
        assertEquals("handover.not-to-confirm", refusal(giver, office -> {
            office.papers.confirm(id);
            return null;
        }));
        boolean before = as(receiver, office -> office.papers.get(id).toConfirm());
        assertTrue(before);
        as(receiver, office -> {
            office.papers.confirm(id);
            return null;
        });
        boolean after = as(receiver, office -> office.papers.get(id).toConfirm());
        assertFalse(after);
        assertEquals(List.of(id), as(receiver, office -> office.papers.list()).stream()
                .map(Handover::id).toList());
    }

    @Test
    @DisplayName("ASVS 8.4.1: nobody else's hand-over is found, neither a neighbour's nor a colleague's")
    void nobodyElseReadsIt() {
        long id = as(bureau, office -> office.deeds.handOver(from(TODAY.plusDays(1), null)));
        var colleague = somebody("colleague" + round, "999901", Role.PRINCIPAL, 1L);
        for (var stranger : List.of(colleague, neighbour)) {
            assertThrows(NotFound.class, () -> as(stranger, office -> office.papers.get(id)));
            assertEquals(List.of(), as(stranger, office -> office.papers.list()));
        }
        assertThrows(NotFound.class, () -> as(neighbour,
                office -> office.deeds.handOver(from(TODAY.plusDays(1), null))));
    }

    @Test
    void whatCannotBeHandedOverIsRefused() {
        assertEquals("account.day-is-past",
                refusal(bureau, office -> office.deeds.handOver(from(TODAY.minusDays(1), null))));
        assertEquals("handover.receiver-unknown", refusal(bureau, office -> office.deeds.handOver(
                new NewHandover(giver.getName(), 1, "nobody@999901", TODAY, null, "x"))));
        assertEquals("handover.to-oneself", refusal(bureau, office -> office.deeds.handOver(
                new NewHandover(giver.getName(), 1, giver.getName(), TODAY, null, "x"))));
        var auditor = somebody("auditor" + round, "999901", Role.AUDITOR, null);
        assertEquals("account.needs-second-hand", refusal(bureau, office -> office.deeds.handOver(
                new NewHandover(auditor.getName(), auditor.getGrants().get(0).id(), receiver.getName(),
                        TODAY, null, "x"))));
        assertEquals(List.of(Role.AUDITOR), posts(auditor, TODAY), "nothing of a refused deed stays");
    }
}
