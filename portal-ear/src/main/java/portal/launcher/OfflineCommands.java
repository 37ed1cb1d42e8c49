package portal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;

/**
 * The commands that need no server: the domain is loaded from the WAR as shipped, in a class loader
 * that sees the JDK and {@code lib-commands}, and nothing of the launcher.
 */
final class OfflineCommands {

    private static final String DOMAIN = "WEB-INF/lib/portal-ejb";
    private static final String VERIFY_AUDIT = "portal.audit.chain.VerifyCommand";

    private final Path home;

    OfflineCommands(Path home) {
        this.home = home;
    }

    /** Solves an allocation problem; the command's own answer is the exit code. */
    int allocate(Path file, Appendable out, Appendable err) {
        return run("portal.allocation.document.AllocateCommand", "run",
                List.of(Path.class, Appendable.class, Appendable.class), file, out, err);
    }

    /** Proves a plan's record again; the command's own answer is the exit code. */
    int verify(Path file, Appendable out, Appendable err) {
        return run("portal.allocation.document.VerifyCommand", "run",
                List.of(Path.class, Appendable.class, Appendable.class), file, out, err);
    }

    /** Verifies an exported part of the record. */
    int verifyAudit(Path file, Appendable out) {
        return run(VERIFY_AUDIT, "file", List.of(Path.class, Appendable.class), file, out);
    }

    /** Verifies what a data folder and its database keep on record. */
    int verifyAudit(Path data, DataSource database, Appendable out) {
        return run(VERIFY_AUDIT, "folder", List.of(Path.class, DataSource.class, Appendable.class),
                data, database, out);
    }

    private int run(String type, String method, List<Class<?>> parameters, Object... arguments) {
        try {
            Path domain = extracted();
            try (var loader = new URLClassLoader(
                    classPath(domain), ClassLoader.getPlatformClassLoader())) {
                return (int) loader.loadClass(type)
                        .getMethod(method, parameters.toArray(Class<?>[]::new))
                        .invoke(null, arguments);
            } finally {
                Files.deleteIfExists(domain);
            }
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (IOException | ReflectiveOperationException incomplete) {
            throw new Refusal(incomplete, "commands.incomplete", home.resolve("portal.war"), type);
        }
    }

    private Path extracted() throws IOException {
        try (var war = new ZipFile(home.resolve("portal.war").toFile())) {
            ZipEntry domain = war.stream()
                    .filter(entry -> entry.getName().startsWith(DOMAIN))
                    .findFirst()
                    .orElseThrow(() -> new IOException(DOMAIN));
            Path jar = Files.createTempFile("portal-ejb", ".jar");
            try (InputStream in = war.getInputStream(domain)) {
                Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            return jar;
        }
    }

    private URL[] classPath(Path domain) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(domain.toUri().toURL());
        try (var libraries = Files.newDirectoryStream(home.resolve("lib-commands"), "*.jar")) {
            for (Path library : libraries) {
                urls.add(library.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
