package portal.identity.token;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Tells MicroProfile JWT whose tokens the portal takes, and where this node keeps the public keys.
 */
public class TokenSettings implements ConfigSource {

    static final String ISSUER = "county-pairing-portal";

    /** Whom its tokens are for: the API, and nobody else who can read the keys. */
    static final String AUDIENCE = "county-pairing-portal-api";

    private static final Map<String, String> SETTINGS = Map.of(
            "mp.jwt.verify.issuer", ISSUER,
            "mp.jwt.verify.audiences", AUDIENCE,
            "mp.jwt.verify.publickey.location", keyFile().toUri().toString());

    /** The file that this node refreshes from the database. */
    static Path keyFile() {
        String folder = System.getProperty("portal.data.dir", System.getenv("PORTAL_DATA_DIR"));
        String instance = System.getProperty(
                "com.sun.aas.instanceRoot", System.getProperty("java.io.tmpdir"));
        return Path.of(folder == null ? instance : folder, "keys", "jwks.json").toAbsolutePath();
    }

    @Override
    public Set<String> getPropertyNames() {
        return SETTINGS.keySet();
    }

    @Override
    public String getValue(String name) {
        return SETTINGS.get(name);
    }

    @Override
    public String getName() {
        return "portal tokens";
    }
}
