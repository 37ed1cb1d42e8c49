package portal.web.account;

import static portal.web.api.JsonBody.object;
import static portal.web.api.JsonBody.says;
import static portal.web.api.JsonBody.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import portal.identity.AccountAdministration;
import portal.identity.AccountFile;
import portal.identity.AccountLine;
import portal.identity.AccountState;
import portal.identity.HeldRight;
import portal.identity.Move;
import portal.identity.NewAccount;
import portal.identity.NewRight;
import portal.identity.OpenSession;
import portal.identity.SchoolName;
import portal.identity.Slip;
import portal.web.api.PageAsked;
import portal.web.api.PageOf;
import portal.web.list.Address;
import portal.web.tenancy.Days;

/**
 * Accounts for scripts: listed, opened, and every deed that their administrators have. A one-time
 * password is answered once, to the request that drew it.
 */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountsResource {


    @Inject
    AccountAdministration accounts;

    @Inject
    HttpServletRequest request;

    /** A right as the API tells it; what is not there is absent. */
    public record Right(
            long id, String role, String school, String schoolName, LocalDate since, LocalDate until,
            boolean acting, String reason, String grantedBy, Instant grantedAt, Instant endedAt,
            String endReason) {

        static Right of(HeldRight right) {
            var school = right.school();
            return new Right(right.id(), right.role(), school == null ? null : school.code(),
                    school == null ? null : school.name(), right.since(), right.until(),
                    right.acting(), right.reason(), right.grantedBy(), right.grantedAt(),
                    right.endedAt(), right.endReason());
        }
    }

    /** An account of a list. */
    public record Item(
            String user, String name, String staffNumber, AccountState state, Instant lastSignIn,
            Instant oneTimeUntil, boolean secondFactor, List<Right> rights) {

        static Item of(AccountLine account) {
            return new Item(account.userName(), account.displayName(), account.staffNumber(),
                    account.state(), account.lastSignIn(), account.oneTimeUntil(), account.factor(),
                    account.rights().stream().map(Right::of).toList());
        }
    }

    /**
     * All of one account.
     *
     * @param mark to send back with a deed, which is refused if the account has changed meanwhile
     */
    public record Whole(
            Item account, String mark, Instant created, Instant disabledAt, String disabledBy,
            String disabledReason, Instant passwordSetAt, Instant passwordResetAt,
            String passwordResetBy, List<Right> history, List<OpenSession> sessions) {

        static Whole of(AccountFile file) {
            return new Whole(Item.of(file.line()), file.mark(), file.createdAt(), file.disabledAt(),
                    file.disabledBy(), file.disabledReason(), file.passwordSetAt(),
                    file.passwordResetAt(), file.passwordResetBy(),
                    file.history().stream().map(Right::of).toList(), file.sessions());
        }
    }

    /** What its owner is told once. */
    public record Told(
            String user, String name, String school, String oneTimePassword, Instant validUntil) {

        static Told of(Slip slip) {
            SchoolName school = slip.school();
            return new Told(slip.userName(), slip.displayName(), school == null ? null : school.code(),
                    slip.oneTimePassword(), slip.validUntil());
        }
    }

    @GET
    public PageOf<Item> list(@Context UriInfo uri) {
        var asked = PageAsked.of(uri);
        var query = new AccountQuery(Address.of(request.getParameterMap(), AccountQuery.KNOWN));
        if (!query.sound()) {
            throw new BadRequestException();
        }
        var page = accounts.page(query.filter(), query.order(), query.ascending(),
                asked.before(), asked.size());
        return new PageOf<>(page.lines().stream().map(Item::of).toList(),
                asked.page(), asked.size(), page.total());
    }

    @GET
    @Path("{user}")
    public Whole one(@PathParam("user") String user) {
        return Whole.of(accounts.file(user));
    }

    @POST
    public Response open(InputStream body) throws IOException {
        var given = object(body, Set.of("user", "name", "staffNumber", "role", "school", "since", "until",
                "acting", "reason"));
        String user = text(given, "user");
        String number = text(given, "staffNumber");
        if (text(given, "name") == null || user == null && number == null) {
            throw new BadRequestException();
        }
        String place = accounts.userName("");
        String name = user == null ? number : user;
        var slip = accounts.open(new NewAccount(
                name.endsWith(place) ? name.substring(0, name.length() - place.length()) : name,
                text(given, "name"), number, right(given)));
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(Told.of(slip))
                .build();
    }

    @POST
    @Path("{user}/rights")
    public Whole grant(@PathParam("user") String user, InputStream body) throws IOException {
        var given = object(body,
                Set.of("role", "school", "since", "until", "acting", "reason", "mark"));
        accounts.grant(user, text(given, "mark"), right(given));
        return one(user);
    }

    @POST
    @Path("{user}/rights/{right: [0-9]{1,18}}/end")
    public Whole end(
            @PathParam("user") String user, @PathParam("right") long right, InputStream body)
            throws IOException {
        var given = object(body, Set.of("lastDay", "reason", "mark"));
        accounts.end(user, text(given, "mark"), right, day(given, "lastDay"), text(given, "reason"));
        return one(user);
    }

    @POST
    @Path("{user}/move")
    public Whole move(@PathParam("user") String user, InputStream body) throws IOException {
        var given = object(body,
                Set.of("right", "school", "from", "actingUntil", "reason", "mark"));
        if (!(given.get("right") instanceof JsonNumber right)
                || text(given, "school") == null || day(given, "from") == null) {
            throw new BadRequestException();
        }
        accounts.move(user, text(given, "mark"), new Move(right.longValue(), text(given, "school"),
                day(given, "from"), day(given, "actingUntil"), text(given, "reason")));
        return one(user);
    }

    @POST
    @Path("{user}/disable")
    public Whole disable(@PathParam("user") String user, InputStream body) throws IOException {
        var given = object(body, Set.of("reason", "mark"));
        accounts.disable(user, text(given, "mark"), text(given, "reason"));
        return one(user);
    }

    @POST
    @Path("{user}/enable")
    public Whole enable(@PathParam("user") String user, InputStream body) throws IOException {
        var given = object(body, Set.of("reason", "mark"));
        accounts.enable(user, text(given, "mark"), text(given, "reason"));
        return one(user);
    }

    @POST
    @Path("{user}/reset-password")
    public Response resetPassword(@PathParam("user") String user, InputStream body)
            throws IOException {
        var given = object(body, Set.of("reason", "mark"));
        var slip = accounts.resetPassword(user, text(given, "mark"), text(given, "reason"));
        return Response.ok(Told.of(slip)).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("{user}/reset-factor")
    public Whole resetFactor(@PathParam("user") String user, InputStream body) throws IOException {
        var given = object(body, Set.of("reason", "mark"));
        accounts.resetFactor(user, text(given, "mark"), text(given, "reason"));
        return one(user);
    }

    @POST
    @Path("{user}/end-sessions")
    public Whole endSessions(@PathParam("user") String user) {
        accounts.endSessions(user);
        return one(user);
    }

    private static NewRight right(JsonObject given) {
        if (text(given, "role") == null) {
            throw new BadRequestException();
        }
        return new NewRight(text(given, "role"), text(given, "school"), day(given, "since"),
                day(given, "until"), says(given, "acting"), text(given, "reason"));
    }

    private static LocalDate day(JsonObject given, String name) {
        String text = text(given, name);
        return text == null ? null : Days.of(text).orElseThrow(BadRequestException::new);
    }
}
