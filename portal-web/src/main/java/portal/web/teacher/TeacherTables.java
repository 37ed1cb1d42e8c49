package portal.web.teacher;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.document.TableWriter;
import portal.document.TemplateWorkbook;
import portal.school.teacher.TeacherRegistry;
import portal.school.teacher.TeacherTable;
import portal.tenancy.NationalTime;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Attachment;

/**
 * The list of teachers as one sees it, as a file that is sent while it is read; and the empty
 * workbook to be filled in. No number of a person is in it.
 */
@WebServlet({"/teacher/teachers.xlsx", "/teacher/teachers.csv", "/teacher/template.xlsx"})
public class TeacherTables extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TeacherRegistry registry;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = new Words(language.getLocale());
        if (request.getServletPath().endsWith("/template.xlsx")) {
            new Attachment(words.text("teacher.template.file"), "teachers-template",
                    Attachment.Kind.XLSX).announce(response);
            TemplateWorkbook.write(TeacherTable.TEMPLATE,
                    (key, figures) -> words.text(key, figures.toArray()),
                    response.getOutputStream());
        } else {
            export(request, response, words);
        }
    }

    private void export(HttpServletRequest request, HttpServletResponse response, Words words)
            throws IOException {
        var query = new TeacherQuery(Address.of(request.getParameterMap(), TeacherQuery.KNOWN));
        registry.count(query.filter());
        var today = NationalTime.today().toString();
        var kind = Attachment.Kind.asked(request);
        new Attachment(words.text("teacher.export.file", signedIn.getPlaceName(), today),
                "teachers-" + today, kind).announce(response);
        var out = response.getOutputStream();
        try (var table = kind == Attachment.Kind.CSV
                ? TableWriter.csv(TeacherTable.FORMAT, out)
                : TableWriter.workbook(TeacherTable.FORMAT, out)) {
            registry.each(query.filter(), query.order(), query.ascending(),
                    line -> table.write(TeacherTable.line(line.profile())));
        }
    }
}
