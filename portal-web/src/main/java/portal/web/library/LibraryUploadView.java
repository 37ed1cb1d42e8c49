package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import portal.NotFound;
import portal.RuleViolation;
import portal.library.Contributing;
import portal.library.textbook.TextbookShelf;
import portal.web.frame.Words;

/** The form that brings files to the library: each a resource of its own, or all of them one. */
@Named("libraryUpload")
@RequestScoped
public class LibraryUploadView {

    @Inject
    Contributing contributing;

    @Inject
    TextbookShelf shelf;

    private String uploads;
    private String as = "each";
    private Long part;
    private String lesson = "";

    public void load() {
        contributing.requireContributor();
        if (part != null) {
            as = "one";
            var words = Words.ofPage();
            lesson = words.text("libraryUpload.part", new TextbookWords(words).named(
                    shelf.find(part).orElseThrow(() -> new NotFound("TextbookPart"))));
        }
    }

    /** Each file becomes a draft; those before one that is refused are kept. */
    public String bring() {
        var ids = ids(uploads);
        try {
            long first = 0;
            if (ids.size() < 2 || as.equals("one")) {
                first = contributing.draftOfUploads(ids);
            } else {
                for (int i = 0; i < ids.size(); i++) {
                    contributing.draftOfUploads(List.of(ids.get(i)));
                    uploads = String.join(" ", ids.subList(i + 1, ids.size()));
                }
            }
            Words.done("libraryUpload.done", ids.size());
            return first == 0 ? "/library/mine?faces-redirect=true&show=drafts"
                    : "/library/edit?faces-redirect=true&id=" + first
                            + (part == null ? "" : "&part=" + part);
        } catch (RuleViolation refused) {
            say(refused, "bring:sent:ids");
            return null;
        }
    }

    /** The ids that a form brings, with a blank between them. */
    static List<String> ids(String uploads) {
        return uploads == null ? List.of()
                : Stream.of(uploads.strip().split(" ")).filter(id -> !id.isEmpty()).toList();
    }

    static void say(RuleViolation refused, String input) {
        FacesContext.getCurrentInstance().addMessage(input, new FacesMessage(
                FacesMessage.SEVERITY_ERROR, Words.ofPage().text(refused), null));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** For which unit or lesson files are brought; empty where the address names none. */
    public String getLesson() {
        return lesson;
    }

    public Long getPart() {
        return part;
    }

    public void setPart(Long part) {
        this.part = part;
    }

    public String getUploads() {
        return uploads;
    }

    public void setUploads(String uploads) {
        this.uploads = uploads;
    }

    public String getAs() {
        return as;
    }

    public void setAs(String as) {
        this.as = as;
    }
}
