/**
 * The pages and resources by which accounts are administered: the list, one account, a new one, a
 * list of many, slips on paper, the register of rights, and why one sees a page.
 *
 * <p>Begin with {@link portal.web.account.AccountsView} and {@link portal.web.account.AccountQuery},
 * which the page, the export and the API read alike.
 *
 * <p>Not here: who may administer whom ({@code portal.identity}), and one's own account ({@code
 * portal.web.identity}).
 */
package portal.web.account;
