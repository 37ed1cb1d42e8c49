package portal.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The county that an address speaks of, where it speaks of one: the first label of the host
 * ({@code 500236.pairing.example}) or the first step of the path ({@code /500236/...}).
 *
 * <p>It never decides whose records are shown, since that is the caller's own county; it can only
 * refuse.
 */
record AskedCounty(List<String> codes) {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    static AskedCounty of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return of(request.getServerName(), path);
    }

    static AskedCounty of(String host, String path) {
        String label = host == null ? "" : host.split("[.:]", 2)[0];
        String[] steps = path.split("/", 3);
        String step = steps.length > 1 ? steps[1] : "";
        return new AskedCounty(Stream.of(label, step).filter(CODE.asMatchPredicate()).toList());
    }

    /** @param tenant the county of whoever asks, or null for those of none */
    boolean allows(String tenant) {
        return codes.stream().allMatch(code -> code.equals(tenant));
    }
}
