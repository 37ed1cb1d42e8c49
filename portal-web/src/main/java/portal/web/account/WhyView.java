package portal.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.identity.HeldRight;
import portal.identity.OwnRights;
import portal.tenancy.NationalTime;
import portal.tenancy.Reach;
import portal.tenancy.Role;
import portal.web.frame.PageRights;
import portal.web.frame.Words;

/**
 * Why somebody sees a page: which of their rights its service admits, with who gave it, and how many
 * others have such a right. Derived from what the service declares.
 */
@Named("whyPage")
@RequestScoped
public class WhyView {

    @Inject
    OwnRights rights;

    @Inject
    CurrentCaller caller;

    private String page;
    private PageRights admission;
    private AccountWords words;
    private List<HeldRight> mine = List.of();
    private Map<String, Integer> holders = Map.of();

    /** A right that admits, in words. */
    public record Row(String role, String school, String days, String granted, String reason) {}

    public void load() {
        admission = PageRights.to(page == null ? "" : page)
                .orElseThrow(() -> new NotFound("Page"));
        words = new AccountWords(Words.ofPage());
        var acting = caller.get();
        if (acting.getTenant() != null) {
            var school = acting.school().orElse(null);
            mine = rights.mine().stream()
                    .filter(right -> admission.roles().contains(right.role()))
                    .filter(right -> right.holdsOn(NationalTime.today()))
                    .filter(right -> right.school() == null || school == null
                            || school.equals(right.school().id()))
                    .toList();
            holders = rights.holders();
        }
    }

    public String getTitle() {
        return words.words().text(admission.title());
    }

    public String getHref() {
        return page;
    }

    public List<Row> getMine() {
        return mine.stream()
                .map(right -> new Row(
                        right.acting()
                                ? words.words().text("account.right.acting", words.role(right.role()))
                                : words.role(right.role()),
                        words.place(right.school()),
                        words.days(right),
                        words.words().text("account.right.granted", words.at(right.grantedAt()),
                                words.by(right.grantedBy())),
                        right.reason() == null ? "" : right.reason()))
                .toList();
    }

    public boolean isMineShown() {
        return !mine.isEmpty();
    }

    public boolean isOpenToAll() {
        return admission.roles().isEmpty();
    }

    public boolean isOfRoles() {
        return !isOpenToAll();
    }

    /** The roles that see the page, with how many of the county have each. */
    public List<String> getOthers() {
        return Role.ALL.stream()
                .filter(admission.roles()::contains)
                .map(role -> Reach.of(role) == Reach.PLATFORM || Reach.of(role) == Reach.PROVINCE
                        ? words.words().text("why.others.elsewhere", words.role(role))
                        : words.words().text("why.others.count", words.role(role),
                                holders.getOrDefault(role, 0)))
                .toList();
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
