package portal.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import portal.audit.AuditFilter;
import portal.audit.AuditReading;
import portal.tenancy.NationalTime;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Attachment;

/** The record of some days as a file that proves itself; see {@code docs/audit.md}. */
@WebServlet("/audit/entries.jsonl")
public class EntriesFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Before anything was on record. */
    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** What writes the entries of some days. */
    @FunctionalInterface
    interface Export {

        void write(LocalDate from, LocalDate until, Writer out) throws Exception;
    }

    @Inject
    transient AuditReading reading;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var filter = new AuditQuery(
                Address.of(request.getParameterMap(), AuditQuery.KNOWN)).filter();
        var today = NationalTime.today().toString();
        var name = new Words(language.getLocale())
                .text("audit.export.file", signedIn.getPlaceName(), today);
        reading.state();
        send(reading::export, filter, response,
                new Attachment(name, "audit-" + today, Attachment.Kind.JSONL));
    }

    /** Whoever calls it has asked for something else first, so that a refusal comes before the file begins. */
    static void send(Export export, AuditFilter filter, HttpServletResponse response,
            Attachment attachment) throws IOException, ServletException {
        attachment.announce(response);
        var out = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try {
            export.write(
                    filter.from().orElse(BEGINNING),
                    filter.until().orElseGet(NationalTime::today),
                    out);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
        out.flush();
    }
}
