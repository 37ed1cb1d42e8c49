package portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.tenancy.folder.CountyFolder;
import portal.tenancy.folder.CountyFolders;
import portal.tenancy.folder.FolderFault;

/**
 * Brings into force what the counties' folders say, one reading at a time, and remembers what this
 * node found in them last. A faulty folder is refused by folder, line and reason, and the others
 * serve.
 */
@ApplicationScoped
public class FolderServing {

    private static final Logger LOG = Logger.getLogger(FolderServing.class.getName());

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

    private volatile Reading last = new Reading(null, 0, List.of(), List.of());

    /**
     * What one reading of the folders found.
     *
     * @param at       when, or null where there is no folder to read
     * @param counties how many folders were sound
     * @param failed   the codes of those sound ones that could not be opened all the same
     */
    public record Reading(
            Instant at, int counties, List<FolderFault> faults, List<String> failed) {

        public Reading {
            faults = List.copyOf(faults);
            failed = List.copyOf(failed);
        }
    }

    public Reading last() {
        return last;
    }

    /** Reads every folder now. */
    public synchronized Reading read() {
        if (folder.isEmpty()) {
            LOG.warning("portal.tenants.dir is not set: no county is opened from a folder");
            return last;
        }
        var folders = CountyFolders.read(Path.of(folder.get()), capabilities);
        folders.faults().forEach(
                fault -> LOG.log(Level.SEVERE, "county folder refused: {0}", fault));
        var failed = folders.sound().stream()
                .filter(county -> !serve(county))
                .map(CountyFolder::code)
                .toList();
        LOG.log(Level.INFO, "{0} counties opened, {1} faults in county folders",
                new Object[] {folders.sound().size(), folders.faults().size()});
        last = new Reading(Instant.now(), folders.sound().size(), folders.faults(), failed);
        return last;
    }

    private boolean serve(CountyFolder county) {
        var today = NationalTime.today();
        try {
            tenants.open(county.code(), county.name(), today);
            current.within(county.code(), () -> {
                adoption.adopt(county, county.code(), today);
                return null;
            });
            return true;
        } catch (Exception failure) {
            LOG.log(Level.SEVERE, failure,
                    () -> "county " + county.code() + " could not be opened");
            return false;
        }
    }
}
