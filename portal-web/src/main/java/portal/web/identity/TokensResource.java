package portal.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import portal.identity.Visit;
import portal.identity.token.SigningKeys;
import portal.identity.token.Tokens;

/** Where a script signs in, and where anybody finds the keys that tokens are signed with. */
@Path("/")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final int A_MINUTE = 60;

    /** More than any name and password need: whoever asks is not known yet. */
    private static final int MOST_BYTES = 8 << 10;

    @Inject
    Tokens tokens;

    @Inject
    SigningKeys keys;

    @Inject
    HttpServletRequest request;

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(InputStream document) throws IOException {
        var given = read(document);
        var token = tokens
                .issue(
                        text(given, "user"),
                        text(given, "password").toCharArray(),
                        PortalAuthentication.visit(request, Visit.Channel.API),
                        AskedCounty.of(request)::allows)
                .orElseThrow(() -> new NotAuthorizedException("Bearer"));
        var body = Json.createObjectBuilder()
                .add("access_token", token)
                .add("token_type", "Bearer")
                .add("expires_in", Tokens.LIFE.toSeconds())
                .build();
        var never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(body).cacheControl(never).build();
    }

    @GET
    @Path("jwks")
    public Response keys() {
        var aMinute = new CacheControl();
        aMinute.setMaxAge(A_MINUTE);
        return Response.ok(keys.published()).cacheControl(aMinute).build();
    }

    private static JsonObject read(InputStream document) throws IOException {
        byte[] bytes = document.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (RuntimeException malformed) {
            // Parsers keep to JsonException for syntax alone: depth ends otherwise.
            throw new BadRequestException();
        }
    }

    private static String text(JsonObject given, String name) {
        if (given.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new BadRequestException();
    }
}
