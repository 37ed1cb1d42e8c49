package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.system.AuthenticatorApp;
import portal.system.RunningPortal;

/** Every button of one's own page, pressed by its owner. */
class OwnAccountIT {

    private static final String USER = "inspector@370406";
    private static final String PAGE = "identity/me.xhtml";
    private static final String CHOSEN = "Four-quiet-ferries-2093";

    private static Tab own(String password) {
        Tab tab = Tab.opened(Tab.DESK, Locale.SIMPLIFIED_CHINESE);
        new SignInPage(tab).signIn(USER, password);
        return tab.go(PAGE);
    }

    private static void changePassword(Tab tab, String present, String chosen) {
        tab.find("#present").fill(present);
        tab.find("#chosen").fill(chosen);
        tab.press(tab.find("#changePassword"));
    }

    private static void typeFactorPassword(Tab tab, String password, String button) {
        tab.find("#factorPassword").fill(password);
        tab.press(tab.find(button));
    }

    @Test
    @DisplayName("A password is changed, a second factor set and taken off, sessions are ended, all on one page")
    void everyButtonDoesWhatItSays() throws Exception {
        try (Tab tab = own(RunningPortal.DEMO_PASSWORD);
                Tab elsewhere = own(RunningPortal.DEMO_PASSWORD)) {
            tab.go(PAGE);
            tab.press(tab.find("#changePassword"));
            assertTrue(tab.text().contains("当前密码"), "what is missing is said at its field");
            assertTrue(tab.find(".ui-message-error").first().isVisible(), tab.text());
            changePassword(tab, "not-my-password", CHOSEN);
            assertTrue(tab.message().contains("密码"), tab.message());
            changePassword(tab, RunningPortal.DEMO_PASSWORD, "12345678");
            assertFalse(tab.message().contains("密码已修改"), tab.message());
            tab.assertAccessible();
            changePassword(tab, RunningPortal.DEMO_PASSWORD, CHOSEN);
            assertTrue(tab.message().contains("密码已修改"), tab.message());
            elsewhere.go(PAGE);
            assertTrue(elsewhere.page().url().contains("login"), "a new password ends the other sessions");

            typeFactorPassword(tab, "not-my-password", "#beginFactor");
            assertFalse(tab.find(".factor-typed").isVisible(), tab.text());
            typeFactorPassword(tab, CHOSEN, "#beginFactor");
            String secret = tab.find(".factor-typed").innerText();
            tab.assertAccessible();
            tab.find("#code").fill("000000");
            tab.press(tab.find("#confirmFactor"));
            assertTrue(tab.message().contains("动态口令不正确"), tab.message());
            tab.find("#code").fill(AuthenticatorApp.code(secret, -1));
            tab.press(tab.find("#confirmFactor"));
            assertTrue(tab.message().contains("动态口令已启用"), tab.message());
            typeFactorPassword(tab, CHOSEN, "#removeFactor");
            assertTrue(tab.message().contains("动态口令已停用"), tab.message());

            endTheOthers(tab);
        }
    }

    private static void endTheOthers(Tab tab) {
        try (Tab second = own(CHOSEN); Tab third = own(CHOSEN)) {
            tab.go(PAGE);
            int open = tab.find("[id='sessions'] tbody tr").count();
            assertTrue(open >= 3, tab.text());
            tab.press(tab.find("[id='sessions'] tbody button").first());
            assertTrue(tab.message().contains("会话已结束"), tab.message());
            assertEquals(open - 1, tab.find("[id='sessions'] tbody tr").count());
            tab.press(tab.find("[id$=':endOthers']"));
            assertTrue(tab.message().contains("其他会话已全部结束"), tab.message());
            assertEquals(1, tab.find("[id='sessions'] tbody tr").count());
            for (Tab ended : List.of(second, third)) {
                assertTrue(ended.go(PAGE).page().url().contains("login"));
            }
        }
    }
}
