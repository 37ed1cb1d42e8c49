package portal.school.diagnosis;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.school.RowsOfSchools;
import portal.school.School;
import portal.school.SchoolsMerged;
import portal.school.SchoolsParted;

/** The corrections of the county as stored. */
@Dependent
class LevelCorrections {

    private static final String TABLE = "level_correction";
    private static final String SCHOOL = "school";

    @Inject
    EntityManager entities;

    @Inject
    RowsOfSchools rows;

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

    void merged(@Observes SchoolsMerged schools) {
        rows.follow(TABLE, schools);
    }

    void parted(@Observes SchoolsParted schools) {
        rows.comeBack(TABLE, schools);
    }
}
