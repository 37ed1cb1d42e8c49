package portal.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.school.GradeRoll;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolCorrection;
import portal.school.SchoolEntry;
import portal.school.SchoolRecords;
import portal.school.SchoolRegistry;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportRole;
import portal.web.api.JsonBody;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.api.Problem;
import portal.web.list.Address;

/** The register of schools for scripts; filters and order are those of the page. */
@Path("schools")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchoolsResource {

    private static final int PRECONDITION_FAILED = 412;

    @Inject
    SchoolRegistry registry;

    @Inject
    SchoolRecords records;

    @Inject
    SchoolEntry entry;

    @Inject
    SchoolCorrection correction;

    @Inject
    HttpServletRequest request;

    /** A school as the API tells it; what the bureau has not stated is absent. */
    public record Item(
            String code,
            String name,
            Stage stage,
            Setting setting,
            String town,
            String centralSchool,
            Integer latE6,
            Integer lonE6,
            int pupils,
            Map<String, Integer> grades,
            Integer boarders,
            Integer classes,
            Integer establishedPosts,
            Integer fullTimeTeachers,
            Integer backboneTeachers,
            BigDecimal teachingM2,
            BigDecimal sportsM2,
            BigDecimal indoorSportsM2,
            Long equipmentFen,
            Integer networkedRooms,
            Integer books,
            SupportRole role,
            Integer minRecipients,
            Integer maxRecipients,
            List<String> strongSubjects,
            List<String> weakSubjects) {

        static Item of(School school) {
            var place = Optional.ofNullable(school.getPlace());
            var enrolment = school.getEnrolment();
            var staffing = school.getStaffing();
            var premises = school.getPremises();
            return new Item(
                    school.getCode(),
                    school.getName(),
                    school.getStage(),
                    school.getSetting(),
                    school.getTown(),
                    school.getCentralSchool(),
                    place.map(Place::latE6).orElse(null),
                    place.map(Place::lonE6).orElse(null),
                    school.getPupils(),
                    grades(enrolment.grades()),
                    enrolment.boarders().orElse(null),
                    enrolment.classes().orElse(null),
                    staffing.established().orElse(null),
                    staffing.fullTime().orElse(null),
                    staffing.backbone().orElse(null),
                    premises.teachingM2().orElse(null),
                    premises.sportsM2().orElse(null),
                    premises.indoorSportsM2().orElse(null),
                    premises.equipmentFen().orElse(null),
                    premises.networkedRooms().orElse(null),
                    premises.books().orElse(null),
                    school.getSupportRole(),
                    school.getMinRecipients(),
                    school.getMaxRecipients(),
                    school.getStrongSubjects(),
                    school.getWeakSubjects());
        }

        private static Map<String, Integer> grades(GradeRoll roll) {
            var grades = new LinkedHashMap<String, Integer>();
            roll.pupils().forEach((grade, pupils) -> grades.put(grade.toString(), pupils));
            return grades.isEmpty() ? null : grades;
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
    public Response one(@PathParam("code") String code, @Context Request asked) {
        var school = records.get(code);
        var tag = tag(school.getVersion());
        var unchanged = asked.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(Item.of(school)).tag(tag).build()
                : unchanged.tag(tag).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(@Context UriInfo uri, InputStream body) throws IOException {
        var school = entry.enter(SchoolJson.texts(JsonBody.object(body)), null);
        return Response.created(uri.getAbsolutePathBuilder().path(school.getCode()).build())
                .entity(Item.of(school))
                .tag(tag(school.getVersion()))
                .build();
    }

    /**
     * States a school anew (RFC 7396): what is left out stays, {@code null} takes away. With
     * {@code If-Match} only the version that was read is changed.
     */
    @PATCH
    @Path("{code}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response correct(
            @PathParam("code") String code, @Context Request asked, InputStream body)
            throws IOException {
        var opened = correction.open(code);
        var failed = asked.evaluatePreconditions(tag(opened.version()));
        if (failed != null) {
            return Problem.of(PRECONDITION_FAILED, "school.changed-meanwhile", request).response();
        }
        var document = JsonBody.object(body);
        if (!document.isEmpty()) {
            correction.keep(code, opened.version(), SchoolJson.texts(document), null);
        }
        var school = records.get(code);
        return Response.ok(Item.of(school)).tag(tag(school.getVersion())).build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
