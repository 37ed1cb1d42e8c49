package portal.web.gate;

import java.net.URI;
import java.util.Locale;

/**
 * The rule that a change is asked for by the portal's own pages alone (against CSRF).
 *
 * <p>A browser says by itself which site a request comes from, and no page can make it say otherwise.
 * What says nothing of the kind is no browser, and carries nobody's session but its own.
 *
 * @param fetchSite {@code Sec-Fetch-Site}, or null
 * @param origin    {@code Origin}, or null
 * @param referer   {@code Referer}, or null
 * @param host      {@code Host}: name and perhaps port
 * @param secure    whether the portal's pages are served by TLS alone
 */
record SameOrigin(String fetchSite, String origin, String referer, String host, boolean secure) {

    boolean holds() {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        if (origin != null) {
            return isOurs(origin);
        }
        return referer == null || isOurs(referer);
    }

    private boolean isOurs(String address) {
        try {
            var from = URI.create(address);
            return from.getRawAuthority() != null && host != null
                    && (!secure || "https".equals(from.getScheme()))
                    && withPort(from.getRawAuthority(), from.getScheme())
                            .equals(withPort(host, from.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String withPort(String authority, String scheme) {
        var usual = "https".equals(scheme) ? ":443" : ":80";
        var lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
    }
}
