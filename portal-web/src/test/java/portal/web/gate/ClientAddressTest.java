package portal.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final Set<String> PROXIES = Set.of("127.0.0.1", "10.0.0.2");

    @Test
    void withoutAProxyItIsTheConnections() {
        assertEquals("192.0.2.7", ClientAddress.of("192.0.2.7", List.of(), Set.of()));
    }

    @Test
    @DisplayName("ASVS 4.1.3: who is no proxy of ours cannot say where it comes from")
    void aStrangersWordIsNotTaken() {
        assertEquals("192.0.2.7", ClientAddress.of("192.0.2.7", List.of("127.0.0.1"), PROXIES));
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", List.of("192.0.2.7"), Set.of()));
    }

    @Test
    void aProxysWordIsTakenAndWhatCameBeforeItIsNot() {
        assertEquals("192.0.2.7", ClientAddress.of("127.0.0.1", List.of("192.0.2.7"), PROXIES));
        assertEquals("192.0.2.7", ClientAddress.of("0:0:0:0:0:0:0:1", List.of("6.6.6.6", "192.0.2.7"), PROXIES));
        assertEquals("192.0.2.7",
                ClientAddress.of("127.0.0.1", List.of("6.6.6.6", "192.0.2.7", "10.0.0.2"), PROXIES));
    }

    @Test
    void whatIsNoAddressIsNotTaken() {
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", List.of("x\nforged"), PROXIES));
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", List.of("unknown"), PROXIES));
    }
}
