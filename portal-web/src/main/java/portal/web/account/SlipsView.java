package portal.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import portal.identity.Slip;
import portal.identity.Slips;
import portal.tenancy.Role;
import portal.web.frame.PublicAddress;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/**
 * The slips that wait for their printer: two to a row of A4, each school on pages of its own, in both
 * languages. No file of them is handed out, since a file of passwords travels and paper is cut.
 */
@Named("slipSheets")
@ViewScoped
public class SlipsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 1_000;

    @Inject
    private transient Slips slips;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient HttpServletRequest request;

    @Inject
    private transient ServletContext portal;

    /** What was shown and can be said to be printed; the passwords are not kept here. */
    private Set<Long> shownAccounts = Set.of();

    private transient List<Sheet> sheets = List.of();
    private transient int total;

    /** The slips of one school, or of the bureau. */
    public record Sheet(String school, List<Paper> papers) {}

    /** A slip in words. */
    public record Paper(String name, String user, List<String> password, String until) {}

    /** What stands before each line of a slip, in both languages. */
    public record Labels(String address, String user, String password, String until) {}

    public void load() {
        var waiting = slips.show();
        total = waiting.size();
        var now = waiting.stream()
                .sorted(Comparator.comparing((Slip slip) ->
                        slip.school() == null ? "" : slip.school().code())
                        .thenComparing(Slip::userName))
                .limit(SHOWN)
                .toList();
        shownAccounts = now.stream().map(Slip::account).collect(Collectors.toSet());
        var bySchool = new LinkedHashMap<String, List<Paper>>();
        now.forEach(slip -> bySchool
                .computeIfAbsent(slip.school() == null ? "" : slip.school().name(),
                        school -> new ArrayList<>())
                .add(paper(slip)));
        sheets = bySchool.entrySet().stream()
                .map(sheet -> new Sheet(sheet.getKey(), sheet.getValue()))
                .toList();
    }

    private static Paper paper(Slip slip) {
        return new Paper(slip.displayName(), slip.userName(),
                List.of(slip.oneTimePassword().split("-")),
                AccountWords.day(slip.validUntil()).toString());
    }

    /** They are on paper: the portal forgets them. */
    public String printed() {
        int forgotten = slips.printed(shownAccounts);
        Words.done("slips.done", forgotten);
        return accounts() + "?faces-redirect=true";
    }

    /** Where whoever drew the slips administers accounts. */
    private String accounts() {
        return signedIn.has(Role.PLATFORM_OPERATOR) ? "/platform/accounts" : "/identity/accounts";
    }

    public String getAccountsHref() {
        return request.getContextPath() + accounts() + ".xhtml";
    }

    public List<Sheet> getSheets() {
        return sheets;
    }

    public boolean isNone() {
        return sheets.isEmpty();
    }

    public boolean isSome() {
        return !sheets.isEmpty();
    }

    public String getCount() {
        return Words.ofPage().text("slips.count", total);
    }

    public boolean isMore() {
        return total > SHOWN;
    }

    public String getMoreWords() {
        return Words.ofPage().text("slips.more", SHOWN, total);
    }

    /** Where the portal is reached, as an operator told it or as this page was. */
    public String getAddress() {
        var told = PublicAddress.of(portal).url();
        if (told.isPresent()) {
            return told.get().toString();
        }
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    public Labels getLabels() {
        return new Labels(both("slip.address"), both("slip.user"), both("slip.password"),
                both("slip.until"));
    }

    private static String both(String key) {
        return new Words(Locale.SIMPLIFIED_CHINESE).text(key) + " "
                + new Words(Locale.ENGLISH).text(key);
    }

    /** What to do, line by line: in Chinese and in English, whoever prints. */
    public List<String> getSteps() {
        return steps(Locale.SIMPLIFIED_CHINESE);
    }

    public List<String> getStepsEnglish() {
        return steps(Locale.ENGLISH);
    }

    private static List<String> steps(Locale language) {
        var words = new Words(language);
        return List.of(words.text("slip.step.1"), words.text("slip.step.2"), words.text("slip.step.3"));
    }
}
