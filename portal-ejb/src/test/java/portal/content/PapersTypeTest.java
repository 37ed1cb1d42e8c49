package portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.document.word.CastOfPapers;

class PapersTypeTest {

    @Test
    void aPaperThatThePortalWroteIsAWordFileByItsBytes(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("paper"), CastOfPapers.bytes(CastOfPapers.whole()));
        assertEquals(Optional.of(FileType.DOCX), TypeDetection.of(file).type());
    }
}
