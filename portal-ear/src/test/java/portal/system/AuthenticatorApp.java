package portal.system;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator application does on somebody's phone: RFC 6238 with steps of 30 seconds. */
public final class AuthenticatorApp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private AuthenticatorApp() {}

    /** The code for a secret as the page shows it for typing, so many steps from now. */
    public static String code(String typed, int apart) throws GeneralSecurityException {
        long step = Instant.now().getEpochSecond() / 30 + apart;
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(bytes(typed.replace(" ", "")), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int from = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] bytes(String typed) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char sign : typed.toCharArray()) {
            held = held << 5 | BASE32.indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
