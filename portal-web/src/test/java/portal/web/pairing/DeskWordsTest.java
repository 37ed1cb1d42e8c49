package portal.web.pairing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.allocation.Conflict;
import portal.allocation.Conflict.Alteration;
import portal.allocation.Conflict.Change;
import portal.allocation.Conflict.Remedy;
import portal.allocation.Explanation.Move;
import portal.allocation.Pair;
import portal.pairing.CycleStep;
import portal.pairing.HandChange;
import portal.pairing.PairReasons;
import portal.pairing.PairReasons.Choice;
import portal.pairing.PairReasons.Price;
import portal.pairing.PlannedPair;
import portal.pairing.Unmet;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportPart;
import portal.school.SupportRole;
import portal.web.frame.Words;

class DeskWordsTest {

    private static final School JIA = school("A", "甲小学", SupportRole.SUPPORTER);
    private static final School BING = school("C", "丙小学", SupportRole.SUPPORTER);
    private static final School YI = school("B", "乙村小", SupportRole.RECIPIENT);
    private static final School DING = school("D", "丁村小", SupportRole.RECIPIENT);
    private static final Map<String, School> SCHOOLS = Stream.of(JIA, BING, YI, DING)
            .collect(toMap(School::getCode, identity()));

    private final DeskWords chinese = new DeskWords(new Words(Locale.SIMPLIFIED_CHINESE), SCHOOLS);
    private final DeskWords english = new DeskWords(new Words(Locale.ENGLISH), SCHOOLS);

    private static School school(String code, String name, SupportRole role) {
        return new School(SchoolProfile.of(code, name, Stage.PRIMARY, Setting.URBAN, 100)
                .at(new Place(31_000_000, 109_000_000)).with(SupportPart.of(role)));
    }

    private static PairReasons why(
            int distanceM, List<Unmet> unmet, boolean changed, OptionalLong pin, Choice... choices) {
        return new PairReasons(
                new PlannedPair(JIA, YI, distanceM, unmet, changed, pin.isPresent()), 0, pin,
                List.of(choices), SCHOOLS);
    }

    private static Choice bing(int distanceM, Price price) {
        return new Choice(BING, distanceM, List.of(), Optional.ofNullable(price));
    }

    @Test
    void aChoiceIsDearerOrCheaperOrTheSame() {
        assertEquals("贵 1.2 公里", chinese.cost(1_234));
        assertEquals("省 1,000.0 公里", chinese.cost(-1_000_000));
        assertEquals("代价相同", chinese.cost(0));
        assertEquals("贵不到 0.1 公里", chinese.cost(49));
        assertEquals("0.1 km more", english.cost(50));
        assertEquals("没有可行方案", chinese.cost(bing(1, null)));
    }

    @Test
    void whoWouldMoveIsNamedAndWhereTo() {
        assertEquals("随之调整：丁村小由丙小学改到甲小学",
                chinese.moves(new Price(1, List.of(new Move("D", "C", "A")))));
        assertEquals("", chinese.moves(new Price(1, List.of())));
    }

    @Test
    void ofManyWhoWouldMoveTheFirstAreNamedAndAllCounted() {
        var moves = IntStream.range(0, 9).mapToObj(at -> new Move("D", "C", "A")).toList();
        var said = chinese.moves(new Price(1, moves));
        assertTrue(said.endsWith("等 9 所"), said);
        assertEquals(6, said.split("丁村小", -1).length - 1, said);
    }

    @Test
    void theNearestIsSaidToBeTheNearest() {
        assertEquals(List.of(
                        "可选的 2 所支援学校里，甲小学离它最近，3.0 公里。",
                        "甲小学能满足它的全部学科需求。"),
                chinese.reasons(why(3_000, List.of(), false, OptionalLong.empty(),
                        bing(4_000, new Price(1_000, List.of())))));
    }

    @Test
    @DisplayName("What a nearer supporter would have moved is told where it was passed over")
    void aNearerOneThatWasPassedOverIsExplained() {
        var said = chinese.reasons(why(3_000, List.of(new Unmet("英语", 3, 1)), true,
                OptionalLong.empty(), bing(2_000, new Price(1_200, List.of(new Move("D", "C", "A"))))));
        assertEquals(List.of(
                "甲小学离它 3.0 公里，在可选的 2 所支援学校里排第 2 近。",
                "更近的丙小学（2.0 公里）没有选：换成它贵 1.2 公里，因为丁村小要随之改派。",
                "还有 2 级学科需求没有满足：英语差 2 级。",
                "与上一周期相比，换了支援学校。"), said);
    }

    @Test
    void aPinSaysWhatItCosts() {
        assertEquals("这一对是人工指定的；取消指定，总代价可省 2.5 公里。",
                chinese.reasons(why(3_000, List.of(), false, OptionalLong.of(2_500))).get(0));
        assertEquals("这一对是人工指定的；不指定，总代价也一样。",
                chinese.reasons(why(3_000, List.of(), false, OptionalLong.of(0))).get(0));
    }

    private static final List<HandChange> CURES = List.of(new HandChange.Limit("A", 0, 7),
            new HandChange.Release(new Pair("C", "B")), new HandChange.Want("D", 1),
            new HandChange.Farthest(Optional.of(34_500)));

    @ParameterizedTest
    @EnumSource(CycleStep.Kind.class)
    void everyKindOfStepHasWordsInBothLanguages(CycleStep.Kind kind) {
        var arguments = switch (kind) {
            case LIMIT -> List.of("A", "1", "5");
            case WANT -> List.of("B", "2");
            case FARTHEST -> List.of("30000");
            default -> List.of("A", "B", "C");
        };
        for (var said : List.of(chinese, english)) {
            var words = kind == CycleStep.Kind.REMEDY ? said.cures(CURES) : said.step(kind, arguments);
            assertFalse(words.startsWith("desk.") || words.contains("{"), words);
        }
    }

    @Test
    void aStepSaysWhatItChanged() {
        assertEquals("乙村小由甲小学改到丙小学",
                chinese.step(CycleStep.Kind.CHANGE, List.of("A", "B", "C")));
        assertEquals("甲小学改为最少 1 所、最多 5 所",
                chinese.step(CycleStep.Kind.LIMIT, List.of("A", "1", "5")));
        assertEquals("不限最远距离", chinese.step(CycleStep.Kind.FARTHEST, List.of()));
        assertEquals("甲小学改为最少 0 所、最多 7 所，并且取消对丙小学支援乙村小的要求",
                chinese.cures(CURES.subList(0, 2)));
    }

    @Test
    void aConflictNamesItsSchoolsAndWhatCuresIt() {
        var conflict = new Conflict(Conflict.Kind.REACH, List.of("A"), List.of("B", "D"), 1,
                List.of(new Remedy(List.of(new Change(Alteration.RAISE_MAX, "A", null, 1, 2))),
                        new Remedy(List.of(
                                new Change(Alteration.RAISE_DISTANCE, null, null, 30_000, 34_501)))));
        assertEquals("距离限制或禁止使名额不够：乙村小、丁村小 只够得着 甲小学，还差 1 个名额。",
                chinese.conflict(conflict));
        assertEquals(List.of("把甲小学的最多帮扶数从 1 提高到 2", "把最远距离从 30.0 公里放宽到 34.6 公里"),
                chinese.remedies(conflict));
    }

    @Test
    void withoutAnySupporterAConflictIsToldInOtherWords() {
        for (var kind : Conflict.Kind.values()) {
            for (var said : List.of(chinese, english)) {
                var words = said.conflict(new Conflict(kind, List.of(), List.of("B"), 1, List.of()));
                assertFalse(words.startsWith("desk."), words);
            }
        }
    }

    @Test
    void everyAlterationHasWordsInBothLanguages() {
        for (var alteration : Alteration.values()) {
            var conflict = new Conflict(Conflict.Kind.PINS, List.of("A"), List.of("B"), 1,
                    List.of(new Remedy(List.of(new Change(alteration, "A", "B", 1, 2)))));
            for (var said : List.of(chinese, english)) {
                assertFalse(said.remedies(conflict).get(0).startsWith("desk."));
            }
        }
    }

    @Test
    void aSchoolThatIsGoneIsCalledByItsCode() {
        assertEquals("指定X9支援乙村小", chinese.step(CycleStep.Kind.PIN, List.of("X9", "B")));
    }
}
