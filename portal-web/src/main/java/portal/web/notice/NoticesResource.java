package portal.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import portal.notice.Notice;
import portal.notice.OwnNotices;
import portal.notice.OwnNotices.Which;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.frame.Language;
import portal.web.frame.Words;

/** The caller's to-dos and messages for scripts. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    OwnNotices notices;

    @Inject
    HttpServletRequest request;

    /** A notice as the API tells it; what it does not have is absent. */
    public record Item(
            Long id, String kind, boolean toDo, String text, List<String> figures, String path,
            LocalDate due, Instant raisedAt, boolean open, Instant doneAt, String doneBy) {

        static Item of(Words words, Notice notice) {
            return new Item(notice.id(), notice.kind(), notice.toDo(),
                    NoticeWords.text(words, notice), notice.figures(), notice.path(), notice.due(),
                    notice.raisedAt(), notice.isOpen(), notice.doneAt(), notice.doneBy());
        }
    }

    /** @param which open (unless said), to_do, messages or all */
    @GET
    public PageOf<Item> list(@Context UriInfo uri, @QueryParam("which") String which) {
        var asked = PageAsked.of(uri);
        var words = new Words(Language.asked(request));
        var meant = which == null ? Which.OPEN : Arrays.stream(Which.values())
                .filter(one -> one.name().equalsIgnoreCase(which))
                .findFirst().orElseThrow(BadRequestException::new);
        var items = notices.page(meant, asked.before(), asked.size()).stream()
                .map(notice -> Item.of(words, notice))
                .toList();
        return new PageOf<>(items, asked.page(), asked.size(), notices.count(meant));
    }

    /** What accounts wait for: to-dos that stand until they are done, and have no number. */
    @GET
    @Path("standing")
    public List<Item> standing() {
        var words = new Words(Language.asked(request));
        return notices.standing().stream().map(notice -> Item.of(words, notice)).toList();
    }
}
