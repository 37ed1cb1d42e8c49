package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.launcher.Options.Command;

class OptionsTest {

    @TempDir
    Path home;

    @BeforeEach
    void shipCounties() throws IOException {
        Files.createDirectory(home.resolve("tenants"));
    }

    @Test
    void withoutArgumentsThePortalStartsOn8080WithTheShippedCounties() {
        Options options = parse();
        assertEquals(Command.START, options.command());
        assertEquals(8080, options.port());
        assertEquals(Path.of("data").toAbsolutePath(), options.data());
        assertEquals(home.resolve("tenants").toAbsolutePath(), options.tenants());
        assertFalse(options.demo());
    }

    @Test
    void everyOptionIsTaken() throws IOException {
        Path counties = Files.createDirectory(home.resolve("counties"));
        Options options = parse(
                "--port", "9000", "--data", "elsewhere", "--demo", "--tenants",
                        counties.toString(), "--address", "127.0.0.1");
        assertEquals(9000, options.port());
        assertEquals("127.0.0.1", options.address());
        assertEquals(Path.of("elsewhere").toAbsolutePath(), options.data());
        assertEquals(counties.toAbsolutePath(), options.tenants());
        assertTrue(options.demo());
    }

    @Test
    void helpWinsOverWhateverElseIsSaid() {
        assertEquals(Command.HELP, parse("--port", "x", "--help").command());
    }

    @Test
    void allocateTakesOneFile() throws IOException {
        Path problem = Files.createFile(home.resolve("problem.json"));
        Options options = parse("allocate", problem.toString());
        assertEquals(Command.ALLOCATE, options.command());
        assertEquals(problem.toAbsolutePath(), options.file());
        assertRefused("options.unexpected", "allocate", problem.toString(), "another");
    }

    @Test
    void allocateWithoutAReadableFileIsRefused() {
        assertRefused("options.file-missing", "allocate");
        assertRefused("options.no-such-file", "allocate", home.resolve("none.json").toString());
        assertRefused("options.no-such-file", "allocate", home.toString());
    }

    @Test
    void verifyAuditTakesADataFolderOrAnExportedFile() throws IOException {
        Path data = Files.createDirectory(home.resolve("data"));
        Path file = Files.createFile(home.resolve("audit.jsonl"));
        for (String[] asked : new String[][] {{"--data", data.toString()}, {data.toString()}}) {
            Options options = parse(Stream.concat(Stream.of("verify-audit"), Stream.of(asked))
                    .toArray(String[]::new));
            assertEquals(Command.VERIFY_AUDIT, options.command());
            assertEquals(data.toAbsolutePath(), options.data());
        }
        assertEquals(file.toAbsolutePath(), parse("verify-audit", file.toString()).file());
        assertRefused("options.file-missing", "verify-audit");
        assertRefused("options.file-missing", "verify-audit", "--data");
        assertRefused("options.no-such-file", "verify-audit", home.resolve("none").toString());
        assertRefused("options.unexpected", "verify-audit", data.toString(), "another");
    }

    @Test
    void backupTakesAFolderAndAFileInEitherOrder() throws IOException {
        Path file = home.resolve("b.zip");
        for (String[] asked : new String[][] {
            {"backup", "--data", "data", file.toString()}, {"backup", file.toString(), "--data", "data"}}) {
            Options options = parse(asked);
            assertEquals(Command.BACKUP, options.command());
            assertEquals(Path.of("data").toAbsolutePath(), options.data());
            assertEquals(file.toAbsolutePath(), options.file());
        }
        assertRefused("options.data-missing", "backup", file.toString());
        assertRefused("options.file-missing", "backup", "--data", "data");
        assertRefused("options.unexpected", "backup", "--data", "data", file.toString(), "more");
        assertRefused("options.unknown", "backup", "--data", "data", "--fast");
        assertRefused("options.no-such-file", "backup", "--check", file.toString());
        Files.createFile(file);
        assertEquals(Command.CHECK_BACKUP, parse("backup", "--check", file.toString()).command());
        assertRefused("options.file-missing", "backup", "--check");
    }

    @Test
    void restoreTakesAFileThatIsThereAndAFolder() throws IOException {
        Path file = home.resolve("b.zip");
        assertRefused("options.no-such-file", "restore", file.toString(), "--data", "data");
        Files.createFile(file);
        Options options = parse("restore", file.toString(), "--data", "data");
        assertEquals(Command.RESTORE, options.command());
        assertEquals(Path.of("data").toAbsolutePath(), options.data());
        assertRefused("options.data-missing", "restore", file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "", "8080.5", "99999999999"})
    void aPortThatIsNoneIsRefused(String port) {
        assertRefused("options.bad-port", "--port", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "pairing.example", "256.1.1.1", "1.2.3", "", "::x"})
    void anAddressThatIsNoneIsRefused(String address) {
        assertRefused("options.bad-address", "--address", address);
    }

    @Test
    void whatItDoesNotKnowIsRefusedByName() {
        assertTrue(assertRefused("options.unknown", "--prot", "80").contains("--prot"));
        assertTrue(assertRefused("options.unknown-command", "serve").contains("serve"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--data", "--tenants"})
    void anOptionWithoutItsValueIsRefused(String option) {
        assertRefused("options.value-missing", option);
        assertRefused("options.value-missing", option, "--demo");
    }

    @Test
    void aFolderOfCountiesThatIsMissingIsRefused() {
        assertRefused("options.no-such-folder", "--tenants", home.resolve("none").toString());
    }

    private Options parse(String... arguments) {
        return Options.parse(home, arguments);
    }

    private String assertRefused(String key, String... arguments) {
        Refusal refusal = assertThrows(Refusal.class, () -> parse(arguments));
        assertEquals(key, refusal.key());
        return refusal.getMessage();
    }
}
