package portal.web.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.pairing.DeskBoard;
import portal.pairing.PairingDesk;

class DeskOrderTest {

    private static DeskOrder order(String body) throws DeskOrder.Unreadable {
        return DeskServlet.order(body.getBytes(StandardCharsets.UTF_8));
    }

    /** A desk that only keeps what it was asked for. */
    private static final class Asked extends PairingDesk {

        private String what;

        @Override
        public DeskBoard change(
                int year, int seen, String supporter, String recipient, String other) {
            what = "%d %d %s %s %s".formatted(year, seen, supporter, recipient, other);
            return null;
        }

        @Override
        public DeskBoard limit(int year, int seen, String supporter, int min, int max) {
            what = "%d %d %s %d %d".formatted(year, seen, supporter, min, max);
            return null;
        }

        @Override
        public DeskBoard farthest(int year, int seen, Optional<Integer> metres) {
            what = "%d %d %s".formatted(year, seen, metres);
            return null;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'do':'change','year':2026,'seen':7,'supporter':'A','recipient':'B','other':'C'}|2026 7 A B C",
        "{'do':'limit','year':2026,'seen':7,'supporter':'A','min':0,'max':5}|2026 7 A 0 5",
        "{'do':'farthest','year':2026,'seen':7,'kilometres':'30.5'}|2026 7 Optional[30500]",
        "{'do':'farthest','year':2026,'seen':7,'kilometres':' '}|2026 7 Optional.empty",
    }, quoteCharacter = '`')
    void anOrderIsTakenToTheDesk(String body, String asked) throws Exception {
        var desk = new Asked();
        order(body.replace('\'', '"')).on(desk);
        assertEquals(asked, desk.what);
    }

    @Test
    void solvingIsNoStep() throws Exception {
        assertTrue(order("{\"do\":\"solve\",\"year\":2026,\"seen\":0}").isSolve());
    }

    @ParameterizedTest
    @DisplayName("What is malformed, unknown or without what it needs is no order")
    @ValueSource(strings = {
        "", "[]", "null", "{", "{\"do\":\"pin\"", "\u0000",
        "{\"do\":\"drop\",\"year\":2026,\"seen\":1}",
        "{\"do\":\"undo\",\"year\":2026}",
        "{\"do\":\"undo\",\"seen\":1}",
        "{\"do\":\"undo\",\"year\":\"2026\",\"seen\":1}",
        "{\"do\":\"undo\",\"year\":2026,\"seen\":1.5}",
        "{\"do\":\"undo\",\"year\":99999999999,\"seen\":1}",
        "{\"do\":7,\"year\":2026,\"seen\":1}"})
    void whatIsMalformedIsNoOrder(String body) {
        assertThrows(DeskOrder.Unreadable.class, () -> order(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'do':'pin','supporter':'A'",
        "'do':'pin','supporter':'A','recipient':''",
        "'do':'pin','supporter':'A','recipient':5",
        "'do':'change','supporter':'A','recipient':'B'",
        "'do':'limit','supporter':'A','min':0",
        "'do':'limit','supporter':'A','min':0,'max':'5'",
        "'do':'want','recipient':'B'",
        "'do':'remedy'",
        "'do':'farthest'",
        "'do':'farthest','kilometres':'far'",
        "'do':'farthest','kilometres':'-1'",
        "'do':'farthest','kilometres':'1e99999999'",
        "'do':'farthest','kilometres':'20001'"})
    void whatLacksWhatItNeedsReachesNoDesk(String members) throws Exception {
        var order = order("{\"year\":2026,\"seen\":1," + members.replace('\'', '"') + "}");
        assertThrows(DeskOrder.Unreadable.class, () -> order.on(new PairingDesk()));
    }

    @Test
    @DisplayName("A body that nests without end is refused like any other that is malformed")
    void aBodyThatNestsWithoutEndIsNoOrder() {
        assertThrows(DeskOrder.Unreadable.class, () -> order("[".repeat(8_000)));
        assertThrows(DeskOrder.Unreadable.class, () -> order("{\"a\":" + "[".repeat(7_000)));
    }
}
