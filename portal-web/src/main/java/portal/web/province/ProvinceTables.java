package portal.web.province;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.calendar.SchoolYear;
import portal.province.CountyTable;
import portal.province.ProvinceOverview;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Attachment;

/** The province's figures as one sees them, as a file. */
@WebServlet({"/province/counties.xlsx", "/province/counties.csv"})
public class ProvinceTables extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProvinceOverview overview;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var query = new CountyQuery(Address.of(request.getParameterMap(), CountyQuery.KNOWN));
        int year = query.address().number(CountyQuery.YEAR).orElseGet(SchoolYear::current);
        var words = new Words(language.getLocale());
        String name = words.text(
                "province.export.file", signedIn.getPlaceName(), words.schoolYear(year));
        new Attachment(name, "counties-" + year, Attachment.Kind.asked(request))
                .send(response, CountyTable.FORMAT, query.of(overview.figures(year)),
                        county -> CountyTable.line(county, query.stage()));
    }
}
