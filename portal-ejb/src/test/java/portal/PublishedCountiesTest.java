package portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import portal.tenancy.folder.CountyFolder;
import portal.tenancy.folder.CountyFolders;
import portal.tenancy.folder.Figure;
import portal.tenancy.folder.Figure.Origin;

class PublishedCountiesTest {

    static final Path TENANTS = Path.of("..", "tenants");
    static final Path TEMPLATE = TENANTS.resolve("_template").resolve("tenant.properties");
    static final Pattern EXAMPLE = Pattern.compile("# ([a-z0-9.-]+) = (.+)");

    static final List<PolicyKeys> CAPABILITIES = List.of(
            new ActivityKeys(),
            new AssessmentKeys(),
            new ConditionsKeys(),
            new LibraryKeys(),
            new MentoringKeys(),
            new PairingKeys(),
            new RotationKeys(),
            new SchoolKeys());

    static final CountyFolders PUBLISHED = CountyFolders.read(TENANTS, CAPABILITIES);

    @Test
    void everyPublishedCountyIsOpenedWithoutAFault() {
        assertEquals(List.of(), PUBLISHED.faults());
        assertEquals(13, PUBLISHED.sound().size());
    }

    @Test
    @DisplayName("every county, profile and the nation set the published figures and no others")
    void figuresAreThePublishedOnes(@TempDir Path adopters) throws IOException {
        var found = new TreeSet<String>();
        CountyFolders read = withAnAdopterOfEachProfile(adopters);
        assertEquals(List.of(), read.faults());
        for (CountyFolder county : read.sound()) {
            for (Figure figure : county.figures().values()) {
                found.add(String.join(",", figure.file(), figure.key().code(), figure.text()));
            }
        }
        Set<String> published = golden();
        assertEquals(142, published.size());
        assertEquals(Set.of(), without(published, found), "missing");
        assertEquals(Set.of(), without(found, published), "not published");
    }

    @Test
    void everyFigureNamesItsDocumentAndItsClauseInBothLanguages(@TempDir Path adopters)
            throws IOException {
        for (CountyFolder county : withAnAdopterOfEachProfile(adopters).sound()) {
            for (Figure figure : county.figures().values()) {
                String place = figure.file() + ":" + figure.line();
                assertFalse(figure.document().isEmpty(), place);
                assertTrue(chinese(figure.clauseZh()), place);
                assertFalse(chinese(figure.clauseEn()), place);
            }
        }
    }

    @Test
    void theTemplateDocumentsEveryDeclaredKeyWithAnExampleThatCanBeRead() throws IOException {
        Map<String, String> examples = examples();
        Map<String, PolicyKey<?>> declared = declared();
        var documented = new TreeSet<>(examples.keySet());
        assertTrue(documented.remove("tenant.profiles"));
        assertEquals(new TreeSet<>(declared.keySet()), documented);
        declared.forEach((code, key) -> key.read(examples.get(code)));
    }

    @Test
    void theTemplateWithAllItsExamplesTakenInIsASoundCounty(@TempDir Path copied)
            throws IOException {
        Path folder = Files.createDirectories(copied.resolve("000000-muban"));
        Files.createDirectories(copied.resolve("profiles"));
        for (String profile : List.of("weekly", "two-lessons")) {
            Files.writeString(copied.resolve("profiles").resolve(profile + ".properties"), "");
        }
        String all = EXAMPLE.matcher(Files.readString(TEMPLATE)).replaceAll("$1 = $2");
        Files.writeString(folder.resolve("tenant.properties"), all);
        CountyFolders read = CountyFolders.read(copied, CAPABILITIES);
        assertEquals(List.of(), read.faults());
        assertEquals(declared().size(), read.sound().get(0).figures().size());
    }

    @Test
    void figuresAreTypedAndExact() {
        CountyFolder fengjie = county("500236");
        assertEquals(
                new BigDecimal("0.05"),
                fengjie.figures().get("rotation.supporter.dispatch-share-per-year").value());
        assertEquals(5, fengjie.figures().get("activity.joint-research.min-per-term").value());
        assertEquals(
                new BigDecimal("13.5"),
                fengjie.figures().get("establishment.pupils-per-staff.junior").value());
        assertEquals(
                "[DatedPhase[phase=MOBILISE, first=2014-11, last=2014-12],"
                        + " DatedPhase[phase=CARRY_OUT, first=2015-01, last=2017-11],"
                        + " DatedPhase[phase=SUM_UP, first=2017-11, last=2017-12]]",
                county("500152").figures().get("pairing.phases").value().toString());
        assertEquals(
                Map.of(
                        SchoolKeys.TaughtStage.PRIMARY, SchoolKeys.Qualification.COLLEGE,
                        SchoolKeys.TaughtStage.JUNIOR, SchoolKeys.Qualification.BACHELOR),
                county("370406").figures().get("school.entry-qualification").value());
    }

    @Test
    void aCountyStandsOverTheNationAndInheritsWhatItDoesNotSet() {
        assertEquals(
                Origin.COUNTY, county("370406").figures().get("funds.training.min-share").origin());
        assertEquals(
                Origin.NATION, county("500236").figures().get("funds.training.min-share").origin());
        assertFalse(county("500236").figures().containsKey("career.principal.max-terms"));
    }

    @Test
    void figuresThatAreExamplesOnlyAreInForceNowhere() {
        for (CountyFolder county : PUBLISHED.sound()) {
            assertFalse(county.figures().containsKey("establishment.pupils-per-teacher"));
            assertFalse(county.figures().containsKey("establishment.min-teachers"));
            assertFalse(county.figures().containsKey("assessment.bundle.partner-share"));
            assertFalse(county.figures().containsKey("assessment.principal.pairing-weight"));
        }
    }

    @Test
    void theCountiesOfTheTestsAreSound() {
        CountyFolders read =
                CountyFolders.read(Path.of("src", "test", "resources", "tenants"), CAPABILITIES);
        assertEquals(List.of(), read.faults());
        assertEquals(
                List.of("999901", "999902"),
                read.sound().stream().map(CountyFolder::code).toList());
    }

    @Test
    void everyCapabilityWithKeysIsListedHere() {
        Set<String> listed = CAPABILITIES.stream()
                .map(capability -> capability.getClass().getName())
                .collect(Collectors.toSet());
        Set<String> implementing = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("portal")
                .stream()
                .filter(type -> type.isAssignableTo(PolicyKeys.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertEquals(implementing, listed);
    }

    @Test
    void everyKeyThatACapabilityNamesIsDeclaredOnce() {
        for (PolicyKeys capability : CAPABILITIES) {
            long constants = Arrays.stream(capability.getClass().getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .filter(field -> field.getType() == PolicyKey.class)
                    .count();
            assertEquals(constants, new HashSet<>(capability.keys()).size());
            assertEquals(constants, capability.keys().size());
        }
        assertEquals(143, declared().size());
    }

    static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    static CountyFolder county(String code) {
        return PUBLISHED.sound().stream()
                .filter(county -> county.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, PolicyKey<?>> declared() {
        var keys = new TreeMap<String, PolicyKey<?>>();
        CAPABILITIES.forEach(capability ->
                capability.keys().forEach(key -> keys.put(key.code(), key)));
        return keys;
    }

    static Map<String, String> examples() throws IOException {
        var examples = new TreeMap<String, String>();
        for (String line : Files.readAllLines(TEMPLATE)) {
            var example = EXAMPLE.matcher(line);
            if (example.matches()) {
                examples.put(example.group(1), example.group(2));
            }
        }
        return examples;
    }

    /** The published figures, a line each: file, key, value. */
    static Set<String> golden() throws IOException {
        Path table = Path.of("src", "test", "resources", "portal", "published-figures.csv");
        List<String> lines = Files.readAllLines(table);
        return new TreeSet<>(lines.subList(1, lines.size()));
    }

    static Set<String> without(Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** The tenants folder, and beside its counties one for each profile that adopts it alone. */
    static CountyFolders withAnAdopterOfEachProfile(Path copy) throws IOException {
        try (var files = Files.walk(TENANTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(TENANTS.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        try (var profiles = Files.list(TENANTS.resolve("profiles"))) {
            int code = 999901;
            for (Path profile : profiles.sorted().toList()) {
                String name = profile.getFileName().toString().replace(".properties", "");
                Path folder = Files.createDirectories(copy.resolve(code + "-" + name));
                Files.writeString(folder.resolve("tenant.properties"),
                        "tenant.code = %d\ntenant.name = 示例\ntenant.profiles = %s\n"
                                .formatted(code++, name));
            }
        }
        return CountyFolders.read(copy, CAPABILITIES);
    }
}
