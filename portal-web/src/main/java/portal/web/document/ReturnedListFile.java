package portal.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.document.intake.ReturnedLists;
import portal.tenancy.NationalTime;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.list.Attachment;

/** The file that a job found faulty, with the faulty cells in red; handing it out is on record. */
@WebServlet("/document/faults.xlsx")
public class ReturnedListFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReturnedLists lists;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var job = request.getParameter("job");
        if (job == null || !job.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        send(lists, Long.parseLong(job), new Words(language.getLocale()), response);
    }

    /**
     * What is refused is so before the file begins. A short file is sent off as well: the API would
     * take an answer that waits for an empty one.
     */
    public static void send(ReturnedLists lists, long job, Words words, HttpServletResponse response)
            throws IOException {
        String list = lists.list(job);
        new Attachment(words.text(list + "Import.marked.file", NationalTime.today().toString()),
                list + "-faults", Attachment.Kind.XLSX).announce(response);
        lists.write(job, fault -> FaultLine.says(fault, words), response.getOutputStream());
        response.flushBuffer();
    }
}
