package portal.web.school.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import portal.school.School;
import portal.school.network.OwnNetworks;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.school.SchoolInWords;
import portal.web.school.SchoolWords;

/** The networks of one's own school, and of a central school the village schools that it leads. */
@Named("ownNetworks")
@RequestScoped
public class OwnNetworksView {

    private static final String SCHOOL = "school";

    @Inject
    OwnNetworks own;

    @Inject
    HttpServletRequest request;

    private NetworkWords words;
    private List<OwnNetworks.OwnNetwork> networks;
    private List<School> villages;
    private School opened;

    /** A network as a row of the table. */
    public record Row(String name, String kind, String lead, String members, String days) {}

    /** A village school as a row of the table. */
    public record Village(School school, SchoolWords words, String href, String current)
            implements SchoolInWords {}

    public void load() {
        words = new NetworkWords(Words.ofPage());
        networks = own.networks();
        villages = own.villageSchools();
        opened = Address.of(request.getParameterMap(), List.of(SCHOOL)).find(SCHOOL)
                .map(own::villageSchool)
                .orElse(null);
    }

    public List<Row> getRows() {
        return networks.stream().map(this::row).toList();
    }

    private Row row(OwnNetworks.OwnNetwork network) {
        var text = words.words();
        return new Row(
                network.name(),
                words.kind(network.kind()),
                network.leading() ? text.text("ownNetworks.leading")
                        : network.lead() == null ? text.text("networks.noLead")
                                : text.text("ownNetworks.led", network.lead()),
                String.join(text.text("school.subjects.between"), network.members()),
                words.days(network.since(), null));
    }

    public List<Village> getVillages() {
        return villages.stream()
                .map(school -> new Village(school, new SchoolWords(words.words()),
                        new Address(Map.of()).with(SCHOOL, school.getCode()).toString(),
                        Boolean.toString(school == opened)))
                .toList();
    }

    public boolean isNone() {
        return networks.isEmpty();
    }

    public boolean isListed() {
        return !networks.isEmpty();
    }

    public boolean isWithVillages() {
        return !villages.isEmpty();
    }

    public boolean isOpen() {
        return opened != null;
    }

    public School getOpened() {
        return opened;
    }

    public List<SchoolWords.Line> getLines() {
        return new SchoolWords(words.words()).lines(opened.getProfile());
    }
}
