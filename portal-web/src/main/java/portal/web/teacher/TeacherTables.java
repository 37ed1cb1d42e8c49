package portal.web.teacher;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.school.teacher.TeacherRegistry;
import portal.school.teacher.TeacherTable;
import portal.tenancy.NationalTime;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/**
 * The list of teachers as one sees it, as a file that is sent while it is read; and the empty
 * workbook to be filled in. No number of a person is in it.
 */
@WebServlet({"/teacher/teachers.xlsx", "/teacher/teachers.csv", "/teacher/template.xlsx"})
public class TeacherTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TeacherRegistry registry;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().endsWith("/template.xlsx")) {
            template(response, "teacher.template.file", "teachers-template", TeacherTable.TEMPLATE);
        } else {
            export(request, response);
        }
    }

    private void export(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new TeacherQuery(Address.of(request.getParameterMap(), TeacherQuery.KNOWN));
        registry.count(query.filter());
        var file = file(request, "teacher.export.file", "teachers", NationalTime.today());
        try (var table = file.begin(response, TeacherTable.FORMAT)) {
            registry.each(query.filter(), query.order(), query.ascending(),
                    line -> table.write(TeacherTable.line(line.profile())));
        }
    }
}
