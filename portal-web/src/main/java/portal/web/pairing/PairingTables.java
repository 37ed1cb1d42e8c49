package portal.web.pairing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.pairing.PairingTable;
import portal.pairing.PublishedPairs;
import portal.web.list.TableServlet;
import portal.web.list.YearChoice;

/** A cycle's published pairs as a file. */
@WebServlet({"/pairing/pairings.xlsx", "/pairing/pairings.csv"})
public class PairingTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublishedPairs published;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int year = YearChoice.asked(request);
        var pairs = published.of(year);
        file(request, "pairings.export.file", "pairings", year)
                .send(response, PairingTable.FORMAT, pairs, PairingTable::line);
    }
}
