package portal.web.library;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.library.Contributing;
import portal.library.Licence;
import portal.library.Proposing;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookShelf;
import portal.web.frame.Words;
import portal.web.list.Choice;

/** The form that describes a resource, filled in beforehand with what its files seem to be about. */
@Named("resourceEdit")
@ViewScoped
public class ResourceEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contributing contributing;

    @Inject
    private transient Proposing proposing;

    @Inject
    private transient TextbookShelf shelf;

    private Long id;
    private Long part;
    private int seen;
    private String title;
    private boolean available;
    private boolean proposed;
    private DescriptionForm form;
    private List<String> subjects;
    private List<SelectItem> parts;

    static String href(long id) {
        return "edit.xhtml?id=" + id;
    }

    public void load() {
        subjects = proposing.subjects();
        if (id == null) {
            return;
        }
        var resource = contributing.kept(id);
        seen = resource.getVersion();
        title = resource.getTitle();
        available = resource.isAvailable();
        form = DescriptionForm.of(resource);
        proposed = !resource.isDescribed() && available
                && resource.getAdaptedFromWords().isEmpty();
        if (proposed) {
            form.propose(proposing.proposal(id));
            Optional.ofNullable(part).flatMap(shelf::find).ifPresent(form::aim);
        }
        listParts();
    }

    /** Offers the units and lessons of the subject and grade that the form names now. */
    public void listParts() {
        var words = Words.ofPage();
        var in = new TextbookWords(words);
        var grade = form.grade();
        parts = new ArrayList<>();
        if (grade.isEmpty() || form.getSubject() == null || form.getSubject().isBlank()) {
            return;
        }
        var books = shelf.all().stream()
                .filter(book -> book.getGrade() == grade.get()
                        && book.getSubject().equals(form.getSubject().strip())
                        && (!book.isRetired() || form.getPart() != null))
                .toList();
        shelf.contents(books).forEach(contents -> TextbookChoices.of(contents, words).forEach(
                unit -> parts.add(within(contents.textbook(), (SelectItemGroup) unit, in))));
    }

    private static SelectItemGroup within(Textbook book, SelectItemGroup unit, TextbookWords words) {
        return new SelectItemGroup(words.words().text("resourceEdit.part.of", book.getEdition(),
                words.volume(book.getVolume()), unit.getLabel()), null, false,
                unit.getSelectItems());
    }

    public String keep() {
        try {
            contributing.describe(id, seen, form.description());
        } catch (RuleViolation refused) {
            LibraryUploadView.say(refused, DescriptionForm.input(refused));
            return null;
        }
        Words.done("resourceEdit.done", form.getTitle());
        return "/library/edit?faces-redirect=true&id=" + id;
    }

    public List<Choice> getKinds() {
        var words = new ResourceWords(Words.ofPage());
        return Stream.of(ResourceKind.values())
                .map(kind -> new Choice(kind.name(), words.kind(kind))).toList();
    }

    /** The stages, each followed by its grades. */
    public List<Choice> getLevels() {
        var words = new ResourceWords(Words.ofPage());
        return Stream.of(TaughtStage.values())
                .flatMap(stage -> Stream.concat(
                        Stream.of(new Choice(stage.name(), words.stage(stage))),
                        IntStream.rangeClosed(1, 9).filter(stage::teaches)
                                .mapToObj(grade -> new Choice(String.valueOf(grade),
                                        words.words().text("school.grade." + grade)))))
                .toList();
    }

    public List<Choice> getLicences() {
        var words = Words.ofPage();
        return Stream.of(Licence.values())
                .map(licence -> new Choice(licence.name(), words.text("resource.licence." + licence)))
                .toList();
    }

    public List<String> getSubjects() {
        return subjects;
    }

    public List<SelectItem> getParts() {
        return parts;
    }

    /** Whether nobody has described it or what it goes on from, and the fields are proposals. */
    public boolean isProposed() {
        return proposed;
    }

    /** Whether the address names a resource. */
    public boolean isChosen() {
        return id != null;
    }

    public boolean isAvailable() {
        return available;
    }

    public String getTitle() {
        return title;
    }

    public DescriptionForm getForm() {
        return form;
    }

    /** For which unit or lesson its files were brought; nobody has to have said so. */
    public Long getPart() {
        return part;
    }

    public void setPart(Long part) {
        this.part = part;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
