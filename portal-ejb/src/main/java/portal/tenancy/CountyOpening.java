package portal.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.tenancy.folder.CountyFolder;
import portal.tenancy.folder.CountyFolders;

/**
 * Opens every county that has a sound folder, at each start. A faulty folder is refused by folder,
 * line and reason, and the others serve.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountyOpening {

    private static final Logger LOG = Logger.getLogger(CountyOpening.class.getName());

    @Inject
    @ConfigProperty(name = "portal.tenants.dir")
    Optional<String> folder;

    @Inject
    @Any
    Instance<PolicyKeys> capabilities;

    @Inject
    Tenants tenants;

    @Inject
    FolderAdoption adoption;

    @Inject
    CurrentTenant current;

    @PostConstruct
    void open() {
        if (folder.isEmpty()) {
            LOG.warning("portal.tenants.dir is not set: no county is opened from a folder");
            return;
        }
        var folders = CountyFolders.read(Path.of(folder.get()), capabilities);
        folders.faults().forEach(
                fault -> LOG.log(Level.SEVERE, "county folder refused: {0}", fault));
        folders.sound().forEach(this::serve);
        LOG.log(Level.INFO, "{0} counties opened, {1} faults in county folders",
                new Object[] {folders.sound().size(), folders.faults().size()});
    }

    private void serve(CountyFolder county) {
        var today = NationalTime.today();
        try {
            tenants.open(county.code(), county.name(), today);
            current.within(county.code(), () -> {
                adoption.adopt(county, county.code(), today);
                return null;
            });
        } catch (Exception failure) {
            LOG.log(Level.SEVERE, failure,
                    () -> "county " + county.code() + " could not be opened");
        }
    }
}
