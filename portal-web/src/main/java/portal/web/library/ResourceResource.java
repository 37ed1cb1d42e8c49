package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import portal.NotFound;
import portal.content.inspection.Finding;
import portal.library.Audience;
import portal.library.FileContent;
import portal.library.LibraryReading;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.web.content.FilesResource;

/** One resource of the library for scripts: what it is, and its files. */
@Path("resources/{id: [0-9]{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResourceResource {

    @Inject
    LibraryReading reading;

    @Inject
    FilesResource files;

    /** A file of what the caller reads. @param position by which its content is asked for */
    public record File(int position, String name, String type, long size, Set<Finding> findings) {

        static File of(LibraryReading.ShownFile file) {
            return new File(file.place().getPosition(), file.stored().name(),
                    file.stored().type().mediaType(), file.stored().size(),
                    file.content().map(FileContent::findings).orElse(null));
        }
    }

    /**
     * A resource as the API tells it; what nobody said is absent.
     *
     * @param school code of the school that brought it; absent for the bureau's own
     * @param version the number of the version that the caller reads
     */
    public record Item(
            long id, String title, ResourceKind kind, TaughtStage stage, Integer grade,
            String subject, Long textbookPart, String school, String author, Licence licence,
            String source, String description, String adaptedFrom, int version, String note,
            Audience audience, List<File> files) {

        static Item of(LibraryReading.Shown shown) {
            var one = shown.resource();
            return new Item(one.getId(), one.getTitle(), one.getKind(), one.getStage(),
                    one.getGrade(), one.getSubject(),
                    one.getPart() == null ? null : one.getPart().getId(),
                    one.getSchool() == null ? null : one.getSchool().getCode(), one.getAuthor(),
                    one.getLicence(), one.getSource(), one.getAbstract(),
                    one.getAdaptedFromWords(), shown.version().getNumber(),
                    shown.version().getNote(), shown.version().getAudience(),
                    shown.files().stream().map(File::of).toList());
        }
    }

    @GET
    public Response one(@PathParam("id") long id, @Context Request request) {
        var shown = reading.show(id);
        var tag = new EntityTag(shown.resource().getVersion() + "-" + shown.version().getNumber()
                + "-" + shown.version().getVersion() + "-" + shown.files().stream()
                        .filter(file -> file.content().isPresent()).count());
        var same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(Item.of(shown)) : same).tag(tag).build();
    }

    /** @param position of the file; the first where none is asked for */
    @GET
    @Path("content")
    @Produces(MediaType.WILDCARD)
    public Response content(
            @PathParam("id") long id, @QueryParam("file") @DefaultValue("0") int position)
            throws IOException {
        var all = reading.show(id).files();
        return files.content(all.stream()
                .filter(file -> position == 0 || file.place().getPosition() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("ResourceFile"))
                .stored().id());
    }
}
