package portal.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.library.textbook.Contents;
import portal.library.textbook.ContentsTable;
import portal.library.textbook.TextbookShelf;
import portal.tenancy.NationalTime;
import portal.web.list.Address;
import portal.web.list.TableServlet;

/**
 * The tables of contents of the textbooks that one sees, as a file that reads back to the same; and the
 * empty workbook to be filled in.
 */
@WebServlet({"/library/textbooks.xlsx", "/library/textbooks.csv", "/library/textbooks-template.xlsx"})
public class TextbookTables extends TableServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TextbookShelf shelf;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().endsWith("-template.xlsx")) {
            template(response, "textbooks.template.file", "textbooks-template",
                    ContentsTable.TEMPLATE);
            return;
        }
        var query = new TextbookQuery(Address.of(request.getParameterMap(), TextbookQuery.KNOWN));
        var lines = shelf.contents(shelf.all().stream().filter(query::asks).toList()).stream()
                .flatMap(Contents::lines)
                .toList();
        file(request, "textbooks.export.file", "textbooks", NationalTime.today())
                .send(response, ContentsTable.FORMAT, lines, ContentsTable::line);
    }
}
