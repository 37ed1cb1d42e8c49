package portal.web.tenancy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import portal.bureau.FigureTable;
import portal.tenancy.FiguresInForce;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/** The figures of a day as one sees them, as a file. */
@WebServlet({"/tenancy/figures.xlsx", "/tenancy/figures.csv"})
public class FigureTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FiguresInForce figures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = Address.of(
                request.getParameterMap(), List.of(FiguresView.TEXT, FiguresView.DAY));
        var day = asked.find(FiguresView.DAY).flatMap(Days::of).orElseGet(FiguresView::today);
        var groups = FigureLines.of(
                figures, day, asked.find(FiguresView.TEXT).orElse(null), words());
        file(request, "figures.export.file", "figures", day)
                .send(response, FigureTable.FORMAT, FigureLines.table(groups), FigureTable::line);
    }
}
