package portal.school.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.school.SchoolKeys.ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.identity.CastOfCallers;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.SchoolsInTests;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.teacher.DutyState;
import portal.tenancy.CountySql;
import portal.tenancy.NationalTime;

class EstablishmentReadingTest {

    private static final LocalDate TODAY = NationalTime.today();

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void threeSchoolsInEachCounty() {
        for (String county : List.of(FIRST, SECOND)) {
            database.inCounty(county, entities -> {
                entities.persist(school("S1", "甲小学", 190));
                entities.persist(school("S2", "乙村小", 95));
                entities.persist(school("S3", "丙村小", 19));
                return null;
            });
            database.alter("insert into figure (tenant_id, key, value, since, origin) values ('" + county
                    + "', 'establishment.pupils-per-staff.primary', '19', '2020-01-01', 'NATION')");
        }
        teacher(FIRST, "T1", "S1", "语文", true, "IN_POST", null);
        teacher(FIRST, "T2", "S1", "语文、数学", true, "IN_POST", null);
        teacher(FIRST, "T3", "S1", "数学", true, "ON_LOAN", null);
        teacher(FIRST, "T4", "S1", "数学", false, "IN_POST", null);
        teacher(FIRST, "T5", "S1", "数学", null, "IN_POST", null);
        teacher(FIRST, "T6", "S1", "数学", true, "IN_POST", TODAY.minusDays(1));
        teacher(FIRST, "T7", "S1", "数学", true, "OFF_POST", null);
        teacher(FIRST, "T8", "S2", "英语", true, "MATERNITY_LEAVE", null);
        database.alter("update teacher set erased_on = current_date where staff_number = 'T7'");
        teacher(SECOND, "T1", "S1", "物理", true, "IN_POST", null);
    }

    private static School school(String code, String name, int pupils) {
        return new School(SchoolProfile.of(code, name, Stage.PRIMARY, Setting.RURAL, pupils));
    }

    private void teacher(String county, String number, String school, String subjects,
            Boolean established, String state, LocalDate until) {
        database.sqlInCounty(county, connection -> {
            var sql = CountySql.over(connection);
            long id = sql.list(row -> row.getLong(1), "select nextval('portal_id')").get(0);
            sql.update("""
                    insert into teacher (id, tenant_id, version, staff_number, name, pinyin, initials,
                        subjects, established, duty_state, post, backbone, honours)
                    values (?, ?, 0, ?, '示例教师', 'sljs', 'sljs', ?, ?, ?, 'NONE', 'NONE', '')""",
                    id, county, number, subjects, established, state);
            return sql.update("""
                    insert into teacher_membership (id, tenant_id, version, teacher_id, school_id, since, until)
                    select nextval('portal_id'), ?, 0, ?, id, '2020-09-01', ?::date from school where code = ?""",
                    county, id, until, school);
        });
    }

    private long id(String code) {
        return database.inCounty(FIRST, entities -> entities
                .createNamedQuery("School.byCode", School.class).setParameter("code", code)
                .getSingleResult().getId());
    }

    private <T> T as(String county, String role, Long school, Function<EstablishmentReading, T> work) {
        long village = id("S2");
        return database.inCounty(county, entities -> work.apply(
                reading(entities, county, role, school, village)));
    }

    private static EstablishmentReading reading(
            EntityManager entities, String county, String role, Long school, long village) {
        var reading = new EstablishmentReading();
        var sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        reading.caller = CastOfCallers.caller(county, school, role);
        reading.figures = CountySql.figures(sql, county);
        reading.establishments = EstablishmentsInTests.over(entities, county);
        reading.access = SchoolsInTests.access(reading.caller, village);
        return reading;
    }

    private static List<String> codes(EstablishmentSheet sheet) {
        return sheet.schools().stream().map(one -> one.school().getCode()).toList();
    }

    @Test
    @DisplayName("A3: who is there is counted from the register of the day, with their standing and state")
    void whoIsThereIsCountedFromTheRegister() {
        var one = as(FIRST, BUREAU_OFFICER, null, reading -> reading.of("S1")).schools().get(0);
        assertEquals(5, one.staff().registered(), "neither who has left nor whose data were erased");
        assertEquals(3, one.staff().established());
        assertEquals(4, one.staff().atPost());
        assertEquals(1, one.staff().outside());
        assertEquals(1, one.staff().unsaid());
        assertEquals(Map.of(DutyState.ON_LOAN, 1), one.staff().awayBy());
        assertEquals(Optional.of(10L), one.required());
        assertEquals(Optional.of(-6L), one.peopleOver());
    }

    @Test
    void whoLeftWasThereTheDayBefore() {
        var before = as(FIRST, BUREAU_OFFICER, null,
                reading -> reading.establishments.on(TODAY.minusDays(1)));
        assertEquals(6, before.get(0).staff().registered());
        assertEquals(List.of("S1", "S2", "S3"),
                before.stream().map(one -> one.school().getCode()).toList());
    }

    @Test
    @DisplayName("A3: shortage by subject is reckoned from the teaching of the county's schools of the stage")
    void shortageComesFromTheTeachingOfTheCounty() {
        // At their posts: Chinese 1 1/2, mathematics 2 1/2, nobody else; of 10 staff 3.75 and 6.25.
        var sheet = as(FIRST, BUREAU_OFFICER, null, EstablishmentReading::all);
        var first = sheet.schools().get(0);
        assertEquals(Optional.of(new BigDecimal("2.25")), first.shortage("语文"));
        assertEquals(Optional.of(new BigDecimal("3.75")), first.shortage("数学"));
        assertEquals(Optional.of(BigDecimal.ZERO), first.shortage("物理"));
        var away = sheet.schools().get(1);
        assertEquals(0, away.staff().atPost());
        assertEquals(Optional.of(new BigDecimal("1.875")), away.shortage("语文"));
        assertEquals(Optional.empty(), sheet.schools().get(2).shortage("语文"), "nobody is registered");
    }

    @Test
    void theFiguresCarryTheirClauses() {
        var sheet = as(FIRST, BUREAU_OFFICER, null, EstablishmentReading::all);
        assertEquals("NATION",
                sheet.figure(ESTABLISHMENT_PUPILS_PER_STAFF_PRIMARY).orElseThrow().origin());
        assertEquals(1, sheet.figures().size());
    }

    @Test
    @DisplayName("ASVS 8.4.1: another county's teachers and figures are in nobody's establishment")
    void anotherCountySeesNothing() {
        var theirs = as(SECOND, BUREAU_OFFICER, null, EstablishmentReading::all);
        assertEquals(1, EstablishmentTotals.of(theirs.schools()).staff().registered());
        assertEquals(Optional.of(BigDecimal.ZERO), theirs.schools().get(0).shortage("语文"));
        assertEquals(Optional.empty(), theirs.schools().get(1).shortage("物理"));
    }

    @Test
    @DisplayName("ASVS 8.2.2: a school sees its own establishment, a central school's principal the villages' too")
    void aSchoolSeesItsOwn() {
        assertEquals(List.of("S1"), codes(as(FIRST, SCHOOL_ADMIN, id("S1"), EstablishmentReading::all)));
        assertEquals(List.of("S1", "S2"), codes(as(FIRST, PRINCIPAL, id("S1"), EstablishmentReading::all)));
        assertFalse(as(FIRST, PRINCIPAL, id("S1"), EstablishmentReading::isOfCounty));
        assertTrue(as(FIRST, BUREAU_OFFICER, null, EstablishmentReading::isOfCounty));
        for (String code : List.of("S2", "S3", "S9")) {
            assertThrows(NotFound.class,
                    () -> as(FIRST, SCHOOL_ADMIN, id("S1"), reading -> reading.of(code)), code);
        }
        assertEquals(List.of("S2"),
                codes(as(FIRST, PRINCIPAL, id("S1"), reading -> reading.of("S2"))));
    }
}
