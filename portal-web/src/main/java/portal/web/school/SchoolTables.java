package portal.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.document.TemplateWorkbook;
import portal.school.SchoolRegistry;
import portal.school.SchoolTable;
import portal.tenancy.NationalTime;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Attachment;

/** The list of schools as one sees it, as a file; and the empty workbook to be filled in. */
@WebServlet({"/school/schools.xlsx", "/school/schools.csv", "/school/template.xlsx"})
public class SchoolTables extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SchoolRegistry registry;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = new Words(language.getLocale());
        if (request.getServletPath().endsWith("/template.xlsx")) {
            var name = words.text("school.template.file");
            new Attachment(name, "schools-template", Attachment.Kind.XLSX).announce(response);
            TemplateWorkbook.write(SchoolTable.FORMAT,
                    (key, figures) -> words.text(key, figures.toArray()),
                    response.getOutputStream());
        } else {
            export(request, response, words);
        }
    }

    private void export(HttpServletRequest request, HttpServletResponse response, Words words)
            throws IOException {
        var query = new SchoolQuery(Address.of(request.getParameterMap(), SchoolQuery.KNOWN));
        var schools = registry.page(
                query.filter(), query.order(), query.ascending(), 0, Integer.MAX_VALUE);
        var today = NationalTime.today().toString();
        var name = words.text("school.export.file", signedIn.getPlaceName(), today);
        new Attachment(name, "schools-" + today, Attachment.Kind.asked(request))
                .send(response, SchoolTable.FORMAT, schools, SchoolTable::line);
    }
}
