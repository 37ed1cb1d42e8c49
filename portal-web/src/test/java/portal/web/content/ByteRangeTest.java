package portal.web.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 9110, 14.1.2: which part of a file of 100 bytes was asked for")
class ByteRangeTest {

    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 1", "bytes=0-99, 0, 100", "bytes=10-19, 10, 10", "bytes=90-, 90, 10",
        "bytes=90-500, 90, 10", "bytes=-10, 90, 10", "bytes=-500, 0, 100", "bytes=99-99, 99, 1"})
    void aPartThatTheFileHas(String header, long from, long length) {
        assertEquals(Optional.of(new ByteRange(from, length)), ByteRange.of(header, SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void aPartThatItHasNot(String header) {
        assertFalse(ByteRange.of(header, SIZE).orElseThrow().isSatisfiable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=5-4", "bytes=-", "bytes=a-b", "lines=0-1", "", "bytes=1",
        "bytes=9999999999999999999999-"})
    void whatIsNoSinglePartIsAnsweredWithTheWhole(String header) {
        assertEquals(Optional.empty(), ByteRange.of(header, SIZE));
    }

    @Test
    void nothingAskedIsTheWhole() {
        assertEquals(Optional.empty(), ByteRange.of(null, SIZE));
    }
}
