package portal.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import portal.document.TableWriter;
import portal.document.TemplateWorkbook;
import portal.school.SchoolRegistry;
import portal.school.SchoolTable;
import portal.school.SchoolYear;
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
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = new Words(language.getLocale());
        if (request.getServletPath().endsWith("/template.xlsx")) {
            new Attachment(words.text("school.template.file"), "schools-template", Attachment.Kind.XLSX)
                    .announce(response);
            TemplateWorkbook.write(SchoolTable.FORMAT,
                    (key, figures) -> words.text(key, figures.toArray()), response.getOutputStream());
        } else {
            export(request, response, words);
        }
    }

    private void export(HttpServletRequest request, HttpServletResponse response, Words words)
            throws IOException {
        var query = new SchoolQuery(Address.of(request.getParameterMap(), SchoolQuery.KNOWN));
        var schools = registry.page(
                query.filter(), query.order(), query.ascending(), 0, Integer.MAX_VALUE);
        var csv = request.getServletPath().endsWith(".csv");
        var today = LocalDate.now(SchoolYear.ZONE);
        new Attachment(words.text("school.export.file", signedIn.getPlaceName(), today.toString()),
                "schools-" + today, csv ? Attachment.Kind.CSV : Attachment.Kind.XLSX).announce(response);
        var out = response.getOutputStream();
        try (var table = csv
                ? TableWriter.csv(SchoolTable.FORMAT, out)
                : TableWriter.workbook(SchoolTable.FORMAT, out)) {
            schools.forEach(school -> table.write(SchoolTable.line(school)));
        }
    }
}
