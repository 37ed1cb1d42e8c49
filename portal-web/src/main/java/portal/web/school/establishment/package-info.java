/**
 * The pages and resources of the establishment: what is required of each school, who is there, and why that
 * number.
 *
 * <p>Begin with {@link portal.web.school.establishment.EstablishmentView} and
 * {@link portal.web.school.establishment.EstablishmentQuery}, which the page, the export and the API read
 * alike.
 *
 * <p>Not here: how it is reckoned ({@code portal.school.establishment}).
 */
package portal.web.school.establishment;
