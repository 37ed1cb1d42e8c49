package portal.web.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import portal.calendar.SchoolYear;
import portal.pairing.Cycle;
import portal.pairing.CycleKeeping;
import portal.pairing.CycleSettings;
import portal.pairing.Left;
import portal.school.Stage;
import portal.web.frame.Words;
import portal.web.list.YearChoice;

/** What a cycle asks of the optimiser: opened here for a school year, and changed until it is published. */
@Named("cycle")
@ViewScoped
public class CycleView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many schools as are still named one by one. */
    private static final int NAMED = 12;

    @Inject
    private transient CycleKeeping keeping;

    private int year = SchoolYear.current();
    private boolean opened;
    private boolean draft = true;
    private int seen;
    private CycleForm form;
    private transient List<LeftOut> left;

    /** Schools that the cycle leaves out for one reason. */
    public record LeftOut(String why, String schools) {}

    public void load() {
        var cycle = found();
        opened = cycle.isPresent();
        draft = cycle.map(Cycle::isDraft).orElse(true);
        seen = cycle.map(Cycle::getVersion).orElse(0);
        form = new CycleForm(cycle.map(Cycle::getSettings).orElseGet(() -> CycleSettings.usual(
                Words.ofPage().text("allocation.cycle.usualName", Integer.toString(year),
                        Integer.toString(year + 1)))));
    }

    private Optional<Cycle> found() {
        return keeping.cycles().stream().filter(one -> one.getSchoolYear() == year).findFirst();
    }

    public String keep() {
        left = null;
        var settings = form.settings();
        if (opened) {
            try {
                keeping.settle(year, seen, settings);
            } finally {
                // Whoever is told that another changed it keeps what was typed, and may save it then.
                seen = keeping.get(year).getVersion();
            }
            Words.done("cycle.settled");
        } else {
            keeping.open(year, settings);
            Words.done("cycle.opened");
        }
        return "/pairing/allocation?faces-redirect=true&year=" + year;
    }

    /** Read once for the page: the whole problem is posed for it. */
    public List<LeftOut> getLeft() {
        if (left == null) {
            left = opened ? leftOut() : List.of();
        }
        return left;
    }

    private List<LeftOut> leftOut() {
        var words = Words.ofPage();
        return keeping.left(year).stream()
                .collect(groupingBy(Left::reason, TreeMap::new, toList()))
                .entrySet().stream()
                .map(one -> new LeftOut(
                        words.text("cycle.left." + one.getKey(), one.getValue().size()),
                        named(one.getValue(), words)))
                .toList();
    }

    private static String named(List<Left> left, Words words) {
        var names = left.stream().limit(NAMED).map(one -> one.school().getName())
                .collect(joining(words.text("list.separator")));
        return left.size() > NAMED
                ? words.text("cycle.left.more", names, left.size() - NAMED) : names;
    }

    public List<Stage> getStages() {
        return List.of(Stage.values());
    }

    /** The school years that have a cycle, and those for which one is opened next. */
    public List<YearChoice> getChoices() {
        var current = SchoolYear.current();
        var words = Words.ofPage();
        return Stream.concat(
                        keeping.cycles().stream().map(Cycle::getSchoolYear),
                        Stream.of(current, current + 1, year))
                .distinct()
                .sorted()
                .map(one -> YearChoice.of(one, one == year, words))
                .toList();
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public boolean isOpened() {
        return opened;
    }

    public boolean isDraft() {
        return draft;
    }

    public CycleForm getForm() {
        return form;
    }

    /** The main deed, named by its effect. */
    public String getDeed() {
        return opened ? "cycle.keep" : "cycle.open";
    }
}
