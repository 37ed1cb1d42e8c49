package portal.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateSettingsTest {

    private static GateSettings read(Map<String, String> settings) {
        return GateSettings.read(settings::get);
    }

    @Test
    @DisplayName("Sessions end after 30 idle minutes unless an operator says otherwise")
    void nothingIsNeeded() {
        var usual = read(Map.of());
        assertEquals(30, usual.idleMinutes());
        assertEquals(Operations.LOCAL, usual.operations());
        assertEquals(Set.of(), usual.proxies());
        assertFalse(usual.address().isSecure());
        assertTrue(usual.address().serves("whatever.example"));
        assertTrue(usual.address().serves("[::1]"));
        assertFalse(usual.address().serves("a b"));
        assertFalse(usual.address().serves("x\"><y"));
    }

    @Test
    void whatIsToldIsTaken() {
        var told = read(Map.of(
                "portal.url", "https://Pairing.example/",
                "portal.proxies", "127.0.0.1, 10.0.0.2",
                "portal.operations", "closed",
                "portal.session.idle-minutes", "15",
                "portal.api.account-per-minute", "0"));
        assertEquals(15, told.idleMinutes());
        assertEquals(Operations.CLOSED, told.operations());
        assertEquals(Set.of("127.0.0.1", "10.0.0.2"), told.proxies());
        assertEquals(0, told.accountPerMinute());
        assertTrue(told.address().isSecure());
    }

    @ParameterizedTest
    @CsvSource({
        "pairing.example, true", "PAIRING.EXAMPLE, true", "500236.pairing.example, true",
        "50023.pairing.example, false", "evil.pairing.example, false", "pairing.example.evil, false",
        "127.0.0.1, false"})
    void aToldAddressIsServedWithItsCountiesAndNoOther(String host, boolean served) {
        assertEquals(served, read(Map.of("portal.url", "https://pairing.example")).address().serves(host));
    }

    @ParameterizedTest
    @CsvSource({
        "portal.url, pairing.example", "portal.url, https://pairing.example/portal",
        "portal.url, ftp://pairing.example", "portal.url, https://a b", "portal.operations, yes",
        "portal.session.idle-minutes, 1", "portal.session.idle-minutes, 1000",
        "portal.session.idle-minutes, 2.5", "portal.api.account-per-minute, -1"})
    void aWrongSettingIsRefusedByItsName(String key, String value) {
        var refused = assertThrows(IllegalArgumentException.class, () -> read(Map.of(key, value)));
        assertTrue(refused.getMessage().contains(key) && refused.getMessage().contains(value));
    }

    @Test
    void operatorsDecideWhoSeesTheirFigures() {
        assertTrue(Operations.OPEN.allow(false));
        assertTrue(Operations.LOCAL.allow(true));
        assertFalse(Operations.LOCAL.allow(false));
        assertFalse(Operations.CLOSED.allow(true));
        assertTrue(Operations.isAskedBy("/metrics/base"));
        assertTrue(Operations.isAskedBy("/openapi"));
        assertFalse(Operations.isAskedBy("/metrics.xhtml"));
        assertFalse(Operations.isAskedBy("/health"));
    }
}
