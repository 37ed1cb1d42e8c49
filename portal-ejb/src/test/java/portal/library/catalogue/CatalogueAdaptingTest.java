package portal.library.catalogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.content.Digest;
import portal.content.FileLook;
import portal.content.FileType;
import portal.content.GivenFile;
import portal.library.Audience;
import portal.library.Licence;
import portal.library.ResourceKind;

class CatalogueAdaptingTest {

    private static final long BOUND = 64L << 20;

    private static boolean isLarge(long... sizes) {
        var files = Arrays.stream(sizes)
                .mapToObj(size -> new GivenFile(1, "x.mp4", FileType.MP4, size, new Digest("0".repeat(64)), 0,
                        FileLook.NONE))
                .toList();
        return new CatalogueAdapting().isLarge(new CatalogueEntry(
                new EntryKey("999901", 1), 1, Audience.ALL, "", "", ResourceKind.RECORDED_LESSON, Optional.empty(),
                Optional.empty(), "", "", Optional.empty(), "", "", "", Licence.BY, "", "", "", null, null, files));
    }

    @Test
    @DisplayName("decision 0057: what has more than 64 MB in all is copied by a job")
    void allFilesTogetherAreLarge() {
        assertFalse(isLarge(BOUND));
        assertTrue(isLarge(BOUND, 1));
        assertFalse(isLarge());
    }
}
