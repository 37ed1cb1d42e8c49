package portal.web.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import portal.content.FileTransfer;
import portal.content.OpenFile;
import portal.web.api.Problem;

/** Stored files for scripts, in parts where they ask for them. */
@Path("files/{id: [0-9]{1,18}}/content")
@RequestScoped
public class FilesResource {

    private static final int UNSATISFIABLE =
            Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE.getStatusCode();

    @Inject
    FileTransfer transfer;

    @Inject
    HttpServletRequest request;

    @GET
    public Response content(@PathParam("id") long id) throws IOException {
        var open = transfer.open(id);
        return answer(open, request, () -> transfer.taken(open));
    }

    /**
     * A file that was opened, or the part of it that was asked for; it is closed when it was sent.
     *
     * @param taken is told that it is sent to be kept
     */
    public static Response answer(OpenFile open, HttpServletRequest request, Runnable taken)
            throws IOException {
        Delivery delivery;
        try {
            delivery = Delivery.of(open, request);
            if (delivery.isTaking()) {
                taken.run();
            }
        } catch (RuntimeException failure) {
            open.close();
            throw failure;
        }
        return answer(open, delivery, request);
    }

    private static Response answer(OpenFile open, Delivery delivery, HttpServletRequest request)
            throws IOException {
        var answer = head(delivery);
        if (delivery.isSending()) {
            return answer.entity(sending(open, delivery)).build();
        }
        open.close();
        if (delivery.status() == UNSATISFIABLE) {
            answer.type(Problem.TYPE).entity(Problem.of(UNSATISFIABLE, request).json());
        }
        return answer.build();
    }

    @HEAD
    @Operation(hidden = true)
    public Response head(@PathParam("id") long id) throws IOException {
        return head(transfer.open(id), request);
    }

    /** All but the bytes of a file that was opened; it is closed. */
    public static Response head(OpenFile open, HttpServletRequest request) throws IOException {
        try (open) {
            return head(Delivery.of(open, request)).build();
        }
    }

    private static Response.ResponseBuilder head(Delivery delivery) {
        var answer = Response.status(delivery.status());
        delivery.headers().forEach(answer::header);
        return answer;
    }

    private static StreamingOutput sending(OpenFile open, Delivery delivery) {
        return out -> {
            try (open) {
                open.send(out, delivery.from(), delivery.length());
            }
        };
    }
}
