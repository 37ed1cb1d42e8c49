package portal.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where stored files lie and how much is taken, as the operator set it ({@code docs/operating.md});
 * what cannot be meant is refused when the portal starts.
 */
@ApplicationScoped
public class FileSettings {

    static final long MEGABYTE = 1 << 20;

    private static final long MOST_MEGABYTES = 1L << 30;
    private static final int A_YEAR_IN_DAYS = 365;

    private Function<String, Optional<String>> settings;

    private Path folder;
    private long mostBytes;
    private long quota;
    private Duration grace;

    @PostConstruct
    void start() {
        var config = ConfigProvider.getConfig();
        read(name -> config.getOptionalValue(name, String.class));
    }

    static FileSettings of(Function<String, Optional<String>> settings) {
        var read = new FileSettings();
        read.read(settings);
        return read;
    }

    private void read(Function<String, Optional<String>> given) {
        settings = given;
        folder = text("portal.files.dir").map(Path::of)
                .or(() -> text("portal.data.dir").map(data -> Path.of(data, "files")))
                .or(() -> Optional.ofNullable(System.getProperty("com.sun.aas.instanceRoot"))
                        .map(server -> Path.of(server, "portal-files")))
                .orElseThrow(() -> new IllegalStateException(
                        "portal.files.dir is not set, and neither is portal.data.dir"))
                .toAbsolutePath().normalize();
        mostBytes = number("portal.files.most-mb", 2_048, 1, MOST_MEGABYTES) * MEGABYTE;
        quota = quotaSet("portal.files.quota-mb", 20_480);
        grace = Duration.ofDays(number("portal.files.grace-days", 7, 1, A_YEAR_IN_DAYS));
    }

    private Optional<String> text(String name) {
        return settings.apply(name).map(String::strip).filter(given -> !given.isEmpty());
    }

    private long quotaSet(String name, long otherwise) {
        return number(name, otherwise, 0, MOST_MEGABYTES) * MEGABYTE;
    }

    private long number(String name, long otherwise, long least, long most) {
        var given = text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(given.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below, in the same words
        }
        throw new IllegalStateException("%s is “%s”; it must be a whole number from %d to %d"
                .formatted(name, given.get(), least, most));
    }

    Path folder() {
        return folder;
    }

    /** As much as any one file may have. */
    public long mostBytes() {
        return mostBytes;
    }

    /** As much as the files of a county may take together: its own figure, else that of all. */
    public long quota(String county) {
        return quotaSet("portal.files.quota-mb." + county, quota / MEGABYTE);
    }

    /** How long bytes are kept aside that no row names any more, and what was never sent to its end. */
    Duration grace() {
        return grace;
    }
}
