package portal.web.school.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.school.School;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.network.NetworkKeeping;
import portal.school.network.NetworkOnDay;
import portal.school.network.NetworkRegistry;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Tab;
import portal.web.school.SchoolWords;

/** The county's networks on a day, kind by kind, each with its lead, its members and its counts. */
@Named("networks")
@RequestScoped
public class NetworksView {

    private static final String ID = "id";

    @Inject
    NetworkRegistry registry;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private NetworkQuery query;
    private NetworkWords words;
    private List<NetworkOnDay> shown;

    /** A network as a row of the table. */
    public record Row(
            long id, String name, String href, String kind, String lead, String members,
            String schools, String pupils, String teachers, String days) {}

    public void load() {
        query = new NetworkQuery(Address.of(request.getParameterMap(), NetworkQuery.KNOWN));
        words = new NetworkWords(Words.ofPage());
        shown = registry.on(query.on()).stream().filter(query::asks).toList();
    }

    public List<Row> getRows() {
        return shown.stream().map(this::row).toList();
    }

    private Row row(NetworkOnDay one) {
        var network = one.network();
        var counts = one.counts();
        var numbers = new SchoolWords(words.words());
        return new Row(
                network.getId(),
                network.getName(),
                "network.xhtml" + new Address(Map.of()).with(ID, network.getId())
                        .with(NetworkQuery.ON, query.on()),
                words.kind(network.getKind()),
                one.lead().map(School::getName).orElse(words.words().text("networks.noLead")),
                String.join(words.words().text("school.subjects.between"), one.members().stream()
                        .filter(row -> !row.isLead())
                        .map(row -> row.getSchool().getName())
                        .toList()),
                numbers.number(counts.schools()),
                numbers.number((int) counts.pupils()),
                words.teachers(counts),
                words.days(network.getSince(), network.getUntil()));
    }

    public List<Tab> getTabs() {
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of(words.words().text("networks.kind.all"), query.of(null),
                query.kind().isEmpty()));
        Stream.of(NetworkKind.values()).forEach(kind -> tabs.add(Tab.of(words.kind(kind),
                query.of(kind), query.kind().filter(kind::equals).isPresent())));
        return tabs;
    }

    public String getCount() {
        return words.words().text("networks.count", shown.size(), shown.stream()
                .flatMap(one -> one.schools().stream()).distinct().count());
    }

    public boolean isListed() {
        return !shown.isEmpty();
    }

    public boolean isNothing() {
        return shown.isEmpty() && query.kind().isEmpty();
    }

    public boolean isNoneOfKind() {
        return shown.isEmpty() && query.kind().isPresent();
    }

    /** Whoever the service that changes networks admits. */
    public boolean isMayKeep() {
        return signedIn.may(NetworkKeeping.class);
    }

    public String getOn() {
        return query.on().toString();
    }

    public String getKind() {
        return query.kind().map(NetworkQuery::lower).orElse("");
    }

    public String getExport() {
        return query.address().with(NetworkQuery.ON, query.on()).toString();
    }

    public String getAllHref() {
        return query.of(null).toString();
    }
}
