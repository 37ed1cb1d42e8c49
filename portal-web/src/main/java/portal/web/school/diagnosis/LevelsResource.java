package portal.web.school.diagnosis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import portal.school.SupportRole;
import portal.school.Stage;
import portal.school.diagnosis.Aspect;
import portal.school.diagnosis.LevelCorrecting;
import portal.school.diagnosis.LevelCorrection;
import portal.school.diagnosis.NeedMark;
import portal.school.diagnosis.SchoolDiagnosis;
import portal.school.diagnosis.StrengthMark;
import portal.school.diagnosis.SubjectDiagnosing;
import portal.school.diagnosis.SubjectDiagnosis;
import portal.school.diagnosis.SubjectTeachers;
import portal.web.api.JsonBody;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.list.Address;

/** What schools can give and need for scripts: listed, one of them, and corrected with a reason. */
@Path("levels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LevelsResource {

    private static final Set<String> ASKED = Set.of("level", "reason", "seen");

    @Inject
    SubjectDiagnosing diagnosing;

    @Inject
    LevelCorrecting correcting;

    @Inject
    HttpServletRequest request;

    /**
     * A level as the API tells it.
     *
     * @param seen to send back with a correction, which is refused if another came between; null
     *             where none is in force
     */
    public record Level(
            int value, portal.school.diagnosis.Level.Ground ground, int byRule, Long seen,
            String reason, String by, OffsetDateTime at) {

        static Level of(portal.school.diagnosis.Level level) {
            var corrected = level.correction();
            return new Level(level.value(), level.ground(), level.byRule(),
                    corrected.map(LevelCorrection::getId).orElse(null),
                    corrected.map(LevelCorrection::getReason).orElse(null),
                    corrected.map(LevelCorrection::getCorrectedBy).orElse(null),
                    corrected.map(LevelCorrection::getCorrectedAt).orElse(null));
        }
    }

    /** A school in one subject. */
    public record InSubject(
            String subject, SubjectTeachers teachers, BigDecimal shortage,
            Set<StrengthMark> strengthMarks, Set<NeedMark> needMarks, Level strength, Level need) {

        static InSubject of(SubjectDiagnosis one) {
            return new InSubject(one.subject(), one.teachers(), one.shortage().orElse(null),
                    one.strengthMarks(), one.needMarks(), Level.of(one.strength()),
                    Level.of(one.need()));
        }
    }

    /** A school with its subjects. */
    public record Item(
            String code, String name, Stage stage, SupportRole role, int atPost,
            List<InSubject> subjects) {

        static Item of(SchoolDiagnosis one) {
            var school = one.school();
            return new Item(school.getCode(), school.getName(), school.getStage(),
                    school.getSupportRole(), one.atPost(),
                    one.subjects().stream().map(InSubject::of).toList());
        }
    }

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = new LevelQuery(Address.of(request.getParameterMap(), LevelQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        var all = diagnosing.all().stream().filter(query::asks).toList();
        return new PageOf<>(asked.of(all).stream().map(Item::of).toList(), asked.page(),
                asked.size(), all.size());
    }

    @GET
    @Path("{code}")
    public Item one(@PathParam("code") String code) {
        return Item.of(diagnosing.of(code));
    }

    /** Corrects a level; {@code null} leaves it to the rule again. */
    @PUT
    @Path("{code}/{subject}/{aspect: need|strength}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Item correct(
            @PathParam("code") String code, @PathParam("subject") String subject,
            @PathParam("aspect") String aspect, InputStream body)
            throws IOException {
        var given = JsonBody.object(body, ASKED);
        if (!given.containsKey("level")) {
            throw new BadRequestException();
        }
        correcting.correct(code, subject, Aspect.valueOf(aspect.toUpperCase(Locale.ROOT)),
                JsonBody.integer(given, "level"), JsonBody.text(given, "reason"),
                JsonBody.whole(given, "seen"));
        return one(code);
    }
}
