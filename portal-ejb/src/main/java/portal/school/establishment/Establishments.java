package portal.school.establishment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import portal.school.School;
import portal.school.Stage;
import portal.school.teacher.DutyState;
import portal.tenancy.Figures;
import portal.tenancy.TenantSql;

/**
 * The establishment of all of the county's schools on a day, for whichever service of the county asks:
 * schools, figures, staff and teaching in one statement each, however many they are.
 *
 * <p>It asks nobody for a role and shows every school: what may be seen of it is for whoever asks. Where
 * teachers belong is known for each day; their standing, state and subjects are those last stated.
 */
@Dependent
public class Establishments {

    /** Who belongs to which school on the day, given twice; whose data were erased has left. */
    private static final String OF_DAY = """
             from teacher
            join teacher_membership membership on membership.teacher_id = teacher.id
                and membership.since <= ? and (membership.until is null or membership.until >= ?)
            """;

    private static final String STAFF = """
            select membership.school_id, established, duty_state, count(*)"""
            + OF_DAY + """
            where erased_on is null
            group by membership.school_id, established, duty_state""";

    private static final String TEACHING = """
            select school_id, subject, subjects, count(*)
            from (select membership.school_id, string_to_array(subjects, '、') as taught"""
            + OF_DAY + """
                where erased_on is null and duty_state = 'IN_POST') at_post
            cross join lateral unnest(taught) subject
            cross join lateral cardinality(taught) subjects
            group by school_id, subject, subjects""";

    @Inject
    EntityManager entities;

    @Inject
    TenantSql sql;

    @Inject
    Figures figures;

    /** One for every school, in the order of their codes. */
    public List<SchoolEstablishment> on(LocalDate day) {
        return on(day, figures.on(day));
    }

    List<SchoolEstablishment> on(LocalDate day, List<Figures.InForce> inForce) {
        var schools = entities.createNamedQuery("School.all", School.class).getResultList();
        var staff = staff(day);
        var teaching = teaching(day);
        var demanded = EstablishmentFigures.of(inForce);
        var norm = new StaffingNorm(demanded);
        var shares = SubjectShares.among(demanded, byStage(schools, teaching));
        return schools.stream()
                .map(school -> SchoolEstablishment.of(school, norm,
                        staff.getOrDefault(school.getId(), StaffOnDay.NOBODY),
                        teaching.getOrDefault(school.getId(), Teaching.NONE), shares))
                .toList();
    }

    private Map<Long, StaffOnDay> staff(LocalDate day) {
        var numbers = new HashMap<Long, Map<Standing, Map<DutyState, Integer>>>();
        sql.list(row -> numbers
                .computeIfAbsent(row.getLong(1), school -> new EnumMap<>(Standing.class))
                .computeIfAbsent(standing(row.getObject(2, Boolean.class)),
                        standing -> new EnumMap<>(DutyState.class))
                .put(DutyState.valueOf(row.getString(3)), row.getInt(4)), STAFF, day, day);
        var staff = new HashMap<Long, StaffOnDay>();
        numbers.forEach((school, here) -> staff.put(school, new StaffOnDay(here)));
        return staff;
    }

    private static Standing standing(Boolean established) {
        return established == null ? Standing.UNSAID
                : established ? Standing.ESTABLISHED : Standing.OUTSIDE;
    }

    private Map<Long, Teaching> teaching(LocalDate day) {
        var subjects = new HashMap<Long, SortedMap<String, Fraction>>();
        sql.list(row -> subjects.computeIfAbsent(row.getLong(1), school -> new TreeMap<>())
                .merge(row.getString(2), Teaching.part(row.getInt(4), row.getInt(3)),
                        Fraction::plus), TEACHING, day, day);
        var teaching = new HashMap<Long, Teaching>();
        subjects.forEach((school, here) -> teaching.put(school, new Teaching(here)));
        return teaching;
    }

    private static Map<Stage, Teaching> byStage(List<School> schools, Map<Long, Teaching> teaching) {
        var here = new EnumMap<Stage, List<Teaching>>(Stage.class);
        for (var school : schools) {
            here.computeIfAbsent(school.getStage(), stage -> new ArrayList<>())
                    .add(teaching.getOrDefault(school.getId(), Teaching.NONE));
        }
        var byStage = new EnumMap<Stage, Teaching>(Stage.class);
        here.forEach((stage, some) -> byStage.put(stage, Teaching.together(some)));
        return byStage;
    }
}
