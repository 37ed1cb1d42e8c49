package portal.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import portal.audit.chain.ChainKey;
import portal.tenancy.Sql;

/** The keys that chains are signed with: rows of the platform, the same for all nodes. */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditKeys {

    private static final Logger LOG = System.getLogger(AuditKeys.class.getName());

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    KeySafe safe;

    /** Makes the first key of a new deployment; one node makes it, the others wait and find it. */
    public void makeFirst() {
        var sql = new Sql(platform);
        sql.list(row -> row, "select pg_advisory_xact_lock(hashtext('audit_key'))");
        if (published().isEmpty()) {
            var key = ChainKey.generated();
            sql.update("insert into audit_key (kid, public_part, private_part) values (?, ?, ?)",
                    key.kid(), key.publicPart(), safe.close(key.privatePart(), place(key)));
        }
    }

    /** The newest key, with which it can be signed. */
    public ChainKey signing() {
        var pairs = pairs();
        return pairs.get(pairs.size() - 1);
    }

    /** The public halves of all of them, the newest last. */
    public List<ChainKey> published() {
        return pairs().stream().map(pair -> ChainKey.ofPublic(pair.publicPart())).toList();
    }

    /**
     * Only those whose private half is sealed under the deployment's secret and belongs to the public
     * one: whoever has the database alone cannot slip in another.
     */
    private List<ChainKey> pairs() {
        return new Sql(platform)
                .list(row -> opened(row.getBytes(1), row.getBytes(2)),
                        "select public_part, private_part from audit_key order by created_at, kid")
                .stream()
                .flatMap(Optional::stream)
                .filter(ChainKey::isPair)
                .toList();
    }

    private Optional<ChainKey> opened(byte[] publicPart, byte[] sealed) {
        try {
            var key = ChainKey.ofPublic(publicPart);
            return Optional.of(key.with(safe.open(sealed, place(key))));
        } catch (RuntimeException foreign) {
            LOG.log(Level.ERROR, "an audit key is not sealed under portal.secret", foreign);
            return Optional.empty();
        }
    }

    /** Where the sealed part belongs, as whoever seals it anew names it. */
    private static String place(ChainKey key) {
        return "audit_key.private_part " + key.kid();
    }
}
