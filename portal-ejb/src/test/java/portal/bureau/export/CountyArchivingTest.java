package portal.bureau.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotNow;
import portal.content.CastOfFiles;
import portal.content.FileOwner;
import portal.content.FileType;
import portal.content.Purpose;
import portal.content.StoredFiles;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.school.CastOfSchools;
import portal.tenancy.CountySql;

class CountyArchivingTest {

    private static final Purpose PAPERS = new Purpose("paper", 1 << 20, Set.of(FileType.TEXT));

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private <T> T in(String county, Function<CountyArchiving, T> work) {
        return database.inCounty(county, entities -> {
            var archiving = new CountyArchiving();
            archiving.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
            archiving.tenant = CountySql.in(county);
            archiving.files = CastOfFiles.files(entities, county, folder);
            archiving.tables = new CountyTables();
            archiving.tables.sql = archiving.sql;
            return work.apply(archiving);
        });
    }

    private void open(String county, String words) {
        database.inCounty(county, entities -> {
            entities.persist(CastOfSchools.supporter("of-" + county));
            entities.flush();
            keep(CastOfFiles.files(entities, county, folder), words + county);
            keep(CastOfFiles.files(entities, county, folder), "相同的内容");
            keep(CastOfFiles.files(entities, county, folder), "相同的内容");
            return null;
        });
    }

    private static void keep(StoredFiles files, String words) {
        files.keep(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), "=一.txt", PAPERS,
                FileOwner.of("Paper", 1));
    }

    private Map<String, byte[]> archive(String county) {
        var bytes = new ByteArrayOutputStream();
        in(county, archiving -> {
            try {
                return archiving.write(bytes, "示例县", "admin", done -> {});
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return entries;
    }

    private static JsonObject manifest(Map<String, byte[]> archive) {
        try (var reader = Json.createReader(new ByteArrayInputStream(archive.get("manifest.json")))) {
            return reader.readObject();
        }
    }

    private static Set<String> tables(Map<String, byte[]> archive) {
        return archive.keySet().stream()
                .filter(name -> name.startsWith("tables/"))
                .map(name -> name.replaceAll("tables/|[.]jsonl", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("J3: each table of a county is in its archive, or named as left out with the reason")
    void noTableIsForgotten() {
        var archive = archive(FIRST);
        var named = new TreeSet<>(tables(archive));
        manifest(archive).getJsonObject("leftOut").keySet().stream()
                .filter(name -> !name.contains("."))
                .forEach(name -> assertTrue(named.add(name), name));
        Set<String> all = database.as("postgres", connection -> {
            var found = new TreeSet<String>();
            try (var rows = connection.createStatement().executeQuery("""
                    select table_name from information_schema.columns
                    where table_schema = 'public' and column_name = 'tenant_id'""")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
        assertEquals(all, named);
        assertTrue(tables(archive).containsAll(List.of("school", "teacher", "resource", "stored_file", "pairing")));
    }

    @Test
    @DisplayName("J3: no secret and nothing that is sealed is in it; whatever is stored as bytes was thought of")
    void nothingSealedIsInIt() {
        var tables = in(FIRST, archiving -> archiving.tables.exported());
        var left = in(FIRST, archiving -> archiving.tables.leftOut().keySet());
        var bytes = database.as("postgres", connection -> {
            var all = new TreeSet<String>();
            try (var rows = connection.createStatement().executeQuery("""
                    select table_name || '.' || column_name, table_name from information_schema.columns
                    where table_schema = 'public' and (data_type = 'bytea'
                        or column_name ~ 'password|secret|token|hash')""")) {
                while (rows.next()) {
                    if (tables.contains(rows.getString(2)) && !left.contains(rows.getString(1))) {
                        all.add(rows.getString(1));
                    }
                }
            }
            return all;
        });
        assertEquals(Set.of("bureau_emblem.png", "catalogue_file.sha256", "quarantined_file.sha256", "stored_file.sha256"), bytes);
        assertFalse(tables.contains("account"));
        assertFalse(tables.contains("audit_entry"));
    }

    @Test
    @DisplayName("J2: another county's rows and files are never in it")
    void nothingOfANeighbourIsInIt() {
        open(FIRST, "本县");
        open(SECOND, "邻县");
        // What a neighbour gives to all is read here, and is not this county's.
        database.alter("""
                insert into resource (id, tenant_id, version, title, subject, author, author_named, source, abstract,
                    made_by, made_at, adapted_from)
                values (7, '999902', 0, '邻县', '', 'x', false, '', '', 'x', now(), '');
                insert into catalogue_entry (tenant_id, resource_id, number, given_to, title, summary, kind, subject,
                    edition, unit, lesson, author, licence, source, county, school, title_words, words)
                values ('999902', 7, 1, 'ALL', '邻县', '', 'OTHER', '', '', '', '', 'x', 'BY', '', '邻县', '', '', '')""");
        var archive = archive(FIRST);
        archive.forEach((name, bytes) -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            assertFalse(text.contains(SECOND) || text.contains("邻县"), name);
        });
        assertTrue(new String(archive.get("tables/school.jsonl"), StandardCharsets.UTF_8).contains("of-" + FIRST));
        // The same content is held by both and stands in each archive once.
        assertEquals(2, archive.keySet().stream().filter(name -> name.startsWith("files/")).count());
        assertEquals(4, new String(archive.get("files.csv"), StandardCharsets.UTF_8).lines().count());
        assertFalse(new String(archive.get("files.csv"), StandardCharsets.UTF_8).contains(",=一"));
    }

    @Test
    void theManifestCountsWhatIsThereAndNamesWhatIsLost() throws IOException {
        open(FIRST, "本县");
        database.alter("update stored_file set damaged_since = now() where id = (select min(id) from stored_file)");
        var archive = archive(FIRST);
        var manifest = manifest(archive);
        assertEquals(FIRST, manifest.getString("county"));
        assertEquals(1, manifest.getInt("files"));
        assertEquals(1, manifest.getJsonArray("missing").size());
        var entries = manifest.getJsonArray("entries").getValuesAs(JsonValue::asJsonObject);
        assertEquals(archive.size() - 1, entries.size());
        for (JsonObject entry : entries) {
            var bytes = archive.get(entry.getString("name"));
            assertEquals(bytes.length, entry.getInt("bytes"));
            assertEquals(sha256(bytes), entry.getString("sha256"), entry.getString("name"));
            if (entry.getString("name").startsWith("tables/")) {
                assertEquals(entry.getInt("rows"),
                        new String(bytes, StandardCharsets.UTF_8).lines().count());
            }
        }
    }

    @Test
    void aStoreThatIsAwayEndsItAndNamesNoFileAsLost() {
        open(FIRST, "本县");
        assertEquals("content.store-away", in(FIRST, archiving -> {
            CastOfFiles.away(archiving.files);
            return assertThrows(NotNow.class, () -> archiving.write(
                    new ByteArrayOutputStream(), "示例县", "admin", done -> {}));
        }).key());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
