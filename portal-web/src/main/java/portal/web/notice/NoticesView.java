package portal.web.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import portal.notice.Notice;
import portal.notice.OwnNotices;
import portal.notice.OwnNotices.Which;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Pager;

/** What waits for whoever reads it: what is to do first, then what is to know. */
@Named("notices")
@ViewScoped
public class NoticesView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "/notice/notices?faces-redirect=true&includeViewParams=true";
    private static final String WHICH = "which";
    private static final int ON_A_PAGE = 50;

    @Inject
    private transient OwnNotices notices;

    @Inject
    private transient HttpServletRequest request;

    private Which which = Which.OPEN;
    private List<Line> lines;
    private transient Pager pager;
    private boolean unseen;

    /** A notice in words. */
    public record Line(
            Long id, String text, String href, String sign, String chip, String when, String due,
            String state, boolean seeable, boolean doable) implements Serializable {}

    /** A choice of what is shown. */
    public record Choice(String href, String label, String current) implements Serializable {}

    public void load() {
        var words = Words.ofPage();
        pager = new Pager(
                Address.of(request.getParameterMap(), List.of(WHICH, Pager.PAGE)), ON_A_PAGE,
                notices.count(which));
        var standing = which == Which.MESSAGES || pager.page() > 1
                ? Stream.<Notice>empty() : notices.standing().stream();
        lines = Stream.concat(standing, notices.page(which, pager.before(), ON_A_PAGE).stream())
                .map(notice -> line(words, notice))
                .toList();
        unseen = lines.stream().anyMatch(Line::seeable);
    }

    private static Optional<Which> which(String asked) {
        return Arrays.stream(Which.values())
                .filter(one -> one.name().equalsIgnoreCase(asked)).findFirst();
    }

    private Line line(Words words, Notice notice) {
        boolean open = notice.isOpen();
        String state = notice.doneAt() != null
                ? words.text("notice.done.words", Words.minute(notice.doneAt()), notice.doneBy())
                : "";
        return new Line(notice.id(), NoticeWords.text(words, notice),
                request.getContextPath() + notice.path(),
                words.text(notice.toDo() ? "notice.toDo" : "notice.message"),
                open ? notice.toDo() ? "chip chip-warn" : "chip chip-info" : "chip",
                Words.minute(notice.raisedAt()),
                notice.due() == null ? "" : words.text("notice.due", notice.due().toString()),
                state, open && !notice.toDo(),
                open && notice.toDo() && notice.id() != null);
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isNone() {
        return lines.isEmpty();
    }

    public Pager getPager() {
        return pager;
    }

    public boolean isUnseen() {
        return unseen;
    }

    public List<Choice> getChoices() {
        var words = Words.ofPage();
        return Arrays.stream(Which.values())
                .map(one -> new Choice("?" + WHICH + "=" + one.name().toLowerCase(Locale.ROOT),
                        words.text("notice.which." + one), one == which ? "page" : "false"))
                .toList();
    }

    public String getWhich() {
        return which.name().toLowerCase(Locale.ROOT);
    }

    /** Whatever is no choice is the first one. */
    public void setWhich(String asked) {
        which = which(asked).orElse(Which.OPEN);
    }

    public String seeAll() {
        notices.seeAll();
        Words.done("notice.seen.all");
        return AGAIN;
    }

    public String see(long id) {
        notices.see(id);
        return AGAIN;
    }

    public String done(long id) {
        notices.done(id);
        Words.done("notice.done");
        return AGAIN;
    }
}
