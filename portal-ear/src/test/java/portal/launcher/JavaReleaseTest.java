package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.Runtime.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaReleaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "21.0.8", "23"})
    void aJavaOnWhichRolesAreFoundIsTaken(String running) {
        assertDoesNotThrow(() -> JavaRelease.require(Version.parse(running)));
    }

    @Test
    void aJavaOnWhichEverybodyWouldBeAStrangerIsRefused() {
        var refused = assertThrows(Refusal.class, () -> JavaRelease.require(Version.parse("25.0.1")));
        assertEquals("java.too-new", refused.key());
    }
}
