package portal.web.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.identity.CurrentCaller;
import portal.library.catalogue.Harvesting;
import portal.library.catalogue.OpenHarvesting;
import portal.library.exchange.harvest.HarvestSource;

/** Which part of the catalogue a program reads: its own county's, or what is given to all where it has not signed in. */
@Dependent
class HarvestSources {

    @Inject
    Harvesting harvesting;

    @Inject
    OpenHarvesting open;

    @Inject
    CurrentCaller caller;

    /** While the operator has not opened the catalogue, whoever has not signed in is refused. */
    HarvestSource asked() {
        return caller.find().isEmpty() && open.isOpen()
                ? HarvestSource.of(open) : HarvestSource.of(harvesting);
    }
}
