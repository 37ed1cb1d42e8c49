package portal.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.library.describe.BulkDescribing;
import portal.library.use.UseReturning;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.list.Attachment;
import portal.web.list.TableServlet;

/** One's own resources as a workbook to be described in, and the empty one for classes taught. */
@WebServlet({"/library/descriptions.xlsx", "/library/use-template.xlsx"})
public class DescriptionTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BulkDescribing describing;

    @Inject
    transient UseReturning returning;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().endsWith("-template.xlsx")) {
            template(response, "useReturn.template.file", "taught",
                    returning.kind().template());
        } else {
            send(describing, words(), response);
        }
    }

    /** What is refused is so before the file begins. */
    static void send(BulkDescribing describing, Words words, HttpServletResponse response)
            throws IOException {
        var workbook = describing.workbook();
        new Attachment(words.text("describeMany.file", NationalTime.today().toString()),
                "descriptions", Attachment.Kind.XLSX).announce(response);
        response.getOutputStream().write(workbook);
    }
}
