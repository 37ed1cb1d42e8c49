package portal.school.teacher;

import java.util.List;
import java.util.Map;
import portal.school.history.Dated;

/**
 * Everything that the register holds of one person, for that person: with the numbers in full.
 *
 * @param stated   in the words of the bureau's own table, by its headers
 * @param stays    the schools, the first one first
 * @param history  what changed, the newest first
 * @param requests what the person asked, the newest first
 */
public record HeldOfPerson(
        Map<String, String> stated, List<Membership> stays, List<Dated> history,
        List<PersonRequest> requests) {}
