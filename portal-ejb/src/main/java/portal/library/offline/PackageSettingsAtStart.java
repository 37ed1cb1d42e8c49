package portal.library.offline;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;

/** Refuses settings of packages that cannot be meant, when the portal starts. */
@Singleton
@Startup
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackageSettingsAtStart {

    @Inject
    PackageSettings settings;

    @PostConstruct
    void require() {
        settings.kept();
    }
}
