package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A bureau keeps its figures, its name and its emblem itself, in a county that nothing else is tested in. */
class BureauItselfIT {

    private static final String ADMINISTRATOR = "admin@650502";
    private static final String OFFICER = "officer@650502";
    private static final String FIGURE = "?key=rotation.supporter.dispatch-share-per-year";

    private static FilePayload picture(String format) throws IOException {
        var picture = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, Color.RED.getRGB());
        var bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, bytes));
        return new FilePayload("emblem.png", "image/png", bytes.toByteArray());
    }

    @Test
    void aFigureIsChangedAfterALookAtWhomItTouches() {
        try (Tab admin = Tab.of(ADMINISTRATOR); Tab officer = Tab.of(OFFICER)) {
            admin.go("tenancy/figure-change.xhtml" + FIGURE);
            admin.find("[id$=text]").fill("many");
            admin.find("[id$=since]").fill("2020-01-01");
            admin.press(admin.find("[id$=check]"));
            assertEquals(1, admin.find(".field-fault").count());
            assertEquals(2, admin.find(".ui-message-error").count());
            assertEquals("many", admin.find("[id$=text]").inputValue());
            assertEquals("2020-01-01", admin.find("[id$=since]").inputValue());
            admin.assertAccessible();

            admin.find("[id$=text]").fill("12.5%");
            admin.find("[id$=since]").fill("2035-09-01");
            admin.find("[id$=reason]").fill("示例发〔2026〕9号");
            admin.press(admin.find("[id$=check]"));
            assertTrue(admin.find(".figure-after").innerText().contains("12.5%"));
            assertFalse(admin.find(".touched li").all().isEmpty());
            admin.assertAccessible();
            admin.press(admin.find("[id$=record]"));
            assertTrue(admin.message().contains("2035-09-01"), admin.message());
            assertTrue(admin.text().contains("示例发〔2026〕9号"), admin.text());

            assertTrue(officer.go("tenancy/figures.xhtml").text().contains("自 2035-09-01 起"), officer.text());
            officer.go("tenancy/figures.xhtml?on=2035-09-01");
            assertTrue(officer.text().contains("12.5%"), officer.text());
            assertEquals(0, officer.go("tenancy/figure.xhtml" + FIGURE).find("a.button.main").count());
        }
    }

    @Test
    void theSecondOfTwoAdministratorsSeesTheFirstOnesChange() {
        try (Tab first = Tab.of(ADMINISTRATOR); Tab second = Tab.of(ADMINISTRATOR)) {
            int value = 3;
            for (Tab admin : new Tab[] {first, second}) {
                admin.go("tenancy/figure-change.xhtml?key=rotation.supporter.backbone-min");
                admin.find("[id$=text]").fill(String.valueOf(value++));
                admin.find("[id$=reason]").fill("示例");
                admin.press(admin.find("[id$=check]"));
            }
            first.press(first.find("[id$=record]"));
            second.press(second.find("[id$=record]"));
            assertTrue(second.message().contains(ADMINISTRATOR), second.message());
            assertEquals("4", second.find("[id$=text]").inputValue());
            assertTrue(second.find(".figure-today").innerText().contains("3"), second.text());
        }
    }

    @Test
    void nameAndEmblemShowOnEveryPageOfTheCounty() throws IOException {
        try (Tab admin = Tab.of(ADMINISTRATOR); Tab officer = Tab.of(OFFICER, Tab.PHONE, Locale.ENGLISH)) {
            admin.go("tenancy/bureau.xhtml");
            admin.find("input[type=file]").setInputFiles(picture("jpg"));
            admin.press(admin.find("[id$=show]"));
            assertTrue(admin.message().contains("不是 PNG"), admin.message());
            assertEquals(0, admin.find(".brand-emblem").count());
            admin.find("input[type=file]").setInputFiles(picture("png"));
            admin.press(admin.find("[id$=show]"));
            assertEquals(1, admin.find(".brand-emblem").count());

            admin.find("[id='rename:called:name']").fill("示例区教育局");
            admin.press(admin.find("[id$=keep]"));
            assertEquals("示例区教育局", admin.find("[id='rename:called:name']").inputValue());
            assertEquals(1, admin.find(".ui-message-error").count());
            admin.find("[id$=reason]").fill("示例编〔2026〕1号");
            admin.press(admin.find("[id$=keep]"));
            assertEquals("示例区教育局", admin.find(".brand-place").innerText());
            admin.assertAccessible();

            officer.go("tenancy/figures.xhtml");
            assertEquals("示例区教育局", officer.find(".brand-place").innerText());
            assertEquals(96, ((Number) officer.find(".brand-emblem").evaluate("e => e.naturalWidth")).intValue());
            officer.assertAccessible();

            admin.find("[id$=remove]").click();
            admin.press(admin.find(".ui-confirmdialog-yes"));
            admin.go("tenancy/figures.xhtml");
            assertEquals(0, admin.find(".brand-emblem").count());
        }
    }
}
