package portal.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A second factor about to be set up: what its owner's telephone must be told, once.
 *
 * @param account as the telephone will call it
 * @param typed   the secret in the letters and figures that are typed where no picture can be read
 */
public record Enrolment(String account, String typed) {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    static Enrolment of(String userName, Totp factor) {
        return new Enrolment(userName, base32(factor.secret()));
    }

    /** The secret in groups that an eye can follow. */
    public String grouped() {
        return typed.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** @param issuer as the telephone will call the portal */
    public String address(String issuer) {
        String name = encoded(issuer);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(name, encoded(account), typed, name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** RFC 4648, without padding: the secret is a whole number of groups. */
    private static String base32(byte[] bytes) {
        var signs = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                signs.append(SIGNS.charAt(held >> bits & (1 << BITS) - 1));
            }
        }
        return signs.toString();
    }
}
