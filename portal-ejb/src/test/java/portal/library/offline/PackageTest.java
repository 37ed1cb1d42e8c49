package portal.library.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.JsonDocuments.JSON;
import static portal.database.TestDatabase.FIRST;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.TEACHER;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.CastOfFiles;
import portal.database.TestDatabase;
import portal.job.Job;
import portal.job.JobStatus;
import portal.job.OldResults;
import portal.library.Audience;
import portal.library.LibraryInTests;
import portal.library.VersionTaken;
import portal.tenancy.CountySql;
import portal.tenancy.HeardEvents;

class PackageTest {

    private static final String HOSTILE = "<script>alert(1)</script> ../../\"&'😀";
    private static final String LONG = "课".repeat(120);

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private long lesson;
    private static long jobs = 77;

    @BeforeEach
    void aLessonSharedWithThePartners() {
        LibraryInTests.open(database, FIRST);
        lesson = library("A", library -> library.shared("分数的初步认识", Audience.PARTNERS));
    }

    private <T> T library(String school, Function<LibraryInTests, T> work) {
        return LibraryInTests.as(
                database, folder, FIRST, "teacher." + school, school, TEACHER, work);
    }

    /** Packing within one transaction, as one person. */
    private static final class Offline {

        final LibraryInTests library;
        final Choosing choosing = new Choosing();
        final Packages packages = new Packages();
        final PackageWork work = new PackageWork();
        final List<Long> taken = new ArrayList<>();

        Offline(LibraryInTests library, Map<String, String> settings) {
            this.library = library;
            var set = PackageSettings.of(name -> Optional.ofNullable(settings.get(name)));
            var rows = new PackageRows();
            rows.sql = library.sql;
            rows.tenant = CountySql.in(FIRST);
            choosing.resources = library.resources;
            choosing.access = library.access;
            choosing.files = library.versionFiles;
            choosing.stored = library.files;
            choosing.settings = set;
            packages.rows = rows;
            packages.resources = library.resources;
            packages.access = library.access;
            packages.files = library.files;
            packages.settings = set;
            packages.caller = library.caller;
            packages.taken = HeardEvents.by(
                    (VersionTaken one) -> taken.add(one.version().getResource().getId()));
            work.choosing = choosing;
            work.writing = new PackageWriting();
            work.writing.files = library.files;
            work.rows = rows;
            work.packages = packages;
            work.arrivals = CastOfFiles.arrivals(library.files);
            work.files = library.files;
        }

        PackageContents pack(String language, List<Long> ids) {
            try {
                return work.pack(job(library.caller.get().getName(), language), ids, done -> { });
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** The bytes of each file of the newest package, by its path. */
        Map<String, String> unpacked() {
            var files = new LinkedHashMap<String, String>();
            try (var open = library.files.open(packages.own().get(0).file());
                    var zip = new ZipInputStream(open.stream())) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(),
                            new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return files;
        }

        boolean mayOpen() {
            return packages.mayOpen(library.files.get(packages.own().get(0).file()));
        }
    }

    private static Job job(String by, String language) {
        return new Job(jobs++, PackageWork.KIND, "五单元备课", Map.of(PackageWork.LANGUAGE, language), by,
                "示例", null, null, Instant.now(), JobStatus.RUNNING, 1, Instant.now(), null, false, 0,
                null, null, List.of(), 0, Map.of(), false);
    }

    private <T> T at(String school, Function<Offline, T> work) {
        return at(school, Map.of(), work);
    }

    private <T> T at(String school, Map<String, String> settings, Function<Offline, T> work) {
        return library(school, library -> work.apply(new Offline(library, settings)));
    }

    private void does(String school, Consumer<Offline> work) {
        at(school, offline -> {
            work.accept(offline);
            return null;
        });
    }

    @Test
    @DisplayName("F5: a chosen set of resources is packed for offline use, with a page and a table for its use")
    void aPackageHoldsFilesPageListAndTable() {
        var files = at("B", offline -> {
            assertEquals(1, offline.pack("zh-CN", List.of(lesson, lesson, 4711L)).missing());
            return offline.unpacked();
        });
        assertEquals(List.of("files/数学/001 分数的初步认识/分数的初步认识.txt", "使用记录.xlsx",
                "manifest.json", "stick.css", "stick.js", "index.html"), List.copyOf(files.keySet()));
        assertEquals("正文 分数的初步认识", files.get("files/数学/001 分数的初步认识/分数的初步认识.txt"));
        var page = files.get("index.html");
        assertTrue(page.startsWith("<!DOCTYPE html><html lang=\"zh-CN\">"), page);
        assertTrue(page.contains("href=\"files/%E6%95%B0%E5%AD%A6/001%20"), page);
        assertTrue(page.contains("署名（CC BY 4.0）") && page.contains("示例教师"), page);
        try (var reader = JSON.createReader(new StringReader(files.get("manifest.json")))) {
            var told = reader.readObject().getJsonArray("resources").getJsonObject(0);
            assertEquals(lesson, told.getJsonNumber("id").longValue());
            assertEquals(3, told.getInt("grade"));
        }
    }

    @Test
    void aHostileTitleIsAWordOnThePageAndNoWayOutOfTheFolder() {
        var ids = library("A", library -> List.of(
                library.shared(HOSTILE, Audience.PARTNERS),
                library.shared(LONG, Audience.PARTNERS),
                library.shared("con", Audience.PARTNERS),
                library.shared("CON", Audience.PARTNERS)));
        var files = at("B", offline -> {
            offline.pack("en", ids);
            return offline.unpacked();
        });
        var page = files.get("index.html");
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; ../../") && page.contains("😀"),
                page);
        files.keySet().forEach(path -> {
            assertFalse(path.contains("..") || path.startsWith("/") || path.matches(".*[<>:\"|?*\\\\].*"),
                    path);
            for (String part : path.split("/")) {
                assertTrue(part.getBytes(StandardCharsets.UTF_8).length <= 120, part);
            }
        });
        assertEquals(4, files.keySet().stream().filter(path -> path.startsWith("files/")).count());
    }

    @Test
    void namesAreBorneByEverySystemAndNeverTwice() {
        var names = new PackedNames();
        assertEquals("a/_con.txt", names.of("a/", "con.txt"));
        assertEquals("a/_CON (2).txt", names.of("a/", "CON.txt"));
        assertEquals("a/_", names.of("a/", ".. "));
        assertEquals("a/x_y.docx", names.of("a/", "x<|>y.docx"));
        assertEquals("课".repeat(30) + "/", PackedNames.folder("", "课".repeat(200)));
        assertEquals("a%20b/%E8%AF%BE.txt", PackedNames.href("a b/课.txt"));
    }

    @Test
    void nobodyPacksWhatTheyDoNotRead() {
        assertEquals("package.nothing", assertThrows(RuleViolation.class, () ->
                at("D", offline -> offline.pack("zh-CN", List.of(lesson)))).key());
        long draft = library("A", library -> library.contributing.draft(
                List.of(library.arrived("未完成.txt", "x"))));
        assertEquals(1, at("A", offline -> offline.choosing.of("x", List.of(draft, lesson))).missing());
    }

    @Test
    void aPackageHasItsBounds() {
        long other = library("A", library -> library.shared("分数的大小比较", Audience.PARTNERS));
        assertEquals("package.too-many", assertThrows(RuleViolation.class, () -> at("B",
                Map.of("portal.library.package.most-resources", "1"),
                offline -> offline.pack("zh-CN", List.of(lesson, other)))).key());
        assertEquals("""
                portal.library.package.most-mb is “0”; it must be a whole number from 1 to 1048576""",
                assertThrows(IllegalStateException.class, () -> PackageSettings.of(
                        name -> name.endsWith("mb") ? Optional.of("0") : Optional.empty()))
                        .getMessage());
    }

    @Test
    @DisplayName("F2: what was taken down leaves the library by no package either")
    void aPackageIsTakenByItsAskerAsLongAsTheyReadAllInIt() {
        does("B", offline -> offline.pack("zh-CN", List.of(lesson)));
        assertEquals(true, at("B", Offline::mayOpen));
        long file = at("B", offline -> offline.packages.own().get(0).file());
        assertEquals(false, at("C", offline -> offline.packages.mayOpen(offline.library.files.get(file))));
        assertEquals(List.of(lesson), at("B", offline -> {
            offline.packages.taken(offline.library.files.get(file));
            return offline.taken;
        }));
        LibraryInTests.as(database, folder, FIRST, "principal.A", "A", PRINCIPAL, library -> {
            library.withdraw(lesson, "有误");
            return null;
        });
        assertEquals(false, at("B", Offline::mayOpen));
        assertFalse(at("B", offline -> offline.packages.own()).get(0).isWhole());
    }

    @Test
    @DisplayName("0059: a package gives a version no longer than its asker reads that very one")
    void aPackageOfAnOlderVersionIsTakenNoMore() {
        does("B", offline -> offline.pack("zh-CN", List.of(lesson)));
        library("A", library -> {
            library.contributing.newVersion(lesson, "少一个文件");
            return null;
        });
        assertEquals(true, at("B", Offline::mayOpen));
        library("A", library -> {
            library.contributing.addFiles(lesson, List.of(library.arrived("练习.txt", "练习")));
            library.share(lesson, Audience.PARTNERS);
            return null;
        });
        assertEquals(false, at("B", Offline::mayOpen));
        assertFalse(at("B", offline -> offline.packages.own()).get(0).isWhole());
    }

    @Test
    void nobodyHasMoreThanThreePackagesAndTheirAskerRemovesThem() {
        for (int made = 0; made < 3; made++) {
            at("B", offline -> offline.pack("zh-CN", List.of(lesson)));
        }
        assertEquals("package.too-many-standing", assertThrows(RuleViolation.class, () ->
                at("B", offline -> offline.pack("zh-CN", List.of(lesson)))).key());
        long mine = at("B", offline -> offline.packages.own().get(0).id());
        assertThrows(NotFound.class, () -> does("C", offline -> offline.packages.remove(mine)));
        does("B", offline -> offline.packages.remove(mine));
        assertEquals(2, at("B", offline -> offline.packages.own()).size());
        assertEquals(3, at("B", offline -> offline.library.files.use()).files());
        does("B", offline -> offline.packages.requireFew(offline.library.caller.get().getName(), 0));
        assertThrows(RuleViolation.class, () -> does("B", offline ->
                offline.packages.requireFew(offline.library.caller.get().getName(), 1)));
    }

    @Test
    void aPackageIsRemovedAfterItsDays() {
        does("B", offline -> offline.pack("zh-CN", List.of(lesson)));
        does("B", offline -> offline.packages.letGo(new OldResults()));
        assertEquals(1, at("B", offline -> offline.packages.own()).size());
        database.alter("update resource_package set made_at = now() - interval '8 days'");
        does("B", offline -> offline.packages.letGo(new OldResults()));
        assertEquals(0, at("B", offline -> offline.packages.own()).size());
        assertEquals(1, at("B", offline -> offline.library.files.use()).files());
    }
}
