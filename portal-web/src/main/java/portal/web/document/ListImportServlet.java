package portal.web.document;

import static portal.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.document.intake.ListImporting;
import portal.document.intake.ListKind;
import portal.document.intake.Terms;

/**
 * {@code POST /api/v1/schools:import} and its like: a list as multipart {@code file}, answered with a
 * job; {@code dryRun=true} has it told what would change, {@code faulty=skip} leaves faulty rows out,
 * and each option of the list goes by its name.
 */
@WebServlet({
    "/api/v1/schools:import", "/api/v1/teachers:import", "/api/v1/textbooks:import"
})
@MultipartConfig(maxFileSize = 50L << 20, maxRequestSize = 51L << 20)
public class ListImportServlet extends UploadServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> LISTS = Map.of(
            "/api/v1/schools:import", "school",
            "/api/v1/teachers:import", "teacher",
            "/api/v1/textbooks:import", "textbook");

    @Inject
    transient ListImporting lists;

    @Override
    protected TableLimits limits(HttpServletRequest request) {
        return kind(request).limits();
    }

    private ListKind kind(HttpServletRequest request) {
        return lists.kind(LISTS.get(request.getServletPath()));
    }

    @Override
    protected JsonObject answer(UploadedTable table, String name, HttpServletRequest request,
            HttpServletResponse response) {
        var kind = kind(request);
        var options = new HashMap<String, String>();
        kind.options().forEach(option -> {
            var chosen = request.getParameter(option.name());
            if (chosen != null && option.values().contains(chosen)) {
                options.put(option.name(), chosen);
            }
        });
        long job = lists.ask(kind.list(), name, table,
                new Terms("skip".equals(request.getParameter("faulty")), options),
                "true".equals(request.getParameter("dryRun")), null);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Location", request.getContextPath() + "/api/v1/jobs/" + job);
        return JSON.createObjectBuilder()
                .add("id", job)
                .add("status", "RUNNING")
                .add("done", 0)
                .build();
    }
}
