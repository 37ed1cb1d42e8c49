package portal.identity.personal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A {@link KeptNumber} as one column of bytes: version, fingerprint, length of the mask, mask, and
 * the rest sealed. The fingerprint stands at a fixed place, so that a county's table finds equal
 * numbers by an index, and forbids them where it wants to:
 *
 * <pre>
 * create unique index teacher_identity_number_once
 *     on teacher (tenant_id, substring(identity_number from 2 for 32));
 * </pre>
 */
@Converter(autoApply = true)
public class KeptNumberColumn implements AttributeConverter<KeptNumber, byte[]> {

    private static final byte VERSION = 1;
    private static final int FINGERPRINT_BYTES = 32;
    private static final int MASK_AT = 1 + FINGERPRINT_BYTES;

    @Override
    public byte[] convertToDatabaseColumn(KeptNumber number) {
        if (number == null) {
            return null;
        }
        byte[] mask = number.masked().getBytes(StandardCharsets.UTF_8);
        byte[] sealed = number.sealed();
        return ByteBuffer.allocate(MASK_AT + 1 + mask.length + sealed.length)
                .put(VERSION)
                .put(number.fingerprint())
                .put((byte) mask.length).put(mask)
                .put(sealed)
                .array();
    }

    @Override
    public KeptNumber convertToEntityAttribute(byte[] column) {
        if (column == null) {
            return null;
        }
        if (column[0] != VERSION) {
            throw new IllegalStateException("a number kept in a form that is not known here");
        }
        int sealedAt = MASK_AT + 1 + column[MASK_AT];
        return new KeptNumber(
                Arrays.copyOfRange(column, 1, MASK_AT),
                new String(column, MASK_AT + 1, column[MASK_AT], StandardCharsets.UTF_8),
                Arrays.copyOfRange(column, sealedAt, column.length));
    }
}
