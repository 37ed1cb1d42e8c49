package portal.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/**
 * The keys that tokens are signed with: rows of the platform, so that every node signs and verifies
 * with the same ones, their private parts sealed under the deployment's secret.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningKeys {

    private static final int RSA_BITS = 2048;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    /** Makes the first key of a new deployment; one node makes it, the others wait and find it. */
    public void makeFirst() {
        var sql = new Sql(platform);
        sql.list(row -> row, "select pg_advisory_xact_lock(hashtext('signing_key'))");
        boolean none = sql.list(
                row -> row.getBoolean(1), "select not exists (select from signing_key)").get(0);
        if (none) {
            var key = generated();
            sql.update("insert into signing_key (kid, public_jwk, private_part) values (?, ?, ?)",
                    key.getKeyID(),
                    key.toPublicJWK().toJSONString(),
                    seal.close(key.toJSONString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The public parts, as a JSON Web Key Set (RFC 7517). */
    public String published() {
        var keys = new Sql(platform).list(row -> KeptKeys.parsed(row.getString(1)),
                "select public_jwk from signing_key where retired_at is null order by created_at");
        return new JWKSet(keys).toString(true);
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
