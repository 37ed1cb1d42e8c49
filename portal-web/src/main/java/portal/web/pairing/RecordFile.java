package portal.web.pairing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import portal.NotFound;
import portal.pairing.PlanVersions;
import portal.web.list.Address;
import portal.web.list.Attachment;
import portal.web.list.TableServlet;
import portal.web.list.YearChoice;

/** A version as the one document that proves itself, for the command {@code verify} and for keeping. */
@WebServlet("/pairing/record.json")
public class RecordFile extends TableServlet {

    private static final long serialVersionUID = 1L;
    private static final String VERSION = "version";

    @Inject
    transient PlanVersions versions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int year = YearChoice.asked(request);
        int number = Address.of(request.getParameterMap(), List.of(VERSION)).number(VERSION)
                .orElseThrow(() -> new NotFound("PlanVersion"));
        var record = versions.record(year, number);
        var name = words().text("version.record.file", Integer.toString(year), number);
        new Attachment(name, "plan-" + year + "-" + number, Attachment.Kind.JSON)
                .announce(response);
        response.getOutputStream().write(record.getBytes(StandardCharsets.UTF_8));
    }
}
