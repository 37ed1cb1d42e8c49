package portal.identity.token;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.identity.AccountSessions;
import portal.identity.Caller;
import portal.identity.SessionEnd;
import portal.tenancy.Sql;

/**
 * What a client shows to get its next token (刷新令牌): drawn by lot, kept by hash, good for one use, and
 * over with the session that it belongs to.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefreshTokens {

    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    TokenLife life;

    @Inject
    AccountSessions sessions;

    @Inject
    AuditTrail trail;

    /** A session that goes on, and by what. */
    public record Renewed(String userName, long session, String refreshToken) {}

    /** One that was shown, with its session. */
    private record Kept(
            long id, long session, Long next, RefreshUse use, Instant begunAt, Instant now,
            String userName, String tenant) {}

    /** The first of a session. */
    public String begin(long session) {
        var sql = new Sql(platform);
        var begun = sql.list(row -> row.getTimestamp(1).toInstant(),
                "select started_at from account_session where id = ?", session).get(0);
        return issue(sql, session, begun, begun).token();
    }

    /**
     * The next of the session for this one; nothing where it is nobody's, over, or not admitted at
     * the address asked.
     */
    public Optional<Renewed> use(String shown, Predicate<String> admitted) {
        var sql = new Sql(platform);
        return find(sql, shown)
                .filter(kept -> admitted.test(kept.tenant()))
                .flatMap(kept -> switch (kept.use().at(kept.now())) {
                    case RENEW -> Optional.of(renewed(sql, kept));
                    case RENEW_AGAIN -> {
                        sql.update("update refresh_token set used_at = now() where id = ?",
                                kept.next());
                        yield Optional.of(renewed(sql, kept));
                    }
                    case EXPIRED -> over(kept, SessionEnd.IDLE, "token.expired");
                    case REUSED -> over(kept, SessionEnd.TOKEN_REUSED, "token.reused");
                });
    }

    /** Ends what the token belongs to, if it belongs to anything. */
    public void revoke(String shown) {
        find(new Sql(platform), shown).ifPresent(kept -> {
            sessions.end(kept.session(), SessionEnd.TOKEN_REVOKED);
            trail.onPlatform(
                    Entry.done(kept.tenant(), "token.revoke").by(kept.userName()));
        });
    }

    /** Ends the session that the caller came in. */
    public void revokeOwn(Caller caller) {
        caller.session().ifPresent(session -> {
            sessions.end(session, SessionEnd.TOKEN_REVOKED);
            trail.onPlatform(Entry.done(caller.getTenant(), "token.revoke"));
        });
    }

    private Renewed renewed(Sql sql, Kept kept) {
        var next = issue(sql, kept.session(), kept.begunAt(), kept.now());
        sql.update("""
                update refresh_token set used_at = coalesce(used_at, now()), replaced_by = ?
                where id = ?""", next.id(), kept.id());
        return new Renewed(kept.userName(), kept.session(), next.token());
    }

    private Optional<Renewed> over(Kept kept, SessionEnd why, String reason) {
        sessions.end(kept.session(), why);
        trail.onPlatform(
                Entry.refused(kept.tenant(), "token.refresh", reason).by(kept.userName()));
        return Optional.empty();
    }

    private record Issued(long id, String token) {}

    private Issued issue(Sql sql, long session, Instant begunAt, Instant now) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var idle = now.plus(life.ofIdleness());
        var most = begunAt.plus(life.ofFamilies());
        long id = sql.list(row -> row.getLong(1), """
                insert into refresh_token (account_session_id, token_hash, expires_at)
                values (?, ?, ?) returning id""",
                session, hash(token), Timestamp.from(idle.isBefore(most) ? idle : most)).get(0);
        return new Issued(id, token);
    }

    /**
     * Only one of a session still open. All of that session are held until the end, and read after
     * that, so that two uses take turns and the second sees the first.
     */
    private static Optional<Kept> find(Sql sql, String shown) {
        byte[] hash = hash(shown);
        sql.list(row -> row, """
                select from refresh_token where account_session_id in (
                    select account_session_id from refresh_token where token_hash = ?)
                order by id for update""", (Object) hash);
        return sql.list(RefreshTokens::kept, """
                select shown.id, shown.account_session_id, shown.used_at, shown.expires_at,
                    shown.replaced_by, next.id is not null and next.used_at is null as next_unused,
                    session.started_at, now() as now, account.user_name, account.tenant_id
                from refresh_token as shown
                join account_session as session on session.id = shown.account_session_id
                join account on account.id = session.account_id
                left join refresh_token as next on next.id = shown.replaced_by
                where shown.token_hash = ? and session.ended_at is null""", (Object) hash)
                .stream().findFirst();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var usedAt = row.getTimestamp("used_at");
        return new Kept(
                row.getLong("id"),
                row.getLong("account_session_id"),
                row.getObject("replaced_by", Long.class),
                new RefreshUse(
                        usedAt == null ? null : usedAt.toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("next_unused")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("now").toInstant(),
                row.getString("user_name"),
                row.getString("tenant_id"));
    }

    /** It is drawn from so many that nobody finds it by trying, so the hash needs no salt. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
