package portal.library.catalogue;

import portal.library.ResourceKind;
import portal.library.TaughtStage;

/**
 * Which entries of the catalogue are looked for; an absent part lets all through.
 *
 * @param text    as it was typed; null or blank for any
 * @param subject as descriptions write it
 * @param county  the code of the one that gives
 */
public record CatalogueFilter(
        String text, ResourceKind kind, TaughtStage stage, String subject, String county) {

    public static final CatalogueFilter ALL = new CatalogueFilter(null, null, null, null, null);
}
