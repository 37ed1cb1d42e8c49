package portal.web.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.content.Announcement;
import portal.content.Digest;

class UploadHeadersTest {

    private static final String SHA = "ab".repeat(32);

    @Test
    void metadataAreWordsWithATextBehindEachOrNone() {
        assertEquals(Map.of("filename", "课件.pdf", "anyway", "", "modified", ""),
                UploadHeaders.metadata("filename 6K++5Lu2LnBkZg==, anyway,modified "));
        assertEquals(Map.of(), UploadHeaders.metadata(null));
        assertEquals(Map.of(), UploadHeaders.metadata(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ",", "a,", " ,a", "filename ***", "filename YQ== YQ==", "filename YQ==,filename YQ==",
        "课件 YQ==", "filename /w==", "filename  YQ=="})
    void whatIsNoMetadataIsRefused(String header) {
        assertThrows(IllegalArgumentException.class, () -> UploadHeaders.metadata(header));
    }

    @Test
    void anAnnouncementSaysWhatForHowLargeAndPerhapsMore() {
        assertEquals(
                new Announcement("library-file", "a.pdf", 7, Optional.of(new Digest(SHA)), Optional.of("1")),
                UploadHeaders.announcement("7", Map.of(
                        "purpose", "library-file", "filename", "a.pdf", "sha256", SHA, "modified", "1")));
        assertEquals(new Announcement("x", "", 0, Optional.empty(), Optional.empty()),
                UploadHeaders.announcement("0", Map.of("purpose", "x")));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-1", "x", "1e3", "٣", "9999999999999999999", "0x1"})
    void whatIsNoLengthIsRefused(String length) {
        assertThrows(IllegalArgumentException.class,
                () -> UploadHeaders.announcement(length, Map.of("purpose", "x")));
    }

    @Test
    void aPurposeIsNamedAndADigestIsOneAndANameHasAnEnd() {
        for (Map<String, String> metadata : List.of(
                Map.of("filename", "a"),
                Map.of("purpose", "x", "sha256", "AB"),
                Map.of("purpose", "x", "filename", "x".repeat(1_001)))) {
            assertThrows(IllegalArgumentException.class,
                    () -> UploadHeaders.announcement("7", metadata));
        }
    }

    @Test
    void whatWasToldIsToldBack() {
        var told = new Announcement("x", "课件 1.pdf", 7, Optional.empty(), Optional.empty());
        assertEquals(Map.of("filename", "课件 1.pdf", "purpose", "x"),
                UploadHeaders.metadata(UploadHeaders.toldBack(told)));
    }
}
