package portal.identity;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.PLATFORM_OPERATOR;
import static portal.tenancy.Role.PROVINCE_OFFICER;
import static portal.tenancy.Role.PROVINCE_VIEWER;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import portal.tenancy.Role;

/**
 * How strict the way in is, as the operator set it ({@code docs/operating.md}); what cannot be meant
 * is refused when the portal starts.
 */
@ApplicationScoped
class SignInSettings {

    private static final int A_THOUSAND = 1_000;
    private static final int A_DAY_IN_MINUTES = 24 * 60;
    private static final int TEN_YEARS_IN_DAYS = 3_650;
    private static final int FEWEST_ITERATIONS = 210_000;
    private static final int MOST_ITERATIONS = 10_000_000;

    private Function<String, Optional<String>> settings;

    private Lockout lockout;
    private int addressFailures;
    private int hashesAtOnce;
    private Duration hashWait;
    private PasswordRules rules;
    private int oneTimeDays;
    private int iterations;
    private Set<String> factorRoles;
    private int idleMinutes;

    @PostConstruct
    void start() {
        var config = ConfigProvider.getConfig();
        read(name -> config.getOptionalValue(name, String.class));
    }

    static SignInSettings of(Function<String, Optional<String>> settings) {
        var read = new SignInSettings();
        read.read(settings);
        return read;
    }

    private void read(Function<String, Optional<String>> given) {
        settings = given;
        lockout = new Lockout(
                number("portal.signin.failures", 5, 1, A_THOUSAND),
                Duration.ofMinutes(number("portal.signin.window-minutes", 15, 1, A_DAY_IN_MINUTES)),
                Duration.ofMinutes(number("portal.signin.lock-minutes", 15, 1, A_DAY_IN_MINUTES)));
        addressFailures = number("portal.signin.address-failures", 100, 0, A_THOUSAND * A_THOUSAND);
        hashesAtOnce = number("portal.signin.hashes-at-once",
                Runtime.getRuntime().availableProcessors(), 1, A_THOUSAND);
        hashWait = Duration.ofSeconds(number("portal.signin.wait-seconds", 5, 0, 60));
        rules = new PasswordRules(
                number("portal.password.min-length", 8, 8, PasswordRules.LONGEST / 2),
                number("portal.password.kinds", 3, 0, 4),
                yes("portal.password.refuse-common", true),
                number("portal.password.remembered", 5, 0, 50),
                number("portal.password.change-days", 90, 0, TEN_YEARS_IN_DAYS),
                number("portal.password.notice-days", 7, 0, TEN_YEARS_IN_DAYS));
        oneTimeDays = number("portal.password.one-time-days", 30, 1, 365);
        iterations = number(
                "portal.password.iterations", 210_000, FEWEST_ITERATIONS, MOST_ITERATIONS);
        idleMinutes = number("portal.session.idle-minutes", 30, 2, A_THOUSAND - 1);
        factorRoles = roles("portal.second-factor.roles",
                PLATFORM_OPERATOR, BUREAU_ADMIN, PROVINCE_OFFICER, PROVINCE_VIEWER);
    }

    private int number(String name, int otherwise, int least, int most) {
        String given = settings.apply(name).map(String::strip).orElse("");
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below, in the same words
        }
        throw new IllegalStateException("%s is “%s”; it must be a whole number from %d to %d"
                .formatted(name, given, least, most));
    }

    private boolean yes(String name, boolean otherwise) {
        String given = settings.apply(name).map(String::strip).orElse("");
        if (given.isEmpty()) {
            return otherwise;
        }
        if (given.equals("true") || given.equals("false")) {
            return given.equals("true");
        }
        throw new IllegalStateException(
                "%s is “%s”; it must be true or false".formatted(name, given));
    }

    /** Named by commas; {@code none} for nobody. */
    private Set<String> roles(String name, String... otherwise) {
        String given = settings.apply(name).map(String::strip).orElse("");
        if (given.isEmpty()) {
            return Set.of(otherwise);
        }
        if (given.equals("none")) {
            return Set.of();
        }
        var named = new TreeSet<>(Arrays.asList(given.split("\\s*,\\s*")));
        var unknown = new TreeSet<>(named);
        unknown.removeAll(Role.ALL);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("%s names %s; it must name roles, or be none"
                    .formatted(name, String.join(", ", unknown)));
        }
        return Set.copyOf(named);
    }

    Lockout lockout() {
        return lockout;
    }

    /** How many failures from one address within the window stop that address; 0 for no brake. */
    int addressFailures() {
        return addressFailures;
    }

    int hashesAtOnce() {
        return hashesAtOnce;
    }

    Duration hashWait() {
        return hashWait;
    }

    PasswordRules rules() {
        return rules;
    }

    int oneTimeDays() {
        return oneTimeDays;
    }

    /** How long a session of pages may go unused. */
    int idleMinutes() {
        return idleMinutes;
    }

    int iterations() {
        return iterations;
    }

    /** The roles that are not exercised without a second factor. */
    Set<String> factorRoles() {
        return factorRoles;
    }

    /** Whether one of the roles that the account has today is not exercised without a factor. */
    boolean demandsFactor(KeptAccounts.Kept account) {
        return !account.person().demonstration() && account.grants().stream()
                .anyMatch(grant -> factorRoles.contains(grant.role()));
    }
}
