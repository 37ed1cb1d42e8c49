package portal.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.document.word.Annex;
import portal.document.word.CastOfPapers;
import portal.document.word.Grid;
import portal.document.word.OfficialDocument;

/** What the portal writes it would also accept. */
class PapersPassTheGuardTest {

    private static final int PAIRS_OF_A_LARGE_COUNTY = 1_500;

    @TempDir
    Path folder;

    @Test
    void aDocumentPassesTheGuardOfUploads() throws IOException {
        assertTrue(inspect(CastOfPapers.whole()) > 0);
    }

    @Test
    void aLongTableIsNoBomb() throws IOException {
        var rows = IntStream.range(0, PAIRS_OF_A_LARGE_COUNTY)
                .mapToObj(i -> List.of("甲小学", "乙村小", "示例乡"))
                .toList();
        var column = new Grid.Column("学校", 1, Grid.Side.LEFT);
        var table = new Grid(List.of(column, column, column), rows);
        assertTrue(inspect(OfficialDocument.of("通知", List.of())
                .with(new Annex("一览表", false, List.of(table)))) > 0);
    }

    private long inspect(OfficialDocument document) throws IOException {
        var file = Files.write(folder.resolve("paper.docx"), CastOfPapers.bytes(document));
        return WorkbookGuard.inspect(file, TableLimits.DEFAULT);
    }
}
