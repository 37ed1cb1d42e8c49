package portal.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import portal.account.AccountImport;
import portal.account.AccountTable;
import portal.document.TableLine;
import portal.identity.AccountAdministration;
import portal.identity.AccountLine;
import portal.identity.RightsRegister;
import portal.tenancy.NationalTime;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/** Accounts and rights as files, and the empty workbook to be filled in. Never a password. */
@WebServlet({
    "/identity/accounts.xlsx", "/identity/accounts.csv", "/identity/accounts-template.xlsx",
    "/identity/rights.xlsx", "/identity/rights.csv"})
public class AccountTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountAdministration accounts;

    @Inject
    transient AccountImport lists;

    @Inject
    transient RightsRegister register;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getServletPath();
        if (path.endsWith("/accounts-template.xlsx")) {
            lists.limits();
            template(response, "accountImport.template.file", "accounts-template",
                    AccountTable.FORMAT);
        } else if (path.contains("/rights.")) {
            exportRights(request, response);
        } else {
            exportAccounts(request, response);
        }
    }

    private void exportAccounts(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new AccountQuery(Address.of(request.getParameterMap(), AccountQuery.KNOWN));
        var found = accounts.page(
                query.filter(), query.order(), query.ascending(), 0, Integer.MAX_VALUE).lines();
        var in = new AccountWords(words());
        var lines = found.stream().flatMap(account -> lines(account, in)).toList();
        file(request, "accounts.export.file", "accounts", NationalTime.today())
                .send(response, AccountTable.EXPORT, lines, line -> line);
    }

    private static Stream<TableLine> lines(AccountLine account, AccountWords in) {
        String state = in.state(account.state());
        var last = AccountWords.day(account.lastSignIn());
        return account.rights().isEmpty()
                ? Stream.of(AccountTable.line(account, null, state, last))
                : account.rights().stream()
                        .map(right -> AccountTable.line(account, right, state, last));
    }

    private void exportRights(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new RightsQuery(Address.of(request.getParameterMap(), RightsQuery.KNOWN));
        var held = register.page(query.role(), query.school(), 0, Integer.MAX_VALUE).lines();
        file(request, "rights.export.file", "rights", NationalTime.today())
                .send(response, AccountTable.RIGHTS, held, line -> AccountTable.line(
                        line, AccountWords.day(line.right().grantedAt())));
    }
}
