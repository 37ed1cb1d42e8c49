package portal.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;

/**
 * The language of this request: the one chosen and kept in a cookie, else the browser's, else
 * Chinese.
 */
@Named
@RequestScoped
public class Language {

    static final String COOKIE = "portal-language";

    @Inject
    HttpServletRequest request;

    public Locale getLocale() {
        return chosen(request);
    }

    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** The other language's tag, for the switch in the top bar. */
    public String getOther() {
        return other().toLanguageTag();
    }

    /** Where the switch leads: back to this page in the other language. */
    public String getSwitchPath() {
        return request.getContextPath() + "/language?to=" + other().toLanguageTag()
                + "&from=" + URLEncoder.encode(here(), StandardCharsets.UTF_8);
    }

    private Locale other() {
        return Words.languages().stream()
                .filter(language -> !language.equals(getLocale()))
                .findFirst()
                .orElseThrow();
    }

    private String here() {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    static Locale chosen(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return nearest(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        return asked(request);
    }

    /**
     * The language that the request's own header asks for; a request that asks for none gets
     * Chinese.
     */
    public static Locale asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Words.languages().get(0);
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> nearest(locale).getLanguage().equals(locale.getLanguage()))
                .map(Language::nearest)
                .findFirst()
                .orElse(Words.languages().get(0));
    }

    static Locale nearest(Locale wanted) {
        return Words.languages().stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Words.languages().get(0));
    }
}
