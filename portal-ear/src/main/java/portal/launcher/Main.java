package portal.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command {@code java -jar portal.jar}. */
public final class Main {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;

    private Main() {}

    public static void main(String[] arguments) throws URISyntaxException {
        System.setOut(console(FileDescriptor.out));
        System.setErr(console(FileDescriptor.err));
        System.exit(run(home(), System.out, System.err, arguments));
    }

    /** Does what the command line asks for; the answer is the exit code. */
    static int run(Path home, PrintStream out, PrintStream err, String... arguments) {
        Options options = null;
        try {
            options = Options.parse(home, arguments);
            switch (options.command()) {
                case HELP -> {
                    out.println(Words.in(Locale.SIMPLIFIED_CHINESE, "help"));
                    out.println();
                    out.println(Words.in(Locale.ENGLISH, "help"));
                }
                case ALLOCATE -> {
                    // JSON is UTF-8 wherever it goes, whatever the console's own encoding.
                    var json = new PrintStream(out, true, StandardCharsets.UTF_8);
                    return new OfflineCommands(home).allocate(options.file(), json, err);
                }
                case VERIFY -> {
                    return new OfflineCommands(home).verify(options.file(), out, err);
                }
                case VERIFY_AUDIT -> {
                    return AuditVerification.run(options, new OfflineCommands(home), out);
                }
                case BACKUP ->
                    new Backup(options.data(), options.file(), version(), out).run();
                case CHECK_BACKUP -> Restore.check(options.file(), out);
                case RESTORE -> new Restore(options.file(), options.data(), home, out).run();
                case START -> {
                    JavaRelease.require(Runtime.version());
                    new Server(options, home, out).run();
                }
            }
            return DONE;
        } catch (Refusal refusal) {
            log(refusal);
            err.println(refusal.getMessage());
            return REFUSED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (Exception failure) {
            log(failure);
            err.println(
                    options == null || options.data() == null
                            ? Words.say("failed", failure)
                            : Words.say("server.failed", failure, options.data().resolve("logs")));
            return FAILED;
        }
    }

    /** The portal's version, as it was built. */
    static String version() {
        String built = Main.class.getPackage().getImplementationVersion();
        return built == null ? "-" : built;
    }

    private static void log(Exception failure) {
        if (failure.getCause() != null || !(failure instanceof Refusal)) {
            Logger.getLogger(Main.class.getPackageName()).log(Level.FINE, "not started", failure);
        }
    }

    /** Chinese in the console's own encoding if it has any, else in UTF-8. */
    private static PrintStream console(FileDescriptor descriptor) {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        boolean chinese = charset.canEncode() && charset.newEncoder().canEncode('门');
        return new PrintStream(
                new FileOutputStream(descriptor), true, chinese ? charset : StandardCharsets.UTF_8);
    }

    /** The folder of portal.jar, where WAR, libraries and counties lie. */
    private static Path home() throws URISyntaxException {
        return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .getParent();
    }
}
