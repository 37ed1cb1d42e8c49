package portal.identity.personal;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What is kept of a {@link PersonalNumber}: the number sealed, a fingerprint by which equal ones are
 * found within their county, and the mask that is shown. The number itself is not in it.
 */
@JsonbTypeAdapter(MaskOf.Kept.class)
public final class KeptNumber implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] fingerprint;
    private final String mask;
    private final byte[] sealed;

    KeptNumber(byte[] fingerprint, String mask, byte[] sealed) {
        this.fingerprint = fingerprint;
        this.mask = mask;
        this.sealed = sealed;
    }

    /** What may be seen of it. */
    public String masked() {
        return mask;
    }

    /** Equal for equal numbers of the same kind and county, and for no others. */
    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    byte[] sealed() {
        return sealed;
    }

    /** The same number of the same county, whenever each of the two was sealed. */
    @Override
    public boolean equals(Object other) {
        return other instanceof KeptNumber number
                && MessageDigest.isEqual(fingerprint, number.fingerprint);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fingerprint);
    }

    @Override
    public String toString() {
        return mask;
    }
}
