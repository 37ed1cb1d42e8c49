package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A principal with a phone, in the demonstration's county, whose plan of last year is published. */
class PartnersJourneyIT {

    private static final String PRINCIPAL = "principal.5002369001@500236";

    @Test
    void aPrincipalSeesThePartnersOfLastYearOnAPhone() {
        try (Tab principal = Tab.of(PRINCIPAL, Tab.PHONE, Locale.SIMPLIFIED_CHINESE)) {
            principal.go("");
            assertTrue(principal.page().url().contains("home"), "home is everybody's first page");
            principal.press(principal.find(".home-figures a[href*='partners']").first());
            assertTrue(principal.page().url().contains("partners"), "home leads to the partners");
            assertTrue(principal.text().contains("我校支援"), principal.text());
            assertFalse(principal.find(".partners .card").all().isEmpty());
            assertFalse(principal.find(".partners h3").allInnerTexts().contains("永安街道示例第一小学"));
            assertTrue(principal.find("nav.bottom-bar").isVisible());
            principal.assertAccessible();
        }
    }

    @Test
    void inEnglishTheSamePartnersAreToldInEnglish() {
        try (Tab chinese = Tab.of(PRINCIPAL); Tab english = Tab.of(PRINCIPAL, Tab.DESK, Locale.ENGLISH)) {
            assertTrue(english.go("pairing/partners.xhtml").text().contains("We support"), english.text());
            assertEquals(
                    chinese.go("pairing/partners.xhtml").find(".partners h3").allInnerTexts(),
                    english.find(".partners h3").allInnerTexts());
        }
    }

    @Test
    void theBureausPagesAreNotThePrincipals() {
        try (Tab principal = Tab.of(PRINCIPAL).expectingRefusal()) {
            principal.go("pairing/allocation.xhtml");
            assertTrue(principal.text().contains("没有权限"), principal.text());
        }
    }
}
