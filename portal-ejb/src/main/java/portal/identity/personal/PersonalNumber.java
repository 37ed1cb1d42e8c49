package portal.identity.personal;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A number that names one person, as it was just entered and found sound: on its way to be kept.
 *
 * <p>It shows its mask and nothing else. It has no getter and cannot be serialized; {@link
 * PersonalNumbers} alone reads the text.
 */
@JsonbTypeAdapter(MaskOf.Number.class)
public abstract sealed class PersonalNumber permits IdentityNumber, PhoneNumber {

    private final String text;

    PersonalNumber(String text) {
        this.text = text;
    }

    /** What may be seen of it. */
    public abstract String masked();

    /** What tells numbers of this kind from others in a fingerprint; it never changes. */
    abstract String kind();

    final String text() {
        return text;
    }

    final byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Takes as long for a near miss as for a far one. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof PersonalNumber number && number.getClass() == getClass()
                && MessageDigest.isEqual(bytes(), number.bytes());
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    @Override
    public final String toString() {
        return masked();
    }
}
