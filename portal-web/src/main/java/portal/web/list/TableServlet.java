package portal.web.list;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.document.TableFormat;
import portal.document.TemplateWorkbook;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** Answers with a list as one sees it, as a file named for the place and what it is of. */
public abstract class TableServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Language language;

    /** The reader's words. */
    protected final Words words() {
        return new Words(language.getLocale());
    }

    /**
     * The file that the path asks for.
     *
     * @param key   its name in the bundles, with the place and what it is of
     * @param plain the beginning of its name in ASCII
     * @param of    the day or the year
     */
    protected final Attachment file(HttpServletRequest request, String key, String plain, Object of) {
        return file(request, key, plain, of, of.toString());
    }

    /** @param told the same as it is said to the reader */
    protected final Attachment file(
            HttpServletRequest request, String key, String plain, Object of, String told) {
        return new Attachment(words().text(key, signedIn.getPlaceName(), told),
                plain + "-" + of, Attachment.Kind.asked(request));
    }

    /** Answers with the empty workbook to be filled in. */
    protected final void template(
            HttpServletResponse response, String key, String plain, TableFormat format)
            throws IOException {
        var words = words();
        new Attachment(words.text(key), plain, Attachment.Kind.XLSX).announce(response);
        TemplateWorkbook.write(format, (header, figures) -> words.text(header, figures.toArray()),
                response.getOutputStream());
    }
}
