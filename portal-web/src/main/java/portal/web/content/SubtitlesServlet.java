package portal.web.content;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import portal.NotFound;
import portal.content.FileTransfer;
import portal.content.FileType;
import portal.content.OpenFile;

/** A stored file as subtitles, for whoever may open it: {@code /files/subtitles/<id>}. */
@WebServlet(SubtitlesServlet.PATH + "*")
public class SubtitlesServlet extends HttpServlet {

    public static final String PATH = FileServlet.PATH + "subtitles/";

    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 1 << 20;

    @Inject
    transient FileTransfer transfer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var open = transfer.open(FileServlet.id(request))) {
            send(open, response);
        }
    }

    /** Sends a file as subtitles; one that cannot be any answers as one that never was. */
    public static void send(OpenFile open, HttpServletResponse response) throws IOException {
        if (open.file().type() != FileType.TEXT || open.file().size() > MOST_BYTES) {
            throw new NotFound("StoredFile");
        }
        var text = Subtitles.of(open.stream().readAllBytes());
        response.setContentType("text/vtt;charset=UTF-8");
        Delivery.guards(open.isOnRecord()).forEach(response::setHeader);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
