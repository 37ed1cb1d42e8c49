package portal.web.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.library.textbook.SchoolYears;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookKey;
import portal.library.textbook.Volume;
import portal.web.list.Address;

class TextbookQueryTest {

    private static final Textbook MATHEMATICS = new Textbook(
            new TextbookKey("数学", "人教版", 2, Volume.FIRST), "数学乐园", SchoolYears.UNSAID);

    private static boolean asks(Map<String, String> address) {
        return new TextbookQuery(new Address(address)).asks(MATHEMATICS);
    }

    @Test
    void eachFilterNarrowsTheList() {
        assertTrue(asks(Map.of()));
        assertTrue(asks(Map.of("subject", "数学", "grade", "2", "edition", "人教版", "q", "乐园")));
        assertFalse(asks(Map.of("subject", "语文")));
        assertFalse(asks(Map.of("grade", "3")));
        assertFalse(asks(Map.of("edition", "北师大版")));
        assertFalse(asks(Map.of("q", "阅读")));
    }

    @Test
    void whatCannotBeUnderstoodIsLeftAsideOnPagesAndToldToScripts() {
        var query = new TextbookQuery(new Address(Map.of("grade", "second")));
        assertTrue(query.asks(MATHEMATICS));
        assertFalse(query.sound());
    }

    @Test
    void anExportTakesTheFiltersAlone() {
        assertEquals("?grade=2", new TextbookQuery(new Address(Map.of("grade", "2")).with("page", 3))
                .forExport().toString());
    }
}
