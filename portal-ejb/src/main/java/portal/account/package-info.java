/**
 * Accounts by the hundred (批量开户): a list of people becomes accounts, all of it or nothing, after a
 * look at what would happen.
 *
 * <p>Begin with {@link portal.account.AccountImport}; {@link portal.account.AccountTable} has the
 * columns.
 *
 * <p>Not here: what an account is, who may open which, and everything that is done to a single one
 * ({@code portal.identity}).
 */
package portal.account;
