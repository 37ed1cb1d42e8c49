package portal.web.school.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.network.NetworkKeeping;
import portal.school.network.NewNetwork;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.tenancy.Days;

/** The form of a new network: its kind and name, who leads, and the others by code or by name. */
@Named("networkNew")
@ViewScoped
public class NetworkNewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NetworkKeeping keeping;

    private transient List<School> schools;
    private String kind;
    private String name;
    private String since = NationalTime.today().toString();
    private String lead;
    private String members;
    private String reason;

    /** A kind to choose. */
    public record Choice(String value, String text, String help) {}

    /** Opens the page to those alone who may found a network. */
    public void load() {
        read();
    }

    private List<School> read() {
        if (schools == null) {
            schools = keeping.schools();
        }
        return schools;
    }

    public List<School> getSchools() {
        return read();
    }

    public List<Choice> getKinds() {
        var words = Words.ofPage();
        return Stream.of(NetworkKind.values())
                .map(one -> new Choice(one.name(), words.text("network.kind." + one),
                        words.text("network.kind.help." + one)))
                .toList();
    }

    public String found() {
        long id = keeping.found(new NewNetwork(
                kind == null ? null : NetworkKind.valueOf(kind), name,
                Days.of(since).orElse(null), lead,
                codes(members == null ? "" : members, read()), reason));
        Words.done("network.done.founded", name.strip());
        return "/school/network?faces-redirect=true&id=" + id;
    }

    /** The codes of the schools of which each line names one by its code or its whole name. */
    static List<String> codes(String text, List<School> schools) {
        return Arrays.stream(text.split("[\\n\\r\\t;；、,，]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> code(line, schools))
                .distinct()
                .toList();
    }

    private static String code(String line, List<School> schools) {
        if (schools.stream().anyMatch(school -> school.getCode().equals(line))) {
            return line;
        }
        var named = schools.stream().filter(school -> school.getName().equals(line)).toList();
        if (named.isEmpty()) {
            throw new RuleViolation("networkNew.unknown", line);
        }
        if (named.size() > 1) {
            throw new RuleViolation("networkNew.ambiguous", line);
        }
        return named.get(0).getCode();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
