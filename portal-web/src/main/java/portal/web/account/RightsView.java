package portal.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import portal.identity.RightLine;
import portal.identity.RightsRegister;
import portal.identity.SchoolName;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Choice;
import portal.web.list.Pager;

/** Who has which right, since when, by whom and why, by role and school. */
@Named("rights")
@RequestScoped
public class RightsView {

    private static final int PAGE_SIZE = 100;

    @Inject
    RightsRegister register;

    @Inject
    HttpServletRequest request;

    private RightsQuery query;
    private AccountWords words;
    private Pager pager;
    private List<RightLine> shown;
    private List<SchoolName> schools;

    /** A right as a row of the table. */
    public record Row(
            String role, String school, String name, String user, String href, String days,
            boolean acting, String grantedBy, String grantedOn, String reason, boolean disabled) {}

    public void load() {
        query = new RightsQuery(Address.of(request.getParameterMap(), RightsQuery.KNOWN));
        words = new AccountWords(Words.ofPage());
        schools = register.schools();
        int asked = Math.max(1, query.address().number(Pager.PAGE).orElse(1));
        var page = register.page(
                query.role(), query.school(), (asked - 1) * PAGE_SIZE, PAGE_SIZE);
        shown = page.lines();
        pager = new Pager(query.address(), PAGE_SIZE, page.total());
    }

    public List<Row> getRows() {
        return shown.stream().map(line -> {
            var right = line.right();
            return new Row(
                    words.role(right.role()),
                    words.place(right.school()),
                    line.displayName(),
                    line.userName(),
                    "account.xhtml?name=" + AccountsView.encoded(line.userName()),
                    words.days(right),
                    right.acting(),
                    words.by(right.grantedBy()),
                    AccountWords.day(right.grantedAt()).toString(),
                    right.reason() == null ? "" : right.reason(),
                    line.disabled());
        }).toList();
    }

    public List<Choice> getRoles() {
        return AccountsView.ROLES.stream()
                .map(role -> new Choice(role, words.role(role), role.equals(query.role())))
                .toList();
    }

    public List<Choice> getSchools() {
        return schools.stream()
                .map(school -> new Choice(
                        school.code(), school.name(), school.code().equals(query.school())))
                .toList();
    }

    public String getCount() {
        return words.words().text("rights.count", pager.total());
    }

    public boolean isNone() {
        return pager.total() == 0;
    }

    public Pager getPager() {
        return pager;
    }

    public String getExport() {
        return query.address().without(Pager.PAGE).toString();
    }
}
