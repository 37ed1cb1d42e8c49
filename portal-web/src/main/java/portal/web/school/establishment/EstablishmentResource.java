package portal.web.school.establishment;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.establishment.EstablishmentReading;
import portal.school.establishment.EstablishmentSheet;
import portal.school.establishment.Gap;
import portal.school.establishment.Ground;
import portal.school.establishment.Reckoning;
import portal.school.establishment.SchoolEstablishment;
import portal.school.establishment.SubjectNeeds;
import portal.school.teacher.DutyState;
import portal.tenancy.Figures;
import portal.tenancy.PolicyKey;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.list.Address;

/** The establishment for scripts: of the schools in reach, and of one with its working. */
@Path("establishment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EstablishmentResource {

    @Inject
    EstablishmentReading reading;

    @Inject
    HttpServletRequest request;

    /**
     * Who belongs to a school by the register of teachers.
     *
     * @param away   on the payroll but not at the post
     * @param awayBy the same by state
     * @param outside at the post without being on the establishment
     * @param unsaid at the post, and nobody has said which
     */
    public record Staff(
            int registered, int established, int establishedAtPost, int away,
            Map<DutyState, Integer> awayBy, int outside, int unsaid, int atPost) {

        static Staff of(SchoolEstablishment one) {
            var staff = one.staff();
            return one.isCounted() ? new Staff(staff.registered(), staff.established(),
                    staff.establishedAtPost(), staff.away(), staff.awayBy(), staff.outside(),
                    staff.unsaid(), staff.atPost()) : null;
        }
    }

    /**
     * A school's establishment; what nobody can say is absent.
     *
     * @param postsOver  posts beyond what is required; less than 0 where posts are lacking
     * @param peopleOver people at their posts beyond what is required; less than 0 where they are lacking
     * @param shortage   teachers lacking by subject, those alone that lack some
     */
    public record Item(
            String code, String name, Stage stage, Setting setting, int pupils, Integer classes,
            LocalDate day, Long required, Ground ground, Integer posts, Long postsOver,
            Long peopleOver, Staff staff, Map<String, BigDecimal> shortage) {

        static Item of(SchoolEstablishment one, LocalDate day) {
            var school = one.school();
            return new Item(school.getCode(), school.getName(), school.getStage(),
                    school.getSetting(), school.getPupils(),
                    school.getEnrolment().classes().orElse(null), day,
                    one.required().orElse(null),
                    one.requirement().decisive().map(Reckoning::ground).orElse(null),
                    one.posts().orElse(null), one.postsOver().orElse(null),
                    one.peopleOver().orElse(null), Staff.of(one),
                    one.subjects().map(SubjectNeeds::shortages).orElse(null));
        }
    }

    /** A figure that was reckoned with, its clause, and the pupils of whom it speaks. */
    public record Term(
            String key, BigDecimal figure, int pupils, String origin, String document,
            String clauseZh, String clauseEn, String reason) {

        static Term of(Reckoning.Term term, EstablishmentSheet sheet) {
            var figure = sheet.figure(term.key());
            return new Term(term.key().code(), term.figure(), term.pupils(),
                    figure.map(Figures.InForce::origin).orElse(null),
                    figure.map(Figures.InForce::document).orElse(null),
                    figure.map(Figures.InForce::clauseZh).orElse(null),
                    figure.map(Figures.InForce::clauseEn).orElse(null),
                    figure.map(Figures.InForce::reason).orElse(null));
        }
    }

    /** What one ground requires, before it is rounded up and after. */
    public record Working(
            Ground ground, List<Term> terms, int classes, BigDecimal exact, long staff) {

        static Working of(Reckoning reckoning, EstablishmentSheet sheet) {
            return new Working(reckoning.ground(),
                    reckoning.terms().stream().map(term -> Term.of(term, sheet)).toList(),
                    reckoning.classes(), reckoning.exact(), reckoning.staff());
        }
    }

    /** Why a ground says nothing, with the keys that nobody sets. */
    public record Missing(Ground ground, Gap.Lack lack, List<String> unset) {

        static Missing of(Gap gap) {
            return new Missing(gap.ground(), gap.lack(),
                    gap.unset().stream().map(PolicyKey::code).toList());
        }
    }

    /** One school with its working. */
    public record Whole(
            Item school, List<Working> working, List<Missing> missing, SubjectNeeds.Basis basis,
            List<SubjectNeeds.Need> subjects) {}

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = new EstablishmentQuery(
                Address.of(request.getParameterMap(), EstablishmentQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        var sheet = reading.all();
        var those = query.those(sheet);
        return new PageOf<>(
                asked.of(those).stream().map(one -> Item.of(one, sheet.day())).toList(),
                asked.page(), asked.size(), those.size());
    }

    @GET
    @Path("{code}")
    public Whole one(@PathParam("code") String code) {
        var sheet = reading.of(code);
        var one = sheet.schools().get(0);
        return new Whole(
                Item.of(one, sheet.day()),
                one.requirement().reckonings().stream()
                        .map(reckoning -> Working.of(reckoning, sheet)).toList(),
                one.requirement().gaps().stream().map(Missing::of).toList(),
                one.subjects().map(SubjectNeeds::basis).orElse(null),
                one.subjects().map(SubjectNeeds::needs).orElse(null));
    }
}
