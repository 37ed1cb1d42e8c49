package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.library.Audience;
import portal.library.Contributing;
import portal.library.LibraryReading;
import portal.library.OwnResources.Brought;
import portal.library.ReachRequest;
import portal.library.Resource;
import portal.library.ResourceVersion;
import portal.library.Sharing;
import portal.web.content.Sizes;
import portal.web.frame.Words;

/** The files and versions of a resource, and how far it is shared, for those who keep it. */
@Named("resourceSharing")
@ViewScoped
public class ResourceSharingView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contributing contributing;

    @Inject
    private transient Sharing sharing;

    @Inject
    private transient LibraryReading reading;

    private Long id;
    private int seen;
    private boolean draft;
    private boolean described;
    private boolean available;
    private boolean open;
    private boolean waiting;
    private boolean shared;
    private String standing;
    private List<File> files;
    private List<Version> versions;
    private List<Way> ways;
    private List<Way> narrower;
    private String uploads;
    private String note;
    private String reason;
    private boolean authorNamed;

    /** A file of the latest version. */
    public record File(long id, String name, String href, String size, List<String> findings)
            implements Serializable {}

    /** A version in words. */
    public record Version(String name, String note, String by, String reach)
            implements Serializable {}

    /** An audience that it may be shared with, or narrowed to. */
    public record Way(Audience audience, String name, String who, String deed)
            implements Serializable {}

    public void load() {
        if (id == null) {
            return;
        }
        var resource = contributing.kept(id);
        var words = new ResourceWords(Words.ofPage());
        var latest = resource.getLatest();
        var requests = sharing.requests(id);
        seen = resource.getVersion();
        draft = resource.isDraft();
        described = resource.isDescribed();
        authorNamed = resource.isAuthorNamed();
        available = resource.isAvailable();
        shared = !draft && available;
        open = available && latest.getAudience() == null;
        waiting = requests.stream().anyMatch(ReachRequest::isOpen);
        standing = words.standing(new Brought(
                resource, requests.stream().findFirst()));
        versions = resource.getVersions().stream().map(one -> version(one, words)).toList();
        files = files(latest, words.words());
        ways = ways(resource, words);
        narrower = resource.getReach().map(reach -> Stream.of(Audience.values())
                .filter(one -> one.compareTo(reach) < 0)
                .map(one -> way(one, "narrow", words)).toList()).orElse(List.of());
    }

    private List<File> files(ResourceVersion latest, Words words) {
        return reading.show(id, latest.getNumber()).files().stream()
                .map(file -> new File(file.place().getId(), file.stored().name(),
                        "../files/" + file.stored().id(), Sizes.words(words, file.stored().size()),
                        file.content().stream().flatMap(found -> found.findings().stream())
                                .map(finding -> words.text("content.finding." + finding)).toList()))
                .toList();
    }

    private static Version version(ResourceVersion one, ResourceWords words) {
        return new Version(words.words().text("resourceEdit.version.named", one.getNumber()),
                one.getNote(), ResourceWords.day(one.getMadeAt()),
                one.getAudience() == null ? words.words().text("resource.standing.unshared")
                        : words.audience(one.getAudience()));
    }

    /** Those farther than the latest version reaches; none beyond the county under a licence of it. */
    private List<Way> ways(Resource resource, ResourceWords words) {
        var reached = resource.getLatest().getAudience();
        return Stream.of(Audience.values())
                .filter(one -> reached == null || one.compareTo(reached) > 0)
                .filter(one -> resource.getLicence() == null || resource.getLicence().reaches(one))
                .map(one -> way(one, one.isReviewed() && resource.getSchool() != null
                        ? "ask" : "share", words))
                .toList();
    }

    private static Way way(Audience one, String deed, ResourceWords words) {
        return new Way(one, words.audience(one), words.words().text("resource.audience." + one + ".who"),
                words.words().text("resourceEdit.deed." + deed, words.audience(one)));
    }

    /** What is done by one button, of which a refusal is read above. */
    private String done(String key, String input, Runnable deed) {
        try {
            deed.run();
        } catch (RuleViolation refused) {
            LibraryUploadView.say(refused, input);
            return null;
        }
        Words.done(key);
        return "/library/edit?faces-redirect=true&id=" + id;
    }

    public String share(Audience with) {
        return done("resourceEdit.shared", null, () -> sharing.share(id, seen, with, authorNamed));
    }

    public String narrow(Audience to) {
        return done("resourceEdit.narrowed", null, () -> sharing.narrow(id, seen, to));
    }

    public String withdraw() {
        return done("resourceEdit.withdrawn", "withdraw:reasonField:reason",
                () -> sharing.withdraw(id, reason));
    }

    public String add() {
        return done("resourceEdit.added", "files:sent:ids",
                () -> contributing.addUploads(id, LibraryUploadView.ids(uploads)));
    }

    public String remove(long file) {
        return done("resourceEdit.removed", null, () -> contributing.removeFile(id, file));
    }

    public String begin() {
        return done("resourceEdit.begun", "begin:noteField:note",
                () -> contributing.newVersion(id, note));
    }

    public String discard() {
        contributing.discard(id);
        Words.done("resourceEdit.discarded");
        return "/library/mine?faces-redirect=true";
    }

    /** Whether files may be added and removed. */
    public boolean isOpen() {
        return open;
    }

    /** Whether nobody else has read it, and it may be thrown away. */
    public boolean isDiscardable() {
        return draft && available;
    }

    /** Whether some read it, so that it can be taken back. */
    public boolean isShared() {
        return shared;
    }

    /** Whether another version may be begun. */
    public boolean isRenewable() {
        return available && !open;
    }

    /** Whether there is somebody left to share it with who may be asked for now. */
    public boolean isSharable() {
        return available && described && !ways.isEmpty() && !files.isEmpty() && !waiting;
    }

    /** Why it cannot be shared now; empty where it can. */
    public String getHindrance() {
        return !available || isSharable() || ways.isEmpty() ? "" : Words.ofPage().text(
                waiting ? "resourceEdit.share.waits"
                        : described ? "resource.without-file" : "resource.undescribed");
    }

    public String getStanding() {
        return standing;
    }

    public String getReadHref() {
        return "resource.xhtml?id=" + id;
    }

    public List<File> getFiles() {
        return files;
    }

    public List<Version> getVersions() {
        return versions;
    }

    public List<Way> getWays() {
        return ways;
    }

    public List<Way> getNarrower() {
        return shared ? narrower : List.of();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getUploads() {
        return uploads;
    }

    public void setUploads(String uploads) {
        this.uploads = uploads;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** Whether it may be shared with other counties, of whom more must be said. */
    public boolean isBeyond() {
        return ways.stream().anyMatch(way -> way.audience().isBeyondCounty());
    }

    /** Whether the author agrees to be named beyond the county. */
    public boolean isAuthorNamed() {
        return authorNamed;
    }

    public void setAuthorNamed(boolean authorNamed) {
        this.authorNamed = authorNamed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
