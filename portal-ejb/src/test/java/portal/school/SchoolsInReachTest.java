package portal.school;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.identity.SomeCaller;
import portal.tenancy.Within;

class SchoolsInReachTest {

    private static final long CENTRAL = 1;
    private static final long VILLAGE = 2;
    private static final long OTHER = 3;

    /** The networks of a county in which one central school leads one village school. */
    private static final VillageSchools NETWORKS = new VillageSchools() {

        @Override
        public Map<String, String> on(LocalDate day) {
            return Map.of();
        }

        @Override
        public Set<Long> villagesOf(long school, LocalDate day) {
            return school == CENTRAL ? Set.of(VILLAGE) : Set.of();
        }

        @Override
        public void follow(Map<String, Optional<String>> stated, LocalDate day, String reason) {
            throw new UnsupportedOperationException();
        }
    };

    private static <T> T at(long school, String role, Function<SchoolsInReach, T> work) throws Exception {
        var reach = new SchoolsInReach();
        reach.current = SomeCaller.current();
        reach.villageSchools = NETWORKS;
        return reach.current.serve(SomeCaller.at(FIRST, school, role), () -> work.apply(reach));
    }

    @Test
    @DisplayName("surface.md: the principal of a central school sees its village schools too")
    void aCentralSchoolsPrincipalReachesItsVillageSchools() throws Exception {
        assertEquals(Set.of(CENTRAL, VILLAGE), at(CENTRAL, PRINCIPAL, SchoolsInReach::ids));
        at(CENTRAL, PRINCIPAL, reach -> {
            assertDoesNotThrow(() -> reach.require(VILLAGE));
            assertThrows(NotFound.class, () -> reach.require(OTHER));
            return null;
        });
    }

    @Test
    void nobodyElseOfACentralSchoolDoes() throws Exception {
        for (String role : Set.of(SCHOOL_ADMIN, TEACHER)) {
            assertEquals(Set.of(CENTRAL), at(CENTRAL, role, SchoolsInReach::ids), role);
        }
    }

    @Test
    void aVillageSchoolsPrincipalReachesNoOther() throws Exception {
        assertEquals(Set.of(VILLAGE), at(VILLAGE, PRINCIPAL, SchoolsInReach::ids));
        at(VILLAGE, PRINCIPAL, reach -> {
            assertThrows(NotFound.class, () -> reach.require(CENTRAL));
            return null;
        });
    }

    @Test
    @DisplayName("Whoever declares that it reaches village schools asks which are in reach")
    void theReachIsAskedWhereItIsDeclared() {
        classes().that(declareTheReach())
                .should().dependOnClassesThat().areAssignableTo(SchoolsInReach.class)
                .orShould().dependOnClassesThat().areAssignableTo(SchoolAccess.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("portal"));
    }

    private static DescribedPredicate<JavaClass> declareTheReach() {
        return DescribedPredicate.describe("declare OWN_AND_VILLAGE_SCHOOLS", type -> Stream.concat(
                        Stream.of(type.tryGetAnnotationOfType(Within.class)),
                        type.getMethods().stream()
                                .map(method -> method.tryGetAnnotationOfType(Within.class)))
                .flatMap(Optional::stream)
                .anyMatch(within -> within.value() == Within.Part.OWN_AND_VILLAGE_SCHOOLS));
    }
}
