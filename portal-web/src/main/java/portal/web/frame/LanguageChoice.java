package portal.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * Keeps the language that a reader chose, in a cookie of a year, and goes back to where they were.
 *
 * <p>It answers to GET, so another site can switch it: that shows words in the reader's other language and
 * changes nothing else.
 */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wanted = request.getParameter("to");
        var language = Language.nearest(Locale.forLanguageTag(wanted == null ? "" : wanted));
        var cookie = new Cookie(Language.COOKIE, language.toLanguageTag());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
        response.sendRedirect(LocalPath.of(request.getParameter("from"))
                .map(LocalPath::path)
                .orElse(request.getContextPath() + "/"));
    }
}
