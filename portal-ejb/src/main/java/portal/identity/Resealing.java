package portal.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.logging.Logger;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/**
 * Brings what an earlier secret sealed under the deployment's secret of today, so that the earlier
 * one can be forgotten. Nothing of a county's is touched: its numbers are sealed under a key of its
 * own, and it is that key's row that is sealed anew.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class.getName());

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    /** Several nodes may do so at once: each row is taken by one, and the others find it done. */
    public void sealAnew() {
        int rows = SealedColumn.ALL.stream().mapToInt(this::sealAnew).sum();
        if (rows > 0) {
            LOG.info(rows + " rows are sealed under portal.secret now;"
                    + " once every node has it, portal.secret.previous may go");
        }
    }

    private int sealAnew(SealedColumn sealed) {
        var sql = new Sql(platform);
        var rows = sql.list(row -> new SealedText(row.getString(1), row.getBytes(2)),
                "select %2$s, %3$s from %1$s where %3$s is not null order by 1 for update".formatted(
                        sealed.table(), sealed.key(), sealed.column()));
        return rows.stream().filter(row -> !seal.isCurrent(row.text)).mapToInt(row -> {
            String place = sealed.place(row.key);
            return sql.update(
                    "update %1$s set %3$s = ? where %2$s::text = ?".formatted(
                            sealed.table(), sealed.key(), sealed.column()),
                    seal.close(seal.open(row.text, place), place), row.key);
        }).sum();
    }

    /** A sealed text and its row's key, as words. */
    private record SealedText(String key, byte[] text) {}
}
