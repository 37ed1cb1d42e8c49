package portal.web.pairing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import portal.pairing.PairingDesk;
import portal.web.list.Attachment;
import portal.web.list.TableServlet;
import portal.web.list.YearChoice;

/** A cycle as the document that the optimiser takes, to be solved and checked anywhere. */
@WebServlet("/pairing/problem.json")
public class ProblemFile extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PairingDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int year = YearChoice.asked(request);
        var problem = desk.problem(year);
        var name = words().text("allocation.problem.file", Integer.toString(year));
        new Attachment(name, "problem-" + year, Attachment.Kind.JSON).announce(response);
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}
