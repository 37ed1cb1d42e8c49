package portal.school;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which village schools (村小) belong to which central school (中心校), as the networks of the county
 * have it; the list of schools states it in a column of its own.
 */
public interface VillageSchools {

    /** The code of the central school of each school that belongs to one on the day, by its code. */
    Map<String, String> on(LocalDate day);

    /** The ids of the village schools that the school leads on the day as their central school. */
    Set<Long> villagesOf(long school, LocalDate day);

    /**
     * Brings the networks to what a list states, from the day on. Schools that it does not name stay
     * where they are. A school is never its own central school, nor one of another's village schools.
     *
     * @param stated the code of the central school by the code of each school of the list; empty where
     *               the list says none
     * @param reason what stands beside every change as its reason
     */
    void follow(Map<String, Optional<String>> stated, LocalDate day, String reason);
}
