package portal.web.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StrangersTest {

    @Test
    @DisplayName("whoever sends forms byte by byte takes no more than a share of the server's threads")
    void oneAddressHasItsShareAndNoMore() {
        var strangers = new Strangers();
        for (int i = 0; i < Strangers.MOST_AT_ONCE; i++) {
            assertTrue(strangers.enter("192.0.2.1"));
        }
        assertFalse(strangers.enter("192.0.2.1"));
        assertTrue(strangers.enter("192.0.2.2"));
        strangers.leave("192.0.2.1");
        assertTrue(strangers.enter("192.0.2.1"));
        assertFalse(strangers.enter("192.0.2.1"));
    }
}
