package portal.web.school.establishment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.school.establishment.EstablishmentReading;
import portal.school.establishment.EstablishmentTable;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/** The establishment of the schools as one sees it, as a file. */
@WebServlet({"/school/establishment.xlsx", "/school/establishment.csv"})
public class EstablishmentTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EstablishmentReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new EstablishmentQuery(
                Address.of(request.getParameterMap(), EstablishmentQuery.KNOWN));
        var sheet = reading.all();
        file(request, "establishment.export.file", "establishment", sheet.day())
                .send(response, EstablishmentTable.FORMAT, query.those(sheet),
                        EstablishmentTable::line);
    }
}
