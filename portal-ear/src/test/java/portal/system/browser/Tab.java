package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import portal.system.RunningPortal;

/**
 * One person's window on the portal. Whatever the browser complains of meanwhile (a script's error, a breach of
 * the content policy, a request to another host, a failed answer) fails the test when the window is closed.
 */
public final class Tab implements AutoCloseable {

    static final int DESK = 1440;
    static final int PHONE = 390;

    private static final AxeRunOptions VIOLATIONS_ALONE = violationsAlone();

    private final RunningPortal portal;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean refusalExpected;

    private Tab(RunningPortal portal, int width, Locale language) {
        this.portal = portal;
        context = Chromium.get().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(language.toLanguageTag())
                .setAcceptDownloads(true));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(this::heed);
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(this::heed);
        page.onResponse(this::heed);
    }

    private static AxeRunOptions violationsAlone() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** A window of nobody. */
    static Tab opened(int width, Locale language) {
        return at(RunningPortal.demo(), width, language);
    }

    /** A window of nobody, on this portal. */
    static Tab at(RunningPortal portal, int width, Locale language) {
        return new Tab(portal, width, language);
    }

    /** A window at a desk in Chinese, with this account signed in. */
    static Tab of(String user) {
        return of(user, DESK, Locale.SIMPLIFIED_CHINESE);
    }

    static Tab of(String user, int width, Locale language) {
        var tab = opened(width, language);
        new SignInPage(tab).signIn(user, RunningPortal.DEMO_PASSWORD);
        return tab;
    }

    private void heed(ConsoleMessage message) {
        boolean refusal = refusalExpected && message.text().startsWith("Failed to load resource");
        if (List.of("error", "warning").contains(message.type()) && !refusal) {
            complaints.add(page.url() + " console: " + message.text());
        }
    }

    private void heed(Request request) {
        String url = request.url();
        if (!url.startsWith(portal.address().toString()) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            complaints.add(page.url() + " asks elsewhere: " + url);
        }
    }

    private void heed(Response response) {
        if (response.status() >= 400 && !(refusalExpected && response.status() < 500)) {
            complaints.add(response.status() + " of " + response.url());
        }
    }

    /** From here on a page may answer that it is refused. */
    Tab expectingRefusal() {
        refusalExpected = true;
        return this;
    }

    Tab go(String path) {
        page.navigate(portal.address(path).toString());
        return this;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Presses a button or a link that leads to another page, and waits for that. */
    void press(Locator button) {
        button.click();
        // A form with something typed in it is sent once that is kept.
        page.waitForFunction("() => !document.body || !document.body.classList.contains('keeping')");
        page.waitForLoadState();
    }

    /** All that the page says. */
    String text() {
        return find("main").innerText();
    }

    /** What the last deed was answered with. */
    String message() {
        return find("#messages").innerText();
    }

    Path download(Locator link, Path folder) {
        Download download = page.waitForDownload(link::click);
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /**
     * WCAG 2.2 AA as far as axe judges it, and nothing beyond the edge of the window. In axe's legacy mode,
     * since its other one opens a window more each time for the sake of frames, of which no page has any;
     * and what passes is not described element by element.
     */
    void assertAccessible() {
        var found = new AxeBuilder(page).setLegacyMode(true).options(VIOLATIONS_ALONE)
                .analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary()).toList())
                .toList();
        assertEquals(List.of(), found, page.url());
        assertFits();
    }

    /** Nothing beyond the edge of the window. */
    void assertFits() {
        var widths = (List<?>) page.evaluate(
                "[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        int content = ((Number) widths.get(0)).intValue();
        int window = ((Number) widths.get(1)).intValue();
        assertTrue(content <= window, page.url() + " is " + content + " wide in a window of " + window);
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }
}
