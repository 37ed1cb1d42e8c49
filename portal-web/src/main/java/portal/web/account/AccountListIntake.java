package portal.web.account;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.account.AccountChanges;
import portal.account.AccountImport;
import portal.document.Faulty;
import portal.document.UploadedTable;
import portal.identity.Slip;
import portal.web.api.Problem;
import portal.web.frame.Fault;
import portal.web.frame.Language;
import portal.web.frame.Words;

/**
 * {@code POST /api/v1/accounts:import}: a list of people as multipart {@code file}; {@code
 * dryRun=true} shows what would happen, {@code faulty=skip} leaves faulty rows out. One-time passwords
 * are answered once, to this request.
 *
 * <p>A servlet, since the API's own has no configuration for files in parts.
 */
@WebServlet("/api/v1/accounts:import")
@MultipartConfig(maxFileSize = 10L << 20, maxRequestSize = 11L << 20)
public class AccountListIntake extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountImport accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null) {
            Problem.of(HttpServletResponse.SC_UNAUTHORIZED, request).send(response);
            return;
        }
        try {
            var limits = accounts.limits();
            var part = request.getPart("file");
            if (part == null) {
                Problem.of(HttpServletResponse.SC_BAD_REQUEST, request).send(response);
                return;
            }
            try (var bytes = part.getInputStream(); var table = UploadedTable.of(bytes, limits)) {
                answer(table, request, response);
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

    private void answer(
            UploadedTable table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = new Words(Language.asked(request));
        var answer = Json.createObjectBuilder();
        if ("true".equals(request.getParameter("dryRun"))) {
            tell(answer, accounts.preview(table), words);
        } else {
            var opened = accounts.take(table, "skip".equals(request.getParameter("faulty"))
                    ? Faulty.SKIP_ROWS : Faulty.REFUSE_ALL);
            tell(answer, opened.changes(), words);
            var slips = Json.createArrayBuilder();
            opened.slips().forEach(slip -> tell(slips, slip));
            answer.add("slips", slips);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.build().toString());
    }

    private static void tell(JsonObjectBuilder answer, AccountChanges changes, Words words) {
        var faults = Json.createArrayBuilder();
        changes.faults().forEach(fault -> faults.add(Json.createObjectBuilder()
                .add("row", fault.row())
                .add("column", fault.column())
                .add("code", fault.key())
                .add("message", words.text(fault.key(), fault.figures().toArray()))));
        var missing = Json.createArrayBuilder();
        changes.missing().forEach(missing::add);
        answer.add("added", changes.added().size())
                .add("there", changes.there().size())
                .add("faulty", changes.faultyRows())
                .add("missing", missing)
                .add("faults", faults);
    }

    private static void tell(JsonArrayBuilder slips, Slip slip) {
        var told = Json.createObjectBuilder()
                .add("user", slip.userName())
                .add("name", slip.displayName())
                .add("oneTimePassword", slip.oneTimePassword())
                .add("validUntil", slip.validUntil().toString());
        if (slip.school() != null) {
            told.add("school", slip.school().code());
        }
        slips.add(told);
    }
}
