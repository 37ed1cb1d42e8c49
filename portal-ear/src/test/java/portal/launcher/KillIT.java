package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import portal.system.PostgresProcesses;
import portal.system.RunningPortal;

/**
 * Kill -9 of launcher and database at any moment; once in {@code verify}, {@code soak.rounds} times
 * in {@code mvn -Psoak verify}.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("soak.rounds", 1);
    private static final int ENOUGH = 300;

    private final Random random = new Random();

    @Test
    void noAcknowledgedRowIsLost() throws Exception {
        Path data = RunningPortal.newData("kill");
        for (int round = 1; round <= ROUNDS; round++) {
            Path said = Path.of(data + "-round-" + round + ".log");
            Process launcher = launch(data, said);
            while (Files.readAllLines(said).size() < ENOUGH) {
                assertTrue(launcher.isAlive(), () -> "see " + said);
                Thread.sleep(20);
            }
            Thread.sleep(random.nextInt(500));
            killEverything(launcher, data);
            assertKept(data, lastSaid(said));
        }
    }

    /** From the first unpacking on, at whatever moment of a start. */
    @Test
    void aStartThatWasCutOffIsMadeGoodByTheNext() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Path data = RunningPortal.newData("cut-off");
            for (int cut = 0; cut < 3; cut++) {
                Process launcher = launch(data, Path.of(data + ".log"));
                Thread.sleep(100 + random.nextInt(2500));
                killEverything(launcher, data);
            }
            try (Started started = new Started(data)) {
                assertEquals("1", started.ask("select 1"));
            }
        }
    }

    private void killEverything(Process launcher, Path data) throws InterruptedException {
        if (random.nextBoolean()) {
            PostgresProcesses.kill(data);
        }
        launcher.destroyForcibly().waitFor();
        PostgresProcesses.kill(data);
    }

    private static Process launch(Path data, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp", System.getProperty("java.class.path"),
                        Acknowledging.class.getName(), data.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static long lastSaid(Path said) throws IOException {
        List<String> lines = Files.readString(said).lines().toList();
        // The very last may be cut off in the middle of its digits.
        return Long.parseLong(lines.get(lines.size() - 2));
    }

    private static void assertKept(Path data, long last) throws SQLException {
        try (Started started = new Started(data)) {
            assertEquals("" + last,
                    started.ask("select count(*) from acknowledged where n <= " + last));
        }
    }
}
