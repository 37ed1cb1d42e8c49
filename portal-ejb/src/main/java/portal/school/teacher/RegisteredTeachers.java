package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import portal.tenancy.NationalTime;
import portal.tenancy.TenantSql;
import portal.tenancy.Within;
import portal.tenancy.Within.Part;

/** How many teachers the register has at a school today, beside the number that was stated of it. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN})
@Within(Part.OWN_SCHOOL)
public class RegisteredTeachers {

    @Inject
    TenantSql sql;

    @Inject
    TeacherReach reach;

    /**
     * The teachers of a school by number.
     *
     * @param subjects how many teach each, the most frequent first; who teaches two counts in both
     * @param states   how many are in each state of duty
     */
    public record AtSchool(long all, Map<String, Long> subjects, Map<DutyState, Long> states) {}

    /** Those of a school whose teachers the caller sees; nothing for another one. */
    public Optional<AtSchool> at(long school) {
        return reach.onlySchool().filter(own -> own != school).isPresent()
                ? Optional.empty() : Optional.of(counted(school, NationalTime.today()));
    }

    private AtSchool counted(long school, LocalDate day) {
        var of = TeacherFilter.ALL.condition(school, day);
        var states = new EnumMap<DutyState, Long>(DutyState.class);
        sql.list(row -> states.put(DutyState.valueOf(row.getString(1)), row.getLong(2)),
                "select duty_state, count(*) from teacher" + of.sql() + " group by duty_state",
                of.arguments().toArray());
        var subjects = new LinkedHashMap<String, Long>();
        sql.list(row -> subjects.put(row.getString(1), row.getLong(2)), """
                select subject, count(*) from teacher
                cross join lateral unnest(string_to_array(subjects, '、')) subject"""
                        + of.sql() + " group by subject order by count(*) desc, subject",
                of.arguments().toArray());
        return new AtSchool(
                states.values().stream().mapToLong(Long::longValue).sum(), subjects, states);
    }
}
