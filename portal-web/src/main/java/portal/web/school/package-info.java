/**
 * The pages and resources of the register of schools: list, map, import, export.
 *
 * <p>Begin with {@link portal.web.school.SchoolsView} and {@link portal.web.school.SchoolQuery},
 * which the page, the export and the API read alike, so that an export is what one sees.
 *
 * <p>Not here: what a school is, and what makes a row faulty ({@code portal.school}).
 */
package portal.web.school;
