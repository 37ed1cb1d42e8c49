package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThemeTest {

    static final Path SHEETS = Path.of("src/main/webapp/resources/portal");
    static final Pattern ROOT = Pattern.compile(":root ?\\{[^}]*}");
    static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    static final Pattern USE = Pattern.compile("var\\(--([a-z-]+)\\)");
    static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl)a?\\((?!0, ?0, ?0|0 0 0)[^)]*\\)");

    /** White veils that PrimeFaces lays over images and pressed buttons, in any theme. */
    static final Pattern VEIL = Pattern.compile("hsla\\(0,0%,100%,.*|rgba\\(255, 255, 255, .*");

    static final List<String> GROUNDS = List.of("ground", "paper", "shade");

    @Test
    void theThemeKnowsNoColourButTheVariables() throws IOException {
        var theme = ROOT.matcher(theme()).replaceAll("");
        assertEquals(List.of(), COLOUR.matcher(theme).results()
                .map(MatchResult::group)
                .filter(colour -> !VEIL.matcher(colour).matches())
                .distinct()
                .toList());
    }

    @Test
    void everyVariableUsedIsDeclaredInLightAndInDark() throws IOException {
        var used = new TreeSet<String>();
        for (var sheet : List.of(theme(), read("portal.css"))) {
            USE.matcher(sheet).results().map(use -> use.group(1)).forEach(used::add);
        }
        used.removeIf(name -> name.matches("(surface|text-color|primary|blue|green|yellow|cyan|pink"
                + "|indigo|teal|orange|bluegray|purple|red|gray|content|inline|border|font|maskbg).*"));
        used.remove("shadow");
        for (var palette : palettes()) {
            assertTrue(palette.keySet().containsAll(used), () -> used + " in " + palette.keySet());
        }
    }

    @Test
    @DisplayName("WCAG 2.2, 1.4.3: text stands at 4.5 : 1 or more, in light and in dark")
    void textIsLegible() throws IOException {
        for (var palette : palettes()) {
            for (var ground : GROUNDS) {
                Stream.of("text", "text-quiet", "action", "action-hover", "fault")
                        .forEach(text -> stands(palette, text, ground, 4.5));
            }
            Stream.of("ok", "warn", "fault", "info", "action").forEach(state -> {
                stands(palette, state, state + "-soft", 4.5);
                stands(palette, "text", state + "-soft", 4.5);
                stands(palette, "on-action", state, 4.5);
            });
            stands(palette, "on-action", "action-hover", 4.5);
            stands(palette, "on-action", "action-pressed", 4.5);
            stands(palette, "on-action", "text-quiet", 4.5);
        }
    }

    @Test
    @DisplayName("WCAG 2.2, 1.4.11: edges of controls, focus and marks on the map stand at 3 : 1 or more")
    void edgesAreVisible() throws IOException {
        for (var palette : palettes()) {
            for (var ground : GROUNDS) {
                Stream.of("line-strong", "focus", "supporter", "recipient", "bystander")
                        .forEach(edge -> stands(palette, edge, ground, 3));
            }
        }
    }

    static void stands(Map<String, String> palette, String above, String below, double least) {
        var one = luminance(palette.get(above));
        var other = luminance(palette.get(below));
        var ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertTrue(ratio >= least, () -> "%s on %s: %.2f".formatted(above, below, ratio));
    }

    static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    static double linear(int channel) {
        var share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Light, then dark. */
    static List<Map<String, String>> palettes() throws IOException {
        return ROOT.matcher(read("theme-variables.css")).results().map(block -> {
            Map<String, String> palette = new TreeMap<>();
            VARIABLE.matcher(block.group()).results()
                    .forEach(line -> palette.put(line.group(1), line.group(2)));
            return palette;
        }).toList();
    }

    static String theme() throws IOException {
        var sheet = "/META-INF/resources/primefaces-portal/theme.css";
        try (var stream = ThemeTest.class.getResourceAsStream(sheet)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String read(String sheet) throws IOException {
        return Files.readString(SHEETS.resolve(sheet));
    }
}
