package portal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.TEACHER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotFound;
import portal.RuleViolation;
import portal.content.FileType;
import portal.content.inspection.FileInspection;
import portal.content.inspection.Finding;
import portal.content.inspection.Heading;
import portal.content.inspection.Inspected;
import portal.content.inspection.Preview;
import portal.content.inspection.Property;
import portal.database.TestDatabase;

class LibraryTest {

    /** As much of a picture as tells its kind. */
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @BeforeEach
    void twoCounties() {
        LibraryInTests.open(database, FIRST);
        LibraryInTests.open(database, SECOND);
    }

    private <T> T at(String school, String role, Function<LibraryInTests, T> work) {
        return LibraryInTests.as(database, folder, FIRST, school, role, work);
    }

    private <T> T teacherOf(String school, Function<LibraryInTests, T> work) {
        return at(school, TEACHER, work);
    }

    private <T> T officer(Function<LibraryInTests, T> work) {
        return at(null, BUREAU_OFFICER, work);
    }

    /** Who reads a resource: whether it is shown, and whether its file may be opened. */
    private String readers(long id) {
        var told = new StringBuilder();
        for (var who : List.of("A", "B", "D")) {
            told.append(teacherOf(who, library -> reads(library, id)) ? who : "");
        }
        told.append(at(null, BUREAU_ADMIN, library -> reads(library, id)) ? "a" : "");
        told.append(at(null, INSPECTOR, library -> reads(library, id)) ? "i" : "");
        told.append(officer(library -> reads(library, id)) ? "o" : "");
        return told.toString();
    }

    private static boolean reads(LibraryInTests library, long id) {
        var version = library.resources.get(id).getLatest();
        boolean opens = library.opening.mayOpen(
                library.files.get(version.getFiles().get(0).getFile()));
        try {
            var shown = library.reading.show(id);
            assertEquals(1, shown.files().size());
            assertTrue(opens);
            return true;
        } catch (NotFound absent) {
            assertFalse(opens);
            return false;
        }
    }

    private static void refused(String key, Runnable deed) {
        assertEquals(key, assertThrows(RuleViolation.class, deed::run).key());
    }

    @Test
    @DisplayName("F2: a lesson is read by its school, by the pair, by the county, as it was shared")
    void whoReadsWhat() {
        long draft = teacherOf("A", library -> library.described("草稿", "正文"));
        assertEquals("A", readers(draft));
        long own = teacherOf("A", library -> library.shared("本校", Audience.OWN_SCHOOL));
        assertEquals("A", readers(own));
        long pair = teacherOf("A", library -> library.shared("结对", Audience.PARTNERS));
        assertEquals("ABio", readers(pair));
        long bureau = officer(library -> library.shared("全县", Audience.COUNTY));
        assertEquals("ABDaio", readers(bureau));
    }

    @Test
    void aDraftIsReadByNobodyElseOfItsSchoolButThoseWhoKeepItsRecords() {
        long draft = at("A", PRINCIPAL, library -> library.described("校长的草稿", "正文"));
        database.sqlInCounty(FIRST, connection -> connection.createStatement().executeUpdate(
                "update resource set made_by = 'another'"));
        assertThrows(NotFound.class, () -> teacherOf("A", library -> library.reading.show(draft)));
        assertTrue(at("A", PRINCIPAL, library -> library.reading.show(draft)).isKept());
        assertThrows(NotFound.class, () -> at("B", PRINCIPAL, library -> library.reading.show(draft)));
    }

    @Test
    @DisplayName("F2: before the county reads a lesson, somebody of the bureau looks at it")
    void beyondThePairTheBureauLooksFirst() {
        long id = teacherOf("A", library -> library.shared("全县一课", Audience.COUNTY));
        assertEquals("ABio", readers(id));
        // The same person may not look at what they asked for themselves.
        refused("reach.own-request", () -> officer(library -> {
            library.decide(true, "");
            return null;
        }));
        database.sqlInCounty(FIRST, connection -> connection.createStatement().executeUpdate(
                "update reach_request set asked_by = 'teacher'"));
        officer(library -> {
            library.decide(true, "");
            return null;
        });
        assertEquals("ABDaio", readers(id));
        assertEquals(List.of(), officer(library -> library.reviewing.waiting()));
        assertEquals(Map.of("resource-to-review", true, "resource-granted", false), notices());
    }

    private Map<String, Boolean> notices() {
        return database.sqlInCounty(FIRST, connection -> {
            var told = new TreeMap<String, Boolean>();
            try (var rows = connection.createStatement().executeQuery(
                    "select kind, done_at is not null from notice")) {
                while (rows.next()) {
                    told.put(rows.getString(1), rows.getBoolean(2));
                }
            }
            return told;
        });
    }

    @Test
    void theSameBytesAreKnownToThoseWhoReadThemAlone() {
        long id = teacherOf("A", library -> library.shared("结对", Audience.PARTNERS));
        for (var who : List.of("A", "B", "D")) {
            assertEquals(!who.equals("D"), teacherOf(who, library -> {
                var file = library.files.get(
                        library.resources.get(id).getLatest().getFiles().get(0).getFile());
                return library.contributing.known(file.digest(), file.size()).isPresent();
            }), who);
        }
    }

    @Test
    void whoBroughtSomethingSeesHowItStands() {
        long id = teacherOf("A", library -> library.shared("全县一课", Audience.COUNTY));
        assertTrue(teacherOf("A", library -> library.own.own()).get(0).isWaiting());
        assertEquals(1, officer(library -> library.reviewing.queue()).get(0).files().size());
        teacherOf("A", library -> {
            library.sharing.withdraw(id, "有误");
            return null;
        });
        assertFalse(at("A", PRINCIPAL, library -> library.own.ofSchool()).get(0).isWaiting());
    }

    @Test
    @DisplayName("F2: what a school takes back before the bureau has looked cannot be let go any more")
    void narrowingTakesBackWhatWasAskedOfTheBureau() {
        long id = teacherOf("A", library -> library.shared("全县一课", Audience.COUNTY));
        teacherOf("A", library -> {
            library.sharing.narrow(id, library.seen(id), Audience.OWN_SCHOOL);
            return null;
        });
        assertEquals(List.of(), officer(library -> library.reviewing.waiting()));
        assertEquals("A", readers(id));
        assertEquals(Map.of("resource-to-review", true), notices());
        assertThrows(NotFound.class, () -> officer(library -> {
            library.reviewing.takeDown(id, "x");
            return null;
        }));
    }

    @Test
    @DisplayName("whoever opened the page before somebody began a version does not share that one")
    void sharingIsOfWhatWasSeen() {
        long id = teacherOf("A", library -> library.shared("第一版", Audience.OWN_SCHOOL));
        int seen = teacherOf("A", library -> List.of(library.seen(id))).get(0);
        teacherOf("A", library -> {
            library.contributing.newVersion(id, "");
            return null;
        });
        refused("resource.changed-since", () -> teacherOf("A", library -> {
            library.sharing.share(id, seen, Audience.PARTNERS, true);
            return null;
        }));
    }

    @Test
    void whatWasDescribedOtherwiseSinceIsNotLetGoUnseen() {
        long id = teacherOf("A", library -> library.shared("全县一课", Audience.COUNTY));
        int seen = officer(library -> library.seen(id));
        teacherOf("A", library -> {
            library.contributing.describe(id, library.seen(id), LibraryInTests.description("另一课"));
            return null;
        });
        refused("resource.changed-since", () -> officer(library -> {
            library.reviewing.decide(library.reviewing.waiting().get(0).getId(), seen, true, "");
            return null;
        }));
    }

    @Test
    void whatIsRefusedIsToldWithAReason() {
        long id = teacherOf("A", library -> library.shared("全县一课", Audience.COUNTY));
        database.sqlInCounty(FIRST, connection -> connection.createStatement().executeUpdate(
                "update reach_request set asked_by = 'teacher'"));
        refused("reach.reason-missing", () -> officer(library -> {
            library.decide(false, " ");
            return null;
        }));
        officer(library -> {
            library.decide(false, "缺少授权说明");
            return null;
        });
        assertEquals("ABio", readers(id));
        assertEquals("缺少授权说明", teacherOf("A", library ->
                library.sharing.requests(id).get(0).getReason()));
    }

    @Test
    void aNewVersionGoesTheSameWayAndTheOldOneStaysMeanwhile() {
        long id = officer(library -> library.shared("第一版", Audience.COUNTY));
        officer(library -> {
            library.contributing.newVersion(id, "补充练习");
            assertEquals(1, library.reading.show(id, 2).files().size());
            library.contributing.addFiles(id, List.of(library.arrived("练习.txt", "练习")));
            library.sharing.share(id, library.seen(id), Audience.OWN_SCHOOL, true);
            return null;
        });
        assertEquals(2, officer(library -> library.reading.show(id)).version().getNumber());
        assertEquals(1, teacherOf("B", library -> library.reading.show(id)).version().getNumber());
    }

    @Test
    void whatWasTakenDownIsThereForItsKeepersAlone() {
        long id = teacherOf("A", library -> library.shared("侵权", Audience.PARTNERS));
        officer(library -> {
            library.reviewing.takeDown(id, "侵犯版权");
            return null;
        });
        assertThrows(NotFound.class, () -> teacherOf("B", library -> library.reading.show(id)));
        assertEquals("侵犯版权", teacherOf("A", library ->
                library.reading.show(id).resource().getTakenDownBecause()));
        refused("resource.taken-down-already", () -> teacherOf("A", library -> {
            library.sharing.share(id, library.seen(id), Audience.OWN_SCHOOL, true);
            return null;
        }));
    }

    @Test
    void othersNeitherChangeNorShareNorWithdrawIt() {
        long id = teacherOf("A", library -> library.shared("结对", Audience.PARTNERS));
        for (var deed : List.<Function<LibraryInTests, Object>>of(
                library -> { library.sharing.withdraw(id, "x"); return null; },
                library -> { library.sharing.narrow(id, 0, Audience.OWN_SCHOOL); return null; },
                library -> { library.contributing.newVersion(id, ""); return null; },
                library -> { library.contributing.discard(id); return null; },
                library -> library.sharing.requests(id),
                library -> library.reading.show(id, 1))) {
            assertThrows(NotFound.class, () -> at("B", PRINCIPAL, deed));
            assertThrows(NotFound.class, () -> officer(deed));
        }
    }

    @Test
    void anotherCountyFindsNothing() {
        long id = officer(library -> library.shared("全县", Audience.COUNTY));
        assertThrows(NotFound.class, () -> LibraryInTests.as(database, folder, SECOND, null,
                BUREAU_OFFICER, library -> library.reading.show(id)));
    }

    @Test
    void whoSawAnEarlierStateIsToldSo() {
        long id = teacherOf("A", library -> library.described("旧", "正文"));
        refused("resource.changed-since", () -> teacherOf("A", library -> {
            library.contributing.describe(id, 0, LibraryInTests.description("新"));
            return null;
        }));
    }

    @Test
    void aDraftIsThrownAwayWithItsFiles() {
        long id = teacherOf("A", library -> library.described("草稿", "正文"));
        teacherOf("A", library -> {
            library.contributing.discard(id);
            return null;
        });
        assertEquals(List.of(0L), officer(library -> List.of(library.files.use().files())));
        assertThrows(NotFound.class, () -> teacherOf("A", library -> library.reading.show(id)));
    }

    private static Inspected seen() {
        return new Inspected(Set.of(Finding.MACROS), "分数的初步认识\n把一个月饼平均分成两份",
                List.of(new Heading(1, "分数的初步认识")), Map.of(Property.PAGES, "2"),
                List.of(new Preview(1, JPEG), new Preview(2, JPEG)));
    }

    private void inspect(String school, long id) {
        teacherOf(school, library -> {
            library.inspection.inspection = new FileInspection() {

                @Override
                public Inspected inspect(Path bytes, String name, FileType type) {
                    return seen();
                }
            };
            try {
                return library.inspection.inspect(id, done -> {});
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Test
    void whatWasFoundInAFileIsToldWithItAndItsPagesAreSeenByItsReaders() {
        long id = teacherOf("A", library -> {
            long made = library.shared("分数", Audience.OWN_SCHOOL);
            assertEquals(List.of(made), library.asked);
            return made;
        });
        inspect("A", id);
        inspect("A", id);
        var content = teacherOf("A", library -> library.reading.show(id))
                .files().get(0).content().orElseThrow();
        assertEquals(Set.of(Finding.MACROS), content.findings());
        assertEquals(List.of(new Heading(1, "分数的初步认识")), content.headings());
        assertEquals(Map.of(Property.PAGES, "2"), content.properties());
        assertEquals(2, content.previews().size());
        assertTrue(sees("A", content.previews().get(0)));
        assertFalse(sees("B", content.previews().get(0)));
    }

    private boolean sees(String school, long picture) {
        return teacherOf(school, library -> library.opening.mayOpen(library.files.get(picture)));
    }

    @Test
    void aNewVersionTakesAlongWhatWasFoundAndAFilesPagesGoWithIt() {
        long id = teacherOf("A", library -> library.shared("分数", Audience.PARTNERS));
        inspect("A", id);
        teacherOf("A", library -> {
            library.contributing.newVersion(id, "");
            return null;
        });
        var second = teacherOf("A", library -> library.reading.show(id, 2)).files().get(0);
        assertEquals(2, second.content().orElseThrow().previews().size());
        assertEquals(List.of(4L), officer(library -> List.of(library.files.use().files())));
        teacherOf("A", library -> {
            library.contributing.removeFile(id, second.place().getId());
            return null;
        });
        // The first version still shows its pages.
        assertTrue(sees("B", second.content().orElseThrow().previews().get(0)));
        assertEquals(List.of(3L), officer(library -> List.of(library.files.use().files())));
    }

    /** Rows of stored files, and what the county counts of them. */
    private List<Long> countedAndThere() {
        return officer(library -> List.of(library.files.use().files(), library.sql.list(
                row -> row.getLong(1), "select count(*) from stored_file").get(0)));
    }

    @Test
    void whereTwoLooksIntoAVersionOverlapItsPagesAreCountedAndReleasedOnce() {
        long id = teacherOf("A", library -> library.described("分数", "正文 分数"));
        teacherOf("A", library -> {
            library.inspection.inspection = new FileInspection() {

                @Override
                public Inspected inspect(Path bytes, String name, FileType type) {
                    // Another one begins later and is done first.
                    LibraryTest.this.inspect("A", id);
                    return seen();
                }
            };
            try {
                return library.inspection.inspect(id, done -> {});
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        assertEquals(List.of(3L, 3L), countedAndThere());
        teacherOf("A", library -> {
            library.contributing.discard(id);
            return null;
        });
        assertEquals(List.of(0L, 0L), countedAndThere());
    }

    @Test
    void whoLooksAtAPageHasNotTakenTheFile() {
        long id = teacherOf("A", library -> library.shared("分数", Audience.PARTNERS));
        inspect("A", id);
        var taken = new ArrayList<VersionTaken>();
        teacherOf("B", library -> {
            library.watchedBy(gone -> {}, taken::add);
            var file = library.reading.show(id).files().get(0);
            library.opening.taken(library.files.get(file.content().orElseThrow().previews().get(0)));
            assertEquals(List.of(), taken);
            library.opening.taken(file.stored());
            return null;
        });
        assertEquals(1, taken.size());
    }

    @Test
    void whatATeacherBroughtToASchoolThatTheyLeftIsThatSchools() {
        long id = teacherOf("A", library -> library.described("分数", "正文"));
        assertEquals(List.of(id), teacherOf("A", library -> library.own.own().stream()
                .map(one -> one.resource().getId()).toList()));
        assertEquals(List.of(), teacherOf("B", library -> library.own.own()));
    }

    private long sharedWithTheCounty(String title) {
        long id = teacherOf("A", library -> library.shared(title, Audience.COUNTY));
        database.sqlInCounty(FIRST, connection -> connection.createStatement().executeUpdate(
                "update reach_request set asked_by = 'teacher'"));
        officer(library -> {
            library.decide(true, "");
            return null;
        });
        return id;
    }

    private void describe(long id, String title) {
        teacherOf("A", library -> {
            library.contributing.describe(id, library.seen(id), LibraryInTests.description(title));
            return null;
        });
    }

    @Test
    @DisplayName("F2: what the county reads and its school describes anew, the bureau sees, before and after")
    void theBureauSeesWhatWasDescribedAnew() {
        long id = sharedWithTheCounty("分数");
        assertEquals(List.of(), officer(library -> library.lookingAgain.all()));
        describe(id, "广告");
        describe(id, "另一则广告");
        assertEquals(false, notices().get("resource-described-anew"));
        var changed = officer(library -> library.lookingAgain.all()).get(0);
        assertEquals(List.of(new LookingAgain.Change("title", "分数", "另一则广告")), changed.changes());
        // Whoever describes it again as it was has changed nothing.
        describe(id, "分数");
        assertEquals(List.of(), officer(library -> library.lookingAgain.all()));
        assertEquals(true, notices().get("resource-described-anew"));
        describe(id, "分数（二）");
        refused("resource.changed-since", () -> officer(library -> {
            library.lookingAgain.looked(id, 0);
            return null;
        }));
        officer(library -> {
            library.lookingAgain.looked(id, library.seen(id));
            return null;
        });
        assertEquals(List.of(), officer(library -> library.lookingAgain.all()));
        assertThrows(NotFound.class, () -> officer(library -> {
            library.lookingAgain.looked(id, library.seen(id));
            return null;
        }));
    }

    @Test
    void whatNobodyButThePairReadsIsDescribedAnewWithoutTheBureau() {
        long id = teacherOf("A", library -> library.shared("分数", Audience.PARTNERS));
        describe(id, "分数（二）");
        assertEquals(List.of(), officer(library -> library.lookingAgain.all()));
        assertEquals(Map.of(), notices());
    }

    @Test
    void whatIsTakenDownNeedsNoLookAgain() {
        long id = sharedWithTheCounty("分数");
        describe(id, "广告");
        officer(library -> {
            library.takeDown(id, "广告");
            return null;
        });
        assertEquals(List.of(), officer(library -> library.lookingAgain.all()));
    }
}
