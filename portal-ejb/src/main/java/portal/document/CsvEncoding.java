package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import portal.RuleViolation;

/**
 * In which encoding a CSV file was written: by its mark, by the zeros of UTF-16, or by the first
 * encoding in which all of it makes sense.
 */
record CsvEncoding(Charset charset, int markLength) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 1 << 16;

    static CsvEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        CsvEncoding marked = marked(start);
        List<CsvEncoding> candidates = marked != null ? List.of(marked)
                : hasZero(start) ? List.of(new CsvEncoding(wide(start), 0))
                : List.of(new CsvEncoding(StandardCharsets.UTF_8, 0), new CsvEncoding(GB18030, 0));
        for (CsvEncoding candidate : candidates) {
            if (candidate.makesSenseOf(file)) {
                return candidate;
            }
        }
        throw new RuleViolation("table.not-a-table");
    }

    private static CsvEncoding marked(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB
                && start[2] == (byte) 0xBF) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static boolean hasZero(byte[] start) {
        for (byte octet : start) {
            if (octet == 0) {
                return true;
            }
        }
        return false;
    }

    /** By the separators, quotes, digits and line ends that every table has, each beside a zero. */
    private static Charset wide(byte[] start) {
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < start.length; i += 2) {
            little += start[i + 1] == 0 && usual(start[i]) ? 1 : 0;
            big += start[i] == 0 && usual(start[i + 1]) ? 1 : 0;
        }
        return little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean usual(byte octet) {
        return "\t\r\n\",;0123456789".indexOf(octet) >= 0;
    }

    private boolean makesSenseOf(Path file) throws IOException {
        var buffer = new char[1 << 14];
        try (Reader reader = open(file)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    char letter = buffer[i];
                    if (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException nonsense) {
            return false;
        }
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markLength);
        return new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
