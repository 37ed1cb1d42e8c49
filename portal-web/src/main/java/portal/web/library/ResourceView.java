package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import portal.library.Adapting;
import portal.library.LibraryReading;
import portal.library.Licence;
import portal.library.Resource;
import portal.library.Reviewing;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** A resource as it is read: what it is, where it is from, its files, and how far it is shared. */
@Named("libraryResource")
@ViewScoped
public class ResourceView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LibraryReading reading;

    @Inject
    private transient Adapting adapting;

    @Inject
    private transient Reviewing reviewing;

    @Inject
    private transient SignedIn signedIn;

    private transient LibraryReading.Shown shown;
    private long id;
    private String reason;

    /** What is said of it, with its name; linked where there is more to read. */
    public record Fact(String key, String text, String href) {

        public boolean linked() {
            return href != null;
        }

        public boolean plain() {
            return href == null;
        }
    }

    public void load() {
        read();
    }

    private LibraryReading.Shown read() {
        if (shown == null) {
            shown = reading.show(id);
        }
        return shown;
    }

    private Resource resource() {
        return read().resource();
    }

    private static ResourceWords words() {
        return new ResourceWords(Words.ofPage());
    }

    /** Makes a draft of one's own from it, and goes there. */
    public String adapt() {
        long made = adapting.adapt(id);
        Words.done("resource.adapted", resource().getTitle());
        return "/library/resource?faces-redirect=true&id=" + made;
    }

    public String takeDown() {
        var title = resource().getTitle();
        reviewing.takeDown(id, reason);
        Words.done("resource.takenDown", title);
        return "/home?faces-redirect=true";
    }

    public List<Fact> getFacts() {
        var words = words();
        var resource = resource();
        var version = read().version();
        return Stream.of(
                        new Fact("resource.about", words.about(resource), null),
                        new Fact("resource.lesson", words.lesson(resource), null),
                        new Fact("resource.from", words.from(resource), null),
                        new Fact("resource.author", resource.getAuthor(), null),
                        new Fact("resource.licence", words.licence(resource),
                                resource.getLicence() == null ? null
                                        : licence(resource.getLicence())),
                        new Fact("resource.source", resource.getSource(), null),
                        new Fact("resource.adaptedFrom", resource.getAdaptedFromWords(),
                                read().original().map(ResourceWords::href).orElse(null)),
                        new Fact("resource.version", words.words().text("resource.version.words",
                                version.getNumber(), ResourceWords.day(version.getMadeAt()),
                                version.getNote()), null),
                        new Fact("resource.audience", words.audience(version.getAudience()), null))
                .filter(fact -> !fact.text().isBlank())
                .toList();
    }

    private static String licence(Licence licence) {
        return licence.address().orElse(null);
    }

    public List<ResourceFileLine> getFiles() {
        var words = Words.ofPage();
        return read().files().stream()
                .map(file -> ResourceFileLine.of(file, read().files(), words))
                .toList();
    }

    public String getTitle() {
        return resource().getTitle();
    }

    public String getAbstract() {
        return resource().getAbstract();
    }

    public boolean isAbstracted() {
        return !getAbstract().isBlank();
    }

    public boolean isKept() {
        return read().isKept();
    }

    public boolean isDraft() {
        return resource().isDraft();
    }

    /** Whether it is there for readers, and so to be used. */
    public boolean isUsable() {
        return resource().isAvailable() && !isDraft();
    }

    /** Why it is no longer there; empty where it is. */
    public String getGone() {
        var resource = resource();
        var words = Words.ofPage();
        return resource.getTakenDownAt() != null
                ? words.text("resource.gone.takenDown", resource.getTakenDownBecause())
                : resource.getWithdrawnAt() != null
                        ? words.text("resource.gone.withdrawn", resource.getWithdrawnBecause()) : "";
    }

    public boolean isThere() {
        return resource().isAvailable();
    }

    public boolean isAbsent() {
        return !isThere();
    }

    public boolean isAdaptable() {
        return isUsable() && signedIn.may(Adapting.class);
    }

    public boolean isRemovable() {
        return isUsable() && signedIn.may(Reviewing.class);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
