package portal.web.account;

import static portal.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import portal.account.AccountChanges;
import portal.account.AccountImport;
import portal.document.Faulty;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.identity.Slip;
import portal.web.document.UploadServlet;
import portal.web.frame.Language;
import portal.web.frame.Words;

/**
 * {@code POST /api/v1/accounts:import}: a list of people as multipart {@code file}; {@code
 * dryRun=true} shows what would happen, {@code faulty=skip} leaves faulty rows out. One-time passwords
 * are answered once, to this request.
 */
@WebServlet("/api/v1/accounts:import")
@MultipartConfig(maxFileSize = 10L << 20, maxRequestSize = 11L << 20)
public class AccountListIntake extends UploadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountImport accounts;

    @Override
    protected TableLimits limits(HttpServletRequest request) {
        return accounts.limits();
    }

    @Override
    protected JsonObject answer(UploadedTable table, String name, HttpServletRequest request,
            HttpServletResponse response) {
        var words = new Words(Language.asked(request));
        var answer = JSON.createObjectBuilder();
        if ("true".equals(request.getParameter("dryRun"))) {
            tell(answer, accounts.preview(table), words);
        } else {
            var opened = accounts.take(table, "skip".equals(request.getParameter("faulty"))
                    ? Faulty.SKIP_ROWS : Faulty.REFUSE_ALL);
            tell(answer, opened.changes(), words);
            var slips = JSON.createArrayBuilder();
            opened.slips().forEach(slip -> tell(slips, slip));
            answer.add("slips", slips);
        }
        return answer.build();
    }

    private static void tell(JsonObjectBuilder answer, AccountChanges changes, Words words) {
        var faults = JSON.createArrayBuilder();
        changes.faults().forEach(fault -> faults.add(JSON.createObjectBuilder()
                .add("row", fault.row())
                .add("column", fault.column())
                .add("code", fault.key())
                .add("message", words.text(fault.key(), fault.figures().toArray()))));
        var missing = JSON.createArrayBuilder();
        changes.missing().forEach(missing::add);
        answer.add("added", changes.added().size())
                .add("there", changes.there().size())
                .add("faulty", changes.faultyRows())
                .add("missing", missing)
                .add("faults", faults);
    }

    private static void tell(JsonArrayBuilder slips, Slip slip) {
        var told = JSON.createObjectBuilder()
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
