package portal.identity.personal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.security.SecureRandom;
import java.util.List;
import javax.sql.DataSource;
import portal.identity.Seal;
import portal.identity.SealedColumn;
import portal.tenancy.Sql;

/** The keys of the counties as the platform keeps them: sealed, and told sealed. */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountyKeys {

    /** One key of a county, sealed for its row. */
    public record SealedKey(long id, byte[] sealed) {

        String place() {
            return SealedColumn.COUNTY_KEY.place(id);
        }
    }

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    /** The county's keys, newest first; its first number makes the first of them. */
    public List<SealedKey> of(String county) {
        var sql = new Sql(platform);
        var kept = kept(sql, county);
        if (!kept.isEmpty()) {
            return kept;
        }
        sql.list(row -> row, "select pg_advisory_xact_lock(hashtext(?))", "county_key " + county);
        if (kept(sql, county).isEmpty()) {
            make(sql, county);
        }
        return kept(sql, county);
    }

    private void make(Sql sql, String county) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        long id = sql.list(row -> row.getLong(1), "select nextval('portal_id')").get(0);
        sql.update("insert into county_key (id, tenant_id, sealed) values (?, ?, ?)",
                id, county, seal.close(key, new SealedKey(id, key).place()));
    }

    private static List<SealedKey> kept(Sql sql, String county) {
        return sql.list(row -> new SealedKey(row.getLong(1), row.getBytes(2)),
                "select id, sealed from county_key where tenant_id = ? order by id desc", county);
    }
}
