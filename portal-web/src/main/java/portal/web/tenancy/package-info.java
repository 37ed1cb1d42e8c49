/**
 * What a county demands, and how its bureau is called and shown: the pages on which it is seen and
 * changed.
 *
 * <p>Begin with {@link portal.web.tenancy.FiguresView}, the list of a day; {@link
 * portal.web.tenancy.FigureView} tells one figure's history, {@link
 * portal.web.tenancy.FigureChangeView} changes it, and a script asks {@link
 * portal.web.tenancy.FiguresResource}. {@link portal.web.tenancy.FigureWords} says a figure in the
 * reader's language, from the bundle {@code portal.web.figures}. {@link
 * portal.web.tenancy.BureauView} is the page of name and emblem.
 */
package portal.web.tenancy;
