package portal.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.audit.Trail;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.identity.OpenSessions;
import portal.tenancy.Sql;

class RefreshTokensTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Sql PLATFORM = new Sql(DATABASE.source("portal_platform"));
    private static int accounts;

    private long session;
    private String first;

    @BeforeEach
    void signIn() {
        String name = "operator" + ++accounts;
        session = PLATFORM.list(row -> row.getLong(1), """
                with opened as (
                    insert into account (user_name, display_name) values (?, '示例') returning id)
                insert into account_session (account_id, channel, address, agent)
                select id, 'API', '192.0.2.1', 'a script' from opened returning id""", name).get(0);
        first = in(tokens -> tokens.begin(session));
    }

    /** As the server does it: one transaction, and those who end a session in one of their own. */
    private static <T> T in(Function<RefreshTokens, T> work) {
        return OneTransaction.of(DATABASE, "portal_platform", source -> {
            var tokens = new RefreshTokens();
            tokens.platform = source;
            tokens.sessions = OpenSessions.over(DATABASE.source("portal_platform"));
            tokens.trail = Trail.of(source);
            tokens.life = new TokenLife();
            tokens.life.keyDays = "90";
            tokens.life.refreshDays = "30";
            tokens.life.idleDays = "7";
            tokens.life.read();
            return work.apply(tokens);
        });
    }

    private static Optional<String> use(String token) {
        return in(tokens -> tokens.use(token, tenant -> true)).map(RefreshTokens.Renewed::refreshToken);
    }

    private String ended() {
        return PLATFORM.list(row -> row.getString(1),
                "select coalesce(end_reason, 'open') from account_session where id = ?", session).get(0);
    }

    private void pass(String interval) {
        PLATFORM.update("""
                update refresh_token set issued_at = issued_at - ?::interval, used_at = used_at - ?::interval,
                    expires_at = expires_at - ?::interval where account_session_id = ?""",
                interval, interval, interval, session);
        PLATFORM.update("update account_session set started_at = started_at - ?::interval where id = ?",
                interval, session);
    }

    @Test
    void eachUseGivesTheNext() {
        String second = use(first).orElseThrow();
        assertNotEquals(first, second);
        assertTrue(use(second).isPresent());
        assertEquals("open", ended());
    }

    @Test
    @DisplayName("RFC 9700: the second use of a refresh token ends all that came from the sign-in")
    void reuseEndsTheFamily() {
        String second = use(first).orElseThrow();
        String third = use(second).orElseThrow();
        assertEquals(Optional.empty(), use(first));
        assertEquals("TOKEN_REUSED", ended());
        assertEquals(Optional.empty(), use(third), "nobody knows whose it is");
    }

    @Test
    void aClientWhoseAnswerGotLostGoesOn() {
        String lost = use(first).orElseThrow();
        String second = use(first).orElseThrow();
        assertTrue(use(second).isPresent());
        assertEquals(Optional.empty(), use(lost), "whoever has it took it from somebody");
        assertEquals("TOKEN_REUSED", ended());
    }

    @Test
    void afterHalfAMinuteNoAnswerIsLost() {
        use(first);
        pass("30 seconds");
        assertEquals(Optional.empty(), use(first));
        assertEquals("TOKEN_REUSED", ended());
    }

    @Test
    void aTokenWaitsForAWeek() {
        pass("6 days 23 hours");
        String second = use(first).orElseThrow();
        pass("7 days");
        assertEquals(Optional.empty(), use(second));
        assertEquals("IDLE", ended());
    }

    @Test
    @DisplayName("ASVS 7.3.2: after a month the password is asked for again, however busy the client was")
    void aFamilyLivesForAMonth() {
        String token = first;
        for (int week = 0; week < 5; week++) {
            pass("5 days 23 hours");
            token = use(token).orElseThrow();
        }
        pass("6 hours");
        assertEquals(Optional.empty(), use(token));
    }

    @Test
    void whatIsNobodysOpensAndEndsNothing() {
        for (String nobodys : List.of("", "x", first + "x", first.substring(1), "\u0000", "' or true --")) {
            assertEquals(Optional.empty(), use(nobodys));
            in(tokens -> {
                tokens.revoke(nobodys);
                return null;
            });
        }
        assertEquals("open", ended());
    }

    @Test
    void aTokenOfAnEndedSessionIsNobodys() {
        PLATFORM.update("update account_session set ended_at = now(), end_reason = 'DISABLED' where id = ?", session);
        assertEquals(Optional.empty(), use(first));
        assertEquals("DISABLED", ended());
    }

    @Test
    void atAnAddressThatDoesNotAdmitItATokenIsNotUsedUp() {
        assertEquals(Optional.empty(), in(tokens -> tokens.use(first, tenant -> false)));
        assertTrue(use(first).isPresent());
    }

    @Test
    void aRevokedTokenEndsItsSession() {
        String second = use(first).orElseThrow();
        in(tokens -> {
            tokens.revoke(first);
            return null;
        });
        assertEquals("TOKEN_REVOKED", ended());
        assertEquals(Optional.empty(), use(second));
    }

    @Test
    @DisplayName("Two uses at once take turns: one pair stays good")
    void twoUsesAtOnceTakeTurns() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var asked = new ArrayList<Future<Optional<String>>>();
            for (int i = 0; i < 8; i++) {
                Callable<Optional<String>> one = () -> use(first);
                asked.add(pool.submit(one));
            }
            for (var answer : asked) {
                assertTrue(answer.get().isPresent());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(1L), PLATFORM.list(row -> row.getLong(1), """
                select count(*) from refresh_token where account_session_id = ? and used_at is null""", session));
    }

    @Test
    @DisplayName("security.md, secrets: who reads the table can use none of them")
    void aTokenIsKeptByItsHash() {
        for (byte[] kept : PLATFORM.list(row -> row.getBytes(1), "select token_hash from refresh_token")) {
            assertEquals(32, kept.length);
            assertTrue(!new String(kept, StandardCharsets.ISO_8859_1).contains(first));
        }
        assertTrue(first.matches("[A-Za-z0-9_-]{43}"));
    }
}
