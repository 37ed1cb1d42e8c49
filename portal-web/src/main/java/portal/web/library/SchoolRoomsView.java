package portal.web.library;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import portal.library.RoomReading;
import portal.library.SchoolRoom;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Pager;

/** How much room the resources of each school take, for the county's administrator. */
@Named("schoolRooms")
@RequestScoped
public class SchoolRoomsView {

    private static final int PAGE_SIZE = 50;

    @Inject
    RoomReading rooms;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private List<SchoolRoom> all;
    private Pager pager;

    @PostConstruct
    void read() {
        all = signedIn.has(Role.BUREAU_ADMIN) ? rooms.all() : List.of();
        pager = new Pager(Address.of(request.getParameterMap(), List.of(Pager.PAGE)), PAGE_SIZE, all.size());
    }

    public boolean isAny() {
        return !all.isEmpty();
    }

    public List<RoomWords> getLines() {
        var words = Words.ofPage();
        return pager.of(all).stream().map(room -> RoomWords.of(room, words)).toList();
    }

    public Pager getPager() {
        return pager;
    }
}
