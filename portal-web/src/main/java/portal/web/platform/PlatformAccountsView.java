package portal.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import portal.identity.PlatformAccount;
import portal.identity.PlatformAccountPage;
import portal.identity.PlatformAccounts;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Pager;

/** The accounts that the platform's operator administers. */
@Named("platformAccounts")
@RequestScoped
public class PlatformAccountsView {

    static final int PAGE_SIZE = 50;

    private static final String TEXT = "q";

    @Inject
    PlatformAccounts accounts;

    @Inject
    HttpServletRequest request;

    private Address address;
    private PlatformAccountPage page;
    private Pager pager;
    private PlatformWords words;

    /** An account as a row of the table. */
    public record Row(
            String href, String name, String user, String roles, String place, String state,
            String chip, String factor, String lastSignIn) {}

    public void load() {
        address = Address.of(request.getParameterMap(), List.of(TEXT, Pager.PAGE));
        words = new PlatformWords(Words.ofPage());
        int asked = Math.max(1, address.number(Pager.PAGE).orElse(1));
        page = accounts.page(getText(), (asked - 1) * PAGE_SIZE, PAGE_SIZE);
        pager = new Pager(address, PAGE_SIZE, page.total());
    }

    public List<Row> getRows() {
        return page.accounts().stream().map(this::row).toList();
    }

    private Row row(PlatformAccount account) {
        return new Row("account.xhtml?name=" + encoded(account.userName()), account.displayName(),
                account.userName(), words.roles(account), words.place(account),
                words.state(account), PlatformWords.chip(account), words.factor(account),
                words.at(account.lastSignIn()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String getText() {
        return address.find(TEXT).orElse("");
    }

    public boolean isFiltered() {
        return !getText().isEmpty();
    }

    public boolean isNone() {
        return page.total() == 0;
    }

    public String getCount() {
        return words.words().text("platformAccounts.count", page.total());
    }

    public Pager getPager() {
        return pager;
    }
}
