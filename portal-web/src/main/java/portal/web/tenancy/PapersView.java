package portal.web.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.util.List;
import portal.RuleViolation;
import portal.bureau.BureauPapers;
import portal.content.FileRoom;
import portal.content.FileUse;
import portal.content.QuarantinedFile;
import portal.tenancy.NationalTime;
import portal.web.content.Sizes;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** The county's papers for everybody there, and for its administrator what can be done with them. */
@Named("papers")
@ViewScoped
public class PapersView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(NationalTime.ZONE);
    private static final String AGAIN = "/tenancy/bureau?faces-redirect=true";

    @Inject
    private transient BureauPapers papers;

    @Inject
    private transient FileRoom room;

    @Inject
    private transient SignedIn signedIn;

    private List<Line> lines;
    private List<Refused> quarantined = List.of();
    private String used;
    private int percent;
    private String title;
    private String uploads;

    /** A paper in words. */
    public record Line(
            long id, String title, String href, String name, String size, String by, String at)
            implements Serializable {}

    /** A file that was not let in, in words. */
    public record Refused(
            String name, String size, String found, String by, String at, String state)
            implements Serializable {}

    @PostConstruct
    void read() {
        var words = Words.ofPage();
        var context = FacesContext.getCurrentInstance().getExternalContext();
        lines = papers.all().stream()
                .map(paper -> new Line(paper.id(), paper.title(),
                        context.getRequestContextPath() + "/files/" + paper.file(), paper.name(),
                        Sizes.words(words, paper.size()), paper.by(), DAY.format(paper.at())))
                .toList();
        if (isAdministered()) {
            FileUse use = room.now();
            percent = use.percent();
            used = words.text("content.use.words", Sizes.words(words, use.bytes()),
                    Sizes.words(words, use.quota()), percent, use.files());
            quarantined = room.quarantined().stream().map(file -> refused(words, file)).toList();
        }
    }

    private static Refused refused(Words words, QuarantinedFile file) {
        return new Refused(file.name(), Sizes.words(words, file.size()), file.found(),
                file.broughtBy(), DAY.format(file.at()), words.text(file.discardedAt().isPresent()
                        ? "content.quarantined.gone" : "content.quarantined.kept"));
    }

    public List<Refused> getQuarantined() {
        return quarantined;
    }

    private boolean isAdministered() {
        return signedIn.may(FileRoom.class);
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isAny() {
        return !lines.isEmpty();
    }

    public int getPercent() {
        return percent;
    }

    public String getUsed() {
        return used;
    }

    /** Each file becomes a paper; those before one that is refused are published. */
    public String publish() {
        String[] ids = uploads == null ? new String[0] : uploads.strip().split(" ");
        try {
            if (ids.length == 0) {
                throw new RuleViolation("content.choose-first");
            }
            for (String id : ids) {
                papers.publishUpload(ids.length == 1 ? title : "", id);
            }
        } catch (RuleViolation refused) {
            FacesContext.getCurrentInstance().addMessage(
                    refused.key().startsWith("paper.title") ? "paper:called:title" : "paper:sent:ids",
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.ofPage().text(refused), null));
            return null;
        }
        Words.done("paper.published");
        return AGAIN;
    }

    public String withdraw(long id) {
        papers.withdraw(id);
        Words.done("paper.withdrawn");
        return AGAIN;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** The ids of the uploads that have come whole, with a blank between them. */
    public String getUploads() {
        return uploads;
    }

    public void setUploads(String uploads) {
        this.uploads = uploads;
    }
}
