package portal.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.school.SchoolRegistry;
import portal.school.SchoolTable;
import portal.tenancy.NationalTime;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/** The list of schools as one sees it, as a file; and the empty workbook to be filled in. */
@WebServlet({"/school/schools.xlsx", "/school/schools.csv", "/school/template.xlsx"})
public class SchoolTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SchoolRegistry registry;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().endsWith("/template.xlsx")) {
            template(response, "school.template.file", "schools-template", SchoolTable.FORMAT);
        } else {
            export(request, response);
        }
    }

    private void export(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new SchoolQuery(Address.of(request.getParameterMap(), SchoolQuery.KNOWN));
        var schools = registry.page(
                query.filter(), query.order(), query.ascending(), 0, Integer.MAX_VALUE);
        file(request, "school.export.file", "schools", NationalTime.today())
                .send(response, SchoolTable.FORMAT, schools, SchoolTable::line);
    }
}
