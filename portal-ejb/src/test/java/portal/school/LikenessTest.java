package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static School school(String code, String name, String town) {
        return new School(SchoolProfile.of(code, name, Stage.PRIMARY, Setting.RURAL, 60).in(town));
    }

    private static List<String> alike(School... schools) {
        return Likeness.among(List.of(schools)).stream()
                .map(likeness -> likeness.one().getCode() + " " + likeness.other().getCode() + " " + likeness.by())
                .toList();
    }

    @Test
    void theSameNameInTheSameTownIsAlikeAndInAnotherIsNot() {
        assertEquals(List.of("1 2 [NAME]"), alike(school("1", "乙村小学", "白帝镇"), school("2", "乙村 小学", "白帝镇")));
        assertEquals(List.of(), alike(school("1", "乙村小学", "白帝镇"), school("2", "乙村小学", "永乐镇")));
    }

    @Test
    void namesThatDifferInHowTheKindIsWrittenOrSoundAlikeAreSimilar() {
        assertEquals(List.of("1 2 [SIMILAR_NAME]"),
                alike(school("1", "白帝镇乙村完小", "白帝镇"), school("2", "乙村小学", "白帝镇")));
        assertEquals(List.of("1 2 [SIMILAR_NAME]"), alike(school("1", "永乐小学", "白帝镇"), school("2", "咏乐小学", "白帝镇")));
    }

    @Test
    void numberedSchoolsAreNotAlike() {
        assertEquals(List.of(), alike(school("1", "第一小学", "白帝镇"), school("2", "第二小学", "白帝镇")));
        assertEquals(List.of(), alike(school("1", "中心小学", "白帝镇"), school("2", "教学点", "白帝镇")));
    }

    @Test
    void codesButForZerosAndTheVerySamePlaceAreAlike() {
        var place = new Place(31_000_000, 109_000_000);
        assertEquals(List.of("007 7 [CODE]", "8 9 [PLACE]"), Stream.of(alike(
                school("007", "甲小学", "a"), school("7", "丙小学", "b"),
                new School(school("8", "丁小学", "c").getProfile().at(place)),
                new School(school("9", "戊小学", "d").getProfile().at(place)))).flatMap(List::stream).toList());
    }
}
