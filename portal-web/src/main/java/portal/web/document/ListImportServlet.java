package portal.web.document;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import portal.document.UploadedTable;
import portal.document.intake.ListImporting;
import portal.document.intake.ListKind;
import portal.document.intake.Terms;
import portal.web.api.Problem;
import portal.web.frame.Fault;

/**
 * {@code POST /api/v1/schools:import} and its like: a list as multipart {@code file}, answered with a
 * job; {@code dryRun=true} has it told what would change, {@code faulty=skip} leaves faulty rows out,
 * and each option of the list goes by its name.
 *
 * <p>A servlet, since the API's own has no configuration for files in parts.
 */
@WebServlet({"/api/v1/schools:import", "/api/v1/teachers:import"})
@MultipartConfig(maxFileSize = 50L << 20, maxRequestSize = 51L << 20)
public class ListImportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> LISTS = Map.of(
            "/api/v1/schools:import", "school",
            "/api/v1/teachers:import", "teacher");

    @Inject
    transient ListImporting lists;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null) {
            Problem.of(HttpServletResponse.SC_UNAUTHORIZED, request).send(response);
            return;
        }
        try {
            var kind = lists.kind(LISTS.get(request.getServletPath()));
            var part = request.getPart("file");
            if (part == null) {
                Problem.of(HttpServletResponse.SC_BAD_REQUEST, request).send(response);
                return;
            }
            try (var bytes = part.getInputStream();
                    var table = UploadedTable.of(bytes, kind.limits())) {
                answer(kind, part, table, request, response);
            } finally {
                part.delete();
            }
        } catch (IllegalStateException tooLarge) {
            Problem.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request).send(response);
        } catch (ServletException noParts) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, request).send(response);
        } catch (RuntimeException failure) {
            Problem.of(Fault.of(failure), request).send(response);
        }
    }

    private void answer(ListKind kind, Part part, UploadedTable table, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var options = new HashMap<String, String>();
        kind.options().forEach(option -> {
            var chosen = request.getParameter(option.name());
            if (chosen != null && option.values().contains(chosen)) {
                options.put(option.name(), chosen);
            }
        });
        var name = part.getSubmittedFileName();
        long job = lists.ask(kind.list(), name == null ? "" : name, table,
                new Terms("skip".equals(request.getParameter("faulty")), options),
                "true".equals(request.getParameter("dryRun")), null);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Location", request.getContextPath() + "/api/v1/jobs/" + job);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.createObjectBuilder()
                .add("id", job)
                .add("status", "RUNNING")
                .add("done", 0)
                .build().toString());
    }
}
