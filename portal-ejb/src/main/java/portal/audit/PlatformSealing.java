package portal.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import portal.audit.chain.ChainFault;
import portal.audit.chain.ChainGrowth;
import portal.audit.chain.ChainKey;
import portal.audit.chain.Head;
import portal.tenancy.Sql;

/** Seals and retires the record of the platform and the provinces. */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlatformSealing {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    AuditTrail trail;

    public Optional<Head> seal(ChainKey key, boolean everything) {
        return growth().seal(key, everything);
    }

    public boolean isRetirable(int months) {
        return growth().isRetirable(months);
    }

    public Optional<ChainFault> retire(ChainKey key, Map<String, ChainKey> keys, int months) {
        trail.onPlatform(Entry.done(null, "audit.retire"));
        return growth().retire(key, keys, months);
    }

    private ChainGrowth growth() {
        return new ChainGrowth(new Sql(platform), Entry.PLATFORM);
    }
}
