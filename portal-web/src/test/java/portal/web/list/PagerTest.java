package portal.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagerTest {

    static Pager at(String page, long total) {
        return new Pager(new Address(Map.of(Pager.PAGE, page)), 50, total);
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        var pager = at("9", 101);
        assertEquals(3, pager.page());
        assertEquals(101, pager.from());
        assertEquals(101, pager.to());
        assertFalse(pager.hasNext());
    }

    @Test
    void anEmptyListHasNoRowsAndNoWays() {
        var pager = at("1", 0);
        assertEquals(0, pager.from());
        assertEquals(0, pager.before());
        assertFalse(pager.several());
        assertEquals(List.of(), pager.of(List.of()));
    }

    @Test
    void exactlyOnePageIsNotSeveral() {
        assertFalse(at("1", 50).several());
        assertTrue(at("1", 51).several());
    }

    @Test
    void theFirstPageHasNoNumberInItsAddress() {
        assertEquals("?", at("2", 101).previous());
        assertEquals("?page=3", at("2", 101).next());
    }
}
