package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @Test
    void aPageOfThePortalWithItsQuestionIsLocal() {
        var page = "/school/schools.xhtml?year=2026&page=2";
        assertEquals(Optional.of(new LocalPath(page)), LocalPath.of(page));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
        "", "school", "//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example",
        "\\\\elsewhere.example", "javascript:alert(1)", "/a\r\nSet-Cookie: b=c", "/a b", "/\t/elsewhere",
        "/..//elsewhere.example", "/.//elsewhere.example"})
    void whatABrowserCouldReadAsAnotherHostIsNot(String path) {
        assertEquals(Optional.empty(), LocalPath.of(path));
    }
}
