package portal.school.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import portal.NotFound;
import portal.RuleViolation;
import portal.identity.personal.CastOfNumbers;
import portal.tenancy.NationalTime;

class TeacherMergesTest {

    private static final String MAN = CastOfNumbers.identityNumber("19850307", 11);
    private static final String OTHER = CastOfNumbers.identityNumber("19850307", 13);
    private static final String HEAD = "工号,姓名,学校代码,学科,出生年月,身份证号,手机号,到校年月,骨干级别,骨干授予年月,学历\n";

    private final CastOfTeachers cast = new CastOfTeachers();

    @BeforeEach
    void twoRecordsOfOnePerson() {
        cast.take(HEAD
                + "T1,张三,999901001,数学,1985-03,,13900001234,2020-09,无,,本科\n"
                + "T2,张三,999901002,科学,1985-03," + MAN + ",,2012-09,县级,2019-09,大专\n");
    }

    private <T> T officer(String county, Function<Office, T> work) {
        return cast.database.inCounty(county, entities -> cast.deed(() -> work.apply(
                new Office(cast, county, entities, null, BUREAU_OFFICER))));
    }

    private void does(Consumer<Office> work) {
        officer(FIRST, office -> {
            work.accept(office);
            return true;
        });
    }

    private void merge(String kept, String gone) {
        does(office -> office.merging.merge(kept, gone, false));
    }

    private void undo() {
        long merge = officer(FIRST, office -> office.merging.merged(0, 1)).get(0).id();
        does(office -> office.merging.undo(merge));
    }

    private TeacherProfile stored(String number) {
        return officer(FIRST, office -> office.registry.get(number)).profile();
    }

    private static void refused(String key, Executable work) {
        assertEquals(key, assertThrows(RuleViolation.class, work).key());
    }

    private List<String> stays(String number) {
        return officer(FIRST, office -> office.registry.memberships(number).stream()
                .map(stay -> stay.getSchool().getCode() + " " + stay.getSince() + " " + stay.getUntil())
                .toList());
    }

    /** Every row of a teacher's, as the database has it, but for how often it was written. */
    private List<String> everything() {
        return officer(FIRST, office -> office.sql.list(row -> row.getString(1), """
                select ((to_jsonb(teacher) - 'version')::text) from teacher
                union all select ((to_jsonb(stay) - 'version')::text) from teacher_membership stay
                union all select ((to_jsonb(request) - 'version')::text) from teacher_request request
                order by 1"""));
    }

    @Test
    void theKeptOneTakesOverWhatItDoesNotStateAndTheNumberWithIt() {
        merge("T1", "T2");
        var kept = stored("T1");
        assertTrue(kept.person().identityNumber().isPresent());
        assertTrue(kept.person().phoneNumber().isPresent());
        assertEquals(Backbone.COUNTY, kept.distinction().backbone());
        assertEquals("2019-09", kept.distinction().since().orElseThrow().toString());
        assertEquals(Education.BACHELOR, kept.person().education().orElseThrow());
        assertEquals(List.of("数学"), kept.teaching().subjects());
        assertThrows(NotFound.class, () -> stored("T2"));
    }

    @Test
    void theSchoolsBeforeGoAlongAndThePresentOneStands() {
        merge("T1", "T2");
        assertEquals(List.of("999901002 2012-09-01 2020-08-31", "999901001 2020-09-01 null"), stays("T1"));
    }

    @Test
    void aSchoolThatContradictsTheKeptOneIsGivenUpAndTold() {
        var preview = officer(FIRST, office -> office.merging.preview("T2", "T1"));
        assertEquals(List.of("999901001"), preview.givenUp().stream()
                .map(stay -> stay.getSchool().getCode()).toList());
        assertEquals(Map.of("学科", "数学", "学历", "本科"), preview.takeover().lost());
        assertEquals(List.of("手机号"), List.copyOf(preview.takeover().filled().keySet()));
        merge("T2", "T1");
        assertEquals(List.of("999901002 2012-09-01 null"), stays("T2"));
    }

    @Test
    void sinceWhenIsTakenOverWithTheSchoolWhereItWasNotKnown() {
        cast.take("工号,姓名,学校代码,学科,到校年月\nT3,李四,999901001,语文,\nT4,李四,999901001,语文,2015-09\n");
        merge("T3", "T4");
        assertEquals(List.of("999901001 2015-09-01 null"), stays("T3"));
        assertEquals("2015-09", stored("T3").place().since().orElseThrow().toString());
        undo();
        assertEquals(List.of("999901001 1900-01-01 null"), stays("T3"));
        assertEquals(List.of("999901001 2015-09-01 null"), stays("T4"));
    }

    @Test
    void undoneAMergeLeavesEverythingAsItWas() {
        ask("T2");
        var before = everything();
        merge("T1", "T2");
        assertFalse(before.equals(everything()));
        undo();
        assertEquals(before, everything());
        refused("teacher.merge-undone-already", this::undo);
    }

    private void ask(String number) {
        does(office -> office.requests.ask(
                office.teachers.find(number).orElseThrow(), PersonRequest.Kind.CORRECTION, "学历应为本科"));
    }

    @Test
    void whatWasAskedGoesAlong() {
        ask("T2");
        merge("T1", "T2");
        assertEquals(List.of("学历应为本科"), officer(FIRST, office -> office.person.requests("T1")).stream()
                .map(PersonRequest::words).toList());
    }

    @Test
    void theHistoryOfTheOneThatWentIsThatOfTheKeptOne() {
        cast.take(HEAD + "T2,张三,999901002,科学,1985-03," + MAN + ",,2012-09,县级,2019-09,本科\n");
        merge("T1", "T2");
        var told = officer(FIRST, office -> office.registry.history("T1")).stream()
                .map(dated -> dated.change().column() + " " + dated.change().before() + " "
                        + dated.change().after()).toList();
        assertTrue(told.contains("学历 大专 本科"), told.toString());
        assertTrue(told.contains("并入工号 null T2"), told.toString());
        assertFalse(told.toString().contains(MAN));
    }

    @Test
    void whatWasStatedSinceStaysWhenAMergeIsUndone() {
        merge("T1", "T2");
        cast.take(HEAD + "T1,张三,999901001,数学,1985-03,,,2020-09,市级,2019-09,本科\n");
        undo();
        assertEquals(Backbone.CITY, stored("T1").distinction().backbone());
        assertTrue(stored("T1").person().identityNumber().isEmpty());
        assertTrue(stored("T2").person().identityNumber().isPresent());
    }

    @Test
    @DisplayName("Two identity numbers are two persons, until somebody has compared the papers")
    void twoIdentityNumbersAreNeverMergedSilently() {
        cast.take(HEAD + "T1,张三,999901001,数学,1985-03," + OTHER + ",,2020-09,无,,本科\n");
        assertTrue(officer(FIRST, office -> office.merging.preview("T1", "T2")).twoNumbers());
        refused("teacher.merge-two-identity-numbers", () -> merge("T1", "T2"));
        var kept = stored("T1").person().identityNumber();
        does(office -> office.merging.merge("T1", "T2", true));
        assertEquals(kept, stored("T1").person().identityNumber());
    }

    @Test
    void whoCanSignInIsNotMergedAway() {
        cast.accounts.put("T2", "teacher.T2@999901");
        assertEquals("teacher.T2@999901",
                officer(FIRST, office -> office.merging.preview("T1", "T2")).account().orElseThrow());
        var before = everything();
        refused("teacher.merge-account", () -> merge("T1", "T2"));
        assertEquals(before, everything());
        merge("T2", "T1");
    }

    @Test
    void whoHasATransferToComeIsNotMergedAway() {
        does(office -> office.transfers.transfer(
                "T2", "999901001", NationalTime.today().plusDays(9), "工作需要"));
        refused("teacher.merge-transfer-to-come", () -> merge("T1", "T2"));
        merge("T2", "T1");
    }

    @Test
    void whoWasToldApartIsNotMerged() {
        does(office -> office.merging.tellApart("T2", "T1"));
        refused("teacher.merge-told-apart", () -> merge("T1", "T2"));
        refused("teacher.merge-with-itself", () -> merge("T1", "T1"));
    }

    @Test
    void aNumberThatWasEnteredAnewStandsAgainstTheUndoing() {
        merge("T1", "T2");
        cast.take(HEAD + "T2,王五,999901002,科学,,,,,,,\n");
        refused("teacher.merge-number-given-anew", this::undo);
    }

    @Test
    void aLaterMergeOfTheKeptOneIsUndoneFirst() {
        cast.take(HEAD + "T3,张三,999901001,数学,1985-03,,,,,,\n");
        merge("T1", "T2");
        long first = officer(FIRST, office -> office.merging.merged(0, 1)).get(0).id();
        merge("T3", "T1");
        refused("teacher.merge-kept-is-gone", () -> does(office -> office.merging.undo(first)));
        undo();
        does(office -> office.merging.undo(first));
        assertEquals(List.of("999901002 2012-09-01 null"), stays("T2"));
    }

    @Test
    void aSchoolThatWentMeanwhileStandsAgainstTheUndoing() {
        merge("T1", "T2");
        cast.database.sqlInCounty(FIRST, connection -> {
            try (var sql = connection.createStatement()) {
                sql.executeUpdate("delete from teacher_membership where school_id ="
                        + " (select id from school where code = '999901002')");
                return sql.executeUpdate("delete from school where code = '999901002'");
            }
        });
        refused("teacher.merge-school-is-gone", this::undo);
    }

    @Test
    @DisplayName("PIPL 47: erasure reaches what was kept of merged records")
    void erasureReachesWhatWasMergedAway() {
        cast.take(HEAD.strip() + ",在岗状态\nT1,张叁,999901001,数学,1985-03,,,2020-09,无,,本科,离岗\n");
        merge("T1", "T2");
        cast.database.inCounty(FIRST, entities -> cast.deed(() -> {
            new Office(cast, FIRST, entities, null, BUREAU_ADMIN).person.erase("T1", "本人要求");
            return true;
        }));
        List<String> kept = officer(FIRST, office -> office.sql.list(row -> row.getString(1), """
                select to_jsonb(merge)::text from teacher_merge merge
                union all select to_jsonb(change)::text from register_change change
                union all select to_jsonb(teacher)::text from teacher"""));
        var rows = String.join("\n", kept);
        for (String told : List.of("张三", "张叁", "zhangsan", "1985")) {
            assertFalse(rows.contains(told), told + " in " + rows);
        }
        refused("teacher.merge-kept-is-gone", this::undo);
    }

    @Test
    @DisplayName("security.md, tenancy: a neighbour neither sees nor undoes a merge, nor learns that there is one")
    void theNeighbourSeesNothing() {
        does(office -> office.merging.tellApart("T1", "T2"));
        does(office -> office.merging.doubtAgain("T1", "T2"));
        merge("T1", "T2");
        long merge = officer(FIRST, office -> office.merging.merged(0, 1)).get(0).id();
        assertEquals(0L, (long) officer(SECOND, office -> office.merging.mergedCount()));
        assertEquals(List.of(), officer(SECOND, office -> office.merging.merged(0, 9)));
        assertEquals(0L, officer(SECOND, office -> office.merging.apart(0, 9)).total());
        assertThrows(NotFound.class, () -> officer(SECOND, office -> {
            office.merging.undo(merge);
            return true;
        }));
        assertThrows(NotFound.class, () -> officer(SECOND, office -> office.merging.preview("T1", "T2")));
    }

    @Test
    void theTimelineOfTheKeptOneIsWhole() {
        merge("T1", "T2");
        var today = NationalTime.today();
        assertEquals("999901002", officer(FIRST, office -> {
            var days = new SchoolOnDay();
            days.sql = office.sql;
            return days.code("T1", LocalDate.of(2015, 1, 1)).orElseThrow()
                    + (days.code("T1", today).orElseThrow().equals("999901001") ? "" : "?");
        }));
    }
}
