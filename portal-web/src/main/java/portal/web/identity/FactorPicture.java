package portal.web.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import portal.identity.Enrolment;
import portal.web.frame.Words;

/**
 * A second factor about to be set up, as the page shows it: a code for a telephone's camera, drawn
 * in the page itself, and the same to be typed.
 *
 * @param side    how many squares the picture has each way
 * @param squares its dark squares, as the path of an SVG
 */
public record FactorPicture(int side, String squares, String typed, String account) {

    private static final int QUIET_ZONE = 4;

    static FactorPicture of(Enrolment enrolment, Words words) {
        var matrix = matrix(enrolment.address(words.text("portal.name")));
        return new FactorPicture(
                matrix.getWidth(), path(matrix), enrolment.grouped(), enrolment.account());
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.CHARACTER_SET, "UTF-8",
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String path(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
