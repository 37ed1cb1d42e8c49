package portal.web.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.library.textbook.Contents;
import portal.library.textbook.SchoolYears;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookKey;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.Volume;
import portal.web.frame.Words;

class TextbookChoicesTest {

    private static final Textbook MATHEMATICS = new Textbook(
            new TextbookKey("数学", "人教版", 2, Volume.FIRST), null, SchoolYears.UNSAID);

    private static TextbookPart part(int unit, int lesson, String title) {
        return new TextbookPart(MATHEMATICS, unit, lesson, title);
    }

    @Test
    void aUnitIsAGroupInWhichItStandsBeforeItsLessons() {
        var contents = new Contents(MATHEMATICS, List.of(
                new Contents.Unit(part(1, 0, "长度单位"), List.of(part(1, 1, "认识厘米"), part(1, 2, "认识米"))),
                new Contents.Unit(part(2, 0, "观察物体"), List.of())));
        var groups = TextbookChoices.of(contents, new Words(Locale.SIMPLIFIED_CHINESE));
        assertEquals(List.of("第 1 单元 长度单位", "第 2 单元 观察物体"),
                groups.stream().map(SelectItem::getLabel).toList());
        assertEquals(List.of("整个单元", "1. 认识厘米", "2. 认识米"),
                Stream.of(((SelectItemGroup) groups.get(0)).getSelectItems()).map(SelectItem::getLabel).toList());
    }
}
