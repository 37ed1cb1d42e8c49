package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** Where one signs in. */
record SignInPage(Tab tab) {

    void signIn(String user, String password) {
        tryToSignIn(user, password);
        assertFalse(tab.page().url().contains("login"), () -> user + " did not get in: " + tab.text());
    }

    void tryToSignIn(String user, String password) {
        tab.go("login.xhtml");
        tab.find("#user").fill(user);
        tab.find("#password").fill(password);
        tab.press(tab.find("#enter"));
    }
}
