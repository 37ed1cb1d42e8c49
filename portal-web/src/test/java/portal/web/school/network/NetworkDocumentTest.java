package portal.web.school.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.network.NetworkChange;
import portal.school.network.NewNetwork;

/** A refusal cannot be made whole without a server, so that its type alone is looked at. */
class NetworkDocumentTest {

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFoundingSaysAllOfANetwork() {
        assertEquals(
                new NewNetwork(NetworkKind.ZONE, "城东片区", LocalDate.of(2026, 9, 1), "S1",
                        List.of("S2", "S3"), "文件"),
                NetworkDocument.founding(bytes("""
                        {"kind": "ZONE", "name": " 城东片区", "since": "2026-09-01", "lead": "S1",
                         "members": ["S2", "S3"], "reason": "文件"}""")));
    }

    @Test
    void aChangeMayBeOfSeveralThingsAtOnce() {
        var day = LocalDate.of(2026, 11, 1);
        assertEquals(
                new NetworkChange(3, Optional.of("新名"),
                        List.of(new NetworkChange.Join("S4", day, null)),
                        List.of(new NetworkChange.Leave("S2", day)),
                        Optional.of(new NetworkChange.Lead("S3", day, true)), Optional.empty(),
                        "文件"),
                NetworkDocument.change(bytes("""
                        {"version": 3, "name": "新名", "reason": "文件",
                         "join": [{"school": "S4", "since": "2026-11-01"}],
                         "leave": [{"school": "S2", "until": "2026-11-01"}],
                         "lead": {"school": "S3", "since": "2026-11-01"}}""")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"version\": \"1\"}", "{\"version\": 1.5}",
        "{\"version\": 1, \"wrong\": 1}", "{\"version\": 1, \"until\": \"tomorrow\"}",
        "{\"version\": 1, \"join\": [1]}", "{\"version\": 1, \"join\": [{\"since\": \"2026-11-01\"}]}",
        "{\"version\": 1, \"lead\": \"S1\"}", "{\"version\": 1e999999999}",
        "{\"version\": 1, \"until\": \"-999999-01-01\"}"})
    void whatIsNoChangeIsRefused(String json) {
        assertThrows(RuntimeException.class, () -> NetworkDocument.change(bytes(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": \"CLUB\"}", "{\"members\": [1]}", "{\"since\": 1}"})
    void whatIsNoFoundingIsRefused(String json) {
        assertThrows(RuntimeException.class, () -> NetworkDocument.founding(bytes(json)));
    }
}
