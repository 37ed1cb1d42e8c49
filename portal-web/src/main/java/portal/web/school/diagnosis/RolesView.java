package portal.web.school.diagnosis;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.school.diagnosis.RoleProposal;
import portal.school.diagnosis.RoleProposal.Part;
import portal.school.diagnosis.RoleProposing;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Choice;
import portal.web.list.Pager;
import portal.web.school.SchoolWords;

/** Who might support and who receive, with what speaks for it; adopted school by school. */
@Named("roles")
@ViewScoped
public class RolesView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 100;
    private static final String ALL = "all";
    private static final String STAGE = "stage";
    private static final List<String> KNOWN = List.of(STAGE, ALL, Pager.PAGE);

    /** The name of the boxes that are ticked. */
    private static final String TICKED = "proposal";

    private static final String BETWEEN = "|";

    /** A box's value, by which it is told what was seen: role, a supporter's limits, code. */
    private static final Pattern BOX = Pattern.compile(
            "(SUPPORTER|RECIPIENT|NONE)\\|([0-9]{0,9})\\|([0-9]{0,9})\\|(.+)");

    @Inject
    private transient RoleProposing proposing;

    @Inject
    private transient HttpServletRequest request;

    private transient List<RoleProposal> proposals;
    private final Map<String, String> parameters = new HashMap<>();
    private String reason;

    /** A school as a row of the table. */
    public record Row(
            String name, String href, String about, String pupils, String now, String proposed,
            String style, String why, String box, boolean news) {}

    /** What the proposals come to in one stage. */
    public record Sum(String stage, String supporters, String places, String recipients) {}

    public void load() {
        parameters.putAll(Address.of(request.getParameterMap(), KNOWN).parameters());
        proposals();
    }

    private Address address() {
        return new Address(parameters);
    }

    private List<RoleProposal> proposals() {
        if (proposals == null) {
            proposals = proposing.all();
        }
        return proposals;
    }

    private boolean asks(RoleProposal one) {
        return (isAllShown() || one.isNews())
                && address().word(STAGE, Stage.class)
                        .filter(stage -> stage != one.school().getStage()).isEmpty();
    }

    private List<RoleProposal> asked() {
        return proposals().stream().filter(this::asks).toList();
    }

    public List<Row> getRows() {
        var words = new SchoolWords(Words.ofPage());
        return getPager().of(asked()).stream().map(one -> row(one, words)).toList();
    }

    private static Row row(RoleProposal one, SchoolWords words) {
        var school = one.school();
        var roles = new RoleWords(words.words());
        return new Row(school.getName(), LevelView.href(school.getCode()),
                words.words().text("diagnosis.about", words.text(school.getStage()),
                        words.text(school.getSetting())),
                words.number(school.getPupils()),
                roles.part(one.present()),
                roles.part(one.proposed()),
                RoleWords.style(one.proposed().role()),
                roles.why(one),
                box(school.getCode(), one.proposed()),
                one.isNews());
    }

    private static String box(String code, Part part) {
        return String.join(BETWEEN, part.role().name(),
                part.least().map(String::valueOf).orElse(""),
                part.most().map(String::valueOf).orElse(""), code);
    }

    /** What a ticked box says was seen. */
    static Map.Entry<String, Part> seen(String box) {
        var parts = BOX.matcher(box);
        if (!parts.matches()) {
            throw new RuleViolation("diagnosis.proposal-changed", box);
        }
        return Map.entry(parts.group(4), new Part(SupportRole.valueOf(parts.group(1)),
                number(parts.group(2)), number(parts.group(3))));
    }

    private static Optional<Integer> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    /** Gives the ticked schools the parts that were shown beside them. */
    public String adopt() {
        // Whatever is refused, the page shows what is proposed now.
        proposals = null;
        var seen = new LinkedHashMap<String, Part>();
        for (String box : Optional.ofNullable(request.getParameterValues(TICKED))
                .orElse(new String[0])) {
            var one = seen(box);
            seen.put(one.getKey(), one.getValue());
        }
        proposing.adopt(seen, reason);
        Words.done("roles.adopted", seen.size());
        return "/school/roles?faces-redirect=true&" + address().toString().substring(1);
    }

    /** How many would support and receive, stage by stage: whether it can come to a plan. */
    public List<Sum> getSums() {
        var words = new SchoolWords(Words.ofPage());
        var sums = new ArrayList<Sum>();
        for (Stage stage : Stage.values()) {
            Map<SupportRole, Long> roles = proposals().stream()
                    .filter(one -> one.school().getStage() == stage)
                    .collect(groupingBy(one -> one.proposed().role(), counting()));
            long places = proposals().stream()
                    .filter(one -> one.school().getStage() == stage)
                    .mapToInt(one -> one.proposed().most().orElse(0)).sum();
            if (!Set.of(SupportRole.NONE).containsAll(roles.keySet())) {
                sums.add(new Sum(words.text(stage),
                        words.words().number(roles.getOrDefault(SupportRole.SUPPORTER, 0L)),
                        words.words().number(places),
                        words.words().number(roles.getOrDefault(SupportRole.RECIPIENT, 0L))));
            }
        }
        return sums;
    }

    public Pager getPager() {
        return new Pager(address(), PAGE_SIZE, asked().size());
    }

    public boolean isAllShown() {
        return address().find(ALL).isPresent();
    }

    public String getAllHref() {
        return address().without(Pager.PAGE).with(ALL, 1).toString();
    }

    public String getNewsHref() {
        return address().without(Pager.PAGE, ALL).toString();
    }

    public String getAllCurrent() {
        return isAllShown() ? "page" : "false";
    }

    public String getNewsCurrent() {
        return isAllShown() ? "false" : "page";
    }

    public List<Choice> getStages() {
        var words = new SchoolWords(Words.ofPage());
        return Choice.of(Stage.values(), address().word(STAGE, Stage.class).orElse(null), words::text);
    }

    public String getCount() {
        return Words.ofPage().text(isAllShown() ? "roles.count.all" : "roles.count",
                asked().size());
    }

    /** The county has no school yet. */
    public boolean isNothing() {
        return proposals().isEmpty();
    }

    public boolean isNoNews() {
        return !isNothing() && asked().isEmpty();
    }

    public boolean isListed() {
        return !asked().isEmpty();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
