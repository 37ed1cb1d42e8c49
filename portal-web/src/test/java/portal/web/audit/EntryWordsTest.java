package portal.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.audit.AuditFilter;
import portal.audit.chain.Line;
import portal.web.frame.Words;
import portal.web.list.Address;

class EntryWordsTest {

    private static EntryWords english(String actor, String reason, String details) {
        return new EntryWords(new Words(Locale.ENGLISH), new Line("999901", 1, 1_790_000_000_000_000L, actor,
                "INSPECTOR,BUREAU_OFFICER", null, "192.0.2.1", "PAGE", "school.import", "Cycle", "2026",
                reason == null ? "DONE" : "REFUSED", reason, details));
    }

    @Test
    void anEntryIsWordedInTheReadersLanguage() {
        var entry = english("officer@999901", null, "{\"added\":2,\"changed\":0}");
        assertEquals("Imported schools", entry.getDeed());
        assertEquals("Pairing cycle 2026", entry.getSubject());
        assertEquals("Inspector, Bureau officer", entry.getRoles());
        assertEquals("added: 2, changed: 0", entry.getSummary());
        assertEquals("2026-09-21 22:13:20", entry.getTime());
        assertEquals("not signed in", english("", null, "{}").getPerson());
        assertEquals("the portal", english("system", null, "{}").getPerson());
    }

    @Test
    void aRefusalTellsItsRuleWithoutTheFiguresThatAreNotOnRecord() {
        assertEquals("No such record", english("a", "not-found", "{}").getReason());
        String refused = english("a", "cycle.once-a-school-year", "{}").getReason();
        assertTrue(refused.contains("…"), refused);
        assertFalse(refused.contains("{"), refused);
    }

    @Test
    @DisplayName("ASVS 16.4.1: nothing typed can break a line, hide or turn round what follows it")
    void whatWouldForgeALineIsMadeVisible() {
        assertEquals("a\\u{d}\\u{a}b\\u{202e}c\\u{2028}\\u{0}\\u{1b}",
                EntryWords.printable("a\r\nb\u202Ec\u2028\u0000\u001B"));
        assertEquals("示例𠮷 ok", EntryWords.printable("示例𠮷 ok"));
        assertEquals("x\\u{a}y", english("x\ny", null, "{}").getPerson());
        assertEquals("added: 1\\u{a}2", english("x", null, "{\"added\":\"1\\n2\"}").getSummary());
    }

    @Test
    void whatIsNoJsonShowsNoDetail() {
        assertEquals(List.of(), english("x", null, "nothing").details());
    }

    @Test
    void anAddressSaysWhichEntriesAreAskedFor() {
        var asked = new AuditQuery(Address.of(Map.of(
                "from", new String[] {"2026-09-01"}, "result", new String[] {"refused"},
                "person", new String[] {"officer"}, "other", new String[] {"x"}), AuditQuery.KNOWN));
        assertTrue(asked.sound());
        assertTrue(asked.filtered());
        assertEquals("?from=2026-09-01", asked.days().toString());
        var wrong = new AuditQuery(Address.of(Map.of(
                "from", new String[] {"2026-13-01"}, "result", new String[] {"perhaps"}), AuditQuery.KNOWN));
        assertFalse(wrong.sound());
        assertEquals(AuditFilter.ALL, wrong.filter());
    }
}
