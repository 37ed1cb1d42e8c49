package portal.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where stored files lie and how much is taken, as the operator set it ({@code docs/operating.md});
 * what cannot be meant is refused when the portal starts.
 */
@ApplicationScoped
public class FileSettings {

    static final long MEGABYTE = 1 << 20;

    private static final long MOST_MEGABYTES = 1L << 30;
    private static final Pattern ADDRESS =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?/?");
    private static final Pattern HOST_AND_PORT = Pattern.compile(
            "([A-Za-z0-9.-]+|\\[[0-9a-f:]+]):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;
    private static final int AN_HOUR_IN_SECONDS = 3_600;
    private static final int A_YEAR_IN_DAYS = 365;

    private Function<String, Optional<String>> settings;

    private Path folder;
    private long mostBytes;
    private long quota;
    private Duration grace;
    private Optional<S3Settings> s3;
    private Optional<Clamd> clamd;
    private Duration verified;

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
        s3 = text("portal.files.s3.endpoint").map(this::s3At);
        clamd = text("portal.files.clamd").map(this::clamdAt);
        verified = Duration.ofDays(number("portal.files.verify-days", 30, 1, 10 * A_YEAR_IN_DAYS));
        grace = Duration.ofDays(number("portal.files.grace-days", 7, 1, A_YEAR_IN_DAYS));
    }

    private S3Settings s3At(String endpoint) {
        if (!ADDRESS.matcher(endpoint).matches()) {
            throw new IllegalStateException(
                    "portal.files.s3.endpoint is “%s”; it must be like https://s3.example:9000"
                            .formatted(endpoint));
        }
        String prefix = text("portal.files.s3.prefix").orElse("").replaceAll("^/+|/+$", "");
        return new S3Settings(URI.create(endpoint), required("portal.files.s3.bucket"),
                text("portal.files.s3.region").orElse("us-east-1"),
                required("portal.files.s3.access-key"), required("portal.files.s3.secret-key"),
                flag("portal.files.s3.path-style", true), prefix.isEmpty() ? "" : prefix + "/");
    }

    private Clamd clamdAt(String given) {
        var place = HOST_AND_PORT.matcher(given);
        if (!place.matches() || Integer.parseInt(place.group(2)) > HIGHEST_PORT) {
            throw new IllegalStateException(
                    "portal.files.clamd is “%s”; it must be like scanner.example:3310"
                            .formatted(given));
        }
        return new Clamd(place.group(1), Integer.parseInt(place.group(2)), Duration.ofSeconds(
                number("portal.files.clamd-seconds", 60, 1, AN_HOUR_IN_SECONDS)));
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(
                name + " is not set, and portal.files.s3.endpoint is"));
    }

    private boolean flag(String name, boolean otherwise) {
        String given = text(name).orElse(Boolean.toString(otherwise));
        if (!Set.of("true", "false").contains(given)) {
            throw new IllegalStateException(
                    "%s is “%s”; it must be true or false".formatted(name, given));
        }
        return Boolean.parseBoolean(given);
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

    /** Where the bytes are held if not in the folder. */
    Optional<S3Settings> s3() {
        return s3;
    }

    /** Who screens files that arrive, if anybody does. */
    Optional<Clamd> clamd() {
        return clamd;
    }

    /** Within which time all bytes are read again. */
    Duration verified() {
        return verified;
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
