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
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.pairing.Bundles;
import portal.school.School;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** The bundles of a published plan, and the supporters whose recipients could be one. */
@Named("bundles")
@ViewScoped
public class BundlesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bundles bundles;

    @Inject
    private transient SignedIn signedIn;

    private int year = SchoolYear.current();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String[]> chosen = new HashMap<>();
    private transient Bundles.Board board;
    private transient List<School> candidates;
    private Long bundle;
    private String name;
    private String[] members = {};

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
        if (isChanging()) {
            open(changed());
        }
    }

    private void open(Bundles.Formed formed) {
        name = formed.bundle().getName();
        members = formed.recipients().stream().map(School::getCode).toArray(String[]::new);
    }

    private Bundles.Formed changed() {
        return getBoard().formed().stream()
                .filter(one -> one.bundle().getId().equals(bundle))
                .findFirst()
                .orElseThrow(() -> new NotFound("Bundle"));
    }

    public String change() {
        return after(() -> {
            bundles.change(bundle, name, Set.of(members));
            Words.done("bundles.changed");
        });
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

    /** Whose pairs these are: the cycle by its name. */
    public String getCycleName() {
        return getBoard().cycle().getName();
    }

    /** Why there is no bundle and none could be formed. */
    public String getNone() {
        return isDraft() ? Words.ofPage().text("bundles.draft", getCycleName())
                : Words.ofPage().text("bundles.none");
    }

    public String getNoneNext() {
        return isDraft() ? "bundles.draft.next" : "bundles.none.next";
    }

    private boolean isDraft() {
        return getBoard().cycle().isDraft();
    }

    /** Whether whoever looks forms and changes them; who may is decided behind the page. */
    public boolean isKept() {
        return signedIn.has(Role.BUREAU_OFFICER) || signedIn.has(Role.BUREAU_ADMIN);
    }

    public boolean isChanging() {
        return bundle != null && isKept();
    }

    /** The supporter of the bundle that is changed. */
    public String getSupporter() {
        return changed().bundle().getSupporter().getName();
    }

    /** The recipients of whom the bundle that is changed could be made. */
    public List<School> getCandidates() {
        if (candidates == null) {
            candidates = bundles.candidates(bundle);
        }
        return candidates;
    }

    public Long getBundle() {
        return bundle;
    }

    public void setBundle(Long bundle) {
        this.bundle = bundle;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The codes of the recipients that are to be in the bundle that is changed. */
    public String[] getMembers() {
        return members;
    }

    public void setMembers(String[] members) {
        this.members = members;
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
