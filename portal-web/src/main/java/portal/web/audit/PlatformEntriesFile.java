package portal.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.audit.PlatformAuditReading;
import portal.tenancy.NationalTime;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.list.Address;
import portal.web.list.Attachment;

/** The platform's own record of some days as a file that proves itself. */
@WebServlet("/platform/log.jsonl")
public class PlatformEntriesFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PlatformAuditReading reading;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var filter = new AuditQuery(
                Address.of(request.getParameterMap(), AuditQuery.KNOWN)).filter();
        var today = NationalTime.today().toString();
        var words = new Words(language.getLocale());
        var name = words.text("audit.export.file", words.text("place.platformLog"), today);
        reading.state();
        EntriesFile.send(reading::export, filter, response,
                new Attachment(name, "platform-log-" + today, Attachment.Kind.JSONL));
    }
}
