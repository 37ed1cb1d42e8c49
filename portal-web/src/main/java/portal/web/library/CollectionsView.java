package portal.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import portal.library.Resource;
import portal.library.use.Collecting;
import portal.library.use.Collection;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** The reader's folders of resources, and those that others share with their school. */
@Named("collections")
@ViewScoped
public class CollectionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Collecting collecting;

    @Inject
    private transient SignedIn signedIn;

    private transient List<Collection> all;
    private String name;

    /** A resource in a folder; {@code later} for one that can go before another. */
    public record Item(long id, String title, String about, String href, boolean later) {}

    /** A folder in words. */
    public record Folder(
            long id, String name, String owner, boolean own, boolean shared, List<Item> items,
            String missing) {

        public boolean lacking() {
            return !missing.isEmpty();
        }

        /** The way to have it packed. */
        public String pack() {
            return "package.xhtml?collection=" + id;
        }

        public boolean bare() {
            return items.isEmpty();
        }

        public boolean kept() {
            return !shared;
        }
    }

    public void load() {
        read();
    }

    private List<Collection> read() {
        if (all == null) {
            all = collecting.all();
        }
        return all;
    }

    public List<Folder> getFolders() {
        return read().stream().map(CollectionsView::folder).toList();
    }

    private static Folder folder(Collection one) {
        var words = new ResourceWords(Words.ofPage());
        return new Folder(one.id(), one.name(),
                one.isOwn() ? words.words().text(
                                one.isShared() ? "collections.shared" : "collections.own")
                        : words.words().text("collections.of", one.owner()),
                one.isOwn(), one.isShared(),
                IntStream.range(0, one.resources().size())
                        .mapToObj(i -> item(one.resources().get(i), words, one.isOwn() && i > 0))
                        .toList(),
                one.missing() == 0 ? "" : words.words().text("collections.missing", one.missing()));
    }

    private static Item item(Resource one, ResourceWords words, boolean later) {
        return new Item(one.getId(), one.getTitle(), words.about(one) + " · " + words.from(one),
                ResourceWords.href(one.getId()), later);
    }

    public boolean isNone() {
        return read().isEmpty();
    }

    /** Whether whoever reads acts at a school with which a folder can be shared. */
    public boolean isOfSchool() {
        return signedIn.isOfSchool();
    }

    public String make() {
        collecting.make(name);
        return done("collections.made");
    }

    public String share(long id) {
        collecting.share(id, true);
        return done("collections.done");
    }

    public String unshare(long id) {
        collecting.share(id, false);
        return done("collections.done");
    }

    public String remove(long id) {
        collecting.remove(id);
        return done("collections.removed");
    }

    public String take(long id, long resource) {
        collecting.take(id, resource);
        return done("collections.done");
    }

    public String raise(long id, long resource) {
        collecting.raise(id, resource);
        return done("collections.done");
    }

    private static String done(String key) {
        Words.done(key);
        return "/library/collections?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
