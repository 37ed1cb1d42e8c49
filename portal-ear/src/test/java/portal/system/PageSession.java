package portal.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A browser without a screen: it keeps cookies, signs in by the form, and follows no redirect. */
public final class PageSession {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI portal;

    public PageSession(URI portal) {
        this.portal = portal;
    }

    /** A session of this account. */
    public static PageSession of(URI portal, String user, String password) {
        var session = new PageSession(portal);
        var answer = session.signIn(user, password, Optional.empty());
        if (answer.statusCode() != 302) {
            throw new AssertionError(user + " did not get in: " + answer.statusCode());
        }
        return session;
    }

    /** What a cookie of the portal holds now. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** What the form answers; 302 is the way in. */
    public HttpResponse<String> signIn(String user, String password, Optional<String> host) {
        var given = new LinkedHashMap<String, String>();
        given.put("user", user);
        given.put("password", password);
        given.put("enter", "");
        return submit("login.xhtml", host, "signIn", given);
    }

    /** Opens the page and sends its form with these fields. */
    public HttpResponse<String> submit(String path, String form, Map<String, String> fields) {
        return submit(path, Optional.empty(), form, fields);
    }

    private HttpResponse<String> submit(
            String path, Optional<String> host, String form, Map<String, String> fields) {
        String page = get(path, host).body();
        var body = new StringBuilder(form + "=" + form);
        fields.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        body.append("&jakarta.faces.ViewState=").append(encoded(found(VIEW_STATE, page)))
                .append("&primefaces.nonce=").append(encoded(found(NONCE, page)));
        return send(request(path, host)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sets the first operator's password by the key of the link that the portal printed. */
    public HttpResponse<String> firstRun(String key, String password) {
        String page = get("first-run.xhtml").body();
        String form = "first=first&key=" + encoded(key) + "&password=" + encoded(password)
                + "&set=&jakarta.faces.ViewState=" + encoded(found(VIEW_STATE, page))
                + "&primefaces.nonce=" + encoded(found(NONCE, page));
        return send(request("first-run.xhtml", Optional.empty())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no form to sign in: " + page);
        }
        return matcher.group(1);
    }

    public HttpResponse<String> get(String path) {
        return get(path, Optional.empty());
    }

    public HttpResponse<String> get(String path, Optional<String> host) {
        return send(request(path, host).GET());
    }

    /** The same, with a token that a page must not look at. */
    public HttpResponse<String> get(String path, String token) {
        return send(request(path, Optional.empty()).header("Authorization", "Bearer " + token).GET());
    }

    /** Presses a button of a form without fields, on that page. */
    public HttpResponse<String> press(String path, String form, String button) {
        String page = get(path).body();
        String body = form + "=" + form + "&" + encoded(button) + "="
                + "&jakarta.faces.ViewState=" + encoded(found(VIEW_STATE, page))
                + "&primefaces.nonce=" + encoded(found(NONCE, page));
        return send(request(path, Optional.empty())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form without fields. */
    public HttpResponse<String> post(String path) {
        return send(request(path, Optional.empty()).POST(BodyPublishers.noBody()));
    }

    /** A document, as the script of a page sends it. */
    public HttpResponse<String> post(String path, String json) {
        return send(request(path, Optional.empty())
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, Optional<String> host) {
        var request = HttpRequest.newBuilder(portal.resolve(path)).timeout(LONG_ENOUGH);
        host.ifPresent(other -> request.header("Host", other));
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new AssertionError(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
