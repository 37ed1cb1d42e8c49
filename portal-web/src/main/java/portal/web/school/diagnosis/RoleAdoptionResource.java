package portal.web.school.diagnosis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portal.school.SupportRole;
import portal.school.diagnosis.RoleProposal;
import portal.school.diagnosis.RoleProposing;
import portal.web.api.JsonBody;

/** Gives schools the parts that were proposed for them, each as it was seen. */
@Path("role-proposals:adopt")
@RequestScoped
public class RoleAdoptionResource {

    /** Every school of the largest county, several times over. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Set<String> ASKED = Set.of("schools", "reason");
    private static final Set<String> OF_A_SCHOOL = Set.of("code", "role", "least", "most");

    @Inject
    RoleProposing proposing;

    /** How many schools were named. */
    public record Adopted(int schools) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Adopted adopt(InputStream body) throws IOException {
        var given = JsonBody.object(JsonBody.bytes(body, MOST_BYTES));
        if (!(given.get("schools") instanceof JsonArray schools)
                || !ASKED.containsAll(given.keySet())) {
            throw new BadRequestException();
        }
        var seen = new LinkedHashMap<String, RoleProposal.Part>();
        for (var value : schools) {
            if (!(value instanceof JsonObject school)
                    || !OF_A_SCHOOL.containsAll(school.keySet())) {
                throw new BadRequestException();
            }
            var role = JsonBody.required(school, "role");
            var part = new RoleProposal.Part(
                    Stream.of(SupportRole.values()).filter(one -> one.name().equals(role))
                            .findFirst().orElseThrow(BadRequestException::new),
                    limit(school, "least"), limit(school, "most"));
            if (seen.put(JsonBody.required(school, "code"), part) != null) {
                throw new BadRequestException();
            }
        }
        proposing.adopt(seen, JsonBody.text(given, "reason"));
        return new Adopted(seen.size());
    }

    private static Optional<Integer> limit(JsonObject school, String name) {
        var limit = JsonBody.integer(school, name);
        if (limit != null && limit < 0) {
            throw new BadRequestException();
        }
        return Optional.ofNullable(limit);
    }
}
