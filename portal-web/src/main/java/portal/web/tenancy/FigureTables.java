package portal.web.tenancy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import portal.bureau.FigureTable;
import portal.tenancy.FiguresInForce;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Address;
import portal.web.list.Attachment;

/** The figures of a day as one sees them, as a file. */
@WebServlet({"/tenancy/figures.xlsx", "/tenancy/figures.csv"})
public class FigureTables extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FiguresInForce figures;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = new Words(language.getLocale());
        var asked = Address.of(
                request.getParameterMap(), List.of(FiguresView.TEXT, FiguresView.DAY));
        var day = asked.find(FiguresView.DAY).flatMap(Days::of).orElseGet(FiguresView::today);
        var groups = FigureLines.of(
                figures, day, asked.find(FiguresView.TEXT).orElse(null), words);
        var name = words.text("figures.export.file", signedIn.getPlaceName(), day.toString());
        new Attachment(name, "figures-" + day, Attachment.Kind.asked(request))
                .send(response, FigureTable.FORMAT, FigureLines.table(groups), FigureTable::line);
    }
}
