package portal.web.pairing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import portal.calendar.SchoolYear;
import portal.pairing.Bundles;
import portal.school.School;
import portal.web.frame.Words;

/** The bundles of a published plan, and the supporters whose recipients could be one. */
@Named("bundles")
@ViewScoped
public class BundlesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bundles bundles;

    private int year = SchoolYear.current();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String[]> chosen = new HashMap<>();
    private transient Bundles.Board board;

    /** A bundle as a page tells it. */
    public record Line(Long id, String name, String supporter, String recipients, String formed) {}

    public void load() {
        var words = Words.ofPage();
        for (var free : getBoard().free()) {
            var code = free.supporter().getCode();
            names.putIfAbsent(code, words.text("bundles.usualName", free.supporter().getName()));
            chosen.putIfAbsent(code,
                    free.recipients().stream().map(School::getCode).toArray(String[]::new));
        }
    }

    public String form(String supporter) {
        return after(() -> {
            bundles.form(year, supporter, names.get(supporter),
                    Set.copyOf(List.of(chosen.getOrDefault(supporter, new String[0]))));
            Words.done("bundles.formed");
        });
    }

    public String dissolve(Long id) {
        return after(() -> {
            bundles.dissolve(id);
            Words.done("bundles.dissolved");
        });
    }

    /** After a deed, and after one that was refused, what stands now is shown. */
    private String after(Runnable deed) {
        board = null;
        deed.run();
        return "/pairing/bundles?faces-redirect=true&year=" + year;
    }

    public Bundles.Board getBoard() {
        if (board == null) {
            board = bundles.board(year);
        }
        return board;
    }

    public List<Line> getLines() {
        var words = Words.ofPage();
        return getBoard().formed().stream()
                .map(one -> new Line(
                        one.bundle().getId(),
                        one.bundle().getName(),
                        one.bundle().getSupporter().getName(),
                        one.recipients().stream().map(School::getName)
                                .collect(Collectors.joining(words.text("list.separator"))),
                        words.text("objection.by", one.bundle().getFormedBy(),
                                Words.minute(one.bundle().getFormedAt().toInstant()))))
                .toList();
    }

    /** What each bundle is to be called, by the supporter's code. */
    public Map<String, String> getNames() {
        return names;
    }

    /** The codes of the recipients that are ticked, by the supporter's. */
    public Map<String, String[]> getChosen() {
        return chosen;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }
}
