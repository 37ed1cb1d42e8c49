package portal.web.teacher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import portal.RuleViolation;
import portal.school.teacher.TeacherKeeping;
import portal.school.teacher.TeacherProfile;
import portal.school.teacher.TeacherRegistry;
import portal.web.api.JsonBody;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.api.Problem;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.list.Address;

/** The register of teachers for scripts; filters and order are those of the page. */
@Path("teachers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeachersResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int UNPROCESSABLE = 422;

    @Inject
    TeacherRegistry registry;

    @Inject
    TeacherKeeping keeping;

    @Inject
    HttpServletRequest request;

    @GET
    public PageOf<JsonObject> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = new TeacherQuery(Address.of(request.getParameterMap(), TeacherQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        var items = registry
                .page(query.filter(), query.order(), query.ascending(), asked.before(),
                        asked.size()).stream()
                .map(TeacherDocument::of)
                .toList();
        return new PageOf<>(items, asked.page(), asked.size(), registry.count(query.filter()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) throws IOException {
        keeping.ownSchool();
        var document = TeacherDocument.read(JsonBody.object(body));
        var form = new TeacherForm(document.values());
        var stated = sound(document, form);
        if (stated.isEmpty()) {
            return faulty(document, form);
        }
        keeping.add(stated.get(), form.entered());
        var added = registry.get(stated.get().staffNumber());
        return Response
                .created(uri.getAbsolutePathBuilder().path("{number}")
                        .build(added.profile().staffNumber()))
                .tag(tag(added.version()))
                .entity(TeacherDocument.of(added))
                .build();
    }

    @GET
    @Path("{staffNumber}")
    public Response one(@PathParam("staffNumber") String staffNumber, @Context Request request) {
        var teacher = registry.get(staffNumber);
        var unchanged = request.evaluatePreconditions(tag(teacher.version()));
        return unchanged == null
                ? Response.ok(TeacherDocument.of(teacher)).tag(tag(teacher.version())).build()
                : unchanged.tag(tag(teacher.version())).build();
    }

    /** Changes what the patch names; with {@code If-Match} only what the caller has seen. */
    @PATCH
    @Path("{staffNumber}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("staffNumber") String staffNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context Request request, InputStream body) throws IOException {
        keeping.ownSchool();
        var teacher = registry.get(staffNumber);
        var changed = match == null ? null : request.evaluatePreconditions(tag(teacher.version()));
        if (changed != null) {
            return Problem.of(Response.Status.PRECONDITION_FAILED.getStatusCode(), this.request)
                    .response();
        }
        var document = TeacherDocument.patched(teacher, JsonBody.object(body));
        var form = new TeacherForm(document.values());
        var stated = sound(document, form);
        if (stated.isEmpty()) {
            return faulty(document, form);
        }
        keeping.change(stated.get(), form.entered(), teacher.version(), null);
        var now = registry.get(staffNumber);
        return Response.ok(TeacherDocument.of(now)).tag(tag(now.version())).build();
    }

    private static Optional<TeacherProfile> sound(TeacherDocument document, TeacherForm form) {
        var stated = form.profile();
        return document.faults().isEmpty() ? stated : Optional.empty();
    }

    /** Every fault at its place in the document. */
    private Response faulty(TeacherDocument document, TeacherForm form) {
        var words = new Words(Language.asked(request));
        Map<String, RuleViolation> faults = new LinkedHashMap<>(form.faults());
        faults.putAll(document.faults());
        var errors = new ArrayList<Problem.Error>();
        faults.forEach((name, fault) -> errors.add(new Problem.Error(
                "/" + name.replace("~", "~0").replace("/", "~1"), words.text(fault))));
        return Problem.of(UNPROCESSABLE, request).coded("teacher.faulty").with(errors).response();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
