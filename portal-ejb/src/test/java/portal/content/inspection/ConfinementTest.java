package portal.content.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfinementTest {

    private static final Duration TIME = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Confinement confinement;

    @BeforeEach
    void tightest() {
        confinement = Confinement.tightest(List.of("true"), folder).orElseThrow();
    }

    private boolean holds(String condition) {
        return confinement.runs(List.of("sh", "-c", condition), TIME, folder);
    }

    @Test
    void nothingOfThePortalsEnvironmentIsThere() {
        assertTrue(holds("[ \"$HOME\" = \"" + folder + "\" ]"));
        assertTrue(holds("[ $(env | grep -Ecv '^(PATH|HOME|TMPDIR|TEMP|TMP|LC_ALL|FONTCONFIG_PATH|PWD|OLDPWD|SHLVL|_)=')"
                + " -eq 0 ]"));
    }

    @Test
    void whereTheSystemCanThereIsNoNetworkAndFilesStaySmall() {
        if (confinement.before().contains("unshare")) {
            assertTrue(holds("[ $(grep -c : /proc/self/net/dev) -le 1 ]"));
        }
        if (confinement.before().contains("prlimit")) {
            assertFalse(holds("head -c 300000000 /dev/zero > large"));
        }
    }

    @Test
    void whatComesToNoEndIsEndedWithAllThatItStarted() {
        assertFalse(confinement.runs(
                List.of("sh", "-c", "sleep 100 & sleep 100"), Duration.ofMillis(500), folder));
        assertEquals(0, ProcessHandle.current().descendants().count());
    }

    @Test
    void whatFailsOrIsNotThereDoesNotRun() {
        assertFalse(holds("exit 3"));
        assertEquals(Optional.empty(), Confinement.tightest(List.of("no-such-program"), folder));
    }
}
