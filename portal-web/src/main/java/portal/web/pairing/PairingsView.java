package portal.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import portal.pairing.Cycle;
import portal.pairing.Pairing;
import portal.pairing.PublishedPairs;
import portal.pairing.PublishedPlans;
import portal.school.School;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Pager;
import portal.web.list.YearChoice;
import portal.web.school.SchoolGeoJson;

/** The published pairs of the school year that the address names, else of the latest. */
@Named("pairings")
@RequestScoped
public class PairingsView {

    private static final int PAGE_SIZE = 100;

    /** Shows every row on one page, for printing. */
    private static final String ALL = "all";

    @Inject
    PublishedPairs published;

    @Inject
    HttpServletRequest request;

    @Inject
    SignedIn signedIn;

    private Words words;
    private List<Cycle> cycles;
    private Cycle cycle;
    private List<Pairing> pairs;
    private Pager pager;
    private Address address;
    private SchoolGeoJson map;

    /** A pair as a row of the table. */
    public record Row(Pairing pair) {

        public School supporter() {
            return pair.getSupporter();
        }

        public School recipient() {
            return pair.getRecipient();
        }

        public BigDecimal kilometres() {
            return Kilometres.of(pair.getDistanceM());
        }
    }

    public void load() {
        words = Words.ofPage();
        address = Address.of(request.getParameterMap(), List.of(YearChoice.YEAR, Pager.PAGE, ALL));
        cycles = published.cycles();
        var year = address.number(YearChoice.YEAR);
        cycle = cycles.stream()
                .filter(one -> year.isEmpty() || one.getSchoolYear() == year.get())
                .findFirst()
                .orElse(null);
        pairs = cycle == null ? List.of() : published.of(cycle.getSchoolYear());
        pager = new Pager(address, isAll() ? Math.max(1, pairs.size()) : PAGE_SIZE, pairs.size());
        map = PairingMap.of(pairs, words);
    }

    public List<YearChoice> getChoices() {
        return cycles.stream()
                .map(one -> YearChoice.of(one.getSchoolYear(), one.equals(cycle), words))
                .toList();
    }

    public boolean isChosen() {
        return cycle != null;
    }

    /** No cycle at all has been published. */
    public boolean isNeverPublished() {
        return cycles.isEmpty();
    }

    /** The address names a year for which nothing has been published. */
    public boolean isNotOfThatYear() {
        return cycle == null && !cycles.isEmpty();
    }

    public Cycle getCycle() {
        return cycle;
    }

    public String getSummary() {
        return words.text("pairings.summary", pairs.size(),
                pairs.stream().map(pair -> pair.getSupporter().getCode()).distinct().count(),
                pairs.stream().map(pair -> pair.getRecipient().getCode()).distinct().count(),
                cycle.getPublishedOn().toString());
    }

    public List<Row> getRows() {
        return pager.of(pairs).stream().map(Row::new).toList();
    }

    public Pager getPager() {
        return pager;
    }

    /** Whether every row stands on this page. */
    public boolean isAll() {
        return address.find(ALL).isPresent();
    }

    public boolean isLong() {
        return pairs.size() > PAGE_SIZE;
    }

    /** The way to all rows on one page, or from there back to the pages. */
    public String getOtherHref() {
        var first = address.without(Pager.PAGE);
        return (isAll() ? first.without(ALL) : first.with(ALL, 1)).toString();
    }

    public String getOtherWords() {
        return words.text(isAll() ? "pairings.paged" : "pairings.all");
    }

    /** Whether the reader may take the notice of the plan. */
    public boolean isNoticeable() {
        return cycle != null && signedIn.may(PublishedPlans.class);
    }

    public String getGeoJson() {
        return map.json();
    }

    public String getExport() {
        return YearChoice.query(cycle.getSchoolYear());
    }
}
