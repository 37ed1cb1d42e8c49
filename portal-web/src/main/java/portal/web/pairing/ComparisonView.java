package portal.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.pairing.PlannedPair;
import portal.pairing.PlanVersions;
import portal.pairing.VersionComparison;
import portal.pairing.VersionFile;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.YearChoice;

/** Two versions of a plan side by side, in figures, pair by pair, and on two maps. */
@Named("comparison")
@RequestScoped
public class ComparisonView {

    private static final String ONE = "one";
    private static final String OTHER = "other";

    @Inject
    PlanVersions versions;

    @Inject
    HttpServletRequest request;

    private Words words;
    private int year;
    private VersionComparison comparison;

    /** A recipient that has other supporters in the second version. */
    public record Row(String recipient, String before, String after) {}

    public void load() {
        words = Words.ofPage();
        var address = Address.of(request.getParameterMap(),
                List.of(YearChoice.YEAR, ONE, OTHER));
        year = address.number(YearChoice.YEAR).orElse(SchoolYear.current());
        comparison = versions.compare(year, asked(address, ONE), asked(address, OTHER));
    }

    private static int asked(Address address, String which) {
        return address.number(which).orElseThrow(() -> new NotFound("PlanVersion"));
    }

    public int getYear() {
        return year;
    }

    public VersionWords getOne() {
        return new VersionWords(comparison.one(), words);
    }

    public VersionWords getOther() {
        return new VersionWords(comparison.other(), words);
    }

    public String getTitle() {
        return words.text("comparison.title", number(comparison.one()),
                number(comparison.other()));
    }

    private static int number(VersionFile file) {
        return file.version().getNumber();
    }

    public String getLead() {
        return comparison.changed().isEmpty()
                ? words.text("comparison.same")
                : words.text("comparison.changed", comparison.changed().size());
    }

    public List<Row> getRows() {
        return comparison.changed().stream()
                .map(one -> new Row(one.recipient().getName(), side(one.before()),
                        side(one.after())))
                .toList();
    }

    private String side(List<PlannedPair> pairs) {
        return pairs.isEmpty() ? "—" : pairs.stream()
                .map(pair -> words.text("comparison.side", pair.supporter().getName(),
                        Kilometres.of(pair.distanceM())))
                .collect(Collectors.joining(words.text("list.separator")));
    }

    /** The pairs of the first version that the other does not have, on a map. */
    public String getOneMap() {
        return PairingMap.ofPlanned(comparison.changed().stream()
                .flatMap(one -> one.before().stream()).toList(), words).json();
    }

    public String getOtherMap() {
        return PairingMap.ofPlanned(comparison.changed().stream()
                .flatMap(one -> one.after().stream()).toList(), words).json();
    }
}
