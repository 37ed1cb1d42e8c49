package portal.identity.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Optional;
import javax.sql.DataSource;
import portal.identity.Seal;
import portal.identity.SealedColumn;
import portal.tenancy.Sql;

/** Signing keys as stored, opened only to sign. */
@Dependent
class KeptKeys {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    /** The key in use: of those not retired, the last to begin; none just after all were retired. */
    Optional<RSAKey> signing() {
        return new Sql(platform).list(row -> parsed(opened(row)).toRSAKey(), """
                select kid, private_part from signing_key
                where retired_at is null and signing_from is not null
                order by signing_from desc limit 1""").stream().findFirst();
    }

    /** Whether the key still verifies; asked each time, since the server's copy may be older. */
    boolean isLive(String kid) {
        return !new Sql(platform).list(row -> row, """
                select from signing_key where kid = ? and retired_at is null""", kid).isEmpty();
    }

    private String opened(ResultSet row) throws SQLException {
        byte[] text = seal.open(row.getBytes(2), SealedColumn.SIGNING_KEY.place(row.getString(1)));
        return new String(text, StandardCharsets.UTF_8);
    }

    static JWK parsed(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
