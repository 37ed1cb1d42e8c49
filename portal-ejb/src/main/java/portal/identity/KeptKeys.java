package portal.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/** Signing keys as stored, opened only to sign. */
@Dependent
class KeptKeys {

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    /** The key in use: the newest that is not retired. */
    RSAKey signing() {
        return new Sql(platform).list(row -> parsed(opened(row.getBytes(1))).toRSAKey(), """
                select private_part from signing_key where retired_at is null
                order by created_at desc limit 1""").get(0);
    }

    private String opened(byte[] sealed) {
        return new String(seal.open(sealed), StandardCharsets.UTF_8);
    }

    static JWK parsed(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
