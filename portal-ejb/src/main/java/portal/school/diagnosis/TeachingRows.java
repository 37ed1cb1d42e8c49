package portal.school.diagnosis;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.school.teacher.Backbone;
import portal.school.teacher.DutyState;
import portal.school.teacher.ProfessionalTitle;
import portal.tenancy.TenantSql;

/** Who teaches what at every school of the county on a day, counted by the database. */
@Dependent
class TeachingRows {

    /** A backbone teacher whose time has not run out, of a level among those named. */
    private static final String HOLDS = """
            backbone = any(?) and (backbone_since is null or backbone_since <= ?)
                and (backbone_until is null or backbone_until >= date_trunc('month', ?::date))""";

    private static final String FROM = """
             from teacher join teacher_membership stay on stay.teacher_id = teacher.id
                and stay.since <= ? and (stay.until is null or stay.until >= ?)
            """;

    @Inject
    TenantSql sql;

    private record Row(long school, String subject, SubjectTeachers teachers) {}

    /** By the school's id and the subject; who is not at the post counts nowhere. */
    Map<Long, Map<String, SubjectTeachers>> on(LocalDate day) {
        var rows = sql.list(
                row -> new Row(row.getLong(1), row.getString(2), new SubjectTeachers(
                        row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7),
                        row.getInt(8))),
                "select stay.school_id, taught.subject, count(*),"
                        + " count(*) filter (where taught.place = 1),"
                        + " count(*) filter (where " + HOLDS + "),"
                        + " count(*) filter (where " + HOLDS + "),"
                        + " count(*) filter (where title = any(?)),"
                        + " count(*) filter (where title = any(?))"
                        + FROM
                        + " cross join lateral unnest(string_to_array(subjects, '、'))"
                        + " with ordinality taught(subject, place)"
                        + " where duty_state = ? group by stay.school_id, taught.subject",
                names(Backbone.SCHOOL, Backbone.values()), day, day,
                names(Backbone.COUNTY, Backbone.values()), day, day,
                names(ProfessionalTitle.FIRST, ProfessionalTitle.values()),
                names(ProfessionalTitle.SENIOR, ProfessionalTitle.values()),
                day, day, DutyState.IN_POST.name());
        var schools = new HashMap<Long, Map<String, SubjectTeachers>>();
        rows.forEach(row -> schools
                .computeIfAbsent(row.school(), school -> new LinkedHashMap<>())
                .put(row.subject(), row.teachers()));
        return schools;
    }

    /** The names of a word and those that stand above it. */
    private static <E extends Enum<E>> String[] names(E least, E[] all) {
        return List.of(all).stream()
                .filter(word -> word.compareTo(least) >= 0)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
