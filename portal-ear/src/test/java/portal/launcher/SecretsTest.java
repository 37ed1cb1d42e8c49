package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final List<String> PASSWORDS = List.of(
            "db.postgres.password", "db.owner.password", "db.app.password",
            "db.province.password", "db.platform.password");

    @TempDir
    Path directory;

    private DataFolder folder;

    @BeforeEach
    void takeFolder() {
        folder = DataFolder.take(directory);
    }

    @AfterEach
    void leaveFolder() {
        folder.close();
    }

    @Test
    void eachRoleGetsALongPasswordOfItsOwn() throws IOException {
        Secrets.of(folder);
        Properties stored = stored();
        var different = new HashSet<String>();
        PASSWORDS.forEach(key -> different.add(stored.getProperty(key)));
        different.add(stored.getProperty("portal.secret"));
        assertEquals(PASSWORDS.size() + 1, different.size());
        assertTrue(different.stream().allMatch(secret -> secret.length() >= 40));
        assertEquals("portal", stored.getProperty("db.name"));
    }

    @Test
    void theOwnerAloneMayReadThem() throws IOException {
        Secrets.of(folder);
        assertEquals("rw-------", permissions());
    }

    @Test
    void aFileThatOthersCouldReadIsClosedAgain() throws IOException {
        Secrets.of(folder);
        DataFolder.permit(folder.secrets(), "rw-r--r--");
        Secrets.of(folder);
        assertEquals("rw-------", permissions());
    }

    @Test
    void theNextStartReadsTheSame() {
        Secrets first = Secrets.of(folder);
        Secrets second = Secrets.of(folder);
        PASSWORDS.forEach(key -> assertEquals(first.get(key), second.get(key)));
        assertEquals(first.get("portal.secret"), second.get("portal.secret"));
    }

    @Test
    void aSecretThatALaterVersionNeedsIsAddedAndTheOthersStay() throws IOException {
        Files.writeString(folder.secrets(), "db.app.password=kept\n");
        Secrets secrets = Secrets.of(folder);
        assertEquals("kept", secrets.get("db.app.password"));
        assertNotNull(secrets.get("db.owner.password"));
        assertEquals("kept", stored().getProperty("db.app.password"));
    }

    @Test
    @DisplayName("security.md, secrets: renamed to the previous one, a secret is followed by a new one")
    void aSecretThatWasRenamedIsFollowedByANewOne() throws IOException {
        String before = Secrets.of(folder).get("portal.secret");
        String text = Files.readString(folder.secrets());
        Files.writeString(folder.secrets(), text.replace("portal.secret=", "portal.secret.previous="));
        Secrets after = Secrets.of(folder);
        assertEquals(before, after.get("portal.secret.previous"));
        assertNotEquals(before, after.get("portal.secret"));
        assertTrue(after.get("portal.secret").length() >= 40);
        assertEquals(before, stored().getProperty("portal.secret.previous"));
    }

    @Test
    void aPortThatIsKeptIsReadBack() throws IOException {
        Secrets.of(folder).keep("db.port", "5999");
        assertEquals("5999", Secrets.of(folder).get("db.port"));
        assertEquals("rw-------", permissions());
    }

    @Test
    void aDatabaseWithoutItsSecretsIsRefusedAndNotGivenNewOnes() throws IOException {
        Files.createDirectory(folder.database());
        Refusal refusal = assertThrows(Refusal.class, () -> Secrets.of(folder));
        assertEquals("secrets.lost", refusal.key());
        assertTrue(Files.notExists(folder.secrets()));
    }

    @Test
    void aFileThatIsNoneIsRefused() throws IOException {
        Files.writeString(folder.secrets(), "db.app.password=\\u12\n");
        assertEquals("secrets.unreadable", assertThrows(Refusal.class, () -> Secrets.of(folder))
                .key());
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets()));
    }

    private Properties stored() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.secrets())) {
            properties.load(reader);
        }
        return properties;
    }
}
