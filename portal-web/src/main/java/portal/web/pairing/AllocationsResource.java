package portal.web.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import portal.pairing.AllocationSolving;

/** Solves an allocation document and stores nothing; see the contract of the allocation. */
@Path("allocations:solve")
@RequestScoped
public class AllocationsResource {

    /** A province's document, 1,000 by 9,000 schools, has some three million bytes. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int LONGEST_MS = 60_000;

    @Inject
    AllocationSolving allocation;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String solve(
            InputStream document,
            @QueryParam("limitMs") @DefaultValue("30000") String limitMs,
            @QueryParam("explain") List<String> explain)
            throws IOException {
        var limit = limit(limitMs);
        byte[] bytes = document.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        // A decoder of its own refuses bytes that are no text, where a charset would replace them.
        return allocation.solve(
                new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8.newDecoder()),
                limit,
                explain);
    }

    private static Duration limit(String millis) {
        try {
            int limit = Integer.parseInt(millis);
            if (limit >= 1 && limit <= LONGEST_MS) {
                return Duration.ofMillis(limit);
            }
        } catch (NumberFormatException noNumber) {
            // answered as any other that is out of range
        }
        throw new BadRequestException();
    }
}
