package portal.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolRegistry;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.list.Address;

/** The register of schools for scripts; filters and order are those of the page. */
@Path("schools")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchoolsResource {

    @Inject
    SchoolRegistry registry;

    @Inject
    HttpServletRequest request;

    /** A school as the API tells it; what the bureau has not stated is absent. */
    public record Item(
            String code,
            String name,
            Stage stage,
            Setting setting,
            String town,
            Integer latE6,
            Integer lonE6,
            int pupils,
            Integer fullTimeTeachers,
            SupportRole role,
            Integer minRecipients,
            Integer maxRecipients,
            List<String> strongSubjects,
            List<String> weakSubjects) {

        static Item of(School school) {
            var place = Optional.ofNullable(school.getPlace());
            return new Item(
                    school.getCode(),
                    school.getName(),
                    school.getStage(),
                    school.getSetting(),
                    school.getTown(),
                    place.map(Place::latE6).orElse(null),
                    place.map(Place::lonE6).orElse(null),
                    school.getPupils(),
                    school.getFullTimeTeachers(),
                    school.getSupportRole(),
                    school.getMinRecipients(),
                    school.getMaxRecipients(),
                    school.getStrongSubjects(),
                    school.getWeakSubjects());
        }
    }

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = new SchoolQuery(Address.of(request.getParameterMap(), SchoolQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        var items = registry
                .page(query.filter(), query.order(), query.ascending(), asked.before(),
                        asked.size()).stream()
                .map(Item::of)
                .toList();
        return new PageOf<>(items, asked.page(), asked.size(), registry.count(query.filter()));
    }

    @GET
    @Path("{code}")
    public Item one(@PathParam("code") String code) {
        return Item.of(registry.get(code));
    }
}
