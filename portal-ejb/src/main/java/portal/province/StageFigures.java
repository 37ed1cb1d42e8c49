package portal.province;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a county's schools of one stage come to, or those of several stages and counties together.
 *
 * <p>A ratio is taken of the schools that state both of its parts, exactly: rounding is for whoever
 * shows it. Where none states both there is no ratio.
 *
 * @param teachers         full-time teachers of the schools that state them
 * @param staffedSchools   how many schools state them
 * @param staffedPupils    the pupils of those schools
 * @param boarders         of the schools that state them
 * @param boardingPupils   the pupils of those schools
 * @param classes          of the schools that state them
 * @param classedPupils    the pupils of those schools
 * @param backboneTeachers of the schools that state them
 * @param gradedTeachers   the teachers of those schools
 */
public record StageFigures(
        int schools, long pupils, int teachers, int staffedSchools, long staffedPupils,
        long boarders, long boardingPupils, int classes, long classedPupils,
        int backboneTeachers, int gradedTeachers) {

    static final StageFigures NONE = new StageFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public StageFigures and(StageFigures other) {
        return new StageFigures(
                schools + other.schools, pupils + other.pupils, teachers + other.teachers,
                staffedSchools + other.staffedSchools, staffedPupils + other.staffedPupils,
                boarders + other.boarders, boardingPupils + other.boardingPupils,
                classes + other.classes, classedPupils + other.classedPupils,
                backboneTeachers + other.backboneTeachers,
                gradedTeachers + other.gradedTeachers);
    }

    /** How many pupils there are for one teacher (生师比). */
    public Optional<BigDecimal> pupilsPerTeacher() {
        return Ratio.of(staffedPupils, teachers);
    }

    /** How many teachers there are for one pupil. */
    public Optional<BigDecimal> teachersPerPupil() {
        return Ratio.of(teachers, staffedPupils);
    }

    public Optional<BigDecimal> boardingShare() {
        return Ratio.of(boarders, boardingPupils);
    }

    public Optional<BigDecimal> pupilsPerClass() {
        return Ratio.of(classedPupils, classes);
    }

    public Optional<BigDecimal> backboneShare() {
        return Ratio.of(backboneTeachers, gradedTeachers);
    }
}
