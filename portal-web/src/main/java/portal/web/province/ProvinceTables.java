package portal.web.province;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.calendar.SchoolYear;
import portal.province.CountyTable;
import portal.province.ProvinceOverview;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/** The province's figures as one sees them, as a file. */
@WebServlet({"/province/counties.xlsx", "/province/counties.csv"})
public class ProvinceTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProvinceOverview overview;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new CountyQuery(Address.of(request.getParameterMap(), CountyQuery.KNOWN));
        int year = query.address().number(CountyQuery.YEAR).orElseGet(SchoolYear::current);
        file(request, "province.export.file", "counties", year, words().schoolYear(year))
                .send(response, CountyTable.FORMAT, query.of(overview.figures(year)),
                        county -> CountyTable.line(county, query.stage()));
    }
}
