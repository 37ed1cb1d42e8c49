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
    void whomASchoolNamesIsMaskedAndShownOnOneAnswerAlone() {
        try (Tab principal = Tab.of(PRINCIPAL, Tab.PHONE, Locale.SIMPLIFIED_CHINESE)) {
            principal.go("pairing/partners.xhtml");
            principal.press(principal.find("a[href*='contacts']").first());
            principal.find("[id$=':name']").fill("示例联系人 100");
            principal.find("[id$=':post']").fill("德育主任");
            principal.press(principal.find("[id$=':keep']"));
            assertTrue(principal.text().contains("未留电话"), principal.text());
            principal.press(principal.find("tr:has-text('示例联系人 100') a.button"));
            principal.find("[id$=':phone']").fill("010-20000100");
            principal.press(principal.find("[id$=':keep']"));
            assertTrue(principal.text().contains("010-******00"), principal.text());
            assertFalse(principal.text().contains("20000100"), principal.text());
            principal.press(principal.find("tr:has-text('示例联系人 100') td .ui-button").first());
            assertEquals("010-20000100", principal.find("a.shown-number").innerText());
            principal.assertAccessible();
            assertFalse(principal.go("school/contacts.xhtml").text().contains("20000100"));
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
