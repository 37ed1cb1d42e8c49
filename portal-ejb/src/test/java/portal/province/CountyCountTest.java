package portal.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;
import portal.tenancy.CountySql;

class CountyCountTest {

    static final int YEAR = 2026;

    private final TestDatabase database = TestDatabase.fresh().alter("""
            insert into school (id, tenant_id, version, code, name, stage, setting, pupils, full_time_teachers,
                boarders, classes, backbone_teachers, support_role, strong_subjects, weak_subjects) values
            (1, '999901', 0, 'a', '甲小学', 'PRIMARY', 'URBAN', 600, 30, 60, 15, 6, 'SUPPORTER', '', ''),
            (2, '999901', 0, 'b', '乙村小', 'PRIMARY', 'RURAL', 100, 8, null, 6, null, 'RECIPIENT', '', ''),
            (3, '999901', 0, 'c', '丙中学', 'JUNIOR', 'TOWN', 900, null, 400, 20, 9, 'NONE', '', ''),
            (4, '999902', 0, 'd', '丁小学', 'PRIMARY', 'TOWN', 50, 5, 0, 2, 1, 'NONE', '', '')""");

    private void count(String county) {
        database.sqlInCounty(county, connection -> {
            new CountyCount(CountySql.over(connection)).write(county, "示例县", YEAR);
            return null;
        });
    }

    /** What the province's own role reads of itself. */
    private List<String> read(String province, String columns) {
        return database.as("portal_province", connection -> {
            connection.setAutoCommit(false);
            connection.createStatement().execute(
                    "select set_config('app.province', '" + province + "', true)");
            var rows = connection.createStatement().executeQuery("select concat_ws('|', tenant_id, stage, "
                    + columns + ") from county_stage_aggregate where schools > 0 order by tenant_id, stage");
            var read = new ArrayList<String>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        });
    }

    @Test
    void eachStageIsCountedWithThePupilsThatItsPartsBelongTo() {
        count("999901");
        assertEquals(List.of("999901|JUNIOR|1|900|0|0|0", "999901|PRIMARY|2|700|38|2|700"),
                read("99", "schools, pupils, teachers, staffed_schools, staffed_pupils"));
        assertEquals(List.of("999901|JUNIOR|400|900|20|900|0|0", "999901|PRIMARY|60|600|21|700|6|30"),
                read("99", """
                        boarders, boarding_pupils, classes, classed_pupils, backbone_teachers,
                        graded_teachers"""));
    }

    @Test
    @DisplayName("shape d: a province reads its own counties’ figures, another province nothing")
    void anotherProvinceSeesNothing() {
        count("999901");
        count("999902");
        assertEquals(3, read("99", "pupils").size());
        assertEquals(List.of(), read("98", "pupils"));
        assertEquals(List.of(), read("", "pupils"));
    }

    @Test
    void countedAgainItIsWrittenOver() {
        count("999901");
        database.alter("delete from school where code = 'c'", "update school set pupils = 650 where code = 'a'");
        count("999901");
        assertEquals(List.of("999901|PRIMARY|750"), read("99", "pupils"));
    }

    @Test
    void aCountyWithARegisterOfTeachersIsCountedFromIt() {
        database.alter("""
                insert into teacher (id, tenant_id, version, staff_number, name, pinyin, initials, subjects,
                    duty_state, post, backbone, honours, backbone_until, erased_on)
                select n, '999901', 0, 'T' || n, '示例教师', 'sl', 'sl', '', state, 'NONE', rank, '', until, erased
                from (values (1, 'IN_POST', 'COUNTY', null::date, null::date),
                    (2, 'SICK_LEAVE', 'NONE', null, null), (3, 'IN_POST', 'CITY', '2020-01-01', null),
                    (4, 'ON_LOAN', 'NONE', null, null), (5, 'OFF_POST', 'NONE', null, null),
                    (6, 'IN_POST', 'NONE', null, '2026-01-01'), (7, 'IN_POST', 'NONE', null, null))
                    as teacher (n, state, rank, until, erased)""", """
                insert into teacher_membership (id, tenant_id, version, teacher_id, school_id, since, until)
                select n, '999901', 0, n, 1, '2020-09-01', case when n = 7 then date '2021-08-31' end
                from generate_series(1, 7) n""");
        count("999901");
        assertEquals(List.of("999901|JUNIOR|REGISTER|0|0|0|0", "999901|PRIMARY|REGISTER|3|600|1|3"),
                read("99", "teachers_from, teachers, staffed_pupils, backbone_teachers, graded_teachers"));
        count("999902");
        assertEquals(List.of("999902|PRIMARY|SCHOOLS|5"),
                read("99", "teachers_from, teachers").stream().filter(row -> row.startsWith("999902")).toList());
    }

    @Test
    void prefecturesAreNamedByTheirFourDigits() {
        assertEquals("石家庄市", Prefectures.name(Prefectures.of("130102")));
        assertEquals("9999", Prefectures.name(Prefectures.of("999901")));
    }
}
