package portal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.content.inspection.Property;
import portal.library.textbook.SchoolYears;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookKey;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.Volume;

class ProposedDescriptionTest {

    private static final Set<String> SUBJECTS =
            Set.of("语文", "数学", "英语", "科学", "道德与法治", "体育", "信息科技", "音乐", "物理");

    private final Textbook book = new Textbook(
            new TextbookKey("数学", "人教版", 3, Volume.FIRST), null, SchoolYears.UNSAID);
    private final TextbookPart unit = new TextbookPart(book, 8, 0, "分数的初步认识");
    private final TextbookPart lesson = new TextbookPart(book, 8, 2, "几分之几");

    private static Proposal of(String name) {
        return of(name, List.of());
    }

    private static Proposal of(String name, List<TextbookPart> parts) {
        return ProposedDescription.of(List.of(name), Map.of(), List.of(), "", SUBJECTS, parts);
    }

    @Test
    @DisplayName("F1: what a file is called proposes its whole description")
    void aNameTellsAll() {
        var proposed = of("三年级数学上册 第二单元 分数的初步认识 教案.docx");
        assertEquals(new Proposal("分数的初步认识", Optional.of(ResourceKind.LESSON_PLAN),
                Optional.of(TaughtStage.PRIMARY), Optional.of(3), "数学",
                Optional.of(Volume.FIRST), Optional.empty(), ""), proposed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            关于我教学设计.docx,                              关于我,         LESSON_PLAN,,,,
            脑力游戏学习单.pdf,                               脑力游戏,       WORKSHEET,,,,
            七年级下册英语Unit 3 课件.pptx,                   ,               SLIDES, 7, 英语, SECOND,
            人教版三上数学《几分之几》PPT.pptx,               几分之几,       SLIDES, 3, 数学, FIRST,
            初二物理 第一章 机械运动 单元测试卷.doc,          机械运动,       EXERCISE, 8, 物理,,
            部编版语文五年级下册第12课《清贫》公开课教案.docx, 清贫,           LESSON_PLAN, 5, 语文, SECOND,
            微课 圆的面积(六年级上).mp4,                      圆的面积,       RECORDED_LESSON, 6,, FIRST,
            06_四年级道法上册 我们班四岁了 第2课时.pptx,      我们班四岁了,   SLIDES, 4, 道德与法治, FIRST,
            小学科学二年级 磁铁能吸引什么 学习任务单.docx,    磁铁能吸引什么, WORKSHEET, 2, 科学,,
            2025年秋季八年级数学上册期中试卷.pdf,             ,               EXERCISE, 8, 数学, FIRST,
            科学记数法 数学 七年级上册 教学设计.docx,         科学记数法,     LESSON_PLAN, 7, 数学, FIRST,
            高一数学 集合 教案.docx,                          集合,           LESSON_PLAN,, 数学,,
            二(3)班家长会课件.pptx,                           ,               SLIDES,,,,
            山村小学营养餐管理制度.docx,                      ,               MANAGEMENT_DOCUMENT,,,,
            DSC_0012.JPG,                                     ,               MATERIAL,,,,
            新建 Microsoft Word 文档.docx,                    ,               ,,,,
            体育三年级 跳绳 教案.docx,                        跳绳,           LESSON_PLAN, 3, 体育,,
            3年级上册音乐 摇船调 课堂实录.mp4,                摇船调,         RECORDED_LESSON, 3, 音乐, FIRST,
            """)
    void filesAreCalledInManyWays(
            String name, String title, ResourceKind kind, Integer grade, String subject,
            Volume volume) {
        var proposed = of(name);
        if (title != null) {
            assertEquals(title, proposed.title());
        }
        assertEquals(Optional.ofNullable(kind), proposed.kind());
        assertEquals(Optional.ofNullable(grade), proposed.grade());
        assertEquals(subject == null ? "" : subject, proposed.subject());
        assertEquals(Optional.ofNullable(volume), proposed.volume());
    }

    @Test
    void aLessonIsFoundInItsTextbookByTitleOrNumber() {
        var parts = List.of(unit, lesson);
        assertEquals(Optional.of(unit), of("分数的初步认识.docx", parts).part());
        assertEquals("数学", of("分数的初步认识.docx", parts).subject());
        assertEquals(Optional.of(3), of("分数的初步认识.docx", parts).grade());
        assertEquals(Optional.of(unit), of("三年级数学上册第八单元课件.pptx", parts).part());
        assertEquals(Optional.of(lesson), of("三年级数学上册第8单元第2课.pptx", parts).part());
        assertEquals(Optional.empty(), of("四年级数学上册第8单元.pptx", parts).part());
        assertEquals(Optional.empty(), of("第8单元.pptx", parts).part());
    }

    @Test
    void whatTwoTextbooksHaveIsLeftToThePerson() {
        var other = new Textbook(
                new TextbookKey("数学", "北师大版", 3, Volume.FIRST), null, SchoolYears.UNSAID);
        var parts = List.of(unit, new TextbookPart(other, 8, 0, "认识分数"));
        assertEquals(Optional.empty(), of("三年级数学上册第八单元.pptx", parts).part());
        assertEquals(Optional.of(unit), of("人教版三年级数学上册第八单元.pptx", parts).part());
    }

    @Test
    void whatTheNameDoesNotSayTheFileSays() {
        var proposed = ProposedDescription.of(List.of("扫描件.pdf"),
                Map.of(Property.AUTHOR, "示例教师"), List.of("三年级数学上册 分数 教学设计"),
                "一、教学目标", SUBJECTS, List.of());
        assertEquals("示例教师", proposed.author());
        assertEquals(Optional.of(3), proposed.grade());
        assertEquals(Optional.of(ResourceKind.LESSON_PLAN), proposed.kind());
        assertEquals("数学", proposed.subject());
    }

    @Test
    void aMachineIsNoAuthor() {
        for (String name : List.of("Administrator", "微软用户", "lenovo", "")) {
            assertEquals("", ProposedDescription.of(List.of("a.docx"),
                    Map.of(Property.AUTHOR, name), List.of(), "", SUBJECTS, List.of()).author());
        }
        assertEquals("示例教师", ProposedDescription.of(List.of("a.docx"), Map.of(), List.of(),
                "教学设计 执教:示例教师 某小学", SUBJECTS, List.of()).author());
    }

    @Test
    void whatNobodySaysIsWhatItsBringerTeaches() {
        var proposed = of("新建文档.docx")
                .or(Optional.of(TaughtStage.JUNIOR), Optional.of("物理"), "示例教师");
        assertEquals(Optional.of(TaughtStage.JUNIOR), proposed.stage());
        assertEquals("物理", proposed.subject());
        assertEquals("示例教师", proposed.author());
    }
}
