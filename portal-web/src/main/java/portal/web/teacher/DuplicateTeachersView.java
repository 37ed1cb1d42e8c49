package portal.web.teacher;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.school.teacher.TeacherLikeness;
import portal.school.teacher.TeacherLine;
import portal.school.teacher.TeacherMerging;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Pager;
import portal.web.school.MergePair;
import portal.web.school.PastMerge;

/**
 * Records that may be one teacher twice, those that were found to be two persons, and the merges
 * that can be undone: those that were seen, whatever others have done meanwhile.
 */
@Named("duplicateTeachers")
@ViewScoped
public class DuplicateTeachersView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 50;
    private static final String VIEW = "view";
    private static final String HERE = "/teacher/duplicates?faces-redirect=true&view=";

    /** What is looked at. */
    enum View { ALIKE, APART, MERGED }

    @Inject
    private transient TeacherMerging merging;

    @Inject
    private transient HttpServletRequest request;

    private View view = View.ALIKE;
    private transient Pager pager;
    private List<Line> lines = List.of();
    private List<PastMerge> past = List.of();

    /** Two records that are alike; of two identity numbers it is said. */
    public record Line(Entry one, Entry other, String by, boolean twoNumbers)
            implements Serializable {}

    /** A record: what tells it from the other, and the way to keep it. */
    public record Entry(String name, String number, String facts, String href, String keepHref)
            implements Serializable {}

    /** A way to look at them. */
    public record Tab(String key, String href, String current) {}

    public void load() {
        var address = Address.of(request.getParameterMap(), List.of(VIEW, Pager.PAGE));
        view = address.word(VIEW, View.class).orElse(View.ALIKE);
        if (view == View.MERGED) {
            pager = new Pager(address, PAGE_SIZE, merging.mergedCount());
            past = merging.merged(pager.before(), PAGE_SIZE).stream().map(PastMerge::of).toList();
        } else {
            var asked = new Pager(address, PAGE_SIZE, Integer.MAX_VALUE);
            var found = page(asked.before());
            pager = new Pager(address, PAGE_SIZE, found.total());
            if (pager.before() != asked.before()) {
                found = page(pager.before());
            }
            lines = found.pairs().stream().map(this::line).toList();
        }
    }

    private TeacherLikeness.Page page(int first) {
        return view == View.APART
                ? merging.apart(first, PAGE_SIZE) : merging.alike(first, PAGE_SIZE);
    }

    private Line line(TeacherLikeness alike) {
        var words = Words.ofPage();
        return new Line(
                entry(alike.one(), alike.other(), words),
                entry(alike.other(), alike.one(), words),
                alike.by().stream()
                        .map(by -> words.text("duplicateTeachers.by." + by))
                        .collect(Collectors.joining(words.text("list.separator"))),
                alike.twoNumbers());
    }

    private static Entry entry(TeacherLine kept, TeacherLine gone, Words words) {
        var number = kept.profile().staffNumber();
        return new Entry(kept.profile().name(), number, facts(kept, words),
                TeacherView.href(number),
                MergePair.href(number, gone.profile().staffNumber()));
    }

    /** What tells somebody from another of the same name. */
    static String facts(TeacherLine teacher, Words words) {
        var in = new TeacherWords(words);
        return Stream.of(
                        teacher.schoolName() == null ? TeacherWords.UNKNOWN : teacher.schoolName(),
                        in.month(teacher.profile().person().born()),
                        in.subjects(teacher.profile().teaching().subjects()),
                        in.text(teacher.profile().service().state()))
                .filter(fact -> !fact.equals(TeacherWords.UNKNOWN))
                .collect(Collectors.joining(" · "));
    }

    /** The two are two persons. */
    public String tellApart(String one, String other) {
        merging.tellApart(one, other);
        Words.done("duplicateTeachers.toldApart");
        return HERE + Address.lower(view);
    }

    /** The two may be one after all. */
    public String doubtAgain(String one, String other) {
        merging.doubtAgain(one, other);
        Words.done("duplicateTeachers.doubted");
        return HERE + Address.lower(view);
    }

    public String undo(long merge) {
        merging.undo(merge);
        Words.done("duplicateTeachers.undone");
        return HERE + Address.lower(view);
    }

    public List<Tab> getTabs() {
        return Stream.of(View.values())
                .map(one -> new Tab("duplicateTeachers.view." + one,
                        "duplicates.xhtml?view=" + Address.lower(one),
                        one == view ? "page" : "false"))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<PastMerge> getPast() {
        return past;
    }

    public Pager getPager() {
        return pager;
    }

    public boolean isNone() {
        return lines.isEmpty() && past.isEmpty();
    }

    public boolean isAlike() {
        return view == View.ALIKE;
    }

    public String getNoneWords() {
        return Words.ofPage().text("duplicateTeachers.none." + view);
    }

    public String getHelp() {
        return Words.ofPage().text("duplicateTeachers.help." + view);
    }

    public String getCount() {
        return Words.ofPage().text("duplicateTeachers.count." + view, pager.total());
    }
}
