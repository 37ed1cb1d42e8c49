package portal.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import portal.audit.chain.ChainFault;
import portal.audit.chain.ChainGrowth;
import portal.audit.chain.ChainKey;
import portal.audit.chain.Head;
import portal.deed.Deed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Sql;

/** Seals and retires a county's record; called by the timer, with the county entered by name. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountySealing {

    @Resource(lookup = "java:app/jdbc/PortalDS")
    DataSource database;

    @Inject
    CurrentTenant tenant;

    /** The signed end of what was sealed, if there was anything. */
    @Deed(value = "audit.seal", onRecord = false)
    public Optional<Head> seal(ChainKey key, boolean everything) {
        return growth().seal(key, everything);
    }

    public boolean isRetirable(int months) {
        return growth().isRetirable(months);
    }

    /** Why nothing was retired, if the beginning of the chain is not sound. */
    @Deed("audit.retire")
    public Optional<ChainFault> retire(ChainKey key, Map<String, ChainKey> keys, int months) {
        return growth().retire(key, keys, months);
    }

    private ChainGrowth growth() {
        return new ChainGrowth(new Sql(database), tenant.code());
    }
}
