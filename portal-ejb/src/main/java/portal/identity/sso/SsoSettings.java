package portal.identity.sso;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The provider that an operator set up, if any. */
@ApplicationScoped
public class SsoSettings {

    private static final String MODE = "portal.sso.mode";

    @Inject
    Config config;

    private boolean on;
    private String issuer;
    private String clientId;
    private String clientSecret;
    private Optional<String> accountClaim;
    private Set<String> secondFactor;
    private Map<String, Optional<String>> button;

    @PostConstruct
    void read() {
        String mode = optional(MODE).orElse("off");
        if (!Set.of("off", "oidc").contains(mode)) {
            throw refused(MODE, "off / oidc", mode);
        }
        on = mode.equals("oidc");
        if (on) {
            issuer = required("portal.sso.issuer");
            if (!isIssuer(issuer)) {
                throw refused("portal.sso.issuer", "https://…", issuer);
            }
            clientId = required("portal.sso.client-id");
            clientSecret = required("portal.sso.client-secret");
        }
        accountClaim = optional("portal.sso.account-claim");
        secondFactor = Arrays.stream(optional("portal.sso.second-factor").orElse("").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        button = Map.of(
                "zh", optional("portal.sso.button.zh"), "en", optional("portal.sso.button.en"));
    }

    public boolean isOn() {
        return on;
    }

    /** What the operator wants on the button, in that language. */
    public Optional<String> button(Locale language) {
        return button.getOrDefault(language.getLanguage(), Optional.empty());
    }

    /** Whether the provider has already asked for a second factor, as far as the operator trusts it. */
    public boolean trustsAsSecondFactor(ProviderIdentity identity) {
        return identity.authentic().stream().anyMatch(secondFactor::contains);
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** The claim that holds the portal's user name, if the operator trusts one. */
    Optional<String> accountClaim() {
        return accountClaim;
    }

    private Optional<String> optional(String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }

    private String required(String name) {
        return optional(name).orElseThrow(() -> refused(name, MODE + "=oidc", ""));
    }

    private static boolean isIssuer(String text) {
        try {
            var address = URI.create(text);
            return Provider.isSafe(address)
                    && address.getRawQuery() == null && address.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static IllegalStateException refused(String name, String expected, String found) {
        return new IllegalStateException("""
                设置 %1$s 应为 %2$s，不能是“%3$s”，拒绝启动。 \
                The setting %1$s must suit %2$s and is "%3$s"; the portal does not start."""
                .formatted(name, expected, found));
    }
}
