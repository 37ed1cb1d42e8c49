package portal.school.diagnosis;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.NotFound;
import portal.school.School;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;
import portal.tenancy.TenantSql;

/** The corrections of the county as stored. */
@Dependent
class LevelCorrections {

    private static final String SCHOOL = "school";

    @Inject
    EntityManager entities;

    @Inject
    TenantSql sql;

    /** What is corrected: a subject of a school, in one of the aspects. */
    record Place(long school, String subject, Aspect aspect) {

        static Place of(LevelCorrection correction) {
            return new Place(correction.getSchool().getId(), correction.getSubject(),
                    correction.getAspect());
        }
    }

    void add(LevelCorrection correction) {
        entities.persist(correction);
    }

    /** Those that count now, of every school. */
    Map<Place, LevelCorrection> all() {
        return counting(
                entities.createNamedQuery("LevelCorrection.all", LevelCorrection.class)
                        .getResultList());
    }

    /** Everything that was ever corrected at the school, the newest first. */
    List<LevelCorrection> of(School school) {
        return entities.createNamedQuery("LevelCorrection.ofSchool", LevelCorrection.class)
                .setParameter(SCHOOL, school)
                .getResultList();
    }

    Optional<LevelCorrection> current(School school, String subject, Aspect aspect) {
        return Optional.ofNullable(
                counting(of(school)).get(new Place(school.getId(), subject, aspect)));
    }

    /**
     * Of each place the newest that was made for the school itself counts, else the newest that came
     * with another entry; unless it leaves the place to the rule.
     */
    private static Map<Place, LevelCorrection> counting(List<LevelCorrection> newestFirst) {
        var counting = new HashMap<Place, LevelCorrection>();
        newestFirst.stream().filter(LevelCorrection::isOwn)
                .forEach(one -> counting.putIfAbsent(Place.of(one), one));
        newestFirst.forEach(one -> counting.putIfAbsent(Place.of(one), one));
        counting.values().removeIf(one -> one.getLevel() == null);
        return counting;
    }

    School school(String code) {
        return entities.createNamedQuery("School.byCode", School.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("School"));
    }

    /** Of two who correct a school at once, the second waits and then sees what the first did. */
    void claim(School school) {
        entities.lock(school, LockModeType.PESSIMISTIC_WRITE);
    }

    void merged(@Observes SchoolsMerged schools) {
        sql.update("""
                update level_correction set school_id = ?, version = version + 1
                where school_id = ?""",
                schools.kept(), schools.gone());
    }

    /** What was made for the school that is back, and for those that had gone into it before. */
    void parted(@Observes SchoolsParted schools) {
        sql.update("""
                with recursive back (id) as (
                    select ?::bigint
                    union
                    select gone_id from school_merge join back on kept_id = back.id
                    where undone_at is null)
                update level_correction set school_id = ?, version = version + 1
                where school_id = ? and made_for in (select id from back)""",
                schools.back(), schools.back(), schools.kept());
    }
}
