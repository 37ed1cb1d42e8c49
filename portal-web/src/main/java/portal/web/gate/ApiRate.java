package portal.web.gate;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import portal.web.api.Problem;

/**
 * How much of the API one account and one address may ask in a minute; whoever asks more is told when
 * to come back.
 *
 * <p>Each node counts for itself. Those seen longest ago are forgotten first.
 */
public class ApiRate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final int TOO_MANY_REQUESTS = 429;

    private static final int REMEMBERED = 20_000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final transient Map<String, Bucket> left = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPieceOfFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        var settings = GateSettings.of(request.getServletContext());
        var caller = request.getUserPrincipal();
        long wait = Math.max(
                wait("address " + request.getRemoteAddr(), settings.addressPerMinute()),
                caller == null ? 0 : wait("account " + caller.getName(), settings.accountPerMinute()));
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Long.toString(wait));
            Problem.of(TOO_MANY_REQUESTS, request).send(response);
        }
    }

    /** How many pieces a file comes in is its line's affair; how many bytes are taken has its own limit. */
    private static boolean isPieceOfFile(HttpServletRequest request) {
        return request.getMethod().equals("PATCH")
                && request.getServletPath().equals("/api/v1/uploads");
    }

    /** Takes one call; the answer is how many seconds to wait, 0 for none. */
    long wait(String who, int perMinute) {
        if (perMinute == 0) {
            return 0;
        }
        var taken = bucket(who, perMinute).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill());
    }

    private Bucket bucket(String who, int perMinute) {
        synchronized (left) {
            return left.computeIfAbsent(who, anew -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, A_MINUTE))
                    .build());
        }
    }
}
