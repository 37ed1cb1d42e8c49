package portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.database.CountyTransaction;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.identity.Callers;
import portal.notice.OwnNotices.Which;
import portal.tenancy.CountySql;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Role;
import portal.tenancy.TenantSql;

/** Notices of two counties to accounts, roles and schools, each reader seeing theirs alone. */
class NoticesTest {

    private static final String OFFICER = "officer@999901";
    private static final String OTHER_OFFICER = "officer2@999901";
    private static final String ADMIN = "admin@999901";
    private static final String PRINCIPAL = "principal.1@999901";
    private static final String NEXT_PRINCIPAL = "principal.2@999901";
    private static final String TEACHER = "teacher.1@999901";
    private static final String NEIGHBOUR = "officer@999902";
    private static final long SCHOOL = 1;
    private static final long NEXT_SCHOOL = 2;

    private final TestDatabase database = TestDatabase.fresh();
    private final CurrentTenant tenant = new CurrentTenant();
    private final CurrentActor actor = new CurrentActor();

    @BeforeEach
    void theCast() {
        database.alter("""
                insert into province (code, name) values ('99', '示例省') on conflict do nothing;
                insert into tenant (id, name, province, opened_on) values
                    ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01');
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                    strong_subjects, weak_subjects)
                select id, '999901', 0, 'S' || id, '甲小学', 'PRIMARY', 'TOWN', 0, 'NONE', '', ''
                from (values (1), (2)) as schools (id)""");
        account(OFFICER, FIRST, Role.BUREAU_OFFICER, null);
        account(OTHER_OFFICER, FIRST, Role.BUREAU_OFFICER, null);
        account(ADMIN, FIRST, Role.BUREAU_ADMIN, null);
        account(PRINCIPAL, FIRST, Role.PRINCIPAL, SCHOOL);
        account(NEXT_PRINCIPAL, FIRST, Role.PRINCIPAL, NEXT_SCHOOL);
        account(TEACHER, FIRST, Role.TEACHER, SCHOOL);
        account(NEIGHBOUR, SECOND, Role.BUREAU_OFFICER, null);
    }

    private void account(String user, String county, String role, Long school) {
        database.alter("""
                with opened as (insert into account (tenant_id, user_name, display_name, password_hash)
                    values ('%s', '%s', '示例', 'hash') returning id)
                insert into role_grant (account_id, tenant_id, role, school_id, since)
                select id, '%s', '%s', %s, '2026-09-01' from opened"""
                .formatted(county, user, county, role, school));
    }

    private <T> T transaction(String county, Function<TenantSql, T> work) {
        try {
            return tenant.within(county, () -> OneTransaction.of(database, "portal_app", source -> {
                try {
                    var connection = source.getConnection();
                    CountyTransaction.confine(connection, county);
                    return work.apply(CountySql.over(connection));
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void raise(String county, NewNotice notice) {
        in(county, notices -> notices.raise(notice));
    }

    private void in(String county, Consumer<Notices> work) {
        transaction(county, sql -> {
            work.accept(NoticesOutside.over(sql, tenant, actor));
            return null;
        });
    }

    private <T> T as(String user, Function<OwnNotices, T> work) {
        String county = user.endsWith(SECOND) ? SECOND : FIRST;
        Long school = user.contains(".1@") ? (Long) SCHOOL : user.contains(".2@") ? (Long) NEXT_SCHOOL : null;
        var platform = database.source("portal_platform");
        var served = Callers.accounts(platform).caller(user, school).orElseThrow();
        var current = Callers.current(tenant, actor);
        try {
            return current.serve(served, () -> transaction(county, sql -> {
                var own = new OwnNotices();
                own.sql = sql;
                own.caller = current;
                own.deed = new CurrentDeed();
                own.matters = Callers.matters(platform, current);
                return work.apply(own);
            }));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> kinds(String user) {
        return as(user, own -> own.page(Which.OPEN, 0, 50)).stream().map(Notice::kind).toList();
    }

    private int waiting(String user, int most) {
        return as(user, own -> own.waiting(most));
    }

    private long count(String user, Which which) {
        return as(user, own -> own.count(which));
    }

    private static NewNotice toDo(Addressee to, Object about) {
        return NewNotice.toDo(to, "look", about, "/school/schools.xhtml", "甲小学");
    }

    private static NewNotice message(Addressee to) {
        return NewNotice.message(to, "know", 1, "/school/schools.xhtml");
    }

    @Test
    @DisplayName("Each reader finds what is sent to them, to a role of theirs or to their school, and no more")
    void eachFindsTheirs() {
        raise(FIRST, NewNotice.message(Addressee.user(OFFICER), "to-user", 1, "/a.xhtml"));
        raise(FIRST, NewNotice.message(Addressee.role(Role.BUREAU_OFFICER), "to-role", 1, "/a.xhtml"));
        raise(FIRST, NewNotice.message(Addressee.school(SCHOOL), "to-school", 1, "/a.xhtml"));
        assertEquals(List.of("to-role", "to-user"), kinds(OFFICER));
        assertEquals(List.of("to-role"), kinds(OTHER_OFFICER));
        assertEquals(List.of("to-school"), kinds(PRINCIPAL));
        for (String other : List.of(ADMIN, NEXT_PRINCIPAL, TEACHER, NEIGHBOUR)) {
            assertEquals(List.of(), kinds(other), other);
            assertEquals(0, waiting(other, 100), other);
        }
    }

    @Test
    void noticesOfTwoCountiesAreApartEvenForTheSameRole() {
        raise(SECOND, message(Addressee.role(Role.BUREAU_OFFICER)));
        assertEquals(List.of(), kinds(OFFICER));
        assertEquals(List.of("know"), kinds(NEIGHBOUR));
    }

    @Test
    void whatIsNotOnesOwnCanNeitherBeSeenNorDone() {
        raise(FIRST, toDo(Addressee.role(Role.BUREAU_OFFICER), 7));
        long id = as(OFFICER, own -> own.page(Which.OPEN, 0, 1)).get(0).id();
        for (String other : List.of(ADMIN, PRINCIPAL, TEACHER, NEIGHBOUR)) {
            assertThrows(NotFound.class, () -> as(other, own -> {
                own.done(id);
                return null;
            }), other);
            assertThrows(NotFound.class, () -> as(other, own -> {
                own.see(id);
                return null;
            }), other);
        }
        assertEquals(List.of("look"), kinds(OFFICER));
    }

    @Test
    @DisplayName("A to-do of a role is done once for all")
    void oneDoesItForAll() {
        raise(FIRST, toDo(Addressee.role(Role.BUREAU_OFFICER), 7));
        long id = as(OFFICER, own -> own.page(Which.OPEN, 0, 1)).get(0).id();
        as(OFFICER, own -> {
            own.done(id);
            return null;
        });
        assertEquals(List.of(), kinds(OTHER_OFFICER));
        var done = as(OTHER_OFFICER, own -> own.page(Which.TO_DO, 0, 1)).get(0);
        assertFalse(done.isOpen());
        assertEquals(OFFICER, done.doneBy());
    }

    @Test
    void aMessageIsSeenByEachForThemselves() {
        raise(FIRST, message(Addressee.role(Role.BUREAU_OFFICER)));
        as(OFFICER, own -> {
            own.seeAll();
            own.seeAll();
            return null;
        });
        assertEquals(List.of(), kinds(OFFICER));
        assertEquals(0, waiting(OFFICER, 100));
        assertTrue(as(OFFICER, own -> own.page(Which.ALL, 0, 50)).get(0).seen());
        assertEquals(1, waiting(OTHER_OFFICER, 100));
    }

    @Test
    void whoeverSeesAllMessagesHasNotDoneWhatIsToDo() {
        raise(FIRST, toDo(Addressee.user(OFFICER), 7));
        as(OFFICER, own -> {
            own.seeAll();
            return null;
        });
        assertEquals(List.of("look"), kinds(OFFICER));
    }

    @Test
    void aToDoIsRaisedOnceWhileItIsOpenAndAgainAfterwards() {
        var one = toDo(Addressee.role(Role.BUREAU_OFFICER), 7);
        raise(FIRST, one);
        raise(FIRST, one);
        raise(FIRST, toDo(Addressee.role(Role.BUREAU_OFFICER), 8));
        assertEquals(2, count(OFFICER, Which.TO_DO));
        in(FIRST, notices -> notices.done("look", 7));
        raise(FIRST, one);
        assertEquals(3, count(OFFICER, Which.TO_DO));
        assertEquals(2, count(OFFICER, Which.OPEN));
    }

    @Test
    void whatIsToDoStandsFirstBySoonestDay() {
        raise(FIRST, toDo(Addressee.user(OFFICER), "late").due(LocalDate.of(2027, 1, 2)));
        raise(FIRST, toDo(Addressee.user(OFFICER), "soon").due(LocalDate.of(2027, 1, 1)));
        raise(FIRST, toDo(Addressee.user(OFFICER), "whenever"));
        raise(FIRST, message(Addressee.user(OFFICER)));
        var found = as(OFFICER, own -> own.page(Which.ALL, 0, 50));
        assertEquals(List.of("look", "look", "look", "know"), found.stream().map(Notice::kind).toList());
        assertEquals(LocalDate.of(2027, 1, 1), found.get(0).due());
        assertEquals(LocalDate.of(2027, 1, 2), found.get(1).due());
        assertEquals(found.subList(1, 3), as(OFFICER, own -> own.page(Which.ALL, 1, 2)));
        assertEquals(4, count(OFFICER, Which.ALL));
        assertEquals(1, count(OFFICER, Which.MESSAGES));
        assertEquals(4, waiting(OFFICER, 100));
        assertEquals(3, waiting(OFFICER, 3));
    }

    @Test
    void aDeedThatIsUndoneRaisesNothing() {
        assertThrows(IllegalStateException.class, () -> in(FIRST, notices -> {
            notices.raise(message(Addressee.user(OFFICER)));
            throw new IllegalStateException("undone");
        }));
        assertEquals(List.of(), kinds(OFFICER));
    }

    @Test
    void whatIsOverAYearOldGoesWithTheNext() {
        raise(FIRST, message(Addressee.user(OFFICER)));
        as(OFFICER, own -> {
            own.seeAll();
            return null;
        });
        database.alter("update notice set raised_at = now() - interval '401 days'");
        raise(FIRST, message(Addressee.user(OFFICER)));
        assertEquals(1, count(OFFICER, Which.ALL));
    }

    @Test
    void aProposalWaitsForTheSecondHandAndNobodyElse() {
        account("admin2@999901", FIRST, Role.BUREAU_ADMIN, null);
        database.alter("""
                insert into account_proposal (tenant_id, account_id, touch, reason, proposed_by, expires_at)
                select '999901', whose.id, 'DISABLE', 'x', proposer.id, now() + interval '1 day'
                from account whose, account proposer
                where whose.user_name = 'officer@999901' and proposer.user_name = 'admin@999901'""");
        assertEquals(List.of("proposal-to-decide"),
                as("admin2@999901", OwnNotices::standing).stream().map(Notice::kind).toList());
        for (String other : List.of(ADMIN, OFFICER, OTHER_OFFICER, PRINCIPAL, NEIGHBOUR)) {
            assertEquals(List.of(), as(other, OwnNotices::standing), other);
        }
    }

    @Test
    void aNoticeLeadsWithinThePortalAlone() {
        for (String path : List.of("https://elsewhere", "//elsewhere", "/\\elsewhere", "page.xhtml", "")) {
            assertThrows(IllegalArgumentException.class,
                    () -> NewNotice.message(Addressee.user(OFFICER), "know", 1, path), path);
        }
        assertThrows(IllegalArgumentException.class, () -> Addressee.role(Role.TEACHER));
    }
}
