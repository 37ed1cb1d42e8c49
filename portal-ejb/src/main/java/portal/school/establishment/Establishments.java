package portal.school.establishment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.school.School;
import portal.school.Stage;
import portal.school.teacher.DutyState;
import portal.tenancy.Figures;
import portal.tenancy.TenantSql;

/**
 * The establishment of all of the county's schools on a day, for whichever service of the county asks:
 * schools, figures, staff and teaching in one statement each, however many they are.
 *
 * <p>It asks nobody for a role and shows every school: what may be seen of it is for whoever asks.
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
        var staff = new HashMap<Long, StaffOnDay>();
        sql.list(row -> staff.merge(row.getLong(1),
                new StaffOnDay(Map.of(standing(row.getObject(2, Boolean.class)),
                        Map.of(DutyState.valueOf(row.getString(3)), row.getInt(4)))),
                StaffOnDay::plus), STAFF, day, day);
        return staff;
    }

    private static Standing standing(Boolean established) {
        return established == null ? Standing.UNSAID
                : established ? Standing.ESTABLISHED : Standing.OUTSIDE;
    }

    private Map<Long, Teaching> teaching(LocalDate day) {
        var teaching = new HashMap<Long, Teaching>();
        sql.list(row -> teaching.merge(row.getLong(1),
                Teaching.NONE.with(row.getString(2), row.getInt(4), row.getInt(3)),
                Teaching::plus), TEACHING, day, day);
        return teaching;
    }

    private static Map<Stage, Teaching> byStage(List<School> schools, Map<Long, Teaching> teaching) {
        var byStage = new EnumMap<Stage, Teaching>(Stage.class);
        for (var school : schools) {
            var here = teaching.get(school.getId());
            if (here != null) {
                byStage.merge(school.getStage(), here, Teaching::plus);
            }
        }
        return byStage;
    }
}
