package portal.identity;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why a script that gave the right password is not in, or one that has to wait is not heard. */
@ApplicationException
public class NotAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Instant opensAt;

    private NotAtOnce(String code, Instant opensAt) {
        super(code);
        this.code = code;
        this.opensAt = opensAt;
    }

    static NotAtOnce because(SignInAnswer answer) {
        if (answer instanceof SignInAnswer.Refused refused) {
            return new NotAtOnce(refused.reason().key(), refused.opensAt());
        }
        if (answer instanceof SignInAnswer.FactorWanted) {
            return new NotAtOnce("sign-in.code-wanted", null);
        }
        return new NotAtOnce(answer instanceof SignInAnswer.PasswordWanted
                ? "sign-in.password-wanted" : "sign-in.factor-wanted", null);
    }

    /** What is missing, a key that never changes with the language. */
    public String code() {
        return code;
    }

    /** How long to wait, where waiting helps. */
    public Optional<Duration> wait(Instant now) {
        return Optional.ofNullable(opensAt)
                .map(opens -> Duration.between(now, opens))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }
}
