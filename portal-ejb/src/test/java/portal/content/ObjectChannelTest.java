package portal.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How an object is asked for, and what happens when its line breaks. */
class ObjectChannelTest {

    private static final int A_LITTLE = 1 << 18;
    private static final int SIZE = 1 << 20;

    private final byte[] bytes = new byte[SIZE];
    private final List<Long> asked = new ArrayList<>();

    ObjectChannelTest() {
        new Random(7).nextBytes(bytes);
    }

    private ObjectChannel channel(int mostAtOnce) {
        return new ObjectChannel((from, to) -> {
            asked.add(from);
            return cutOff(Arrays.copyOfRange(bytes, (int) from, (int) to), mostAtOnce);
        }, SIZE);
    }

    /** Ends before its end. */
    private static InputStream cutOff(byte[] part, int most) {
        return new ByteArrayInputStream(part, 0, Math.min(most, part.length));
    }

    @Test
    void whoeverReadsOnGetsTheRestAsOneStream() throws IOException {
        try (var channel = channel(SIZE)) {
            assertArrayEquals(bytes, Channels.newInputStream(channel).readAllBytes());
        }
        assertEquals(List.of(0L, (long) A_LITTLE), asked);
    }

    @Test
    void aBrokenLineIsTakenUpWhereItBroke() throws IOException {
        int most = 300_000;
        try (var channel = channel(most)) {
            assertArrayEquals(bytes, Channels.newInputStream(channel).readAllBytes());
        }
        assertEquals(List.of(0L, (long) A_LITTLE, A_LITTLE + 300_000L, A_LITTLE + 600_000L), asked);
    }

    @Test
    void aLineThatBringsNothingTwiceIsAFailure() {
        var channel = channel(0);
        assertThrows(IOException.class, () -> Channels.newInputStream(channel).read());
        assertEquals(2, asked.size());
    }
}
