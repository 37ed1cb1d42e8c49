package portal.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import portal.school.Likeness;
import portal.school.School;
import portal.school.SchoolMerging;
import portal.web.api.JsonBody;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;

/** Schools that may stand in the register twice, for scripts: found, made one, and parted again. */
@Path("schools:duplicates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchoolDuplicatesResource {

    @Inject
    SchoolMerging merging;

    /** One of two schools that are alike. */
    public record Item(String code, String name, String town) {

        static Item of(School school) {
            return new Item(school.getCode(), school.getName(), school.getTown());
        }
    }

    /** Two schools that are alike, and by what. */
    public record Alike(Item one, Item other, List<Likeness.By> by) {

        static Alike of(Likeness alike) {
            return new Alike(Item.of(alike.one()), Item.of(alike.other()), alike.by());
        }
    }

    @GET
    public PageOf<Alike> alike(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var all = merging.alike();
        return new PageOf<>(asked.of(all).stream().map(Alike::of).toList(),
                asked.page(), asked.size(), all.size());
    }

    @GET
    @Path("merges")
    public PageOf<MergeItem> merges(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var all = merging.merged();
        return new PageOf<>(asked.of(all).stream().map(MergeItem::of).toList(),
                asked.page(), asked.size(), all.size());
    }

    /** Takes {@code keep} and {@code gone}, two codes. */
    @POST
    @Path("merges")
    @Consumes(MediaType.APPLICATION_JSON)
    public void merge(InputStream body) throws IOException {
        var given = JsonBody.object(body, Set.of("keep", "gone"));
        merging.merge(JsonBody.required(given, "keep"), JsonBody.required(given, "gone"));
    }

    @POST
    @Path("merges/{id: [0-9]{1,18}}/undo")
    public void undo(@PathParam("id") long id) {
        merging.undo(id);
    }
}
