package portal.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import portal.library.use.ContributionReading;
import portal.library.use.ContributionTable;
import portal.web.list.Address;
import portal.web.list.TableServlet;
import portal.web.list.YearChoice;

/** What the county's schools contributed in a year, as a file. */
@WebServlet({"/library/contributions.xlsx", "/library/contributions.csv"})
public class ContributionTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ContributionReading reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int year = ContributionsView.year(
                Address.of(request.getParameterMap(), List.of(YearChoice.YEAR)));
        var all = reading.ofCounty(year);
        file(request, "contributions.export.file", "contributions", year, words().schoolYear(year))
                .send(response, ContributionTable.FORMAT, all, ContributionTable::line);
    }
}
