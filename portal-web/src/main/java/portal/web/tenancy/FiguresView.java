package portal.web.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import portal.tenancy.FiguresInForce;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.Address;

/** Every figure that the county demands on a day, and the names of those that it does not. */
@Named("policyFigures")
@RequestScoped
public class FiguresView {

    static final String TEXT = "q";
    static final String DAY = "on";

    @Inject
    FiguresInForce figures;

    private String text;
    private String day;
    private Words words;
    private LocalDate on;
    private List<FigureLines.Group> groups;

    public void load() {
        words = Words.ofPage();
        on = Days.of(day).orElseGet(FiguresView::today);
        groups = FigureLines.of(figures, on, text, words);
    }

    static LocalDate today() {
        return NationalTime.today();
    }

    public List<FigureLines.Group> getGroups() {
        return groups;
    }

    public boolean isNothingFound() {
        return groups.isEmpty();
    }

    public String getCount() {
        int lines = groups.stream().mapToInt(group -> group.lines().size()).sum();
        return isOtherDay()
                ? words.text("figures.countOn", on.toString(), lines)
                : words.text("policyFigures.count", lines);
    }

    public boolean isFiltered() {
        return text != null;
    }

    /** Whether another day than today is shown. */
    public boolean isOtherDay() {
        return !on.equals(today());
    }

    public LocalDate getOn() {
        return on;
    }

    /** The same list as a file, after the question mark. */
    public String getQuery() {
        return address(text, isOtherDay() ? on.toString() : null);
    }

    public String getWithoutText() {
        return "figures.xhtml" + address(null, isOtherDay() ? on.toString() : null);
    }

    public String getWithoutDay() {
        return "figures.xhtml" + address(text, null);
    }

    private static String address(String text, String day) {
        var parameters = new LinkedHashMap<String, String>();
        if (text != null) {
            parameters.put(TEXT, text);
        }
        if (day != null) {
            parameters.put(DAY, day);
        }
        return new Address(parameters).toString();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
