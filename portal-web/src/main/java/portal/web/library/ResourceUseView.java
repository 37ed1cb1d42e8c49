package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import portal.library.Reviewing;
import portal.library.use.Collecting;
import portal.library.use.Ratings;
import portal.library.use.Remark;
import portal.library.use.Remarking;
import portal.library.use.UseReading;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** How a resource is used and what is said of it, with the forms by which a reader says so or keeps it. */
@Named("resourceUse")
@ViewScoped
public class ResourceUseView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_STARS = 5;
    private static final String STAR = "★";

    @Inject
    private transient UseReading reading;

    @Inject
    private transient Remarking remarking;

    @Inject
    private transient Collecting collecting;

    @Inject
    private transient SignedIn signedIn;

    private transient UseReading.Board board;
    private transient Map<Long, String> folders;
    private long id;
    private String remark;
    private String reason;
    private Long folder;
    private String newFolder;

    /** A remark as it is read. */
    public record RemarkLine(
            long id, String name, String school, String at, String words, String removed,
            boolean own, boolean removable) {

        public boolean standing() {
            return removed.isEmpty();
        }

        public boolean gone() {
            return !standing();
        }
    }

    /** Another resource for the same lesson. */
    public record Other(String title, String about, String href) {}

    /** So many stars to give. */
    public record Stars(int number, String label, String style) {}

    UseReading.Board read() {
        if (board == null) {
            board = reading.of(id);
        }
        return board;
    }

    boolean isOwn(String user) {
        return user.equals(read().reader());
    }

    public String rate(int stars) {
        remarking.rate(id, stars);
        return done("resource.rated");
    }

    public String unrate() {
        remarking.unrate(id);
        return done("resource.unrated");
    }

    public String say() {
        remarking.say(id, remark);
        return done("resource.remarked");
    }

    public String unsay(long one) {
        remarking.takeBack(one);
        return done("resource.unremarked");
    }

    public String remove(long one) {
        remarking.takeAway(one, reason);
        return done("resource.remarkRemoved");
    }

    /** Puts it into the folder chosen, or into a new one where a name was typed. */
    public String collect() {
        boolean named = newFolder != null && !newFolder.isBlank();
        if (named || folder != null) {
            collecting.add(named ? collecting.make(newFolder) : folder, id);
            return done("resource.collected");
        }
        Words.refused("resource.collect.choose");
        return null;
    }

    String done(String key) {
        Words.done(key);
        return "/library/resource?faces-redirect=true&id=" + id;
    }

    /** The numbers of its use in a sentence each. */
    public List<String> getCounts() {
        var words = Words.ofPage();
        var counts = read().counts();
        return List.of(
                words.text("resource.counts.taught", counts.taughtElsewhere(), counts.schools(),
                        counts.taughtHere()),
                words.text("resource.counts.adapted", counts.adapted()),
                words.text("resource.counts.downloads", counts.downloads()));
    }

    public String getRating() {
        var words = Words.ofPage();
        var ratings = read().ratings();
        return ratings.mean()
                .map(mean -> words.text("resource.rating.mean", mean, ratings.number()))
                .orElseGet(() -> words.text("resource.rating.few", ratings.number(), Ratings.FEWEST));
    }

    public List<Stars> getStars() {
        var words = Words.ofPage();
        int own = read().ratings().own().orElse(0);
        return IntStream.rangeClosed(1, MOST_STARS)
                .mapToObj(number -> new Stars(number, words.text("resource.rate", number),
                        number <= own ? "star given" : "star"))
                .toList();
    }

    public String getStar() {
        return STAR;
    }

    /** Whether whoever reads gives stars; whose it is is decided behind the page. */
    public boolean isRateable() {
        return isRemarking();
    }

    /** Whether whoever reads may remove what others said. */
    public boolean isRemoving() {
        return signedIn.may(Reviewing.class);
    }

    public boolean isRated() {
        return read().ratings().own().isPresent();
    }

    public List<RemarkLine> getRemarks() {
        return read().remarks().stream().map(this::line).toList();
    }

    private RemarkLine line(Remark one) {
        var words = Words.ofPage();
        boolean standing = one.removedBecause().isEmpty();
        boolean own = isOwn(one.by());
        return new RemarkLine(one.id(), one.name(),
                one.school().isEmpty() ? words.text("resource.ofBureau") : one.school(),
                Words.minute(one.at()), one.words(),
                one.removedBecause().map(why -> words.text("resource.remark.removed", why)).orElse(""),
                standing && own, standing && !own && isRemoving());
    }

    public boolean isRemarkedAny() {
        return !read().remarks().isEmpty();
    }

    public Map<Long, String> getFolders() {
        if (folders == null) {
            folders = collecting.names();
        }
        return folders;
    }

    public boolean isFoldered() {
        return !getFolders().isEmpty();
    }

    public List<Other> getOthers() {
        var words = new ResourceWords(Words.ofPage());
        return read().others().stream()
                .map(one -> new Other(one.getTitle(), words.about(one) + " · " + words.from(one),
                        ResourceWords.href(one.getId())))
                .toList();
    }

    public boolean isOthersAny() {
        return !read().others().isEmpty();
    }

    /** This one and the first of the others side by side. */
    public String getCompareHref() {
        return "compare.xhtml?ids=" + id + "," + read().others().stream().limit(2)
                .map(one -> one.getId().toString()).collect(Collectors.joining(","));
    }

    public boolean isRemarking() {
        return signedIn.may(Remarking.class);
    }

    public boolean isCollecting() {
        return signedIn.may(Collecting.class);
    }

    public String getHere() {
        return ResourceWords.href(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getFolder() {
        return folder;
    }

    public void setFolder(Long folder) {
        this.folder = folder;
    }

    public String getNewFolder() {
        return newFolder;
    }

    public void setNewFolder(String newFolder) {
        this.newFolder = newFolder;
    }
}
