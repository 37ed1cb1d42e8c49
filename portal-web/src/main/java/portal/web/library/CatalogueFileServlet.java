package portal.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import portal.NotFound;
import portal.content.OpenFile;
import portal.library.catalogue.CatalogueReading;
import portal.library.catalogue.EntryKey;
import portal.web.content.Delivery;
import portal.web.content.SubtitlesServlet;

/**
 * A file of the catalogue for whoever signed in by page: {@code /files/catalogue/<entry>/<position>}, and the
 * picture of a page of it one step below, where its text as subtitles is as well.
 */
@WebServlet(CatalogueFileServlet.PATH + "*")
public class CatalogueFileServlet extends HttpServlet {

    static final String PATH = "/files/catalogue/";

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE =
            Pattern.compile("/([0-9]{6}-[0-9]{1,18})/([0-9]{1,4})(?:/([0-9]{1,4}|subtitles))?");
    private static final String SUBTITLES = "subtitles";

    @Inject
    transient CatalogueReading reading;

    /** From a page of the library. */
    static String address(EntryKey entry, int position) {
        return ".." + PATH + entry + "/" + position;
    }

    /** The same of a text that is shown beneath a film. */
    static String subtitles(EntryKey entry, int position) {
        return address(entry, position) + "/" + SUBTITLES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = asked(request);
        try (var open = opened(asked)) {
            if (asked.isSubtitles()) {
                SubtitlesServlet.send(open, response);
                return;
            }
            var delivery = Delivery.of(open, request);
            if (asked.page() == 0 && delivery.isTaking()) {
                reading.taken(asked.entry());
            }
            delivery.begin(response);
            delivery.send(open, response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var open = opened(asked(request))) {
            Delivery.of(open, request).begin(response);
        }
    }

    /** @param page 0 for the file itself */
    private record Asked(EntryKey entry, int position, int page, boolean isSubtitles) {}

    private OpenFile opened(Asked asked) {
        return reading.open(asked.entry(), asked.position(), asked.page());
    }

    private static Asked asked(HttpServletRequest request) {
        var path = FILE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound("CatalogueFile");
        }
        var key = EntryKey.of(path.group(1)).orElseThrow();
        boolean subtitles = SUBTITLES.equals(path.group(3));
        int page = path.group(3) == null || subtitles ? 0 : Integer.parseInt(path.group(3));
        return new Asked(key, Integer.parseInt(path.group(2)), page, subtitles);
    }
}
