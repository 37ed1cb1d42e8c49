package portal.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void keepsWhatTheListKnowsAndNothingElse() {
        var asked = Map.of(
                "q", new String[] {" 甲小学 "},
                "page", new String[] {"2", "3"},
                "sort", new String[] {" "},
                "other", new String[] {"x"});
        assertEquals(Map.of("q", "甲小学", "page", "2"),
                Address.of(asked, List.of("q", "page", "sort")).parameters());
    }

    @Test
    void encodesWhatStandsInIt() {
        assertEquals("?q=%E4%B8%AD+%26%3D", new Address(Map.of("q", "中 &=")).toString());
    }

    @Test
    void withoutAnythingItLeadsToTheListItself() {
        assertEquals("?", new Address(Map.of("q", "甲")).without("q").toString());
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertEquals(Optional.empty(), new Address(Map.of("page", "-1")).number("page"));
        assertEquals(Optional.empty(), new Address(Map.of("page", "99999999999")).number("page"));
        assertEquals(Optional.of(7), new Address(Map.of("page", "7")).number("page"));
    }
}
