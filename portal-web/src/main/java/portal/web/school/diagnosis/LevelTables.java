package portal.web.school.diagnosis;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.school.diagnosis.LevelTable;
import portal.school.diagnosis.SubjectDiagnosing;
import portal.tenancy.NationalTime;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/** The levels of the schools that one sees, as a file. */
@WebServlet({"/school/levels.xlsx", "/school/levels.csv"})
public class LevelTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SubjectDiagnosing diagnosing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new LevelQuery(Address.of(request.getParameterMap(), LevelQuery.KNOWN));
        var asked = diagnosing.all().stream().filter(query::asks).toList();
        file(request, "diagnosis.export.file", "levels", NationalTime.today())
                .send(response, LevelTable.FORMAT, LevelTable.lines(asked), LevelTable::line);
    }
}
