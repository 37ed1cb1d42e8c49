package portal.library.offline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** How much goes into one package and how long it is kept, as the operator set it ({@code docs/operating.md}). */
@ApplicationScoped
public class PackageSettings {

    private static final int MEGABYTE_SHIFT = 20;
    private static final int MOST_MEGABYTES = 1 << 20;
    private static final int MOST_RESOURCES = 2_000;
    private static final int MOST_DAYS = 90;

    private int mostResources;
    private long mostBytes;
    private Duration kept;

    @PostConstruct
    void start() {
        var config = ConfigProvider.getConfig();
        read(name -> config.getOptionalValue(name, String.class));
    }

    static PackageSettings of(Function<String, Optional<String>> settings) {
        var read = new PackageSettings();
        read.read(settings);
        return read;
    }

    private void read(Function<String, Optional<String>> settings) {
        mostResources = number(settings, "portal.library.package.most-resources", 200, MOST_RESOURCES);
        mostBytes = (long) number(settings, "portal.library.package.most-mb", 1_900, MOST_MEGABYTES)
                << MEGABYTE_SHIFT;
        kept = Duration.ofDays(number(settings, "portal.library.package.days", 7, MOST_DAYS));
    }

    private static int number(
            Function<String, Optional<String>> settings, String name, int otherwise, int most) {
        var given = settings.apply(name).map(String::strip).filter(text -> !text.isEmpty());
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.get().matches("[0-9]{1,8}") || Integer.parseInt(given.get()) < 1
                || Integer.parseInt(given.get()) > most) {
            throw new IllegalStateException("%s is “%s”; it must be a whole number from 1 to %d"
                    .formatted(name, given.get(), most));
        }
        return Integer.parseInt(given.get());
    }

    int mostResources() {
        return mostResources;
    }

    /** Of the files in it. */
    long mostBytes() {
        return mostBytes;
    }

    Duration kept() {
        return kept;
    }
}
