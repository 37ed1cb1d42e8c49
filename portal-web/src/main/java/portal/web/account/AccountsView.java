package portal.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import portal.identity.AccountAdministration;
import portal.identity.AccountFilter;
import portal.identity.AccountLine;
import portal.identity.AccountOrder;
import portal.identity.SchoolName;
import portal.identity.Slips;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Chip;
import portal.web.list.Choice;
import portal.web.list.Heading;
import portal.web.list.Pager;
import portal.web.list.Sorting;

/** The accounts as their administrators look them up: searched, filtered, sorted, paged. */
@Named("accounts")
@RequestScoped
public class AccountsView {

    private static final int PAGE_SIZE = 50;

    /** The roles of a county, in the order in which a bureau would name them. */
    static final List<String> ROLES = List.of(
            Role.BUREAU_ADMIN, Role.BUREAU_OFFICER, Role.INSPECTOR, Role.JUDGE, Role.AUDITOR,
            Role.PRINCIPAL, Role.SCHOOL_ADMIN, Role.TEACHER);

    @Inject
    AccountAdministration accounts;

    @Inject
    Slips slips;

    @Inject
    HttpServletRequest request;

    private AccountQuery query;
    private AccountWords words;
    private Pager pager;
    private List<AccountLine> shown;
    private List<SchoolName> schools;
    private int waiting;

    /** An account as a row of the table. */
    public record Row(
            String href, String name, String user, String staffNumber, String rights,
            String schools, String state, String chip, String lastSignIn, String factor) {}

    public void load() {
        query = new AccountQuery(Address.of(request.getParameterMap(), AccountQuery.KNOWN));
        words = new AccountWords(Words.ofPage());
        schools = accounts.schools();
        int asked = Math.max(1, query.address().number(Pager.PAGE).orElse(1));
        var page = accounts.page(query.filter(), query.order(), query.ascending(),
                (asked - 1) * PAGE_SIZE, PAGE_SIZE);
        pager = new Pager(query.address(), PAGE_SIZE, page.total());
        shown = page.lines();
        waiting = slips.waiting();
    }

    public List<Row> getRows() {
        return shown.stream().map(this::row).toList();
    }

    private Row row(AccountLine account) {
        return new Row(
                "account.xhtml?name=" + encoded(account.userName()),
                account.displayName(),
                account.userName(),
                account.staffNumber() == null ? "" : account.staffNumber(),
                words.rights(account),
                words.schools(account),
                words.state(account.state()),
                AccountWords.chip(account.state()),
                words.at(account.lastSignIn()),
                words.words().text(account.factor() ? "account.factor.on" : "account.factor.off"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public List<Heading> getHeadings() {
        return List.of(
                query.heading("account.name", AccountOrder.NAME),
                query.heading("account.user", AccountOrder.USER),
                Heading.plain("account.rights", ""),
                Heading.plain("account.school", ""),
                query.heading("account.staffNumber", AccountOrder.STAFF_NUMBER),
                Heading.plain("account.state", ""),
                query.heading("account.lastSignIn", AccountOrder.LAST_SIGN_IN),
                Heading.plain("account.factor", ""));
    }

    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        var filter = query.filter();
        if (filter.text() != null) {
            chip(chips, AccountQuery.TEXT, filter.text());
        }
        if (filter.role() != null) {
            chip(chips, AccountQuery.ROLE, words.role(filter.role()));
        }
        if (filter.school() != null) {
            chip(chips, AccountQuery.SCHOOL, schools.stream()
                    .filter(school -> school.code().equals(filter.school()))
                    .map(SchoolName::name).findFirst().orElse(filter.school()));
        }
        if (filter.kind() != null) {
            chip(chips, AccountQuery.STATE, words.words().text("account.kind." + filter.kind()));
        }
        return chips;
    }

    private void chip(List<Chip> chips, String parameter, String value) {
        chips.add(new Chip(words.words().text("account.filter." + parameter, value),
                query.without(parameter).toString()));
    }

    public List<Choice> getRoles() {
        return ROLES.stream()
                .map(role -> new Choice(role, words.role(role), role.equals(query.filter().role())))
                .toList();
    }

    public List<Choice> getSchools() {
        return schools.stream()
                .map(school -> new Choice(school.code(), school.name(),
                        school.code().equals(query.filter().school())))
                .toList();
    }

    public List<Choice> getStates() {
        return Choice.of(AccountFilter.Kind.values(), query.filter().kind(),
                kind -> words.words().text("account.kind." + kind));
    }

    public boolean isManySchools() {
        return schools.size() > 1;
    }

    public String getCount() {
        return words.words().text(
                query.filtered() ? "accounts.count.filtered" : "accounts.count", pager.total());
    }

    public String getText() {
        return query.filter().text();
    }

    public String getSort() {
        return query.address().find(Sorting.SORT).orElse("");
    }

    public Pager getPager() {
        return pager;
    }

    public boolean isFiltered() {
        return query.filtered();
    }

    public boolean isNone() {
        return pager.total() == 0;
    }

    public boolean isNoMatch() {
        return isNone() && isFiltered();
    }

    public boolean isNothingYet() {
        return isNone() && !isFiltered();
    }

    public String getUnfilteredHref() {
        return query.unfiltered().toString();
    }

    public String getExport() {
        return query.forExport().toString();
    }

    public boolean isSlipsWaiting() {
        return waiting > 0;
    }

    public String getSlipsWaitingText() {
        return words.words().text("accounts.slipsWaiting", waiting);
    }
}
