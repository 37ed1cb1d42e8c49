package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.library.offline.PackageContents;
import portal.library.offline.Packaging;
import portal.library.offline.ResourcePackage;
import portal.library.use.UseReturning;
import portal.web.content.Sizes;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** What is to be packed for a memory stick, how large that is, and the reader's packages that stand. */
@Named("libraryPackage")
@ViewScoped
public class PackageView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ID = "[0-9]{1,18}";

    @Inject
    private transient Packaging packaging;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient Language language;

    @Inject
    private transient HttpServletRequest request;

    private final ArrayList<Long> chosen = new ArrayList<>();
    private Long collection;
    private transient PackageContents contents;
    private transient List<ResourcePackage> own;

    /** A resource that would be packed. */
    public record Line(String title, String href, String files, String size) {}

    /** A package in words; {@code href} is empty where nobody takes it any more. */
    public record Made(
            long id, String name, String href, String size, String at, String until) {

        public boolean whole() {
            return !href.isEmpty();
        }
    }

    public void load() {
        Stream.of(Optional.ofNullable(request.getParameterValues("id")).orElse(new String[0]))
                .filter(id -> id.matches(ID)).map(Long::valueOf).forEach(chosen::add);
        collection = Optional.ofNullable(request.getParameter("collection"))
                .filter(id -> id.matches(ID)).map(Long::valueOf).orElse(null);
        read();
    }

    private void read() {
        if (own == null) {
            own = packaging.own();
            contents = collection != null ? packaging.look(collection) : packaging.look(chosen);
        }
    }

    /** Has a job pack what is shown. */
    public String pack() {
        var in = language.getLocale();
        try {
            long job = collection != null
                    ? packaging.ask(collection, in) : packaging.ask(chosen, in);
            return "/job/jobs?faces-redirect=true&job=" + job;
        } catch (RuleViolation refused) {
            Words.fault(refused.key(), refused.figures().toArray());
            return null;
        }
    }

    /** What is chosen stays chosen. */
    public void remove(long id) {
        packaging.remove(id);
        Words.done("packages.removed");
        own = null;
    }

    /** Whether the page was opened with nothing to pack. */
    public boolean isUnchosen() {
        return collection == null && chosen.isEmpty();
    }

    public boolean isChosen() {
        read();
        return !contents.packed().isEmpty();
    }

    public List<Line> getLines() {
        var words = Words.ofPage();
        return contents.packed().stream().map(each -> new Line(
                each.version().getResource().getTitle(),
                ResourceWords.href(each.version().getResource().getId()),
                words.text("packages.files", each.files().size()),
                Sizes.words(words, each.bytes()))).toList();
    }

    public String getSum() {
        var words = Words.ofPage();
        return words.text("packages.sum", contents.packed().size(), contents.files(),
                Sizes.words(words, contents.bytes()));
    }

    public boolean isLacking() {
        read();
        return contents.missing() > 0;
    }

    public String getMissing() {
        return Words.ofPage().text("packages.missing", contents.missing());
    }

    public List<Made> getMade() {
        read();
        var words = Words.ofPage();
        return own.stream().map(each -> new Made(each.id(), each.name(),
                each.isWhole() ? "/files/" + each.file() : "", Sizes.words(words, each.bytes()),
                Words.minute(each.madeAt()), Words.minute(each.until()))).toList();
    }

    public boolean isNone() {
        read();
        return own.isEmpty();
    }

    /** Whether somebody may bring back what was taught. */
    public boolean isTeaching() {
        return signedIn.may(UseReturning.class);
    }
}
