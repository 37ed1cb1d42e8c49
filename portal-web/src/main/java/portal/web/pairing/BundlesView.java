package portal.web.pairing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.pairing.Bundles;
import portal.school.School;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/**
 * The bundles of a published plan, the supporters whose recipients could be one, and the form for one
 * that the address names: a new one of a supporter, or one that is changed.
 */
@Named("bundles")
@ViewScoped
public class BundlesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bundles bundles;

    @Inject
    private transient SignedIn signedIn;

    private int year = SchoolYear.current();
    private int seen;
    private Long bundle;
    private String supporter;
    private String name;
    private String[] members = {};
    private transient Bundles.Board board;
    private transient List<School> candidates;

    /** A bundle as a page tells it. */
    public record Line(Long id, String name, String supporter, String recipients, String formed) {}

    /** A supporter that could form one, with its recipients. */
    public record FreeLine(String code, String supporter, String recipients) {}

    public void load() {
        seen = getBoard().cycle().getVersion();
        if (isChanging()) {
            var changed = changed().orElseThrow(() -> new NotFound("Bundle"));
            name = changed.bundle().getName();
            members = codes(changed.recipients());
        } else if (isForming()) {
            var free = free().orElseThrow(() -> new NotFound("School"));
            name = Words.ofPage().text("bundles.usualName", free.supporter().getName());
            members = codes(free.recipients());
        }
    }

    private static String[] codes(List<School> schools) {
        return schools.stream().map(School::getCode).toArray(String[]::new);
    }

    private Optional<Bundles.Formed> changed() {
        return getBoard().formed().stream()
                .filter(one -> one.bundle().getId().equals(bundle))
                .findFirst();
    }

    private Optional<Bundles.Free> free() {
        return getBoard().free().stream()
                .filter(one -> one.supporter().getCode().equals(supporter))
                .findFirst();
    }

    /** Forms the bundle of the form, or states the one anew that it was opened for. */
    public String keep() {
        return after(() -> {
            if (isChanging()) {
                bundles.change(bundle, seen, name, chosen());
                Words.done("bundles.changed");
            } else {
                bundles.form(year, seen, supporter, name, chosen());
                Words.done("bundles.formed");
            }
        });
    }

    /** A browser may send the same one twice. */
    private Set<String> chosen() {
        return Set.copyOf(List.of(members));
    }

    public String dissolve(Long id) {
        return after(() -> {
            bundles.dissolve(id, seen);
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
                        names(one.recipients(), words),
                        words.text("objection.by", one.bundle().getFormedBy(),
                                Words.minute(one.bundle().getFormedAt().toInstant()))))
                .toList();
    }

    /** Who could form one; nothing for whoever only looks. */
    public List<FreeLine> getFree() {
        var words = Words.ofPage();
        return !isKept() ? List.of() : getBoard().free().stream()
                .map(one -> new FreeLine(one.supporter().getCode(), one.supporter().getName(),
                        names(one.recipients(), words)))
                .toList();
    }

    private static String names(List<School> schools, Words words) {
        return schools.stream().map(School::getName)
                .collect(Collectors.joining(words.text("list.separator")));
    }

    /** Whose pairs these are: the cycle by its name. */
    public String getCycleName() {
        return getBoard().cycle().getName();
    }

    /** Whether there is no bundle, and none could be formed. */
    public boolean isNone() {
        return getBoard().formed().isEmpty() && getBoard().free().isEmpty();
    }

    public String getNoneWhy() {
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

    /** Not for one that somebody else has formed or dissolved meanwhile. */
    public boolean isFormed() {
        return isChanging() && changed().isPresent() || isForming() && free().isPresent();
    }

    private boolean isChanging() {
        return bundle != null && isKept();
    }

    private boolean isForming() {
        return bundle == null && supporter != null && isKept();
    }

    public String getFormTitle() {
        return isChanging() ? "bundles.change.title" : "bundles.form";
    }

    /** The name of the supporter of the bundle that is formed or changed. */
    public String getLead() {
        return (isChanging()
                ? changed().orElseThrow().bundle().getSupporter()
                : free().orElseThrow().supporter()).getName();
    }

    /** The recipients of whom it could be made. */
    public List<School> getCandidates() {
        if (candidates == null) {
            candidates = isChanging() ? bundles.candidates(bundle) : free().orElseThrow().recipients();
        }
        return candidates;
    }

    public Long getBundle() {
        return bundle;
    }

    public void setBundle(Long bundle) {
        this.bundle = bundle;
    }

    /** The code of the supporter of a new bundle. */
    public String getSupporter() {
        return supporter;
    }

    public void setSupporter(String supporter) {
        this.supporter = supporter;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The codes of the recipients that are to be in it. */
    public String[] getMembers() {
        return members;
    }

    public void setMembers(String[] members) {
        this.members = members;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }
}
