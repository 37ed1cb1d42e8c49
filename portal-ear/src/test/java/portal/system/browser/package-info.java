/**
 * Journeys of officers, principals and the province's people through the pages, in a real browser.
 *
 * <p>Begin with {@link portal.system.browser.BureauJourneyIT}. A {@link portal.system.browser.Tab} is one person's
 * window; it fails the test for whatever the browser complains of. Classes named after a page are that page,
 * read and used.
 */
package portal.system.browser;
