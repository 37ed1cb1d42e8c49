package portal.content.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * With what files are looked into, and how long, as the operator set it
 * ({@code docs/operating.md}).
 */
@ApplicationScoped
class InspectionSettings {

    private static final Logger LOG = Logger.getLogger(InspectionSettings.class.getName());

    private static final int MOST_SECONDS = 600;
    private static final int MOST_AT_ONCE = 16;

    private Optional<Path> libraries;
    private Optional<Path> office;
    private Duration time;
    private int atOnce;

    @PostConstruct
    void start() {
        var config = ConfigProvider.getConfig();
        read(name -> config.getOptionalValue(name, String.class));
    }

    static InspectionSettings of(Function<String, Optional<String>> settings) {
        var read = new InspectionSettings();
        read.read(settings);
        return read;
    }

    private void read(Function<String, Optional<String>> settings) {
        libraries = path(settings, "portal.inspection.lib");
        office = path(settings, "portal.inspection.soffice");
        time = Duration.ofSeconds(number(settings, "portal.inspection.seconds", 20, MOST_SECONDS));
        atOnce = number(settings, "portal.inspection.at-once", 1, MOST_AT_ONCE);
    }

    private static Optional<Path> path(Function<String, Optional<String>> settings, String name) {
        Optional<Path> given = settings.apply(name).map(String::strip)
                .filter(text -> !text.isEmpty()).map(Path::of).map(Path::toAbsolutePath);
        given.filter(Files::notExists).ifPresent(missing ->
                LOG.warning(() -> name + " names " + missing + ", which is not there"));
        return given.filter(Files::exists);
    }

    private static int number(
            Function<String, Optional<String>> settings, String name, int otherwise, int most) {
        String given = settings.apply(name).map(String::strip).orElse("");
        if (given.isEmpty()) {
            return otherwise;
        }
        if (given.matches("[1-9][0-9]{0,3}") && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        throw new IllegalStateException(
                "%s is “%s”; it must be a whole number from 1 to %d".formatted(name, given, most));
    }

    /** The reader's own folder, where there is one. */
    Optional<Path> libraries() {
        return libraries;
    }

    /** LibreOffice's program, where there is one. */
    Optional<Path> office() {
        return office;
    }

    /** As long as one file may take. */
    Duration time() {
        return time;
    }

    /** As many files as are looked into side by side. */
    int atOnce() {
        return atOnce;
    }
}
