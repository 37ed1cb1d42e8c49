package portal.web.teacher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import portal.school.teacher.TeacherLikeness;
import portal.school.teacher.TeacherMerging;
import portal.web.api.JsonBody;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.school.MergeItem;

/**
 * Teachers who may stand in the register twice, for scripts: found, told apart, made one, and parted
 * again.
 */
@Path("teachers:duplicates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeacherDuplicatesResource {

    @Inject
    TeacherMerging merging;

    /** Two records that are alike, and by what. */
    public record Alike(
            JsonObject one, JsonObject other, List<TeacherLikeness.By> by,
            boolean twoIdentityNumbers) {

        static Alike of(TeacherLikeness alike) {
            return new Alike(TeacherDocument.of(alike.one()), TeacherDocument.of(alike.other()),
                    alike.by(), alike.twoNumbers());
        }
    }

    /** @param apart whether those are asked for that were found to be two persons */
    @GET
    public PageOf<Alike> alike(@Context UriInfo uri, @QueryParam("apart") boolean apart) {
        var asked = PageAsked.of(uri);
        var found = apart ? merging.apart(asked.before(), asked.size())
                : merging.alike(asked.before(), asked.size());
        return new PageOf<>(found.pairs().stream().map(Alike::of).toList(),
                asked.page(), asked.size(), found.total());
    }

    /** Takes {@code one} and {@code other}, two staff numbers: they are two persons. */
    @POST
    @Path("apart")
    @Consumes(MediaType.APPLICATION_JSON)
    public void tellApart(InputStream body) throws IOException {
        var two = JsonBody.object(body, Set.of("one", "other"));
        merging.tellApart(JsonBody.required(two, "one"), JsonBody.required(two, "other"));
    }

    /** The same: they may be one after all. */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_JSON)
    public void doubtAgain(InputStream body) throws IOException {
        var two = JsonBody.object(body, Set.of("one", "other"));
        merging.doubtAgain(JsonBody.required(two, "one"), JsonBody.required(two, "other"));
    }

    @GET
    @Path("merges")
    public PageOf<MergeItem> merges(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        return new PageOf<>(
                merging.merged(asked.before(), asked.size()).stream().map(MergeItem::of).toList(),
                asked.page(), asked.size(), merging.mergedCount());
    }

    /**
     * Takes {@code keep} and {@code gone}, two staff numbers, and {@code identityNumbersChecked}
     * where each has an identity number of its own.
     */
    @POST
    @Path("merges")
    @Consumes(MediaType.APPLICATION_JSON)
    public void merge(InputStream body) throws IOException {
        var given = JsonBody.object(body, Set.of("keep", "gone", "identityNumbersChecked"));
        merging.merge(JsonBody.required(given, "keep"), JsonBody.required(given, "gone"),
                JsonBody.says(given, "identityNumbersChecked"));
    }

    @POST
    @Path("merges/{id: [0-9]{1,18}}/undo")
    public void undo(@PathParam("id") long id) {
        merging.undo(id);
    }
}
