package portal.web.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @DisplayName("ASVS 3.5.1: a change that another site asks for is refused by what the browser says of it")
    @CsvSource({"same-origin, true", "none, true", "cross-site, false", "same-site, false", "x, false"})
    void whatTheBrowserSaysOfTheSiteDecides(String site, boolean holds) {
        var rule = new SameOrigin(site, "https://evil.example", null, "pairing.example", false);
        assertTrue(holds == rule.holds());
    }

    @ParameterizedTest
    @DisplayName("ASVS 3.5.1: an older browser’s origin must be the host that is asked")
    @CsvSource({
        "http://pairing.example,        pairing.example,      true",
        "http://PAIRING.example:80,     pairing.example,      true",
        "https://pairing.example,       pairing.example:443,  true",
        "http://pairing.example:8080,   pairing.example:8080, true",
        "http://pairing.example:8081,   pairing.example:8080, false",
        "http://evil.example,           pairing.example,      false",
        "http://pairing.example.evil,   pairing.example,      false",
        "http://evil@pairing.example,   pairing.example,      false",
        "null,                          pairing.example,      false",
        "http://pairing.example,        ,                     false"})
    void theOriginMustBeTheHost(String origin, String host, boolean holds) {
        assertTrue(holds == new SameOrigin(null, origin, null, host, false).holds(), origin);
    }

    @Test
    void servedByTlsAloneAPlainOriginIsAnother() {
        assertFalse(new SameOrigin(null, "http://pairing.example", null, "pairing.example", true).holds());
        assertTrue(new SameOrigin(null, "https://pairing.example", null, "pairing.example", true).holds());
    }

    @Test
    void withoutAnOriginThePageThatSentItIsAsked() {
        var own = "http://pairing.example/school/import.xhtml?x=1";
        assertTrue(new SameOrigin(null, null, own, "pairing.example", false).holds());
        assertFalse(new SameOrigin(null, null, "http://evil.example/", "pairing.example", false).holds());
    }

    @Test
    void whatSaysNothingIsNoBrowserAndIsServed() {
        assertTrue(new SameOrigin(null, null, null, "pairing.example", true).holds());
    }
}
