package portal.content;

import java.net.URI;

/**
 * By what an S3-compatible storage is reached, as the operator set it ({@code docs/operating.md}).
 *
 * @param prefix    what every key begins with; empty, or with a slash at its end
 * @param pathStyle whether the bucket stands in the path, rather than before the host
 */
record S3Settings(
        URI endpoint,
        String bucket,
        String region,
        String accessKey,
        String secretKey,
        boolean pathStyle,
        String prefix) {

    /** Without the secrets, which no log holds. */
    @Override
    public String toString() {
        return endpoint + " " + bucket + "/" + prefix;
    }
}
