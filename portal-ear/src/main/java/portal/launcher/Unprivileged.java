package portal.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How PostgreSQL, which refuses to run as root, is run by a launcher that is root: in a user
 * namespace without root, else as nobody. Anybody else runs it as they are.
 *
 * @param prefix the command line before PostgreSQL's own
 * @param owner  who owns its files, or empty where they stay as they are made
 */
record Unprivileged(List<String> prefix, Optional<String> owner) {

    private static final Unprivileged AS_WE_ARE = new Unprivileged(List.of(), Optional.empty());
    private static final Unprivileged NAMESPACE =
            new Unprivileged(List.of("unshare", "--user"), Optional.of("root"));
    private static final Unprivileged NOBODY = new Unprivileged(
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups",
                    "--no-new-privs"),
            Optional.of("nobody"));

    /** The ways that work on this machine, the preferred one first. */
    static List<Unprivileged> ways() {
        if (!DataFolder.POSIX || !"root".equals(System.getProperty("user.name"))) {
            return List.of(AS_WE_ARE);
        }
        List<Unprivileged> ways = new ArrayList<>();
        for (Unprivileged way : List.of(NAMESPACE, NOBODY)) {
            if (way.works()) {
                ways.add(way);
            }
        }
        return ways;
    }

    static Unprivileged preferred() {
        return ways().stream().findFirst().orElseThrow(() -> new Refusal("database.as-root"));
    }

    private boolean works() {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets the folder above be passed through by whoever runs PostgreSQL. */
    void admit(Path folder) throws IOException {
        if (equals(NOBODY)) {
            DataFolder.permit(folder, "rwx--x--x");
        }
    }

    /** Gives a file, or a folder and all in it, to whoever runs PostgreSQL, unless it is theirs. */
    void give(Path path) throws IOException {
        if (owner.isEmpty() || Files.notExists(path)) {
            return;
        }
        UserPrincipal user =
                path.getFileSystem().getUserPrincipalLookupService()
                        .lookupPrincipalByName(owner.get());
        if (Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                Files.setOwner(file, user);
                return FileVisitResult.CONTINUE;
            }

            // The folder itself last, so that one given only in part is given again.
            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure)
                    throws IOException {
                Files.setOwner(folder, user);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
