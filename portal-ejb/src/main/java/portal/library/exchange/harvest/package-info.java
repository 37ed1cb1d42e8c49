/**
 * The published catalogue for other repositories, by OAI-PMH 2.0 (目录收割): which entries there are, in LOM and
 * Dublin Core, and what has changed or gone since a harvester last asked.
 *
 * <p>Begin with {@link portal.library.exchange.harvest.CatalogueHarvest}, which answers one request. The words of
 * the protocol are xoai's; ours are {@link portal.library.exchange.harvest.HarvestedItems}, what there is, and
 * {@link portal.library.exchange.harvest.HarvestToken}, where a list goes on.
 *
 * <p>Not here: what the caller may read ({@code portal.library.catalogue}), which is asked anew by every request.
 */
package portal.library.exchange.harvest;
