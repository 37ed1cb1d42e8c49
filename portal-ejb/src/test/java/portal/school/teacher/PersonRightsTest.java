package portal.school.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.identity.personal.CastOfNumbers;

class PersonRightsTest {

    /** Its figures are of nobody, and may be any. */
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.+]+");

    private static final String MAN = CastOfNumbers.identityNumber("19850307", 11);
    private static final String HEAD = "工号,姓名,学校代码,学科,性别,出生年月,身份证号,手机号,在岗状态\n";

    private final CastOfTeachers cast = new CastOfTeachers();

    @BeforeEach
    void oneTeacher() {
        cast.take(HEAD + "T1,张三,999901001,数学,男,1985-03," + MAN + ",13900001234,在岗\n");
    }

    private <T> T as(String role, Long school, Function<Office, T> work) {
        return cast.database.inCounty(FIRST, entities -> cast.deed(
                () -> work.apply(new Office(cast, FIRST, entities, school, role))));
    }

    private long school(String code) {
        return cast.in(FIRST, intake -> intake.rows.schools()).get(code);
    }

    private <T> T asTeacherOf(String code, Function<Office, T> work) {
        return as(TEACHER, school(code), work);
    }

    private void ask(PersonRequest.Kind kind, String words) {
        asTeacherOf("999901001", office -> {
            office.own.ask(kind, words);
            return null;
        });
    }

    private void erase() {
        as(BUREAU_ADMIN, null, office -> {
            office.person.erase("T1", "本人要求");
            return null;
        });
    }

    private void leave() {
        cast.take(HEAD + "T1,张三,999901001,数学,男,1985-03,,,离岗\n");
    }

    @Test
    @DisplayName("PIPL 45: a person gets a copy of everything that is held of them")
    void whatIsHeldIsHandedOverWithTheNumbersInFull() {
        var held = asTeacherOf("999901001", office -> office.own.held());
        assertEquals("张三", held.stated().get("姓名"));
        assertEquals(MAN, held.stated().get("身份证号"));
        assertEquals("13900001234", held.stated().get("手机号"));
        assertEquals(1, held.stays().size());
        assertEquals(1, held.history().size());
        assertEquals(held.stated(), as(BUREAU_ADMIN, null, office -> office.person.held("T1")).stated());
    }

    @Test
    @DisplayName("an account that another school gave a teacher's number sees nothing of the teacher")
    void aStaffNumberAloneOpensNobodysRecord() {
        assertTrue(asTeacherOf("999901001", office -> office.own.find()).isPresent());
        assertTrue(asTeacherOf("999901002", office -> office.own.find()).isEmpty());
        for (Function<OwnRecord, Object> deed : List.<Function<OwnRecord, Object>>of(
                OwnRecord::held, OwnRecord::memberships)) {
            assertThrows(NotFound.class,
                    () -> asTeacherOf("999901002", office -> deed.apply(office.own)));
        }
        assertEquals(List.of(), asTeacherOf("999901002", office -> office.own.requests()));
        assertThrows(NotFound.class, () -> asTeacherOf("999901002", office -> {
            office.own.ask(PersonRequest.Kind.ERASURE, "我要删除");
            return null;
        }));
    }

    @Test
    @DisplayName("PIPL 46: a person asks for correction, and is answered with a reason where it is declined")
    void aRequestWaitsUntilItIsDecidedOnce() {
        ask(PersonRequest.Kind.CORRECTION, "出生年月应为 1985-04");
        var waiting = as(BUREAU_ADMIN, null, office -> office.person.waiting());
        assertEquals(List.of("出生年月应为 1985-04"), waiting.stream().map(PersonRequest::words).toList());
        long id = waiting.get(0).id();
        assertThrows(RuleViolation.class, () -> decide(id, false, " "));
        decide(id, false, "与身份证不符");
        assertThrows(RuleViolation.class, () -> decide(id, true, null));
        assertEquals(List.of(), as(BUREAU_ADMIN, null, office -> office.person.waiting()));
        var answered = asTeacherOf("999901001", office -> office.own.requests()).get(0);
        assertEquals("与身份证不符", answered.answer());
        assertFalse(answered.open() || answered.accepted());
    }

    private void decide(long id, boolean accepted, String answer) {
        as(BUREAU_ADMIN, null, office -> {
            office.person.decide(id, accepted, answer);
            return null;
        });
    }

    @Test
    void anotherSchoolNeitherSeesNorDecidesTheRequest() {
        ask(PersonRequest.Kind.CORRECTION, "更正");
        long other = school("999901002");
        long id = as(BUREAU_ADMIN, null, office -> office.person.waiting()).get(0).id();
        assertEquals(List.of(), as(SCHOOL_ADMIN, other, office -> office.person.waiting()));
        assertThrows(NotFound.class, () -> as(SCHOOL_ADMIN, other, office -> {
            office.person.decide(id, true, null);
            return null;
        }));
    }

    @Test
    @DisplayName("PIPL 47: erasure is refused with the reason while a duty to keep stands")
    void whoIsInServiceIsNotErased() {
        var refused = assertThrows(RuleViolation.class, this::erase);
        assertEquals("teacher.erasure-while-in-service", refused.key());
    }

    @Test
    @DisplayName("PIPL 47: erasure leaves nothing that tells of the person, in the history neither")
    void whatTellsOfThePersonIsGone() {
        cast.take(HEAD + "T1,张叁,999901001,数学,男,1985-03,,,在岗\n");
        cast.database.inCounty(FIRST, entities -> {
            entities.createNativeQuery("update register_change set reason = '张三改名为张叁'")
                    .executeUpdate();
            return null;
        });
        ask(PersonRequest.Kind.ERASURE, "我叫张叁");
        leave();
        erase();
        var rows = cast.database.sqlInCounty(FIRST, connection -> {
            var all = new StringBuilder();
            for (String table : List.of("teacher", "register_change", "teacher_request")) {
                try (var found = connection.createStatement()
                        .executeQuery("select to_jsonb(t)::text from " + table + " t")) {
                    while (found.next()) {
                        all.append(found.getString(1)).append('\n');
                    }
                }
            }
            return INSTANT.matcher(all).replaceAll("");
        });
        for (String told : List.of("张三", "张叁", "zhangsan", "1985", "MALE", "139", MAN)) {
            assertFalse(rows.contains(told), told + " in " + rows);
        }
        var erased = as(BUREAU_ADMIN, null, office -> office.registry.get("T1"));
        assertTrue(erased.erased());
        assertNotNull(erased.schoolName());
    }

    @Test
    void whoIsErasedIsNotStatedAnewByAFile() {
        leave();
        erase();
        var faults = cast.preview(HEAD + "T1,张三,999901001,数学,男,1985-03,,,离岗\n").faults();
        assertEquals(List.of("teacher.erased"), faults.stream().map(fault -> fault.key()).toList());
    }
}
