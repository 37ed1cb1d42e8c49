package portal.library.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.TEACHER;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotFound;
import portal.RuleViolation;
import portal.calendar.SchoolYear;
import portal.database.TestDatabase;
import portal.library.Audience;
import portal.library.LibraryInTests;
import portal.library.Resource;
import portal.metric.Evidence;
import portal.metric.MetricSource;
import portal.metric.Period;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;
import portal.tenancy.NationalTime;

class ResourceUseTest {

    private static final LocalDate TODAY = NationalTime.today();
    private static final int YEAR = SchoolYear.current();

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private long lesson;

    @BeforeEach
    void aLessonOfOneSchoolSharedWithItsPartners() {
        LibraryInTests.open(database, FIRST);
        LibraryInTests.open(database, SECOND);
        lesson = at("A", use -> use.library.shared("分数的初步认识", Audience.PARTNERS));
    }

    private <T> T as(String user, String school, String role, Function<UseInTests, T> work) {
        return UseInTests.as(database, folder, FIRST, user, school, role, work);
    }

    /** The one teacher of a school. */
    private <T> T at(String school, Function<UseInTests, T> work) {
        return as("teacher." + school, school, TEACHER, work);
    }

    private void does(String school, Consumer<UseInTests> work) {
        at(school, use -> {
            work.accept(use);
            return null;
        });
    }

    private <T> T officer(Function<UseInTests, T> work) {
        return as("officer", null, BUREAU_OFFICER, work);
    }

    private static void refused(String key, Runnable deed) {
        assertEquals(key, assertThrows(RuleViolation.class, deed::run).key());
    }

    private static ClassTaught taught(String name, LocalDate on) {
        return new ClassTaught(name, on, Optional.of(1), "学生能独立完成");
    }

    private UseCounts counts() {
        return at("A", use -> use.reading.of(lesson).counts());
    }

    private List<String> noticesOf(String user) {
        return database.sqlInCounty(FIRST, connection -> {
            var told = new ArrayList<String>();
            try (var rows = connection.createStatement().executeQuery(
                    "select kind from notice where to_user = '" + user + "' order by kind")) {
                while (rows.next()) {
                    told.add(rows.getString(1));
                }
            }
            return told;
        });
    }

    @Test
    @DisplayName("F3: who teaches a class with a lesson says so, once a class and day")
    void aClassTaughtIsToldOnce() {
        does("B", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        refused("use.taught-already", () ->
                at("B", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY))));
        does("B", use -> use.teaching.tell(lesson, taught("三年级2班", TODAY)));
        does("A", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        assertEquals(new UseCounts(0, 2, 1, 1, 0), counts());
    }

    @Test
    @DisplayName("F3: a class is the same however its brackets and blanks are typed")
    void aClassIsWrittenOneWay() {
        does("B", use -> use.teaching.tell(lesson, taught("三（1）班", TODAY)));
        for (String same : List.of("三(1)班", "三 （1） 班", "三（１）班", " 三(1)班 ", "三\u200b(1)班")) {
            refused("use.taught-already", () -> at("B", use -> use.teaching.tell(lesson, taught(same, TODAY))));
        }
        assertEquals("Class 3 A", taught(" Class  3 A", TODAY).name());
        for (String same : List.of("3(1)", "3 （１）", "3( 1 )", "3\u200b(1)")) {
            assertEquals("3(1)", taught(same, TODAY).name());
        }
    }

    @Test
    @DisplayName("F3: nobody tells of more classes than can be taught on a day")
    void aDayHasRoomForSoMany() {
        for (int i = 0; i < ClassTaught.MOST_A_DAY; i++) {
            var name = "三年级" + i + "班";
            does("B", use -> use.teaching.tell(lesson, taught(name, TODAY)));
        }
        refused("use.day-full", () -> at("B", use -> use.teaching.tell(lesson, taught("四年级", TODAY))));
        does("C", use -> use.teaching.tell(lesson, taught("四年级", TODAY)));
        long last = at("B", use -> use.reading.of(lesson).taught().get(0).id());
        does("B", use -> use.teaching.correct(last, 0, taught("四年级", TODAY)));
    }

    @Test
    @DisplayName("F3: who made a lesson teaches it nowhere as somebody else")
    void itsMakerIsNotElsewhere() {
        as("teacher.A", "B", TEACHER, use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        assertEquals(0, counts().taughtElsewhere());
    }

    @Test
    void nobodyTeachesTomorrowNorBeforeTheLessonWasThere() {
        refused("use.day-to-come", () ->
                at("B", use -> use.teaching.tell(lesson, taught("x", TODAY.plusDays(1)))));
        refused("use.day-before-resource", () ->
                at("B", use -> use.teaching.tell(lesson, taught("x", TODAY.minusDays(1)))));
        refused("use.class-missing", () -> taught(" ", TODAY));
        refused("use.hours-out-of-range", () ->
                new ClassTaught("x", TODAY, Optional.of(41), ""));
        refused("use.feedback-too-long", () ->
                new ClassTaught("x", TODAY, Optional.empty(), "x".repeat(301)));
        refused("use.day-missing", () -> new ClassTaught("x", null, Optional.empty(), ""));
    }

    @Test
    void onlyWhoToldItPutsItRight() {
        long id = at("B", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        long other = at("B", use -> use.teaching.tell(lesson, taught("三年级2班", TODAY)));
        assertThrows(NotFound.class, () -> does("C", use -> use.teaching.takeBack(id)));
        assertThrows(NotFound.class, () ->
                does("A", use -> use.teaching.correct(id, 0, taught("x", TODAY))));
        does("B", use -> use.teaching.correct(id, 0, taught("三年级3班", TODAY)));
        refused("use.changed-since", () ->
                does("B", use -> use.teaching.correct(id, 0, taught("四年级", TODAY))));
        refused("use.taught-already", () ->
                does("B", use -> use.teaching.correct(other, 0, taught("三年级3班", TODAY))));
        does("B", use -> use.teaching.takeBack(other));
        assertEquals(List.of("三年级3班"), at("B", use -> use.reading.of(lesson).taught().stream()
                .map(one -> one.told().name()).toList()));
    }

    @Test
    void whoReadsItNotNeitherTeachesNorRatesNorRemarksNorAdapts() {
        for (var deed : List.<Consumer<UseInTests>>of(
                use -> use.teaching.tell(lesson, taught("x", TODAY)),
                use -> use.remarking.rate(lesson, 5),
                use -> use.remarking.unrate(lesson),
                use -> use.remarking.say(lesson, "好"),
                use -> use.collecting.add(use.collecting.make("x"), lesson),
                use -> use.library.adapting.adapt(lesson),
                use -> use.contributions.evidence(lesson, YEAR),
                use -> use.reading.of(lesson))) {
            assertThrows(NotFound.class, () -> does("D", deed));
            assertThrows(NotFound.class, () -> UseInTests.as(database, folder, SECOND,
                    "officer", null, BUREAU_OFFICER, use -> {
                        deed.accept(use);
                        return null;
                    }));
        }
    }

    @Test
    @DisplayName("F3: a contributor sees school, class and feedback; everybody else numbers")
    void whatWasToldIsReadByItsKeepersAlone() {
        does("B", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        var read = at("A", use -> use.reading.of(lesson)).taught().get(0);
        assertEquals("乙村小", read.school());
        assertEquals("学生能独立完成", read.told().feedback());
        assertEquals(1, officer(use -> use.reading.of(lesson)).taught().size());
        var others = at("C", use -> use.reading.of(lesson));
        assertEquals(List.of(), others.taught());
        assertEquals(1, others.counts().taughtElsewhere());
    }

    @Test
    void whatIsTakenCountsOnceAPersonAndDayAndNeverAtItsOwnSchool() {
        for (var school : List.of("A", "B", "B", "C")) {
            does(school, use -> use.library.take(lesson));
        }
        assertEquals(2, counts().downloads());
    }

    @Test
    void aMeanIsToldFromThreeRatingsOnAndNobodyRatesTheirOwn() {
        refused("rating.own-resource", () -> does("A", use -> use.remarking.rate(lesson, 5)));
        refused("rating.stars-out-of-range", () -> does("B", use -> use.remarking.rate(lesson, 6)));
        does("B", use -> use.remarking.rate(lesson, 2));
        does("B", use -> use.remarking.rate(lesson, 5));
        does("C", use -> use.remarking.rate(lesson, 4));
        assertEquals(new Ratings(2, Optional.empty(), Optional.of(5)),
                at("B", use -> use.reading.of(lesson).ratings()));
        officer(use -> {
            use.remarking.rate(lesson, 4);
            return null;
        });
        assertEquals(new Ratings(3, Optional.of(new BigDecimal("4.33")), Optional.of(5)),
                at("B", use -> use.reading.of(lesson).ratings()));
        does("B", use -> use.remarking.unrate(lesson));
        assertEquals(new Ratings(2, Optional.empty(), Optional.empty()),
                at("B", use -> use.reading.of(lesson).ratings()));
    }

    @Test
    void aRemarkIsTakenBackByWhoSaidItOrRemovedByTheBureauWithAReason() {
        refused("remark.words-missing", () -> does("B", use -> use.remarking.say(lesson, " ")));
        refused("remark.words-missing", () ->
                does("B", use -> use.remarking.say(lesson, "长".repeat(1_001))));
        long first = at("B", use -> use.remarking.say(lesson, "<b>很实用</b>"));
        long second = at("B", use -> use.remarking.say(lesson, "不当言论"));
        assertEquals(List.of("resource-remarked", "resource-remarked"), noticesOf("teacher.A"));
        assertThrows(NotFound.class, () -> does("C", use -> use.remarking.takeBack(first)));
        refused("remark.reason-missing", () -> officer(use -> {
            use.remarking.takeAway(second, " ");
            return null;
        }));
        officer(use -> {
            use.remarking.takeAway(second, "与教学无关");
            return null;
        });
        assertEquals(List.of("remark-removed"), noticesOf("teacher.B"));
        assertThrows(NotFound.class, () -> does("B", use -> use.remarking.takeBack(second)));
        var remarks = at("C", use -> use.reading.of(lesson).remarks());
        assertEquals(List.of("<b>很实用</b>", ""), remarks.stream().map(Remark::words).toList());
        assertEquals(Optional.of("与教学无关"), remarks.get(1).removedBecause());
        assertEquals("乙村小", remarks.get(0).school());
        does("B", use -> use.remarking.takeBack(first));
        assertEquals(1, at("C", use -> use.reading.of(lesson).remarks()).size());
    }

    @Test
    void folderAndItsOrderAreTheOwnersAndReadAtTheSchoolWhereTheyAreShared() {
        long other = at("A", use -> use.library.shared("几分之一", Audience.PARTNERS));
        long folder = at("B", use -> use.collecting.make("第八单元"));
        refused("collection.named-already", () -> at("B", use -> use.collecting.make("第八单元")));
        assertEquals(Map.of(folder, "第八单元"), at("B", use -> use.collecting.names()));
        refused("collection.nameless", () -> at("B", use -> use.collecting.make(" ")));
        does("B", use -> {
            use.collecting.add(folder, lesson);
            use.collecting.add(folder, other);
            use.collecting.add(folder, lesson);
            use.collecting.raise(folder, other);
        });
        assertEquals(List.of(other, lesson), ids("teacher.B", "B"));
        assertEquals(List.of(), as("another.B", "B", TEACHER, use -> use.collecting.all()));
        does("B", use -> use.collecting.share(folder, true));
        assertEquals(List.of(other, lesson), ids("another.B", "B"));
        assertEquals(List.of(), at("C", use -> use.collecting.all()));
        assertThrows(NotFound.class, () -> as("another.B", "B", TEACHER, use -> {
            use.collecting.rename(folder, "x");
            return null;
        }));
        does("A", use -> use.library.withdraw(other, "有误"));
        var left = at("B", use -> use.collecting.all()).get(0);
        assertEquals(List.of(lesson), left.resources().stream().map(Resource::getId).toList());
        assertEquals(1, left.missing());
        does("B", use -> {
            use.collecting.take(folder, lesson);
            use.collecting.share(folder, false);
            use.collecting.rename(folder, "备用");
        });
        assertEquals(List.of(), ids("teacher.B", "B"));
        does("B", use -> use.collecting.remove(folder));
        assertEquals(List.of(), at("B", use -> use.collecting.all()));
    }

    private List<Long> ids(String user, String school) {
        return as(user, school, TEACHER, use -> use.collecting.all()).get(0).resources().stream()
                .map(Resource::getId).toList();
    }

    @Test
    @DisplayName("F2: who could not read it any more is not told what has become of it")
    void whoDoesNotReadItAnyMoreIsNotTold() {
        does("B", use -> use.library.take(lesson));
        long said = at("B", use -> use.remarking.say(lesson, "很实用"));
        does("A", use -> use.library.narrow(lesson, Audience.OWN_SCHOOL));
        does("A", use -> use.library.withdraw(lesson, "内部原因"));
        assertFalse(noticesOf("teacher.B").contains("resource-gone"));
        assertThrows(NotFound.class, () -> does("C", use -> use.remarking.takeBack(said)));
        does("B", use -> use.remarking.takeBack(said));
    }

    @Test
    @DisplayName("F2: those who have what is taken down are told, with the reason")
    void whoUsedItIsToldWhenItIsGone() {
        does("B", use -> use.library.take(lesson));
        does("C", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        officer(use -> {
            use.library.takeDown(lesson, "侵犯版权");
            return null;
        });
        assertEquals(List.of("resource-gone"), noticesOf("teacher.B"));
        assertEquals(List.of("resource-gone"), noticesOf("teacher.C"));
        assertEquals(List.of("resource-taken-down"), noticesOf("teacher.A"));
        assertFalse(noticesOf("officer").contains("resource-gone"));
    }

    @Test
    @DisplayName("F3: an adapted copy keeps its descent, and its files are there at once")
    void anAdaptedCopyKeepsItsDescent() {
        long copy = at("B", use -> use.library.adapting.adapt(lesson));
        var made = at("B", use -> {
            var one = use.library.resources.get(copy);
            assertEquals(1, one.getLatest().getFiles().size());
            return one;
        });
        assertTrue(made.isDraft());
        assertEquals("分数的初步认识 — 示例教师", made.getAdaptedFromWords());
        assertEquals(0, counts().adapted());
        does("B", use -> use.library.share(copy, Audience.PARTNERS));
        assertEquals(0, counts().adapted(), "it is what it was made from");
        long changed = at("B", use -> use.library.adapting.adapt(lesson));
        does("B", use -> shareChanged(use, changed));
        assertEquals(1, counts().adapted());
        long again = at("B", use -> use.library.adapting.adapt(lesson));
        does("B", use -> shareChanged(use, again));
        assertEquals(1, counts().adapted(), "a school counts once");
    }

    private static void shareChanged(UseInTests use, long copy) {
        use.library.contributing.addFiles(copy, List.of(use.library.arrived("练习.txt", "练习" + copy)));
        use.library.share(copy, Audience.PARTNERS);
    }

    @Test
    void othersForTheSameLessonAreThoseThatTheCallerReads() {
        long other = at("A", use -> use.library.shared("分数的初步认识（二）", Audience.PARTNERS));
        at("A", use -> use.library.shared("分数的初步认识（校内）", Audience.OWN_SCHOOL));
        at("A", use -> use.library.shared("面积", Audience.PARTNERS));
        assertEquals(List.of(other), at("B", use -> use.reading.of(lesson).others().stream()
                .map(Resource::getId).toList()));
        assertEquals(2, at("A", use -> use.reading.of(lesson)).others().size());
    }

    @Test
    @DisplayName("F3: contributed, taught elsewhere, adapted count; what is taken alone earns nothing")
    void whatASchoolContributedIsReckonedFromItsRecords() {
        does("B", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        does("A", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        does("C", use -> use.library.take(lesson));
        long copy = at("C", use -> use.library.adapting.adapt(lesson));
        does("C", use -> shareChanged(use, copy));
        long same = at("C", use -> use.library.adapting.adapt(lesson));
        does("C", use -> use.library.share(same, Audience.PARTNERS));
        var expected = new Contribution(1, 1, 1, 1);
        assertEquals(expected, at("A", use -> use.contributions.own(YEAR).sum()));
        assertEquals(expected, as("head", "A", PRINCIPAL,
                use -> use.contributions.ofSchool(null, YEAR).sum()));
        assertEquals(expected, officer(use -> use.contributions.ofSchool("A", YEAR).sum()));
        assertEquals(List.of(new SchoolContribution("A", "甲小学", expected),
                        new SchoolContribution("C", "丙村小", new Contribution(1, 0, 0, 0))),
                officer(use -> use.contributions.ofCounty(YEAR)));
        assertEquals(Contribution.NONE, officer(use -> use.contributions.ofBureau(YEAR).sum()));
        assertEquals(Contribution.NONE, at("A", use -> use.contributions.own(YEAR - 1).sum()));
        assertThrows(NotFound.class, () -> as("head", "B", PRINCIPAL,
                use -> use.contributions.ofSchool("A", YEAR)));
        assertThrows(NotFound.class, () -> at("A", use -> use.contributions.ofSchool(null, YEAR)));
        officer(use -> {
            everyValueRestsOnItsRecords(use.contributions.metrics);
            return null;
        });
        assertEquals(List.of(copy), as("head", "A", PRINCIPAL,
                        use -> use.contributions.value("library.adapted", null, YEAR)).evidence()
                .stream().map(Evidence::id).toList());
        assertThrows(NotFound.class, () -> as("head", "B", PRINCIPAL,
                use -> use.contributions.value("library.adapted", "A", YEAR)));
        var evidence = at("A", use -> use.contributions.evidence(lesson, YEAR));
        assertEquals(List.of("乙村小"), evidence.taught().stream().map(Taught::school).toList());
        assertEquals(List.of(new ContributionEvidence.Copy("分数的初步认识", "丙村小")), evidence.copies());
        assertEquals(List.of(new ContributionEvidence.Taking("丙村小", 1)), evidence.takings());
        assertThrows(NotFound.class, () -> at("B", use -> use.contributions.evidence(lesson, YEAR)));
    }

    @Test
    void whatTheCallerReadsIsChosenBeforeTheListIsCut() {
        long own = at("A", use -> use.library.shared("分数的初步认识（一）", Audience.PARTNERS));
        for (int i = 0; i < 61; i++) {
            int number = i;
            at("A", use -> use.library.shared("分数的初步认识" + number, Audience.OWN_SCHOOL));
        }
        assertEquals(List.of(own), at("B", use -> use.reading.of(lesson).others().stream()
                .map(Resource::getId).toList()));
    }

    @Test
    @DisplayName("a school that is merged takes its lesson folders, uses and remarks along, and back again")
    void whatWasGatheredAtASchoolFollowsIt() {
        does("B", use -> use.collecting.share(use.collecting.make("备课"), true));
        does("B", use -> use.teaching.tell(lesson, taught("三年级1班", TODAY)));
        does("B", use -> use.remarking.say(lesson, "好"));
        long kept = school("C");
        long gone = school("B");
        does("B", use -> use.following.merged(new SchoolsMerged(kept, gone)));
        assertEquals(List.of("备课"), at("C", use -> use.collecting.all().stream().map(Collection::name).toList()));
        assertEquals(List.of(0L), officer(use -> use.library.sql.list(row -> row.getLong(1), """
                select (select count(*) from resource_use where school_id = ?)
                    + (select count(*) from resource_remark where school_id = ?)
                    + (select count(*) from resource_collection where shared_at = ?)""", gone, gone, gone)));
        does("B", use -> use.following.parted(new SchoolsParted(kept, gone)));
        assertEquals(List.of(), at("C", use -> use.collecting.all()));
        assertEquals(List.of("乙村小"), at("A", use -> use.reading.of(lesson).taught().stream()
                .map(Taught::school).toList()));
    }

    private long school(String code) {
        return officer(use -> use.contributions.rows.school(code).orElseThrow());
    }

    @Test
    void theBureauRemovesWhatWasSaidOfAResourceThatIsGone() {
        long bureaus = officer(use -> use.library.shared("全县教研", Audience.COUNTY));
        long remark = at("A", use -> use.remarking.say(bureaus, "不当的话"));
        officer(use -> {
            use.library.withdraw(bureaus, "过时");
            use.remarking.takeAway(remark, "不当");
            return null;
        });
        assertEquals(1, officer(use -> use.library.sql.list(row -> row.getLong(1),
                "select count(*) from resource_remark where removed_because is not null")).get(0));
    }

    private static void everyValueRestsOnItsRecords(MetricSource source) {
        var year = new Period(SchoolYear.firstDay(YEAR), SchoolYear.lastDay(YEAR));
        for (var metric : source.metrics()) {
            var values = source.values(metric, year);
            assertFalse(values.isEmpty(), metric.code());
            values.forEach((school, value) -> assertEquals(
                    value.intValueExact(), source.evidence(metric, school, year).size(), metric.code()));
        }
    }
}
