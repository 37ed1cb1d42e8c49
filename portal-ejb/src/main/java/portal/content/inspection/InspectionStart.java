package portal.content.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says at the start with what files are looked into, and refuses settings that cannot be meant. */
@Singleton
@Startup
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InspectionStart {

    private static final Logger LOG = Logger.getLogger(InspectionStart.class.getName());

    @Inject
    InspectionSettings settings;

    @PostConstruct
    void say() {
        settings.libraries().ifPresentOrElse(
                folder -> LOG.log(Level.INFO, "files are looked into with {0}{1}", new Object[] {
                        folder, settings.office().map(office -> " and " + office).orElse("")}),
                () -> LOG.warning("portal.inspection.lib names no folder: files are kept and found"
                        + " by what people say of them alone"));
    }
}
