package portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ASVS 5.4.1, 5.4.2: a name that was sent is cleaned and never a path")
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "学校名单.csv, 学校名单.csv",
        "名单.CSV, 名单.CSV",
        "../../etc/passwd, passwd.txt",
        "'C:\\Users\\x\\名单.csv', 名单.csv",
        "page.html, page.html.txt",
        "a.csv.exe, a.csv.exe.txt",
        "' . .. ', file.txt",
        "'a<b>:\"c|d?*.txt', a_b___c_d__.txt",
        "'x\r\nSet-Cookie: a=b.txt', xSet-Cookie_ a=b.txt",
    })
    void aNameIsOneWordForPeople(String sent, String kept) {
        assertEquals(kept, FileName.clean(sent, FileType.TEXT));
    }

    /** A sign that turns the direction makes “exe.txt” look like “txt.exe”. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u202etxt.csv", "a\u0000b.csv", "a\u200bb.csv", "a\ufeffb.csv", "a\ud800b.csv",
        "a\u2028b.csv", "a/\u0000/b.csv"})
    void signsThatNobodySeesAreTakenOut(String sent) {
        String kept = FileName.clean(sent, FileType.TEXT);
        assertTrue(kept.chars().allMatch(sign -> sign >= ' ' && sign < 0x7f), kept);
        assertFalse(kept.contains("/"));
    }

    @Test
    void aLongNameIsShortenedAndKeepsItsEnding() {
        String kept = FileName.clean("名".repeat(500) + ".csv", FileType.TEXT);
        assertTrue(kept.length() <= 130 && kept.endsWith("名.csv"), kept);
        String rare = FileName.clean("\ud840\udc00".repeat(500), FileType.PDF);
        assertTrue(rare.length() <= 255 && rare.endsWith(".pdf"), rare);
    }

    @Test
    void noNameIsAName() {
        assertEquals("file.pdf", FileName.clean(null, FileType.PDF));
        assertEquals("file.pdf", FileName.clean("", FileType.PDF));
    }
}
