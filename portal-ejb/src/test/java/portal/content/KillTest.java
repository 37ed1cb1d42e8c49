package portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.content.FilesAtWork.BATCH;
import static portal.content.FilesAtWork.TABLES;
import static portal.content.FilesAtWork.bytes;
import static portal.database.TestDatabase.FIRST;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.database.TestDatabase;

/** A process that keeps, drops and sweeps without end is killed at a random moment; many times by {@code mvn -Psoak verify}. */
class KillTest {

    private static final int CONTENTS = 5;

    @TempDir
    Path folder;

    @Test
    @DisplayName("kill -9: no row without bytes, and what is left over goes")
    void aKillAtAnyMomentLosesNothing() throws Exception {
        var work = FilesAtWork.fresh(folder);
        for (int round = 0; round < Integer.getInteger("portal.kill.rounds", 1); round++) {
            var busy = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                    "-cp", classPath(), Busy.class.getName(), work.database.name(), work.database.url(),
                    folder.toString())
                    .inheritIO().start();
            try {
                awaitWork(work);
                busy.waitFor(ThreadLocalRandom.current().nextInt(1_000), TimeUnit.MILLISECONDS);
                assertTrue(busy.isAlive(), "it goes on until it is killed");
            } finally {
                busy.destroyForcibly().waitFor();
            }
            assertEquals(List.of(), work.rowsWithoutBytes(), "round " + round);
            assertEquals(0, work.sweep(FIRST).size(), "round " + round);
            assertEquals(List.of(), work.rowsWithoutBytes(), "swept, round " + round);
        }
    }

    /** Until the process has kept or dropped something. */
    private static void awaitWork(FilesAtWork work) throws InterruptedException {
        long before = deeds(work);
        for (int i = 0; i < 1_200 && deeds(work) == before; i++) {
            Thread.sleep(50);
        }
        assertTrue(deeds(work) > before, "the process does something before it is killed");
    }

    private static long deeds(FilesAtWork work) {
        return work.database.as("postgres", connection -> {
            var row = connection.createStatement().executeQuery(
                    "select coalesce(sum(version), 0) from file_use");
            row.next();
            return row.getLong(1);
        });
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path")).replace(';', File.pathSeparatorChar);
    }

    /** Another process at the same database and folder. */
    static final class Busy {

        private Busy() {}

        public static void main(String[] arguments) {
            var work = new FilesAtWork(
                    TestDatabase.at(arguments[0], arguments[1]), Path.of(arguments[2]), store -> store);
            for (int number = 0; ; number++) {
                String text = "甲小学," + number % CONTENTS + "\n".repeat(1 + number % CONTENTS * 1_000);
                work.in(FIRST, files -> files.keep(bytes(text), "x.csv", TABLES, BATCH));
                if (number % 4 == 3) {
                    work.in(FIRST, files -> {
                        files.dropOf(BATCH);
                        return null;
                    });
                    work.sweep(FIRST);
                }
            }
        }
    }
}
