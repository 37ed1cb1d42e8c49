package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.library.OwnResources;
import portal.library.OwnResources.Brought;
import portal.library.RoomReading;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Pager;
import portal.web.list.Tab;

/** What somebody brought to the library, or their whole school did, and the next step of each. */
@Named("ownResources")
@RequestScoped
public class OwnResourcesView {

    private static final int PAGE_SIZE = 50;
    private static final String SHOW = "show";
    private static final String OF = "of";
    private static final String SCHOOL = "school";

    /** Ways to look at them. */
    enum Show implements Predicate<Brought> {
        DRAFTS(one -> one.resource().isAvailable() && one.resource().isDraft()),
        WAITING(Brought::isWaiting),
        SHARED(one -> one.resource().isAvailable() && !one.resource().isDraft()
                && !one.isWaiting()),
        GONE(one -> !one.resource().isAvailable());

        private final Predicate<Brought> shown;

        Show(Predicate<Brought> shown) {
            this.shown = shown;
        }

        @Override
        public boolean test(Brought one) {
            return shown.test(one);
        }
    }

    @Inject
    OwnResources own;

    @Inject
    RoomReading rooms;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Address address;
    private ResourceWords words;
    private Show show;
    private List<Brought> all;
    private List<Brought> shown;
    private RoomWords room;

    /** A resource as a line of the list. */
    public record Line(
            String title, String href, String about, String author, String at, String standing,
            String next, String nextHref, boolean urgent) {}

    public void load() {
        address = Address.of(request.getParameterMap(), List.of(SHOW, OF, Pager.PAGE));
        words = new ResourceWords(Words.ofPage());
        all = isOfSchool() ? own.ofSchool() : own.own();
        show = address.word(SHOW, Show.class).orElseGet(() -> Stream.of(Show.values())
                .filter(each -> all.stream().anyMatch(each)).findFirst().orElse(Show.DRAFTS));
        shown = all.stream().filter(show).toList();
        if (signedIn.may(RoomReading.class)) {
            room = RoomWords.of(rooms.own(), words.words());
        }
    }

    private boolean isOfSchool() {
        return isSchoolKept() && address.find(OF).filter(SCHOOL::equals).isPresent();
    }

    /** Whose resources the list has, as addresses say it. */
    public String getOf() {
        return isOfSchool() ? SCHOOL : "own";
    }

    /** Whether they keep the records of the school, and see what others of it brought. */
    public boolean isSchoolKept() {
        return signedIn.has(Role.PRINCIPAL) || signedIn.has(Role.SCHOOL_ADMIN);
    }

    /** How much room the school's resources take; null for the bureau. */
    public RoomWords getRoom() {
        return room;
    }

    public boolean isInSchool() {
        return room != null;
    }

    public List<Tab> getTabs() {
        return Stream.of(Show.values())
                .map(each -> Tab.of(words.words().text("ownResources.show." + Address.lower(each),
                                all.stream().filter(each).count()),
                        address.without(Pager.PAGE).with(SHOW, Address.lower(each)), each == show))
                .toList();
    }

    /** The switch between one's own and all of the school's. */
    public List<Tab> getWhose() {
        var plain = address.without(Pager.PAGE, OF, SHOW);
        return List.of(
                Tab.of(words.words().text("ownResources.mine"), plain, !isOfSchool()),
                Tab.of(words.words().text("ownResources.school"), plain.with(OF, SCHOOL),
                        isOfSchool()));
    }

    public List<Line> getLines() {
        return getPager().of(shown).stream().map(this::line).toList();
    }

    private Line line(Brought one) {
        var resource = one.resource();
        boolean there = resource.isAvailable();
        var edit = ResourceEditView.href(resource.getId());
        var read = "resource.xhtml?id=" + resource.getId();
        boolean undescribed = there && !resource.isDescribed();
        boolean unshared = there && resource.isDescribed() && resource.isDraft();
        var next = undescribed ? "describe" : unshared ? "share"
                : !there ? "look" : one.isRefused() ? "mend" : "edit";
        return new Line(resource.getTitle(), there && resource.isDraft() ? edit : read,
                words.about(resource), resource.getAuthor(), ResourceWords.day(resource.getMadeAt()),
                words.standing(one), words.words().text("ownResources.next." + next),
                !there ? read : unshared ? edit + "#sharing" : edit, undescribed || unshared);
    }

    public Pager getPager() {
        return new Pager(address, PAGE_SIZE, shown.size());
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    /** Whether there are some, but none to look at so. */
    public boolean isNoneSo() {
        return !all.isEmpty() && shown.isEmpty();
    }

    public boolean isListed() {
        return !shown.isEmpty();
    }
}
