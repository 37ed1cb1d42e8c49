package portal.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a whole body ends in a refusal that cannot be made without a server. */
class JsonBodyTest {

    private static Optional<BigDecimal> number(String written) {
        try (var reader = Json.createReader(new StringReader("[" + written + "]"))) {
            return JsonBody.number((JsonNumber) reader.readArray().get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1E+2147483647", "1e41",
        "12345678901234567890123456789012345678901"})
    @DisplayName("a few letters that are a thousand million digits are no number")
    void aNumberThatFillsTheMemoryIsNone(String written) {
        assertEquals(Optional.empty(), number(written));
    }

    @Test
    void whatSomebodyCouldMeanIsOne() {
        assertEquals(Optional.of(new BigDecimal("72.50")), number("72.50"));
        assertEquals(Optional.of(new BigDecimal("1E+3")), number("1e3"));
    }
}
