package portal.library.exchange;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.exchange.DescriptionRecord.File;
import portal.library.exchange.DescriptionRecord.Place;
import portal.library.exchange.DescriptionRecord.Standing;

/** Descriptions of tests. */
final class CastOfDescriptions {

    static final URI PORTAL = URI.create("https://pairing.example");
    private static final Instant MADE = Instant.parse("2026-09-01T18:00:00Z");

    private CastOfDescriptions() {}

    /** A lesson plan of which all is said. */
    static DescriptionRecord full() {
        return of("表内乘法", "甲老师", ResourceKind.LESSON_PLAN, Licence.BY_SA);
    }

    static DescriptionRecord of(
            String title, String author, ResourceKind kind, Licence licence) {
        return new DescriptionRecord("oai:pairing.example:999901-7",
                PORTAL.resolve("/library/resource.xhtml?id=7"), title, "两课时。\n用于新授课。",
                Optional.of(kind), Optional.of(TaughtStage.PRIMARY), Optional.of(2), "数学",
                Optional.of(new Place("数学 二年级上册（人教版）", "第 1 单元 表内乘法（一）", "2. 乘法口诀")),
                Optional.of(author), "示例一县", "甲小学", Optional.of(licence), "市教研室",
                "乘法 — 乙老师", 3, Standing.SHARED, MADE, MADE.plusSeconds(86_400),
                List.of(new File(PORTAL.resolve("/api/v1/resources/7/content?file=1"), "教案.docx",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                1_200),
                        new File(PORTAL.resolve("/api/v1/resources/7/content?file=2"), "导入.mp4",
                                "video/mp4", 300_000)));
    }

    /** A draft of which next to nothing is said. */
    static DescriptionRecord bare() {
        return new DescriptionRecord("oai:pairing.example:999901-8",
                PORTAL.resolve("/library/resource.xhtml?id=8"), "未命名", "", Optional.empty(),
                Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), "示例一县",
                "", Optional.empty(), "", "", 1, Standing.DRAFT, MADE, MADE, List.of());
    }
}
