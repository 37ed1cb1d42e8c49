package portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What names mean on a page: a bean is found before a variable, and some words are the language's own. */
class PageNamesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path VIEWS = Path.of("src/main/java");
    private static final String WORDS =
            "empty|not|and|or|eq|ne|lt|gt|le|ge|div|mod|true|false|null|instanceof";

    /** What every page knows by itself, before any variable. */
    private static final Set<String> IMPLICIT = Set.of("application", "applicationScope", "cc", "component",
            "cookie", "externalContext", "facesContext", "flash", "flow", "flowScope", "header", "headerValues",
            "initParam", "param", "paramValues", "request", "requestScope", "resource", "session",
            "sessionScope", "view", "viewScope");

    private static Set<String> found(Path folder, String pattern) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> one.toString().matches(".*\\.(java|xhtml)")).toList()) {
                Pattern.compile(pattern).matcher(Files.readString(file)).results()
                        .forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    @Test
    @DisplayName("Jakarta Expression Language: no variable of a page has the name of a bean, which would hide it")
    void noVariableIsHiddenByABean() throws IOException {
        var variables = found(PAGES, "\\bvar=\"(\\w+)\"");
        var beans = found(VIEWS, "@Named\\(\"(\\w+)\"\\)");
        assertFalse(variables.isEmpty() || beans.isEmpty());
        variables.retainAll(beans);
        assertEquals(Set.of(), variables);
    }

    @Test
    @DisplayName("Jakarta Faces: no variable of a page has the name of an implicit object, which would hide it")
    void noVariableIsHiddenByAnImplicitObject() throws IOException {
        var variables = found(PAGES, "\\bvar=\"(\\w+)\"");
        variables.retainAll(IMPLICIT);
        assertEquals(Set.of(), variables);
    }

    @Test
    @DisplayName("Jakarta Expression Language: no property is called by a word of the language")
    void noPropertyIsAWordOfTheLanguage() throws IOException {
        assertEquals(Set.of(), found(PAGES, "[#$]\\{[^}']*?(\\w+\\.(?:" + WORDS + "))\\b(?!\\()"));
    }
}
