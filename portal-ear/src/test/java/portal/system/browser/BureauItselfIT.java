package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
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
            admin.find("[id='change:text']").fill("many");
            admin.find("[id='change:start:since']").fill("2020-01-01");
            admin.press(admin.find("[id^='change:'][id$=':check']"));
            assertEquals(1, admin.find(".field-fault").count());
            assertTrue(admin.text().contains("请填写理由"), admin.text());
            assertEquals("many", admin.find("[id='change:text']").inputValue());
            assertEquals("2020-01-01", admin.find("[id='change:start:since']").inputValue());
            admin.assertAccessible();

            admin.find("[id='change:text']").fill("12.5%");
            admin.find("[id='change:start:since']").fill("2035-09-01");
            admin.find("[id='change:why:reason']").fill("示例发〔2026〕9号");
            admin.press(admin.find("[id^='change:'][id$=':check']"));
            assertTrue(admin.find(".figure-after").innerText().contains("12.5%"));
            assertFalse(admin.find(".touched li").all().isEmpty());
            admin.assertAccessible();
            admin.press(admin.find("[id^='take:'][id$=':record']"));
            assertTrue(admin.message().contains("2035-09-01"), admin.message());
            assertTrue(admin.text().contains("示例发〔2026〕9号"), admin.text());

            assertTrue(officer.go("tenancy/figures.xhtml").find("main").textContent()
                    .contains("自 2035-09-01 起"), "also where it stands folded among what is not demanded");
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
                admin.find("[id='change:text']").fill(String.valueOf(value++));
                admin.find("[id='change:why:reason']").fill("示例");
                admin.press(admin.find("[id^='change:'][id$=':check']"));
            }
            first.press(first.find("[id^='take:'][id$=':record']"));
            second.press(second.find("[id^='take:'][id$=':record']"));
            assertTrue(second.message().contains(ADMINISTRATOR), second.message());
            assertEquals("4", second.find("[id='change:text']").inputValue());
            assertTrue(second.find(".figure-today").innerText().contains("3"), second.text());
        }
    }

    @Test
    void nameAndEmblemShowOnEveryPageOfTheCounty() throws IOException {
        try (Tab admin = Tab.of(ADMINISTRATOR); Tab officer = Tab.of(OFFICER, Tab.PHONE, Locale.ENGLISH)) {
            admin.go("tenancy/bureau.xhtml");
            admin.find("[id='emblem:picture:file']").setInputFiles(picture("jpg"));
            admin.press(admin.find("[id^='emblem:'][id$=':show']"));
            assertTrue(admin.message().contains("不是 PNG"), admin.message());
            assertEquals(0, admin.find(".brand-emblem").count());
            admin.find("[id='emblem:picture:file']").setInputFiles(picture("png"));
            admin.press(admin.find("[id^='emblem:'][id$=':show']"));
            assertEquals(1, admin.find(".brand-emblem").count());

            admin.find("[id='rename:called:name']").fill("示例区教育局");
            admin.press(admin.find("[id^='rename:'][id$=':keep']"));
            admin.find(".ui-message").filter(new Locator.FilterOptions().setHasText("理由")).waitFor();
            assertEquals("示例区教育局", admin.find("[id='rename:called:name']").inputValue());
            admin.find("[id='rename:why:reason']").fill("示例编〔2026〕1号");
            admin.press(admin.find("[id^='rename:'][id$=':keep']"));
            assertEquals("示例区教育局", admin.find(".brand-place").innerText());
            admin.assertAccessible();

            officer.go("tenancy/figures.xhtml");
            assertEquals("示例区教育局", officer.find(".brand-place").innerText());
            assertEquals(96, ((Number) officer.find(".brand-emblem").evaluate("e => e.naturalWidth")).intValue());
            officer.assertAccessible();

            admin.find("[id^='removal:'][id$=':remove']").click();
            admin.press(admin.find(".ui-confirmdialog-yes"));
            admin.go("tenancy/figures.xhtml");
            assertEquals(0, admin.find(".brand-emblem").count());
        }
    }
}
