package portal.web.content;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import portal.NotFound;
import portal.content.FileTransfer;

/** A stored file for whoever signed in by page and may open it: {@code /files/<id>}. */
@WebServlet(FileServlet.PATH + "*")
public class FileServlet extends HttpServlet {

    static final String PATH = "/files/";

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("/([0-9]{1,18})");

    @Inject
    transient FileTransfer transfer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean bytes)
            throws IOException {
        try (var open = transfer.open(id(request))) {
            var delivery = Delivery.of(open, request);
            delivery.begin(response);
            if (bytes && delivery.isTaking()) {
                transfer.taken(open);
            }
            if (bytes) {
                delivery.send(open, response);
            }
        }
    }

    static long id(HttpServletRequest request) {
        var path = ID.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound("StoredFile");
        }
        return Long.parseLong(path.group(1));
    }
}
