package portal.web.school;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import portal.school.Likeness;
import portal.school.School;
import portal.school.SchoolMerges;
import portal.school.SchoolMerging;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

/** Entries of the register that may be one school twice, and the merges that can be undone. */
@Named("duplicates")
@RequestScoped
public class DuplicatesView {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    SchoolMerging merging;

    private Words words;
    private List<Line> lines;
    private List<Past> past;

    /** Two entries that are alike, and the two ways to make them one. */
    public record Line(Entry one, Entry other, String by) {}

    /** An entry: what tells it from the other, and the way to keep it. */
    public record Entry(String name, String code, String facts, String href, String keepHref) {}

    /** A merge; one that is undone has no way to undo it. */
    public record Past(long id, String name, String code, String at, String by, boolean undone) {}

    @PostConstruct
    void load() {
        words = Words.ofPage();
        lines = merging.alike().stream().map(this::line).toList();
        past = merging.merged().stream().map(DuplicatesView::past).toList();
    }

    private Line line(Likeness alike) {
        return new Line(
                entry(alike.one(), alike.other()),
                entry(alike.other(), alike.one()),
                alike.by().stream()
                        .map(by -> words.text("duplicates.by." + by))
                        .collect(Collectors.joining(words.text("school.subjects.between"))));
    }

    private Entry entry(School kept, School gone) {
        var in = new SchoolWords(words);
        return new Entry(kept.getName(), kept.getCode(),
                words.text("duplicates.facts", in.text(kept.getStage()), in.town(kept),
                        in.number(kept.getPupils())),
                SchoolView.href(kept.getCode()),
                "merge.xhtml?keep=" + encoded(kept.getCode()) + "&gone=" + encoded(gone.getCode()));
    }

    private static Past past(SchoolMerges.Merge merge) {
        return new Past(merge.id(), merge.goneName(), merge.goneCode(),
                AT.format(merge.at().atZone(NationalTime.ZONE)), merge.by(), merge.isUndone());
    }

    static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    public String undo(long id) {
        merging.undo(id);
        Words.done("duplicates.undone");
        return "/school/duplicates?faces-redirect=true";
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Past> getPast() {
        return past;
    }

    public boolean isNone() {
        return lines.isEmpty();
    }

    public String getCount() {
        return words.text("duplicates.count", lines.size());
    }
}
