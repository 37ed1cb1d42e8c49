/**
 * Descriptions that leave the portal by the standards of the field (著录交换): IEEE LOM, Dublin Core and
 * LRMI, for other portals and for those who keep what they once brought.
 *
 * <p>Begin with {@link portal.library.exchange.DescriptionRecord}, which says in plain words all that is told;
 * {@link portal.library.exchange.DescriptionFormat} writes it, and {@link
 * portal.library.exchange.DescriptionExport} makes it of what the caller reads. Which word of a standard
 * stands for which of ours is in {@link portal.library.exchange.StandardWords} alone.
 *
 * <p>Not here: who reads which resource ({@code portal.library}).
 */
package portal.library.exchange;
