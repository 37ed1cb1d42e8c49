package portal.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portal.document.word.Grid;
import portal.document.word.Heading;
import portal.document.word.HeadingCount;
import portal.document.word.OfficialDocument;
import portal.document.word.Paragraph;
import portal.pairing.PublishedPlan;
import portal.pairing.PublishedPlans;
import portal.pairing.paper.NoticeFields;
import portal.pairing.paper.PairingNotice;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.YearChoice;

/** What a bureau fills in before it takes the notice of a published plan, and how it will read. */
@Named("pairingNotice")
@RequestScoped
public class NoticeView {

    @Inject
    PublishedPlans plans;

    @Inject
    HttpServletRequest request;

    private NoticeForm form;
    private PublishedPlan plan;
    private NoticeFields fields;
    private OfficialDocument notice;
    private Words words;

    /** A line of the paper as the page shows it, by the name of its look. */
    public record Line(String look, String text) {}

    public void load() {
        words = Words.ofPage();
        form = NoticeForm.of(request);
        plan = plans.of(form.schoolYear());
        fields = form.fields(plan, form.on().orElseGet(NationalTime::today));
        notice = PairingNotice.of(plan, fields);
    }

    public int getYear() {
        return form.schoolYear();
    }

    public String getSchoolYear() {
        return words.schoolYear(form.schoolYear());
    }

    public String getBack() {
        return "pairings.xhtml" + YearChoice.query(form.schoolYear());
    }

    public String getNumber() {
        return fields.number().orElse("");
    }

    public String getOn() {
        return fields.on().toString();
    }

    public boolean isDayFaulty() {
        return form.on().isEmpty();
    }

    public String getAddressee() {
        return fields.addressee();
    }

    public String getIssuer() {
        return fields.issuer();
    }

    public String getCopies() {
        return fields.copies().orElse("");
    }

    public boolean isMarked() {
        return fields.marked();
    }

    public int getLongestNumber() {
        return NoticeFields.LONGEST_NUMBER;
    }

    public int getLongestIssuer() {
        return NoticeFields.LONGEST_ISSUER;
    }

    public int getLongestList() {
        return NoticeFields.LONGEST_LIST;
    }

    /** The paper from its top to its annexes, whose rows are counted. */
    public List<Line> getLines() {
        var lines = new ArrayList<Line>();
        notice.mark().ifPresent(mark -> lines.add(new Line("mark", mark)));
        notice.number().ifPresent(number -> lines.add(new Line("number", number)));
        notice.title().lines().forEach(title -> lines.add(new Line("title", title)));
        notice.addressee().ifPresent(to -> lines.add(new Line("addressee", to + "：")));
        var count = new HeadingCount();
        notice.body().forEach(block -> lines.add(block instanceof Heading heading
                ? new Line("heading-" + heading.level(), count.numbered(heading))
                : new Line("text", ((Paragraph) block).text())));
        for (int i = 0; i < notice.annexes().size(); i++) {
            lines.add(new Line("annex", words.text("pairingNotice.annex", notice.annexName(i),
                    notice.annexes().get(i).title(), rows(i))));
        }
        notice.signature().ifPresent(signature -> {
            lines.add(new Line("signature", signature.by()));
            lines.add(new Line("signature", signature.day()));
        });
        return lines;
    }

    private long rows(int annex) {
        return notice.annexes().get(annex).blocks().stream()
                .flatMap(block -> block instanceof Grid grid ? grid.rows().stream() : Stream.empty())
                .count();
    }
}
