package portal.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.identity.Seal;
import portal.identity.SealedColumn;
import portal.tenancy.Role;
import portal.tenancy.Sql;

/**
 * The keys that tokens are signed with: rows of the platform, so that every node signs and verifies
 * with the same ones, their private parts sealed under the deployment's secret.
 *
 * <p>Every node asks each minute whether it is time for the next key; a lock lets one of them act.
 * Time is the database's, so that nodes whose clocks differ agree.
 */
@Stateless
@ExcludeDefaultInterceptors
@RolesAllowed(Role.PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningKeys {

    private static final String KIND = SigningKey.class.getSimpleName();

    /** As strong as a cipher of 128 bits. */
    private static final int RSA_BITS = 3072;

    /**
     * Each node writes its copy once a minute, the server and readers of the set keep it for a
     * minute more ({@code payara-mp-jwt.properties}), and a minute is left for a late timer.
     */
    static final Duration VISIBLE_AFTER = Duration.ofMinutes(3);

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    @Inject
    TokenLife life;

    @Inject
    AuditTrail trail;

    /** Makes, turns over and retires what is due; done by the timer of every node. */
    @PermitAll
    public void keepUp() {
        var sql = locked();
        if (sql.list(row -> row, "select from signing_key limit 1").isEmpty()) {
            // Nobody can hold a set that lacks the first key.
            make(sql);
            begin(sql, keys(sql).get(0).kid());
        }
        var turn = succession().due(keys(sql), now(sql));
        apply(sql, turn);
        turn.begins().ifPresent(kid ->
                trail.onPlatform(Entry.done(null, "keys.follow").on(KIND, kid)));
    }

    /** The public parts, as a JSON Web Key Set (RFC 7517). */
    @PermitAll
    public String published() {
        var keys = new Sql(platform).list(row -> KeptKeys.parsed(row.getString(1)),
                "select public_jwk from signing_key where retired_at is null order by created_at");
        return new JWKSet(keys).toString(true);
    }

    /** All keys that there ever were, the newest first. */
    public List<SigningKey> all() {
        return keys(new Sql(platform));
    }

    /** Lets the key that waits sign from now on; the one before it goes on verifying what it signed. */
    public void rotate() {
        var sql = locked();
        var keys = keys(sql);
        var turn = succession().onDemand(keys, now(sql)).orElseThrow(() -> new RuleViolation(
                "keys.next-too-young", VISIBLE_AFTER.toMinutes()));
        apply(sql, turn);
        trail.onPlatform(Entry.done(null, "keys.rotate")
                .on(KIND, turn.begins().orElseThrow()));
    }

    /**
     * Retires a key that somebody else may know: from the next request no token of it is taken, and
     * whoever held one signs in again. The waiting key signs as soon as every node has it.
     */
    public void retireNow(String kid) {
        var sql = locked();
        if (retire(sql, kid) == 0) {
            throw new NotFound(KIND);
        }
        trail.onPlatform(Entry.done(null, "keys.retire").on(KIND, kid));
        var keys = keys(sql);
        var now = now(sql);
        apply(sql, succession().onDemand(keys, now)
                .orElseGet(() -> succession().due(keys, now)));
    }

    private KeySuccession succession() {
        return new KeySuccession(
                life.ofKeys(), VISIBLE_AFTER, Tokens.LIFE.plus(TokenTimes.CLOCKS_APART));
    }

    private Sql locked() {
        var sql = new Sql(platform);
        sql.list(row -> row, "select pg_advisory_xact_lock(hashtext('signing_key'))");
        return sql;
    }

    private void apply(Sql sql, KeySuccession.Turn turn) {
        turn.begins().ifPresent(kid -> begin(sql, kid));
        turn.retired().forEach(kid -> retire(sql, kid));
        if (turn.makeNext()) {
            make(sql);
        }
    }

    private void make(Sql sql) {
        var key = generated();
        sql.update("insert into signing_key (kid, public_jwk, private_part) values (?, ?, ?)",
                key.getKeyID(),
                key.toPublicJWK().toJSONString(),
                seal.close(key.toJSONString().getBytes(StandardCharsets.UTF_8),
                        SealedColumn.SIGNING_KEY.place(key.getKeyID())));
    }

    private static void begin(Sql sql, String kid) {
        sql.update("update signing_key set signing_from = now() where kid = ?", kid);
    }

    private static int retire(Sql sql, String kid) {
        return sql.update(
                "update signing_key set retired_at = now() where kid = ? and retired_at is null",
                kid);
    }

    private static Instant now(Sql sql) {
        return sql.list(row -> row.getTimestamp(1).toInstant(), "select now()").get(0);
    }

    private static List<SigningKey> keys(Sql sql) {
        return sql.list(SigningKeys::key, """
                select kid, created_at, signing_from, retired_at from signing_key
                order by created_at desc, kid""");
    }

    private static SigningKey key(ResultSet row) throws SQLException {
        return new SigningKey(
                row.getString(1),
                instant(row.getTimestamp(2)),
                instant(row.getTimestamp(3)),
                instant(row.getTimestamp(4)));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
