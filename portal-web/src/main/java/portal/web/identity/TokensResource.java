package portal.web.identity;

import static portal.JsonDocuments.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import portal.identity.Crowded;
import portal.identity.CurrentCaller;
import portal.identity.NotAtOnce;
import portal.identity.Visit;
import portal.identity.token.NoSigningKey;
import portal.identity.token.RefreshTokens;
import portal.identity.token.SigningKeys;
import portal.identity.token.Tokens;
import portal.web.api.JsonBody;
import portal.web.api.Problem;

/** Where a script signs in, and where anybody finds the keys that tokens are signed with. */
@Path("/")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final int A_MINUTE = 60;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SOON = 10;

    /** More than any name and password need: whoever asks is not known yet. */
    private static final int MOST_BYTES = 8 << 10;

    @Inject
    Tokens tokens;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    CurrentCaller current;

    @Inject
    SigningKeys keys;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(InputStream document) throws IOException {
        var given = read(document);
        return answer(() -> tokens.issue(
                text(given, "user"),
                text(given, "password").toCharArray(),
                given.containsKey("code") ? text(given, "code") : null,
                PortalAuthentication.visit(request, Visit.Channel.API),
                AskedCounty.of(request)::allows));
    }

    @POST
    @Path("tokens:refresh")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refresh(InputStream document) throws IOException {
        var shown = text(read(document), "refresh_token");
        return answer(() -> tokens.refresh(shown, AskedCounty.of(request)::allows));
    }

    /**
     * Ends what the refresh token in the body belongs to, and the session of the bearer's own where
     * there is no body. Nobody learns here whether a token is one (RFC 7009).
     */
    @POST
    @Path("tokens:revoke")
    public Response revoke(InputStream document) throws IOException {
        byte[] body = JsonBody.bytes(document, MOST_BYTES);
        if (body.length > 0) {
            refreshTokens.revoke(text(JsonBody.object(body), "refresh_token"));
        } else if (request.getUserPrincipal() == null) {
            throw new BadRequestException();
        } else {
            refreshTokens.revokeOwn(current.get());
        }
        return Response.ok(JSON.createObjectBuilder().build()).cacheControl(never()).build();
    }

    private Response answer(Supplier<Optional<Tokens.Pair>> asking) {
        try {
            var asked = asking.get();
            if (asked.isEmpty()) {
                return Problem.of(UNAUTHORIZED, "sign-in.refused", request).response();
            }
            var pair = asked.get();
            var body = JSON.createObjectBuilder()
                    .add("access_token", pair.access())
                    .add("token_type", "Bearer")
                    .add("expires_in", Tokens.LIFE.toSeconds())
                    .add("refresh_token", pair.refresh())
                    .build();
            return Response.ok(body).cacheControl(never()).build();
        } catch (NoSigningKey soon) {
            return later(SERVICE_UNAVAILABLE, "keys.none-yet", NoSigningKey.RETRY_AFTER);
        } catch (Crowded soon) {
            return later(SERVICE_UNAVAILABLE, "sign-in.crowded", SOON);
        } catch (NotAtOnce missing) {
            return missing.wait(Instant.now())
                    .map(wait -> later(TOO_MANY, missing.code(), wait.toSeconds() + 1))
                    .orElseGet(() -> Problem.of(UNAUTHORIZED, missing.code(), request).response());
        }
    }

    private Response later(int status, String code, Object seconds) {
        return Response.fromResponse(Problem.of(status, code, request).response())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static CacheControl never() {
        var never = new CacheControl();
        never.setNoStore(true);
        return never;
    }

    @GET
    @Path("jwks")
    public Response keys() {
        var aMinute = new CacheControl();
        aMinute.setMaxAge(A_MINUTE);
        return Response.ok(keys.published()).cacheControl(aMinute).build();
    }

    private static JsonObject read(InputStream document) throws IOException {
        return JsonBody.object(JsonBody.bytes(document, MOST_BYTES));
    }

    private static String text(JsonObject given, String name) {
        if (given.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new BadRequestException();
    }
}
