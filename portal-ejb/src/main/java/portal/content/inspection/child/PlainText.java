package portal.content.inspection.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text in one of the encodings of Chinese programs. */
final class PlainText implements Reading {

    private static final int SAMPLE = 1 << 16;
    private static final char MARK = '\ufeff';

    @Override
    public void read(Path file, Report report) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        var piece = new char[1 << 13];
        try (Reader in = new InputStreamReader(Files.newInputStream(file), charset(start))) {
            boolean first = true;
            for (int read = in.read(piece); read >= 0 && report.wantsText();
                    read = in.read(piece)) {
                int from = first && read > 0 && piece[0] == MARK ? 1 : 0;
                report.text(CharBuffer.wrap(piece, from, read - from));
                first = false;
            }
        }
        report.endOfText();
    }

    private static Charset charset(byte[] start) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0 && i % 2 == 0) {
                evenZeros++;
            } else if (start[i] == 0) {
                oddZeros++;
            }
        }
        boolean marked = start.length > 1
                && (start[0] == (byte) 0xff && start[1] == (byte) 0xfe
                        || start[0] == (byte) 0xfe && start[1] == (byte) 0xff);
        if (marked) {
            return start[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (evenZeros + oddZeros > 0) {
            return oddZeros >= evenZeros ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        var read = CharBuffer.allocate(start.length + 1);
        boolean wrong = StandardCharsets.UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(start), read, start.length < SAMPLE).isError();
        return wrong ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }
}
