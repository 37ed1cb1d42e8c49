package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page owes its readers, whoever they are: no axe violation, no fault, nothing wider than the window. */
class EveryPageIT {

    @BeforeAll
    static void prepare() {
        EveryPage.prepare();
    }

    private static Stream<String> readers() {
        return EveryPage.all().map(EveryPage::user).distinct();
    }

    private static Stream<String> firstReaders() {
        return EveryPage.firsts().map(EveryPage::user).distinct();
    }

    @ParameterizedTest
    @MethodSource("firstReaders")
    @DisplayName("WCAG 2.2 AA: every page at a desk")
    void everyPageIsAccessibleAtADesk(String user) {
        assertAccessible(user, EveryPage.firsts(), Tab.DESK, Locale.SIMPLIFIED_CHINESE);
    }

    /** The same page again as others see it, or with other things on it, so that it stands with the long runs. */
    @Tag("soak")
    @ParameterizedTest
    @MethodSource("readers")
    @DisplayName("WCAG 2.2 AA: every page at a desk, in each of its states")
    void everyStateOfAPageIsAccessibleAtADesk(String user) {
        assertAccessible(user, EveryPage.all(), Tab.DESK, Locale.SIMPLIFIED_CHINESE);
    }

    /** Another round through all pages, so that it stands with the long runs. */
    @Tag("soak")
    @ParameterizedTest
    @MethodSource("readers")
    @DisplayName("Every page is headed in English too, and fits a phone in its longer words")
    void everyPageIsToldInEnglishToo(String user) {
        try (Tab tab = tab(user, Tab.PHONE, Locale.ENGLISH)) {
            EveryPage.all().filter(page -> page.user().equals(user)).forEach(page -> {
                tab.go(page.path()).assertFits();
                String heading = tab.find("h1").innerText();
                // A resource's page is headed by what its author called it.
                assertTrue(page.path().startsWith("library/resource.xhtml")
                        || heading.chars().allMatch(c -> c < 128 || c == '’'), heading);
            });
        }
    }

    /** Some minutes of axe alone, so that it stands with the long runs. */
    @Tag("soak")
    @ParameterizedTest
    @MethodSource("readers")
    @DisplayName("WCAG 2.2 AA: every page on a phone, in Chinese and in English")
    void everyPageIsAccessibleOnAPhone(String user) {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertAccessible(user, EveryPage.all(), Tab.PHONE, language);
        }
    }

    private static void assertAccessible(
            String user, Stream<EveryPage> pages, int width, Locale language) {
        try (Tab tab = tab(user, width, language)) {
            pages.filter(page -> page.user().equals(user))
                    .forEach(page -> tab.go(page.path()).assertAccessible());
        }
    }

    private static Tab tab(String user, int width, Locale language) {
        return user.isEmpty() ? Tab.opened(width, language) : Tab.of(user, width, language);
    }

    @ParameterizedTest
    @ValueSource(ints = {Tab.DESK, Tab.PHONE})
    void aFileLookedAtAndAFileWithFaultsAreAccessible(int width) {
        try (Tab officer = Tab.of("officer@610881", width, Locale.SIMPLIFIED_CHINESE)) {
            for (String district : List.of("raub", "kulai")) {
                ImportPage.checked(officer, Districts.csv(district));
                officer.assertAccessible();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"province/overview.xhtml", "no/such/page.xhtml"})
    void theFaultPagesAreAccessible(String path) {
        for (int width : new int[] {Tab.DESK, Tab.PHONE}) {
            try (Tab officer = Tab.of("officer@610881", width, Locale.SIMPLIFIED_CHINESE).expectingRefusal()) {
                officer.go(path).assertAccessible();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Tab.DESK, Tab.PHONE})
    void aWrongPasswordIsSaidAccessibly(int width) {
        try (Tab nobody = Tab.opened(width, Locale.SIMPLIFIED_CHINESE)) {
            new SignInPage(nobody).tryToSignIn("officer@610881", "wrong");
            assertTrue(nobody.text().contains("用户名或密码不正确"), nobody.text());
            nobody.assertAccessible();
        }
    }
}
