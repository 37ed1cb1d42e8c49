package portal.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bureau keeps its school networks, and a central school's principal sees the village schools. */
class NetworksJourneyIT {

    private static final String ALLIANCE = "城区示例联盟";
    private static final String LEAD = "5002369003";

    @TempDir
    Path folder;

    @Test
    @DisplayName("A5: an alliance is founded, joined, led by another and ended, each on its day")
    void anAllianceThroughItsLife() throws Exception {
        try (Tab officer = Tab.of("officer@500236").expectingRefusal()) {
            officer.go("school/network-new.xhtml");
            officer.find("#found\\:what\\:kind").selectOption("ALLIANCE");
            officer.find("#found\\:called\\:name").fill(ALLIANCE);
            officer.find("#found\\:from\\:since").fill("2026-09-01");
            officer.find("#found\\:led\\:lead").selectOption(LEAD);
            officer.find("#found\\:others\\:members").fill("永安街道示例第二小学");
            officer.find("#found\\:why\\:reason").fill("示例文件");
            officer.press(officer.find("[id$=':make']"));
            assertTrue(officer.message().contains("至少 3 所"), officer.message());
            officer.find("#found\\:others\\:members").fill("永安街道示例第二小学\n5002369006");
            officer.press(officer.find("[id$=':make']"));
            assertTrue(officer.message().contains(ALLIANCE), officer.message());

            change(officer, "join");
            officer.find("#join\\:joinWho\\:joinSchool").selectOption("5002369009");
            officer.find("#join\\:joinSince\\:joinSinceDay").fill("2026-10-01");
            officer.find("#join\\:joinWhy\\:joinReason").fill("示例加入");
            officer.press(officer.find("#join\\:joinDo"));
            change(officer, "lead");
            officer.find("#lead\\:leadWho\\:leadSchool").selectOption("5002369006");
            officer.find("#lead\\:leadSince\\:leadSinceDay").fill("2026-11-01");
            officer.find("#lead\\:leadWhy\\:leadReason").fill("示例更替");
            officer.press(officer.find("#lead\\:leadDo"));
            assertTrue(officer.text().contains("合计归口到：鱼复街道示例中学"), officer.text());

            officer.go("school/networks.xhtml?kind=alliance&on=2026-10-31");
            assertTrue(officer.text().contains("永安街道示例中学"), officer.text());
            var file = officer.download(
                    officer.find("a[href^='networks.csv']"), folder);
            assertEquals(5, Files.readAllLines(file).size());

            officer.press(officer.find("a:has-text('" + ALLIANCE + "')"));
            change(officer, "end");
            officer.find("#end\\:endUntil\\:endUntilDay").fill("2026-11-20");
            officer.find("#end\\:endWhy\\:endReason").fill("示例结束");
            officer.press(officer.find("#end\\:endDo"));
            assertTrue(officer.text().contains("示例结束"), officer.text());
            assertEquals(0, officer.find("#joinBox").count());
        }
    }

    private static void change(Tab officer, String id) {
        officer.find("#" + id + "Box summary").click();
    }

    @Test
    @DisplayName("surface.md: a central school's principal sees its village schools, and no other school")
    void aCentralSchoolsPrincipalSeesItsVillageSchools() {
        try (Tab principal = Tab.of("principal.5002369013@500236").expectingRefusal()) {
            principal.go("school/own-networks.xhtml?school=5002369014");
            assertTrue(principal.find("aside.beside").innerText().contains("白帝镇示例教学点"),
                    principal.text());
            principal.go("school/own-networks.xhtml?school=5002369018");
            assertEquals(0, principal.find("aside.beside").count());
        }
        try (Tab village = Tab.of("principal.5002369014@500236").expectingRefusal()) {
            village.go("school/own-networks.xhtml");
            assertTrue(village.text().contains("白帝镇示例中心小学 牵头"), village.text());
            village.go("school/own-networks.xhtml?school=5002369013");
            assertEquals(0, village.find("aside.beside").count());
        }
    }
}
