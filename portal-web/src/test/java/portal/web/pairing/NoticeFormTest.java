package portal.web.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.NotFound;
import portal.pairing.PublishedPlan;
import portal.tenancy.NationalTime;
import portal.web.list.Address;

class NoticeFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 25);
    private static final PublishedPlan PLAN = new PublishedPlan(null, "示例一县教育局", null, List.of());

    private static NoticeForm form(Map<String, String> parameters) {
        return new NoticeForm(new Address(parameters));
    }

    @Test
    void theDayIsThatOfTheAddressAndElseToday() {
        assertEquals(Optional.of(DAY), form(Map.of("on", "2026-08-25")).on());
        assertEquals(Optional.of(NationalTime.today()), form(Map.of()).on());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026-02-30", "25.8.2026", "+99999-01-01", "0001-01-01"})
    void whatIsNoDayIsNone(String on) {
        assertEquals(Optional.empty(), form(Map.of("on", on)).on());
    }

    @Test
    void theBureauIssuesTheNoticeUnlessAnotherNameStands() {
        assertEquals("示例一县教育局", form(Map.of()).fields(PLAN, DAY).issuer());
        assertEquals("示例一县教育局", form(Map.of("by", "：。")).fields(PLAN, DAY).issuer());
        assertEquals("示例一县教育体育局", form(Map.of("by", "示例一县教育体育局")).fields(PLAN, DAY).issuer());
    }

    @Test
    void whatIsFilledInGoesToThePaper() {
        var fields = form(Map.of("number", "示教发〔2026〕12号", "to", "各公办小学", "copies", "示例一县人民政府",
                "head", "1")).fields(PLAN, DAY);
        assertEquals(Optional.of("示教发〔2026〕12号"), fields.number());
        assertEquals("各公办小学", fields.addressee());
        assertEquals(Optional.of("示例一县人民政府"), fields.copies());
        assertTrue(fields.marked());
    }

    @Test
    void withoutAYearThereIsNoPlan() {
        assertThrows(NotFound.class, () -> form(Map.of("year", "x")).schoolYear());
        assertEquals(2025, form(Map.of("year", "2025")).schoolYear());
    }
}
