package portal.school.network;

import java.util.List;
import java.util.Objects;
import portal.school.School;

/**
 * What the schools of a network come to together, as each was last stated.
 *
 * @param teachers full-time teachers (专任教师) of the schools that state them
 * @param unstated schools that do not state their teachers, and count for none
 */
public record NetworkCounts(int schools, long pupils, long teachers, int unstated) {

    static NetworkCounts of(List<School> schools) {
        return new NetworkCounts(
                schools.size(),
                schools.stream().mapToLong(School::getPupils).sum(),
                schools.stream().map(School::getFullTimeTeachers).filter(Objects::nonNull)
                        .mapToLong(Integer::longValue).sum(),
                (int) schools.stream().map(School::getFullTimeTeachers).filter(Objects::isNull)
                        .count());
    }
}
