package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import portal.calendar.SchoolYear;
import portal.library.use.Contribution;
import portal.library.use.ContributionEvidence;
import portal.library.use.ContributionReading;
import portal.library.use.SchoolContribution;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Pager;
import portal.web.list.YearChoice;

/**
 * What was contributed to the library in a school year: the reader's own or their school's, for an officer
 * the county's by school; a number opens to its records.
 */
@Named("contributions")
@RequestScoped
public class ContributionsView {

    static final String SCHOOL = "school";
    static final String RESOURCE = "resource";
    static final String OWN = "own";

    /** In the place of a school's code, for what the bureau itself brought. */
    private static final String BUREAU = "bureau";

    private static final int PAGE_SIZE = 50;
    private static final List<String> KNOWN =
            List.of(YearChoice.YEAR, SCHOOL, RESOURCE, OWN, Pager.PAGE);

    @Inject
    ContributionReading reading;

    @Inject
    HttpServletRequest request;

    private Address address;
    private Words words;
    private Pager pager;
    private List<Row> rows = List.of();
    private Contribution sum;
    private ContributionEvidence evidence;

    /** A school, or a resource of one, with its numbers. */
    public record Row(String name, String href, Contribution counted) {}

    public void load() {
        address = Address.of(request.getParameterMap(), KNOWN);
        words = Words.ofPage();
        var resource = address.find(RESOURCE).filter(id -> id.matches("[0-9]{1,18}"));
        if (resource.isPresent()) {
            evidence = reading.evidence(Long.parseLong(resource.get()), year(address));
            return;
        }
        var all = isCounty() ? reading.ofCounty(year(address)).stream().map(this::row).toList()
                : sheet();
        pager = new Pager(address, PAGE_SIZE, all.size());
        rows = pager.of(all);
    }

    static int year(Address address) {
        return address.number(YearChoice.YEAR).filter(year -> year > 2000 && year < 2200)
                .orElseGet(SchoolYear::current);
    }

    private boolean isCounty() {
        return reading.isOfCounty() && address.find(SCHOOL).isEmpty() && address.find(OWN).isEmpty();
    }

    private Row row(SchoolContribution one) {
        return new Row(one.code() == null ? words.text("resource.ofBureau") : one.school(),
                there().with(SCHOOL, one.code() == null ? BUREAU : one.code()).toString(),
                one.counted());
    }

    private List<Row> sheet() {
        boolean own = address.find(OWN).isPresent()
                || !reading.isOfSchool() && address.find(SCHOOL).isEmpty();
        var sheet = own ? reading.own(year(address))
                : address.find(SCHOOL).filter(BUREAU::equals).isPresent()
                        ? reading.ofBureau(year(address))
                : reading.ofSchool(address.find(SCHOOL).orElse(null), year(address));
        sum = sheet.sum();
        return sheet.lines().stream()
                .map(line -> new Row(line.title(), there().with(RESOURCE, line.id()).toString(),
                        line.counted()))
                .toList();
    }

    private Address there() {
        return address.without(Pager.PAGE);
    }

    public List<YearChoice> getYears() {
        int now = SchoolYear.current();
        return Stream.of(now, now - 1)
                .map(year -> YearChoice.of(year, year == year(address), words))
                .toList();
    }

    /** Where an officer takes the county's list as a file. */
    public String getExport() {
        return "contributions.xlsx?year=" + year(address);
    }

    public boolean isExported() {
        return evidence == null && isCounty();
    }

    /** Whether the reader keeps a school's records and has their own beside these. */
    public boolean isOfSchool() {
        return reading.isOfSchool() && evidence == null;
    }

    public String getOwnHref() {
        return there().without(SCHOOL).with(OWN, 1).toString();
    }

    public String getSchoolHref() {
        return there().without(OWN).toString();
    }

    public String getOwnCurrent() {
        return address.find(OWN).isPresent() ? "page" : "false";
    }

    public String getSchoolCurrent() {
        return address.find(OWN).isPresent() ? "false" : "page";
    }

    public boolean isListed() {
        return !rows.isEmpty();
    }

    public boolean isNone() {
        return evidence == null && rows.isEmpty();
    }

    public boolean isSummed() {
        return sum != null && isListed();
    }

    public boolean isEvident() {
        return evidence != null;
    }

    public boolean isOverview() {
        return !isEvident();
    }

    public List<Row> getRows() {
        return rows;
    }

    public Contribution getSum() {
        return sum;
    }

    public Pager getPager() {
        return pager;
    }

    public ContributionEvidence getEvidence() {
        return evidence;
    }

    public String getRowHeading() {
        return isCounty() ? "school.name" : "resource.title";
    }

    public String getBack() {
        return address.without(RESOURCE).toString();
    }
}
