package portal.web.frame;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address by which readers reach the portal ({@code portal.url}), where an operator has told it.
 *
 * <p>A county's own address is the same with the county's code before it: {@code
 * 500236.pairing.example}.
 *
 * @param url scheme, host and perhaps port, with no path
 */
public record PublicAddress(Optional<URI> url) {

    /** Nobody has told it: plain connections are served under any name that is one. */
    public static final PublicAddress UNTOLD = new PublicAddress(Optional.empty());

    private static final String KEPT_AS = PublicAddress.class.getName();
    private static final Pattern TOLD =
            Pattern.compile("https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9A-Fa-f:.]{2,45}]?");
    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}\\..+");
    private static final int LABEL = 7;

    /** Reads the setting, or refuses it with a sentence. */
    public static PublicAddress of(String setting) {
        var address = setting.strip().replaceFirst("/$", "");
        if (!TOLD.matcher(address).matches()) {
            throw new IllegalArgumentException("portal.url should be like https://pairing.example "
                    + "with no path, but is \"" + setting + "\"");
        }
        return new PublicAddress(Optional.of(URI.create(address.toLowerCase(Locale.ROOT))));
    }

    public static PublicAddress of(ServletContext portal) {
        return portal.getAttribute(KEPT_AS) instanceof PublicAddress told ? told : UNTOLD;
    }

    /** The address to give to others: what an operator has told, else by which this request came. */
    public static URI toGive(HttpServletRequest request) {
        return of(request.getServletContext()).url()
                .orElseGet(() -> URI.create(request.getRequestURL().toString()).resolve("/"));
    }

    public void keepIn(ServletContext portal) {
        portal.setAttribute(KEPT_AS, this);
    }

    /** Whether readers come by TLS, even if a proxy ends it and this server sees none of it. */
    public boolean isSecure() {
        return url.map(URI::getScheme).filter("https"::equals).isPresent();
    }

    /** Whether a request that names this host may be served. */
    public boolean serves(String host) {
        return host != null
                && (url.isEmpty() ? NAME.matcher(host).matches() : isOurs(host.toLowerCase(Locale.ROOT)));
    }

    private boolean isOurs(String host) {
        var name = url.orElseThrow().getHost();
        return host.equals(name)
                || COUNTY.matcher(host).matches() && host.substring(LABEL).equals(name);
    }
}
