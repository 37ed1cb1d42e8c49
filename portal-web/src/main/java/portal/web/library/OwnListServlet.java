package portal.web.library;

import static portal.JsonDocuments.JSON;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import portal.NotFound;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.Terms;
import portal.library.describe.BulkDescribing;
import portal.library.use.UseReturning;
import portal.web.api.Problem;
import portal.web.document.OwnList;
import portal.web.document.UploadServlet;
import portal.web.frame.Fault;
import portal.web.frame.Language;
import portal.web.frame.Words;

/**
 * {@code POST /api/v1/resource-use:import} and {@code POST /api/v1/resources:descriptions}: a list as
 * multipart {@code file}, answered with what it changes; {@code dryRun=true} stores nothing, {@code
 * faulty=skip} leaves faulty rows out. {@code GET /api/v1/resources:descriptions} answers with the
 * workbook to be changed.
 */
@WebServlet({OwnListServlet.USE, OwnListServlet.DESCRIPTIONS})
@MultipartConfig(maxFileSize = 10L << 20, maxRequestSize = 11L << 20)
public class OwnListServlet extends UploadServlet {

    static final String USE = "/api/v1/resource-use:import";
    static final String DESCRIPTIONS = "/api/v1/resources:descriptions";

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> LISTS =
            Map.of(USE, UseReturning.LIST, DESCRIPTIONS, BulkDescribing.LIST);

    @Inject
    @Any
    transient Instance<OwnList> lists;

    @Inject
    transient BulkDescribing describing;

    private OwnList list(HttpServletRequest request) {
        return lists.stream()
                .filter(each -> each.list().equals(LISTS.get(request.getServletPath())))
                .findFirst()
                .orElseThrow(() -> new NotFound("OwnList"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (!request.getServletPath().equals(DESCRIPTIONS)) {
                Problem.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED, request).send(response);
            } else if (request.getUserPrincipal() == null) {
                Problem.of(HttpServletResponse.SC_UNAUTHORIZED, request).send(response);
            } else {
                DescriptionTables.send(
                        describing, new Words(Language.asked(request)), response);
            }
        } catch (RuntimeException failure) {
            Problem.of(Fault.of(failure), request).send(response);
        }
    }

    @Override
    protected TableLimits limits(HttpServletRequest request) {
        return list(request).kind().limits();
    }

    @Override
    protected JsonObject answer(UploadedTable table, String name, HttpServletRequest request,
            HttpServletResponse response) {
        var list = list(request);
        var changes = "true".equals(request.getParameter("dryRun")) ? list.preview(table)
                : list.take(table, new Terms(
                        "skip".equals(request.getParameter("faulty")), Map.of()));
        return told(changes, new Words(Language.asked(request)));
    }

    private static JsonObject told(ListChanges changes, Words words) {
        var faults = JSON.createArrayBuilder();
        changes.faults().forEach(fault -> faults.add(JSON.createObjectBuilder()
                .add("row", fault.row())
                .add("column", fault.column())
                .add("code", fault.key())
                .add("message", words.text(fault.key(), fault.figures().toArray()))));
        var missing = JSON.createArrayBuilder(changes.missing());
        var counts = changes.counts();
        return JSON.createObjectBuilder()
                .add("added", counts.added())
                .add("changed", counts.changed())
                .add("same", counts.same())
                .add("faulty", counts.faulty())
                .add("missing", missing)
                .add("faults", faults)
                .build();
    }
}
