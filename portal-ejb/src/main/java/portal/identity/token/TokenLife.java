package portal.identity.token;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long keys sign and refresh tokens live, as the operator set it. */
@ApplicationScoped
class TokenLife {

    private static final int YEAR = 366;

    @Inject
    @ConfigProperty(name = "portal.tokens.key-days", defaultValue = "90")
    String keyDays;

    @Inject
    @ConfigProperty(name = "portal.tokens.refresh-days", defaultValue = "30")
    String refreshDays;

    @Inject
    @ConfigProperty(name = "portal.tokens.idle-days", defaultValue = "7")
    String idleDays;

    private Duration ofKeys;
    private Duration ofFamilies;
    private Duration ofIdleness;

    @PostConstruct
    void read() {
        ofKeys = days("portal.tokens.key-days", keyDays);
        ofFamilies = days("portal.tokens.refresh-days", refreshDays);
        ofIdleness = days("portal.tokens.idle-days", idleDays);
    }

    /** How long a key signs before the next one does. */
    Duration ofKeys() {
        return ofKeys;
    }

    /** After how long whoever refreshes has to show the password again. */
    Duration ofFamilies() {
        return ofFamilies;
    }

    /** How long a refresh token waits to be used. */
    Duration ofIdleness() {
        return ofIdleness;
    }

    static Duration days(String setting, String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > YEAR) {
            throw new IllegalStateException("""
                    %1$s 应为 1 至 %2$d 的天数，不能是“%3$s”，拒绝启动。 \
                    %1$s must be a number of days from 1 to %2$d, not "%3$s"."""
                    .formatted(setting, YEAR, text));
        }
        return Duration.ofDays(Integer.parseInt(text));
    }
}
