/**
 * What people and other systems see of the portal: pages by capability, the API, and the words of
 * both.
 *
 * <p>Begin with {@code portal.web.frame}, which every page stands in, and {@code portal.web.api},
 * which every resource answers through. The words are the bundles {@code
 * portal/web/messages_*.properties}.
 *
 * <p>Not here: rules, decisions about roles, and anything that reads or writes the database.
 */
package portal.web;
