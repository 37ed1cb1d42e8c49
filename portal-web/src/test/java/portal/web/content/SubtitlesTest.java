package portal.web.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SubtitlesTest {

    private static final String SRT = "\ufeff1\r\n00:00:01,500 --> 00:00:03,000\r\n同学们好，请看\r\n";
    private static final String VTT =
            "WEBVTT\n\n1\n00:00:01.500 --> 00:00:03.000\n同学们好，请看\n";

    @Test
    void theCommonFormBecomesTheOneThatBrowsersRead() {
        assertEquals(VTT, Subtitles.of(SRT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatBrowsersReadStaysAsItIs() {
        assertEquals(VTT, Subtitles.of(VTT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void olderChineseFilesAreRead() {
        assertEquals(VTT, Subtitles.of(
                SRT.replace("\ufeff", "").getBytes(Charset.forName("GB18030"))));
    }
}
