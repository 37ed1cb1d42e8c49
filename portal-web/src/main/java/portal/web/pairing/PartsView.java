package portal.web.pairing;

import static java.util.stream.Collectors.joining;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.calendar.SchoolYear;
import portal.pairing.CyclePart;
import portal.pairing.CycleParts;
import portal.pairing.PartLine;
import portal.pairing.PartsBoard;
import portal.school.School;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Choice;
import portal.web.list.Pager;
import portal.web.list.YearChoice;
import portal.web.school.SchoolWords;

/** Who supports and who receives in a cycle: by the register, or by the cycle itself for schools that are ticked. */
@Named("cycleParts")
@ViewScoped
public class PartsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 50;

    /** The name of the boxes that are ticked. */
    private static final String TICKED = "ticked";

    /** What the form calls leaving a school to the register. */
    private static final String REGISTER = "REGISTER";

    @Inject
    private transient CycleParts parts;

    @Inject
    private transient HttpServletRequest request;

    private int year = SchoolYear.current();
    private int seen;
    private final Map<String, String> parameters = new HashMap<>();
    private String part;
    private Integer most;
    private String reason;
    private transient PartsBoard board;
    private transient List<PartLine> asked;

    public void load() {
        parameters.putAll(Address.of(request.getParameterMap(), PartsQuery.KNOWN).parameters());
        parameters.put(YearChoice.YEAR, String.valueOf(year));
        seen = board().cycle().getVersion();
    }

    private PartsQuery query() {
        return new PartsQuery(new Address(parameters));
    }

    private PartsBoard board() {
        if (board == null) {
            board = parts.board(year);
            asked = board.lines().stream().filter(query()::asks).toList();
        }
        return board;
    }

    private List<PartLine> asked() {
        board();
        return asked;
    }

    /** Sets what is chosen for the schools that are ticked. */
    public String keep() {
        try {
            var codes = ticked();
            if (REGISTER.equals(part)) {
                Words.done("cycleParts.dropped", parts.drop(year, seen, codes));
            } else {
                parts.settle(year, seen, codes, SupportRole.valueOf(part),
                        Optional.ofNullable(most), reason);
                Words.done("cycleParts.kept", codes.size());
            }
        } catch (RuleViolation refused) {
            // The page shows what stands now, and a second attempt is made on that.
            board = null;
            seen = board().cycle().getVersion();
            throw refused;
        }
        return "/pairing/parts?faces-redirect=true&" + query().address().toString().substring(1);
    }

    private Set<String> ticked() {
        var values = request.getParameterValues(TICKED);
        return values == null ? Set.of() : Set.copyOf(List.of(values));
    }

    public List<PartWords.Row> getRows() {
        var words = new PartWords(Words.ofPage());
        var still = isEditable() ? ticked() : Set.<String>of();
        return getPager().of(asked()).stream().map(line -> words.row(line, still)).toList();
    }

    public List<PartWords.Sum> getSums() {
        return new PartWords(Words.ofPage()).sums(board());
    }

    public String getTotal() {
        return new PartWords(Words.ofPage()).total(board());
    }

    public String getShortage() {
        return new PartWords(Words.ofPage()).shortage(board());
    }

    public String getCycleName() {
        return board().cycle().getName();
    }

    /** Nothing is changed once a plan is published, or proposed to be. */
    public boolean isEditable() {
        return board().cycle().isSettable();
    }

    public boolean isPublished() {
        return !board().cycle().isDraft();
    }

    /** A version waits for a second person. */
    public boolean isWaiting() {
        return !isPublished() && !isEditable();
    }

    /** The schools whose own parts count for nothing now; empty where there are none. */
    public String getAtRest() {
        var words = Words.ofPage();
        return board().atRest().isEmpty() ? "" : words.text("cycleParts.atRest",
                board().atRest().stream().map(CyclePart::getSchool)
                        .collect(joining(words.text("list.separator"))));
    }

    /** No school of the cycle's stages is in the register. */
    public boolean isNothing() {
        return board().lines().isEmpty();
    }

    public boolean isNoMatch() {
        return !isNothing() && asked().isEmpty();
    }

    public boolean isListed() {
        return !asked().isEmpty();
    }

    public boolean isFiltered() {
        return query().filtered();
    }

    public String getUnfilteredHref() {
        return query().unfiltered().toString();
    }

    public String getCount() {
        return Words.ofPage().text(isFiltered() ? "school.count.filtered" : "school.count",
                asked().size());
    }

    public Pager getPager() {
        return new Pager(query().address(), PAGE_SIZE, asked().size());
    }

    public String getText() {
        return query().schools().text();
    }

    public List<Choice> getStages() {
        var words = new SchoolWords(Words.ofPage());
        return Choice.of(board().cycle().getSettings().stages().stream().sorted()
                .toArray(Stage[]::new), query().schools().stage(), words::text);
    }

    public List<Choice> getSettings() {
        return Choice.of(Setting.values(), query().schools().setting(),
                new SchoolWords(Words.ofPage())::text);
    }

    public List<Choice> getTowns() {
        return board().lines().stream()
                .map(PartLine::school)
                .map(School::getTown)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(town -> new Choice(town, town, town.equals(query().schools().town())))
                .toList();
    }

    public List<Choice> getParts() {
        var words = new PartWords(Words.ofPage());
        return Choice.of(SupportRole.values(), query().part().orElse(null),
                one -> words.part(one, Optional.empty()));
    }

    public List<Choice> getOnly() {
        return Choice.of(PartsQuery.Only.values(), query().only().orElse(null),
                only -> Words.ofPage().text("cycleParts.only." + only));
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public Integer getMost() {
        return most;
    }

    public void setMost(Integer most) {
        this.most = most;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
