package portal.web.document;

import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.web.api.Problem;
import portal.web.frame.Fault;

/**
 * An address of the API that takes a list as multipart {@code file}; each says with {@code
 * MultipartConfig} how large it may be.
 *
 * <p>A servlet, since the API's own has no configuration for files in parts.
 */
public abstract class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(UploadServlet.class.getName());

    /** How large a list of this address may be; refused to those who may not send it. */
    protected abstract TableLimits limits(HttpServletRequest request);

    /** What becomes of the list, which is called so where it came from. */
    protected abstract JsonObject answer(
            UploadedTable table, String name, HttpServletRequest request,
            HttpServletResponse response);

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null) {
            Problem.of(HttpServletResponse.SC_UNAUTHORIZED, request).send(response);
            return;
        }
        try {
            var limits = limits(request);
            try {
                take(limits, request, response);
            } finally {
                forget(request);
            }
        } catch (IllegalStateException tooLarge) {
            Problem.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request).send(response);
        } catch (ServletException noParts) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, request).send(response);
        } catch (RuntimeException failure) {
            Problem.of(Fault.of(failure), request).send(response);
        }
    }

    private void take(
            TableLimits limits, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var part = part(request);
        if (part.isEmpty()) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, request).send(response);
            return;
        }
        var name = part.get().getSubmittedFileName();
        try (var bytes = part.get().getInputStream(); var table = UploadedTable.of(bytes, limits)) {
            send(answer(table, name == null ? "" : name, request, response), response);
        }
    }

    /** Empty where none was sent, or the form that should hold it is torn. */
    private static Optional<Part> part(HttpServletRequest request) throws ServletException {
        try {
            return Optional.ofNullable(request.getPart("file"));
        } catch (IOException torn) {
            LOG.log(Level.DEBUG, "a form that cannot be read", torn);
            return Optional.empty();
        }
    }

    /** Whatever else came along lies on the disk as well. */
    private static void forget(HttpServletRequest request) {
        try {
            for (var sent : request.getParts()) {
                sent.delete();
            }
        } catch (IllegalStateException | ServletException | IOException refused) {
            // Nothing was taken; why has been said.
        }
    }

    private static void send(JsonObject answer, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.toString());
    }
}
