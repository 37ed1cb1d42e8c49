/**
 * The page of the county's figures: each with its value in words, its clause and where it comes
 * from.
 *
 * <p>Begin with {@link portal.web.tenancy.FiguresView}; {@link portal.web.tenancy.FigureWords} says
 * a figure in the reader's language, from the bundle {@code portal.web.figures}.
 */
package portal.web.tenancy;
