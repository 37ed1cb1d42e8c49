package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What ships is the same in both editions, and whole. */
class ShippedIT {

    private static final Path EDITION = Path.of(System.getProperty("portal.dir"));

    @Test
    void earAndStandaloneWarCarryTheSameLibraries() throws Exception {
        Map<String, String> standalone = jars(Files.newInputStream(EDITION.resolve("portal.war")));
        Map<String, String> ear =
                jars(Files.newInputStream(Path.of(System.getProperty("portal.ear"))));
        assertEquals(Set.of(), without(standalone, ear),
                "in the EAR it is missing or another version");
        assertEquals(Set.of(), without(ear, standalone),
                "in the WAR it is missing or another version");
        assertEquals(ear.size(), new HashSet<>(ear.values()).size(), "each once");
    }

    @Test
    void theEarPutsThePortalAtTheRoot() throws IOException {
        try (var ear = new ZipFile(System.getProperty("portal.ear"));
                var in = ear.getInputStream(ear.getEntry("META-INF/application.xml"))) {
            String description = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(description.contains("<context-root>/</context-root>"), description);
        }
    }

    @Test
    void theLauncherIsWhole() throws IOException {
        try (var jar = new JarFile(EDITION.resolve("portal.jar").toFile())) {
            var attributes = jar.getManifest().getMainAttributes();
            assertEquals("portal.launcher.Main", attributes.getValue("Main-Class"));
            for (String library : attributes.getValue("Class-Path").split(" ")) {
                assertTrue(Files.exists(EDITION.resolve(library)), library);
            }
        }
        assertTrue(Files.exists(EDITION.resolve("tenants/_template")));
    }

    @Test
    void theReaderOfFilesIsApart() throws Exception {
        Path reader = EDITION.resolve("inspector-lib");
        assertTrue(Files.exists(reader.resolve("portal-inspector.jar")));
        Set<String> portal = jars(Files.newInputStream(EDITION.resolve("portal.war"))).keySet();
        assertEquals(List.of(), portal.stream()
                .filter(name -> name.matches("(?i).*(pdfbox|scratchpad|inspector|imageio).*")).toList());
        Set<String> apart = entries(EDITION.resolveSibling("inspector.zip"));
        try (var libraries = Files.list(reader)) {
            libraries.forEach(library ->
                    assertTrue(apart.contains("inspector-lib/" + library.getFileName()), library.toString()));
        }
    }

    @Test
    @DisplayName("ASVS 13.4.1, 15.2.3: nothing of the repository, of its sources or of its tests ships")
    void nothingOfTheRepositoryOrItsTestsShips() throws Exception {
        var names = new TreeSet<>(jars(Files.newInputStream(EDITION.resolve("portal.war"))).keySet());
        names.addAll(entries(EDITION.resolve("portal.war")));
        names.addAll(entries(Path.of(System.getProperty("portal.ear"))));
        try (var files = Files.walk(EDITION)) {
            files.forEach(file -> names.add(EDITION.relativize(file).toString()));
        }
        assertEquals(List.of(), names.stream()
                .filter(name -> name.matches("(?i)(.*/)?(\\.git|\\.svn|\\.ci)(/.*)?"
                        + "|.*\\.java|.*((?-i)Test|IT)\\.class"
                        + "|.*(junit|archunit|arquillian|playwright|jgrapht|ortools|expressly|yasson)[^/]*\\.jar"))
                .toList());
    }

    /** Without a network Maven makes none, and what it builds is not for shipping. */
    @Test
    @DisplayName("security.md, supply: the bill of materials names every library that ships")
    void theBillOfMaterialsNamesWhatShips() throws Exception {
        Path bill = EDITION.resolve("bom.json");
        if ("offline-true".equals(System.getProperty("built")) && Files.notExists(bill)) {
            return;
        }
        assertEquals(-1, Files.mismatch(bill, Path.of(System.getProperty("portal.ear"))
                .resolveSibling("bom.json")));
        Set<String> named = new TreeSet<>();
        try (var json = Json.createReader(Files.newInputStream(bill))) {
            var told = json.readObject();
            assertEquals("CycloneDX", told.getString("bomFormat"));
            told.getJsonArray("components").getValuesAs(JsonObject.class).forEach(component ->
                    named.add(component.getString("name") + "-" + component.getString("version")));
        }
        Set<String> shipped = new TreeSet<>();
        try (var war = new ZipFile(EDITION.resolve("portal.war").toFile());
                var libraries = Files.list(EDITION.resolve("lib"));
                var reader = Files.list(EDITION.resolve("inspector-lib"))) {
            reader.forEach(library -> shipped.add(library.getFileName().toString()));
            war.stream().map(ZipEntry::getName).filter(name -> name.startsWith("WEB-INF/lib/"))
                    .forEach(name -> shipped.add(name.substring("WEB-INF/lib/".length())));
            libraries.forEach(library -> shipped.add(library.getFileName().toString()));
        }
        shipped.removeIf(name -> !name.endsWith(".jar") || name.startsWith("portal-"));
        assertTrue(shipped.size() > 10, shipped.toString());
        assertEquals(List.of(), shipped.stream()
                .filter(name -> named.stream().noneMatch(name::startsWith))
                .toList());
    }

    private static Set<String> entries(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        }
    }

    /**
     * Name and digest of every jar inside, WARs opened; manifests do not count, the EAR writes its
     * own.
     */
    private static Map<String, String> jars(InputStream archive) throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (var zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean opened = entry.getName().matches(".*\\.[jw]ar");
                byte[] content = opened ? zip.readAllBytes() : new byte[0];
                if (entry.getName().endsWith(".war")) {
                    found.putAll(jars(new ByteArrayInputStream(content)));
                } else if (entry.getName().endsWith(".jar")) {
                    found.put(entry.getName(), digest(content));
                }
            }
        }
        return found;
    }

    private static String digest(byte[] jar) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                    digest.update(zip.readAllBytes());
                }
            }
        }
        return new BigInteger(1, digest.digest()).toString(16);
    }

    private static Set<String> without(Map<String, String> some, Map<String, String> others) {
        Set<String> names = new TreeSet<>();
        some.forEach((name, digest) -> {
            if (!others.containsValue(digest)) {
                names.add(name);
            }
        });
        return names;
    }
}
