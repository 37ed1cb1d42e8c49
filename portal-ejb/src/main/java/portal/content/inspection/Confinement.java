package portal.content.inspection;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What a program is held in that reads a file of anybody's (隔离): no network, bounds of memory, time
 * and files as far as the system can set them, an environment of nothing, and a clock.
 *
 * @param before the words before its command that hold it
 */
record Confinement(List<String> before) {

    private static final Logger LOG = Logger.getLogger(Confinement.class.getName());

    private static final Duration UNTIL_TRIED = Duration.ofSeconds(20);
    private static final Duration UNTIL_DEAD = Duration.ofSeconds(10);

    private static final List<String> ALONE =
            List.of("unshare", "-rnpf", "--kill-child", "--");
    private static final List<String> BOUNDS = List.of(
            "prlimit", "--as=4294967296", "--fsize=268435456", "--nofile=512", "--core=0");
    /** They are counted for the user, whose portal has many, unless the program is alone. */
    private static final String PROCESSES = "--nproc=256";

    /** From the tightest to none: what a system lacks, it does without. */
    private static final List<List<String>> WAYS = List.of(
            joined(ALONE, BOUNDS, List.of(PROCESSES)),
            joined(ALONE, BOUNDS),
            BOUNDS,
            List.of());

    /** The tightest in which the command runs; none where it cannot run at all. */
    static Optional<Confinement> tightest(List<String> command, Path folder) {
        for (List<String> way : WAYS) {
            var confinement = new Confinement(way);
            if (confinement.runs(command, UNTIL_TRIED, folder)) {
                LOG.info(() -> "files are looked into in a process of its own: "
                        + (way.isEmpty() ? "no prlimit, no unshare" : String.join(" ", way)));
                return Optional.of(confinement);
            }
        }
        LOG.severe(() -> "files cannot be looked into, this does not run: "
                + String.join(" ", command));
        return Optional.empty();
    }

    /** Whether the command ended by itself, in time and well. */
    boolean runs(List<String> command, Duration time, Path folder) {
        Process process;
        try {
            process = started(command, time, folder);
        } catch (IOException missing) {
            return false;
        }
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)
                    && process.exitValue() == 0;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        } finally {
            end(process);
        }
    }

    private Process started(List<String> command, Duration time, Path folder) throws IOException {
        List<String> whole = new ArrayList<>(before);
        int bounds = before.indexOf("prlimit");
        if (bounds >= 0) {
            whole.add(bounds + 1, "--cpu=" + (2 * time.toSeconds() + 1));
        }
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        environment(builder.environment(), folder);
        return builder.start();
    }

    /** Nothing of the portal's: its environment may hold its passwords. */
    private static void environment(Map<String, String> variables, Path folder) {
        var kept = Map.copyOf(variables);
        variables.clear();
        for (String name : List.of("PATH", "SystemRoot", "FONTCONFIG_PATH")) {
            if (kept.containsKey(name)) {
                variables.put(name, kept.get(name));
            }
        }
        variables.put("LC_ALL", "C.UTF-8");
        variables.put("HOME", folder.toString());
        variables.put("TMPDIR", folder.toString());
        variables.put("TEMP", folder.toString());
        variables.put("TMP", folder.toString());
    }

    private static void end(Process process) {
        try {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            process.getOutputStream().close();
            process.waitFor(UNTIL_DEAD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException closed) {
            // it is gone already
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    /** The reader's command: a small machine of its own, which dies where its memory ends. */
    static List<String> reader(Path libraries, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-Xss2m", "-XX:MaxMetaspaceSize=128m",
                "-XX:CompressedClassSpaceSize=64m", "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true", "-Dlog4j2.statusLoggerLevel=OFF",
                "-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder,
                "-Dorg.apache.pdfbox.rendering.UsePureJavaCMYKConversion=true",
                "-cp", libraries + File.separator + "*",
                "portal.content.inspection.child.Inspector");
    }
}
