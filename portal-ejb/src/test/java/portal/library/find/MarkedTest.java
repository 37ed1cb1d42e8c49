package portal.library.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {

    private static String told(Marked marked) {
        return marked.parts().stream()
                .map(part -> part.isHit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void whatWasLookedForIsMarkedWhereverItStands() {
        assertEquals("[二次函数]的图象与[PPT]", told(Marked.of("二次函数的图象与PPT", List.of("二次函数", "ppt"))));
        assertEquals("二次函数", told(Marked.of("二次函数", List.of())));
        assertTrue(Marked.of("", List.of()).isEmpty());
    }

    @Test
    void aLongTextIsShownAroundTheFirstWord() {
        var marked = Marked.around("甲".repeat(100) + " \n 荷花" + "乙".repeat(100), List.of("荷花"), 60);
        assertEquals("…" + "甲".repeat(23) + " [荷花]" + "乙".repeat(34) + "…", told(marked));
    }

    @Test
    void aTextWithoutTheWordIsShownFromItsBeginning() {
        assertEquals("甲".repeat(10) + "…", told(Marked.around("甲".repeat(20), List.of("荷花"), 10)));
    }

    @Test
    void noCharacterIsCutInHalf() {
        var text = "😀".repeat(50);
        for (int length = 1; length < 20; length++) {
            assertTrue(told(Marked.around(text, List.of(), length)).codePoints()
                    .noneMatch(each -> each >= 0xD800 && each <= 0xDFFF));
        }
    }
}
