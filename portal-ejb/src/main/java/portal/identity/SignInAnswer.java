package portal.identity;

import java.time.Instant;
import java.util.Locale;

/** What signing in comes to: one is in, is not, or owes another step. */
public sealed interface SignInAnswer {

    /** In, with a session of their own. */
    record Admitted(Caller caller) implements SignInAnswer {}

    /** Not in. */
    record Refused(Reason reason, Instant opensAt) implements SignInAnswer {

        static Refused because(Reason reason) {
            return new Refused(reason, null);
        }
    }

    /** Why not; nobody learns from it which part was wrong. */
    enum Reason {
        /** Name, password or both. */
        WRONG,
        /** The name failed too often, whether there is such an account or not. */
        LOCKED,
        /** The address failed too often, under whatever names. */
        ADDRESS_LOCKED,
        /** The code of the second factor. */
        CODE_WRONG,
        /** The one-time password is right, and too old. */
        ONE_TIME_PASSED,
        /** The step came too late, or the account changed meanwhile: it begins again. */
        STALE;

        /** As the record and the API name it. */
        public String key() {
            return "sign-in." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The code of the second factor is owed. */
    record FactorWanted(HalfWay halfWay) implements SignInAnswer {}

    /** A password that nobody else knows, or that is not too old, is owed. */
    record PasswordWanted(HalfWay halfWay, boolean oneTime) implements SignInAnswer {}

    /** A second factor is to be set up before anything else. */
    record EnrolmentWanted(HalfWay halfWay, Enrolment enrolment) implements SignInAnswer {}
}
