package portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.deed.Deed;
import portal.tenancy.Reach;
import portal.tenancy.Role;
import portal.tenancy.Within;

/** Who may call what, and how far they see there: read from the services, and laid down in one table. */
class RightsTest {

    /** What a reader of this project finds; written anew with {@code -Drights.write=true}. */
    private static final Path TABLE = Path.of("../docs/rights.md");

    private static final String HEAD = """
            # Who may do what

            Each row is a method of a service that a role is asked for; the columns are the eleven roles. A letter says
            how far the role reaches there, and an empty cell that it is refused. Pages and API have no rights of their
            own: they show and do what these services let them. The table is read from the declarations
            (`@RolesAllowed`, `@Within`, `@Deed`) by `RightsTest`, which fails when the two differ and writes it anew
            with `mvn -pl portal-ejb test -Dtest=RightsTest -Drights.write=true`.

            **P** the platform, no county's records · **V** the province's aggregates · **C** the whole county ·
            **S** the school acted at, and what its partners share · **SV** the same, and
            of a central school its village schools · **I** what is one's own · **B** what the bureau
            publishes to everybody. A county's method with a deed's name changes or reveals something and comes on record
            under that name, and its other methods only read: the database refuses their writes. The platform's
            services put their deeds on record themselves.

            """;

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry(Role.PLATFORM_OPERATOR, "operator"),
            Map.entry(Role.BUREAU_ADMIN, "admin"),
            Map.entry(Role.BUREAU_OFFICER, "officer"),
            Map.entry(Role.INSPECTOR, "inspector"),
            Map.entry(Role.JUDGE, "judge"),
            Map.entry(Role.AUDITOR, "auditor"),
            Map.entry(Role.PRINCIPAL, "principal"),
            Map.entry(Role.SCHOOL_ADMIN, "school admin"),
            Map.entry(Role.TEACHER, "teacher"),
            Map.entry(Role.PROVINCE_OFFICER, "province officer"),
            Map.entry(Role.PROVINCE_VIEWER, "province viewer"));

    private static final List<Class<? extends Annotation>> SESSION_BEAN =
            List.of(Stateless.class, Stateful.class, Singleton.class);

    /** A method of a service, with what is declared of it. */
    private record Service(Class<?> bean, Method method) {

        Set<String> roles() {
            var own = method.getAnnotation(RolesAllowed.class);
            if (own == null && method.isAnnotationPresent(PermitAll.class)) {
                return Set.of();
            }
            var declared = own == null ? bean.getAnnotation(RolesAllowed.class) : own;
            return declared == null ? Set.of() : Set.of(declared.value());
        }

        Optional<Within.Part> within() {
            var own = method.getAnnotation(Within.class);
            return Optional.ofNullable(own == null ? bean.getAnnotation(Within.class) : own)
                    .map(Within::value);
        }

        boolean admitsPartOfACounty() {
            return roles().stream().map(Reach::of).anyMatch(Reach::isPartOfACounty);
        }

        String name() {
            return bean.getName().substring("portal.".length()) + "." + method.getName()
                    + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName)
                            .collect(Collectors.joining(", ", "(", ")"));
        }

        String deed() {
            return Optional.ofNullable(method.getAnnotation(Deed.class)).map(Deed::value).orElse("");
        }

        /** How far the role reaches here; empty where it is refused. */
        String reach(String role) {
            if (!roles().contains(role)) {
                return "";
            }
            return switch (Reach.of(role)) {
                case PLATFORM -> "P";
                case PROVINCE -> "V";
                case COUNTY -> "C";
                case SCHOOL, PERSON -> within().map(part -> switch (part) {
                    case PUBLISHED -> "B";
                    case OWN_SCHOOL -> "S";
                    case OWN_AND_VILLAGE_SCHOOLS -> role.equals(Role.PRINCIPAL) ? "SV" : "S";
                    case OWN_ACCOUNT -> "I";
                }).orElse("?");
            };
        }

        String row() {
            return Role.ALL.stream().map(this::reach)
                    .collect(Collectors.joining(" | ", "| `" + name() + "` | " + deed() + " | ", " |"));
        }
    }

    private static Stream<Service> services() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("portal").stream()
                .filter(type -> SESSION_BEAN.stream().anyMatch(type::isAnnotatedWith))
                .map(JavaClass::reflect)
                .<Service>mapMulti((bean, found) -> Arrays.stream(bean.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> !method.isSynthetic())
                        .forEach(method -> found.accept(new Service(bean, method))))
                .filter(service -> !service.roles().isEmpty())
                .sorted(Comparator.comparing(Service::name));
    }

    @Test
    void everyRoleReachesSomewhere() {
        assertEquals(new TreeSet<>(Role.ALL), new TreeSet<>(COLUMNS.keySet()));
        Role.ALL.forEach(Reach::of);
    }

    @Test
    @DisplayName("ASVS 8.1.1, 8.2.2: who reaches less than the county is told at the method what that is")
    void whoeverReachesPartOfACountyFindsThePartDeclared() {
        var silent = services()
                .filter(Service::admitsPartOfACounty)
                .filter(service -> service.within().isEmpty())
                .map(Service::name)
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void nobodyDeclaresAPartForThoseWhoReachTheWhole() {
        var idle = services()
                .filter(service -> service.method().isAnnotationPresent(Within.class))
                .filter(service -> !service.admitsPartOfACounty())
                .map(Service::name)
                .toList();
        assertEquals(List.of(), idle);
    }

    @Test
    @DisplayName("ASVS 8.1.1: the rights that are documented are the rights that are declared")
    void theTableOfRightsIsTheOneThatServicesDeclare() throws IOException {
        var table = new ArrayList<String>();
        table.add("| service | deed | " + Role.ALL.stream().map(COLUMNS::get)
                .collect(Collectors.joining(" | ")) + " |");
        table.add("|---".repeat(Role.ALL.size() + 2) + "|");
        services().map(Service::row).forEach(table::add);
        String text = HEAD + String.join("\n", table) + "\n";
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(TABLE, text);
        }
        assertEquals(text, Files.readString(TABLE));
    }
}
