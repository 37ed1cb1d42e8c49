package portal.identity.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.el.ELProcessor;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.TestDatabase;

/** Every way that a value gets onto a page, into a log, a file or a message by mistake shows the mask. */
@DisplayName("ASVS 14.2.4, 16.2.5: a number of a person cannot be printed by mistake")
class NothingPrintsItTest {

    private static final String TEXT = IdentityNumberTest.EXAMPLE;
    private static final String MASK = "1****************X";

    /** Who may ask for a number in full; each of them does so within a deed on record. */
    private static final Set<String> REVEALING = Set.of(
            "portal.pairing.PartnerContacts", "portal.school.contact.SchoolContacts",
            "portal.school.teacher.PersonHolding", "portal.school.teacher.TeacherNumbers");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("portal");

    private static List<Object> values;

    /** A teacher as a page or a resource might hold one. */
    public record Teacher(String name, Object number) {

        public Object getNumber() {
            return number;
        }
    }

    @BeforeAll
    static void aNumberOnItsWayAndOneThatIsKept() {
        PersonalNumbersTest.twoCounties();
        values = List.of(IdentityNumberTest.example(), PersonalNumbersTest.kept(TestDatabase.FIRST));
    }

    private static void shows(String printed) {
        assertTrue(printed.contains(MASK), printed);
        hides(printed);
    }

    private static void hides(String printed) {
        assertFalse(printed.contains(TEXT.substring(1, TEXT.length() - 1)), printed);
        assertFalse(printed.contains(TEXT.substring(6, 14)), printed);
    }

    private static String logged(Function<Logger, Runnable> line) {
        var bytes = new ByteArrayOutputStream();
        Handler handler = new StreamHandler(bytes, new SimpleFormatter());
        handler.setLevel(Level.ALL);
        var logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        line.apply(logger).run();
        handler.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String stackTrace(Throwable failure) {
        var words = new StringWriter();
        failure.printStackTrace(new PrintWriter(words));
        return words.toString();
    }

    @Test
    void joinedToText() {
        for (Object value : values) {
            shows(String.valueOf(value));
            shows("the number " + value);
            shows(new StringBuilder().append(value).toString());
            shows(Objects.toString(value));
            shows(List.of(value).toString());
            shows(Map.of("number", value).toString());
            shows(new Teacher("教师甲", value).toString());
            var bytes = new ByteArrayOutputStream();
            new PrintStream(bytes, true, StandardCharsets.UTF_8).println(value);
            shows(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void formatted() {
        for (Object value : values) {
            shows(String.format("%s", value));
            shows(String.format("%S", value).toUpperCase());
            shows("%30s".formatted(value));
            shows(MessageFormat.format("{0}", value));
            hides(String.format("%h", value));
        }
    }

    @Test
    void logged() {
        for (Object value : values) {
            shows(logged(logger -> () -> logger.log(Level.INFO, "number {0}", value)));
            shows(logged(logger -> () -> logger.info(() -> "number " + value)));
            var record = new LogRecord(Level.INFO, "number {0}");
            record.setParameters(new Object[] {new Teacher("教师甲", value)});
            shows(logged(logger -> () -> logger.log(record)));
        }
    }

    @Test
    void namedByAnException() {
        for (Object value : values) {
            shows(stackTrace(new RuleViolation("personal.identity-number-form", value)));
            shows(stackTrace(new IllegalStateException("number " + value)));
            hides(stackTrace(new NotFound(value.toString())));
        }
    }

    @Test
    void refusedOrNotOpened() {
        var refused = assertThrows(RuleViolation.class,
                () -> IdentityNumber.of(TEXT.replace('X', '1'), IdentityNumberTest.TODAY));
        hides(stackTrace(refused));
        var kept = (KeptNumber) values.get(1);
        var elsewhere = assertThrows(IllegalStateException.class, () -> PersonalNumbersTest.revealed(
                TestDatabase.SECOND, kept, PersonalNumbersTest.COLUMN));
        hides(stackTrace(elsewhere));
    }

    @Test
    void writtenAsJson() throws Exception {
        try (var json = JsonbBuilder.create()) {
            for (Object value : values) {
                assertEquals("\"" + MASK + "\"", json.toJson(value));
                shows(json.toJson(new Teacher("教师甲", value)));
                shows(json.toJson(List.of(value)));
            }
        }
    }

    @Test
    void shownByAPage() {
        for (Object value : values) {
            var page = new ELProcessor();
            page.defineBean("teacher", new Teacher("教师甲", value));
            shows(page.getValue("teacher.number", String.class));
            shows(page.getValue("teacher.number.masked()", String.class));
            for (String path : List.of("text", "bytes", "value", "number", "sealed")) {
                assertThrows(RuntimeException.class, () -> page.eval("teacher.number." + path));
            }
            for (String call : List.of("text()", "bytes()", "sealed()")) {
                assertThrows(RuntimeException.class, () -> page.eval("teacher.number." + call));
            }
        }
    }

    @Test
    void serialized() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            assertThrows(NotSerializableException.class, () -> out.writeObject(values.get(0)));
            out.writeObject(values.get(1));
        }
        for (String printed : List.of(
                bytes.toString(StandardCharsets.ISO_8859_1),
                bytes.toString(StandardCharsets.UTF_16BE),
                Base64.getEncoder().encodeToString(bytes.toByteArray()),
                HexFormat.of().formatHex(bytes.toByteArray()))) {
            hides(printed);
        }
    }

    /** No accessor that somebody might find: what is public yields masks, fingerprints and numbers. */
    @Test
    void nothingPublicYieldsTheText() {
        var open = new ArrayList<String>();
        for (Class<?> type : List.of(
                PersonalNumber.class, IdentityNumber.class, PhoneNumber.class, KeptNumber.class)) {
            MAIN.get(type).getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
                    .map(method -> type.getSimpleName() + "." + method.getName())
                    .forEach(open::add);
            assertEquals(Set.of(), MAIN.get(type).getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .map(field -> field.getFullName()).collect(Collectors.toSet()));
        }
        assertEquals(Set.of(
                "PersonalNumber.equals", "PersonalNumber.hashCode", "PersonalNumber.masked",
                "PersonalNumber.toString", "IdentityNumber.isOfMan", "IdentityNumber.isOfMonth",
                "IdentityNumber.masked", "IdentityNumber.of",
                "PhoneNumber.masked", "PhoneNumber.of", "KeptNumber.equals", "KeptNumber.fingerprint",
                "KeptNumber.hashCode", "KeptNumber.masked", "KeptNumber.toString"), Set.copyOf(open));
    }

    @Test
    @DisplayName("each full view is asked for by a service that is listed here, and by no page")
    void onlyTheListedReveal() {
        var revealing = MAIN.get(PersonalNumbers.class).getMethods().stream()
                .filter(method -> method.getName().equals("reveal"))
                .flatMap(method -> method.getAccessesToSelf().stream())
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(REVEALING, revealing);
    }

    @Test
    void onlyTheListedOpenWhatIsSealed() {
        var opening = MAIN.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(call ->
                        Set.of("portal.identity.Seal", "portal.identity.KeyRing")
                                .contains(call.getTargetOwner().getName())
                        && call.getName().equals("open")))
                .map(type -> type.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(
                "portal.identity.Drafts", "portal.identity.KeptFactors", "portal.identity.KeptSlips",
                "portal.identity.Resealing", "portal.identity.Seal", "portal.identity.personal.CountyRings",
                "portal.identity.personal.CountySeal", "portal.identity.personal.PersonalNumbers",
                "portal.identity.token.KeptKeys"), opening);
    }
}
