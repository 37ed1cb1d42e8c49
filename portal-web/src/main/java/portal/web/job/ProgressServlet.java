package portal.web.job;

import static portal.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.job.JobDesk;
import portal.web.frame.Fault;
import portal.web.frame.Language;
import portal.web.frame.Words;

/** How far a job has come, asked by the page that shows it. */
@WebServlet("/job/progress")
public class ProgressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient JobDesk desk;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = request.getParameter("job");
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (asked == null || !asked.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            try {
                answer(JobLine.of(desk.get(Long.parseLong(asked)),
                        new Words(language.getLocale()), request.getUserPrincipal()), response);
            } catch (RuntimeException failure) {
                response.sendError(Fault.of(failure).status());
            }
        }
    }

    private static void answer(JobLine job, HttpServletResponse response) throws IOException {
        var answer = JSON.createObjectBuilder()
                .add("state", job.state())
                .add("chip", job.chip())
                .add("words", job.words())
                .add("running", job.running());
        if (job.percent() != null) {
            answer.add("percent", job.percent());
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.build().toString());
    }
}
