package portal.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one Chromium of this run: the machine's own, else the one that Playwright fetches. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private Chromium() {}

    static Browser get() {
        return Running.BROWSER;
    }

    private static final class Running {

        static final Browser BROWSER = start();

        private static Browser start() {
            Optional<Path> own = installed();
            var options = new Playwright.CreateOptions();
            var environment = new HashMap<String, String>();
            own.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            Playwright playwright = Playwright.create(options.setEnv(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            var launch = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
            own.ifPresent(launch::setExecutablePath);
            return playwright.chromium().launch(launch);
        }

        private static Optional<Path> installed() {
            return NAMES.stream()
                    .flatMap(Running::onThePath)
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static Stream<Path> onThePath(String name) {
            return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name));
        }
    }
}
