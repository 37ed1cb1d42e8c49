package portal.web.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a film shows beneath it (字幕), in the form that browsers read (WebVTT), whichever form it was brought in. */
final class Subtitles {

    private static final String HEAD = "WEBVTT";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Subtitles() {}

    static String of(byte[] bytes) {
        var text = text(bytes).replace(BYTE_ORDER_MARK, "").replace("\r\n", "\n");
        return text.startsWith(HEAD) ? text
                : HEAD + "\n\n" + text.replaceAll("(\\d\\d:\\d\\d:\\d\\d),(\\d{3})", "$1.$2");
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException old) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
