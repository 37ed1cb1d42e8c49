package portal.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    @DisplayName("RFC 5987: a name in any language, and a plain one for old programs")
    void aChineseNameIsEncoded() {
        assertEquals(
                "attachment; filename=\"schools.xlsx\"; filename*=UTF-8''%E5%AD%A6%E6%A0%A1%20%E4%B8%80.xlsx",
                new Attachment("学校 一", "schools", Attachment.Kind.XLSX).disposition());
    }

    @Test
    void aNameCannotLeadElsewhereOrEndTheHeader() {
        assertEquals(
                "attachment; filename=\"schools.csv\"; filename*=UTF-8''.._a_b__.csv",
                new Attachment("../a\"b\r\n", "schools", Attachment.Kind.CSV).disposition());
    }
}
