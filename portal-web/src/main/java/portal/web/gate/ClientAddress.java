package portal.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a request comes from: the connection's own address, unless that is a proxy of ours, which
 * says for whom it asks.
 *
 * <p>Whoever is no proxy of ours is not believed; and of a chain only what our own proxies added.
 */
public final class ClientAddress {

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private ClientAddress() {}

    /** Asked for before any filter, as by sign-in, or after. */
    public static String of(HttpServletRequest request) {
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        return of(request.getRemoteAddr(), forwarded,
                GateSettings.of(request.getServletContext()).proxies());
    }

    /** @param forwarded the addresses of {@code X-Forwarded-For}, the nearest last */
    static String of(String connected, List<String> forwarded, Set<String> proxies) {
        var address = connected;
        for (int i = forwarded.size() - 1; i >= 0 && isOf(proxies, address); i--) {
            if (!ADDRESS.matcher(forwarded.get(i)).matches()) {
                break;
            }
            address = forwarded.get(i);
        }
        return address;
    }

    private static boolean isOf(Set<String> proxies, String address) {
        return proxies.contains(LOOPBACK.contains(address) ? "127.0.0.1" : address);
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.contains(address);
    }
}
