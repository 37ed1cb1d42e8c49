package portal.web.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import portal.identity.SignInAnswer.Refused;
import portal.web.frame.Words;

/** What a page says to somebody who is not let in, and the status it says it with. */
final class SignInWords {

    private static final int TOO_MANY = 429;
    private static final int A_MINUTE = 60;
    private static final int SOON = 10;

    private SignInWords() {}

    static void say(Refused refused, HttpServletResponse response) {
        switch (refused.reason()) {
            case LOCKED, ADDRESS_LOCKED -> {
                long seconds = Math.max(1, Duration.between(Instant.now(), refused.opensAt())
                        .toSeconds());
                response.setStatus(TOO_MANY);
                response.setHeader("Retry-After", Long.toString(seconds));
                Words.refused("signIn." + refused.reason(), (seconds + A_MINUTE - 1) / A_MINUTE);
            }
            default -> {
                response.setStatus(HttpServletResponse.SC_OK);
                Words.refused("signIn." + refused.reason());
            }
        }
    }

    /** So many sign in at once that this one was not heard. */
    static void sayCrowded(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Integer.toString(SOON));
        Words.refused("signIn.crowded");
    }
}
