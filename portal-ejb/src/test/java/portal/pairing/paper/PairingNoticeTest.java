package portal.pairing.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Objective;
import portal.document.word.Grid;
import portal.document.word.Heading;
import portal.document.word.OfficialDocument;
import portal.document.word.Paragraph;
import portal.pairing.CastOfPlans;
import portal.pairing.PublishedPlan;
import portal.pairing.Weighing;

class PairingNoticeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 25);
    private static final NoticeFields USUAL = NoticeFields.usual(CastOfPlans.BUREAU, DAY);

    private final OfficialDocument notice = PairingNotice.of(CastOfPlans.usual(), USUAL);

    @Test
    void theNoticeIsTitledAddressedSignedAndImprinted() {
        assertEquals("示例一县教育局\n关于公布2026—2027学年\n学校结对帮扶安排的通知", notice.title());
        assertEquals(Optional.of("各中小学校、幼儿园"), notice.addressee());
        assertEquals(new OfficialDocument.Signature(CastOfPlans.BUREAU, DAY),
                notice.signature().orElseThrow());
        assertEquals(new OfficialDocument.Imprint(Optional.empty(), CastOfPlans.BUREAU, DAY),
                notice.imprint().orElseThrow());
        assertEquals(Optional.empty(), notice.mark(), "a bureau has its own paper with a red head");
        assertEquals(Optional.empty(), notice.number());
    }

    @Test
    void whatTheOfficerFillsInStandsOnThePaper() {
        var filled = PairingNotice.of(CastOfPlans.usual(), new NoticeFields(
                Optional.of("示教发〔2026〕12号"), DAY, "各公办小学：", "示例一县教育体育局",
                Optional.of("示例一县人民政府。"), true));
        assertEquals(Optional.of("示教发〔2026〕12号"), filled.number());
        assertEquals(Optional.of("各公办小学"), filled.addressee(), "the paper sets the colon itself");
        assertEquals(Optional.of("示例一县教育体育局文件"), filled.mark());
        assertEquals(Optional.of("示例一县人民政府"), filled.imprint().orElseThrow().copies());
    }

    @Test
    void whatIsFilledInIsBounded() {
        var longest = new NoticeFields(Optional.of("号".repeat(500)), DAY, "校".repeat(5_000), "局".repeat(500),
                Optional.of(" "), false);
        assertEquals(NoticeFields.LONGEST_NUMBER, longest.number().orElseThrow().length());
        assertEquals(NoticeFields.LONGEST_LIST, longest.addressee().length());
        assertEquals(NoticeFields.LONGEST_ISSUER, longest.issuer().length());
        assertEquals(Optional.empty(), longest.copies());
        assertThrows(IllegalArgumentException.class, () -> NoticeFields.usual(" ", DAY));
    }

    @Test
    void itSaysWhatWasDecidedInFigures() {
        assertTrue(text(notice).contains("全县共安排结对3对，由2所学校支援3所学校，期限为1个学年（2026—2027学年）。"), text(notice));
        assertTrue(text(notice).contains("延续原有结对1对，更换支援学校1对，新增结对1对"));
        assertTrue(text(notice).contains("最远"));
    }

    @Test
    void aFirstCycleIsComparedWithNothing() {
        var first = PairingNotice.of(CastOfPlans.first(2), USUAL);
        assertFalse(text(first).contains("与上一次安排相比"));
        assertTrue(text(first).contains("期限为2个学年（2026—2027至2027—2028学年）"), text(first));
        assertTrue(reasons(first).stream().noneMatch(reason -> reason.contains("本次新增")));
    }

    @Test
    @DisplayName("only what counted in the weighing is told as the basis of the plan")
    void onlyWhatCountedIsToldAsTheBasis() {
        assertTrue(text(notice).contains("一是两校之间的直线距离，尽量就近；二是受援学校需要加强的学科"));
        assertTrue(text(notice).contains("四是上一次的结对关系"));
        assertTrue(text(notice).contains("其中1对由教育行政部门结合实际直接指定"));
        var nearest = text(CastOfPlans.of(new Weighing(1, 0, 0, 0), Optional.of(20_000)));
        assertTrue(nearest.contains("主要考虑两校之间的直线距离，尽量就近。"), nearest);
        assertTrue(nearest.contains("直线距离不超过20.0公里"));
        assertFalse(nearest.contains("一是") || nearest.contains("上一次的结对关系"));
    }

    @Test
    void theAimIsToldAsItWas() {
        assertTrue(text(notice).contains("使全部结对的总体代价最小"));
        assertTrue(text(CastOfPlans.of(Objective.MINMAX_THEN_SUM)).contains("先使最远的一对尽量近（直接指定的除外）"));
    }

    @Test
    void aPublicNoticeNamesItsLastDay() {
        assertTrue(text(notice).contains("公示期至2026年8月27日"), text(notice));
    }

    @Test
    void theFirstAnnexListsThePairs() {
        var annex = notice.annexes().get(0);
        assertEquals("2026—2027学年学校结对帮扶安排一览表", annex.title());
        var rows = ((Grid) annex.blocks().get(0)).rows();
        assertEquals(3, rows.size());
        assertEquals(List.of("1", "甲小学", "乙村小", ""), rows.get(0).subList(0, 4));
        assertEquals("2026—2027", rows.get(0).get(5));
    }

    @Test
    void theSecondAnnexGivesTheReasonOfEachPairInOneSentence() {
        var reasons = reasons(notice);
        assertEquals(3, reasons.size());
        reasons.forEach(reason -> assertTrue(reason.matches("[^。]+。"), reason));
        assertTrue(reasons.get(0).startsWith("两校直线距离"), reasons.get(0));
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("延续上一次的结对；其次合适的支援学校是甲二小学")));
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("上一次由甲小学支援，本次更换")));
        assertTrue(reasons.stream().anyMatch(reason ->
                reason.contains("受援学校音乐学科的需要，支援学校还不能完全满足；本次新增；由教育行政部门直接指定")));
    }

    @Test
    void subjectsThatCountedForNothingAreNoReason() {
        var nearest = reasons(PairingNotice.of(
                CastOfPlans.of(new Weighing(1, 0, 0, 0), Optional.empty()), USUAL));
        assertTrue(nearest.stream().noneMatch(reason -> reason.contains("学科")), nearest.toString());
    }

    @Test
    void noTextIsLeftUnfilled() {
        for (var one : List.of(notice, PairingNotice.of(CastOfPlans.first(3), USUAL))) {
            assertFalse((text(one) + reasons(one) + one.title()).matches("(?s).*[{}].*"));
        }
    }

    @Test
    void itIsWrittenAsAWordFile() {
        var out = new ByteArrayOutputStream();
        notice.write(out);
        assertTrue(out.size() > 5_000);
    }

    private static String text(PublishedPlan plan) {
        return text(PairingNotice.of(plan, USUAL));
    }

    private static String text(OfficialDocument notice) {
        return notice.body().stream()
                .map(block -> block instanceof Heading heading ? heading.text() : ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> reasons(OfficialDocument notice) {
        return ((Grid) notice.annexes().get(1).blocks().get(0)).rows().stream()
                .map(row -> row.get(2)).toList();
    }
}
