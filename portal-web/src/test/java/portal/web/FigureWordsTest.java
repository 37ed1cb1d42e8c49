package portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.activity.ActivityKeys;
import portal.assessment.AssessmentKeys;
import portal.conditions.ConditionsKeys;
import portal.library.LibraryKeys;
import portal.mentoring.MentoringKeys;
import portal.pairing.PairingKeys;
import portal.rotation.RotationKeys;
import portal.school.SchoolKeys;
import portal.tenancy.PolicyKey;
import portal.tenancy.PolicyKeys;
import portal.tenancy.WeeklyRecurrence;
import portal.tenancy.folder.CountyFolders;
import portal.tenancy.folder.Figure;

class FigureWordsTest {

    static final Path TENANTS = Path.of("..", "tenants");

    static final List<PolicyKeys> CAPABILITIES = List.of(
            new ActivityKeys(),
            new AssessmentKeys(),
            new ConditionsKeys(),
            new LibraryKeys(),
            new MentoringKeys(),
            new PairingKeys(),
            new RotationKeys(),
            new SchoolKeys());

    static final List<PolicyKey<?>> KEYS = CAPABILITIES.stream()
            .map(PolicyKeys::keys)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableList());

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyFigureUnitWordAndFaultIsNamedAndNothingElse(String language) throws IOException {
        var missing = expected();
        missing.removeAll(words(language).stringPropertyNames());
        assertEquals(Set.of(), missing, "missing");
        var unasked = new TreeSet<>(words(language).stringPropertyNames());
        unasked.removeAll(expected());
        assertEquals(Set.of(), unasked, "unasked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyNameIsWritten(String language) throws IOException {
        words(language)
                .forEach((key, word) -> assertFalse(word.toString().isBlank(), key::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void noKeyIsWordedTwice(String language) throws IOException {
        Path file = Path.of("src", "main", "resources", "portal", "web",
                "figures_" + language + ".properties");
        try (var lines = Files.lines(file)) {
            List<String> keys = lines
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();
            assertEquals(new TreeSet<>(keys).size(), keys.size());
        }
    }

    @Test
    void bothLanguagesNameTheSameFigures() throws IOException {
        Properties chinese = words("zh_CN");
        Properties english = words("en");
        for (String key : chinese.stringPropertyNames()) {
            assertEquals(places(chinese.getProperty(key)), places(english.getProperty(key)), key);
        }
    }

    @Test
    void theEnglishWordsAreEnglish() throws IOException {
        words("en").forEach((key, word) -> assertTrue(
                word.toString().codePoints().noneMatch(Character::isIdeographic), key::toString));
    }

    @Test
    void everyFigureInForceHasWordsForWhatItNames() throws IOException {
        Properties chinese = words("zh_CN");
        for (var county : CountyFolders.read(TENANTS, CAPABILITIES).sound()) {
            for (Figure figure : county.figures().values()) {
                if (figure.value() instanceof List<?> list
                        && figure.key().kind() == PolicyKey.Kind.LIST) {
                    list.forEach(word -> assertTrue(
                            chinese.containsKey("figure." + figure.key().code() + "." + word),
                            () -> figure.file() + " " + word));
                }
            }
        }
    }

    static TreeSet<String> expected() {
        var expected = new TreeSet<String>();
        for (PolicyKey<?> key : KEYS) {
            expected.add("figure." + key.code() + ".name");
            key.words().forEach(word -> expected.add("figure." + key.code() + "." + word));
            if (!key.unit().isEmpty()) {
                expected.add("unit." + key.unit());
            }
        }
        Stream.of("STANDARDS", "METHOD", "PUPILS", "QUALITY")
                .forEach(gate -> expected.add("figure.mentorship.gates." + gate));
        Stream.of("OUTSTANDING_PAIR", "SUBJECT_NEWCOMER", "OUTSTANDING_YOUNG_TEACHER")
                .forEach(honour -> expected.add("figure.mentorship.honours." + honour));
        named(expected, "figure.origin.", Figure.Origin.values());
        expected.add("figure.origin.BUREAU");
        named(expected, "figure.recurrence.weeks.", WeeklyRecurrence.Weeks.values());
        named(expected, "figure.recurrence.day.", DayOfWeek.values());
        named(expected, "figure.recurrence.part.", WeeklyRecurrence.PartOfDay.values());
        expected.addAll(List.of("figure.yes", "figure.no"));
        return expected;
    }

    static void named(Collection<String> expected, String prefix, Enum<?>[] words) {
        Arrays.stream(words).forEach(word -> expected.add(prefix + word.name()));
    }

    static TreeSet<String> places(String words) {
        return Arrays.stream(words.split("(?=\\{[0-9]})"))
                .filter(part -> part.matches("(?s)\\{[0-9]}.*"))
                .map(part -> part.substring(0, 3))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Properties words(String language) throws IOException {
        var words = new Properties();
        try (Reader reader = new InputStreamReader(
                FigureWordsTest.class.getResourceAsStream("figures_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
