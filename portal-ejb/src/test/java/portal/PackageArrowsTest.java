package portal;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the packages: arrows point downwards only, and none crosses between neighbours. */
class PackageArrowsTest {

    /** From top to bottom; what stands in one line does not know its neighbours. */
    private static final List<Set<String>> DOWNWARDS = List.of(
            Set.of("demonstration"),
            Set.of("province"),
            Set.of("assessment"),
            Set.of("inspection"),
            Set.of("obligation"),
            Set.of("activity", "rotation", "mentoring", "library", "conditions"),
            Set.of("pairing"),
            Set.of("school"),
            Set.of("calendar"),
            Set.of("account", "bureau", "platform"),
            Set.of("document"),
            Set.of("content"),
            Set.of("job"),
            Set.of("notice"),
            Set.of("identity"),
            Set.of("audit"),
            Set.of("metric"),
            Set.of("tenancy"),
            Set.of("allocation", "deed"));

    private static final String BANNED =
            ".*(Manager|Helper|Utils?|Impl|Bean|DTO|Dto|VO|Info|Data|Processor)";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("portal");

    private static Set<String> names(Predicate<JavaClass> those) {
        return MAIN.stream().filter(those).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The capability, or the empty string for {@code portal} itself. */
    private static String capability(JavaClass type) {
        String[] path = type.getPackageName().split("\\.");
        return path.length > 1 ? path[1] : "";
    }

    private static int line(String capability) {
        for (int i = 0; i < DOWNWARDS.size(); i++) {
            if (DOWNWARDS.get(i).contains(capability)) {
                return i;
            }
        }
        return -1;
    }

    private static Stream<JavaClass> portalTypesBehind(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().equals("portal")
                        || target.getPackageName().startsWith("portal."));
    }

    @Test
    void everyPackageIsOnTheMap() {
        assertEquals(Set.of(), names(type -> !capability(type).isEmpty() && line(capability(type)) < 0));
    }

    @Test
    void everyArrowPointsDownwards() {
        var upwards = MAIN.stream().flatMap(type -> portalTypesBehind(type)
                .filter(target -> !capability(target).equals(capability(type)) && !capability(target).isEmpty())
                .filter(target -> line(capability(target)) <= line(capability(type)))
                .map(target -> type.getName() + " -> " + target.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), upwards);
    }

    @Test
    void theRootKnowsNoCapability() {
        assertEquals(Set.of(), names(type -> capability(type).isEmpty()
                && portalTypesBehind(type).anyMatch(target -> !capability(target).isEmpty())));
    }

    @Test
    void thereAreNoCyclesBetweenCapabilities() {
        slices().matching("portal.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void theAllocationKnowsNobodyAndNoContainer() {
        assertEquals(Set.of(), names(type -> capability(type).equals("allocation")
                && (portalTypesBehind(type).anyMatch(target -> !capability(target).equals("allocation"))
                        || type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getPackageName())
                                .anyMatch(name -> name.matches(
                                        "jakarta\\.(ejb|persistence|inject|enterprise|annotation).*"
                                                + "|java\\.sql.*|javax\\.sql.*")))));
    }

    @Test
    void whatADeedIsKnowsNobody() {
        assertEquals(Set.of(), names(type -> capability(type).equals("deed")
                && portalTypesBehind(type).anyMatch(target -> !capability(target).equals("deed"))));
    }

    @Test
    void theDomainKnowsNoPage() {
        assertEquals(Set.of(), names(type -> type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(name -> name.matches("(jakarta\\.(faces|servlet|ws)|org\\.primefaces).*"))));
    }

    @Test
    void everyPackageIntroducesItself() {
        var packages = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        var silent = packages.stream()
                .filter(name -> !Files.exists(Path.of(
                        "src/main/java", name.replace('.', '/'), "package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void noNameHidesTheMissingNoun() {
        assertEquals(Set.of(), names(type -> type.getSimpleName().matches(BANNED)));
    }
}
