package portal.identity.sso;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.Optional;

/**
 * What an OpenID provider tells of itself (OpenID Connect Discovery): where one signs in, where the
 * code is changed for a token, where its keys are, and perhaps where one signs out.
 *
 * @param postsSecret whether the client's secret goes in the body, because a header is not taken
 */
record Provider(
        String issuer,
        URI authorization,
        URI token,
        URI keys,
        Optional<URI> endSession,
        boolean postsSecret) {

    /** Reads a description, which must be the issuer's own and name safe addresses alone. */
    static Provider of(JsonObject described, String issuer) {
        if (!issuer.equals(described.getString("issuer", ""))) {
            throw new IllegalArgumentException("the description is of another issuer");
        }
        return new Provider(
                issuer,
                address(described, "authorization_endpoint").orElseThrow(),
                address(described, "token_endpoint").orElseThrow(),
                address(described, "jwks_uri").orElseThrow(),
                address(described, "end_session_endpoint"),
                postsSecret(described.get("token_endpoint_auth_methods_supported")));
    }

    private static Optional<URI> address(JsonObject described, String name) {
        return Optional.ofNullable(described.getString(name, null)).map(URI::create).map(address -> {
            if (!isSafe(address)) {
                throw new IllegalArgumentException(name + " is no https address");
            }
            return address;
        });
    }

    /** Whether nobody on the way can read or change what goes there. */
    static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) && address.getHost() != null
                || "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
    }

    private static boolean postsSecret(Object methods) {
        return methods instanceof JsonArray listed
                && !holds(listed, "client_secret_basic") && holds(listed, "client_secret_post");
    }

    private static boolean holds(JsonArray listed, String method) {
        return listed.stream()
                .anyMatch(one -> one instanceof JsonString text && text.getString().equals(method));
    }
}
