package portal.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents for tests, and the way from a document to what Word would read. */
public final class CastOfPapers {

    static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    static final String BUREAU = "示例一县教育局";

    private CastOfPapers() {}

    /** A document that has every part there is. */
    public static OfficialDocument whole() {
        return OfficialDocument.of("关于公布示例的\n通知", List.of(
                        new Paragraph("现将示例公布如下。"),
                        Heading.first("安排"),
                        Heading.second("支援学校"),
                        new Paragraph("甲小学支援乙村小。"),
                        Heading.second("受援学校"),
                        Heading.first("要求"),
                        Heading.second("双方")))
                .marked(BUREAU + "文件")
                .numbered("示教发〔2026〕1号")
                .to("各中小学校")
                .signed(BUREAU, DAY)
                .with(new Annex("一览表", false, List.of(grid(3))))
                .with(new Annex("宽表", true, List.of(grid(2))))
                .imprinted(new OfficialDocument.Imprint(
                        Optional.of("示例一县人民政府"), BUREAU, DAY));
    }

    static Grid grid(int rows) {
        return new Grid(
                List.of(new Grid.Column("序号", 1, Grid.Side.CENTRE),
                        new Grid.Column("学校", 5, Grid.Side.LEFT),
                        new Grid.Column("距离", 2, Grid.Side.RIGHT)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of(String.valueOf(i), "乙村小", "4.3"))
                        .toList());
    }

    public static byte[] bytes(OfficialDocument document) {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    public static XWPFDocument read(OfficialDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(document)));
    }
}
