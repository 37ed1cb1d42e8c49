package portal.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A post that went from one hand to another (交接), with what was open at that moment.
 *
 * @param school      where the post is, or null for the whole county
 * @param day         the receiver's first day
 * @param actingUntil how long the giver still stands in, or null
 * @param readAt      when the receiver said that they had read it, or null
 * @param toConfirm   whether whoever reads this is the receiver and has not said so yet
 */
public record Handover(
        long id,
        String giver,
        String giverName,
        String receiver,
        String receiverName,
        String role,
        SchoolName school,
        LocalDate day,
        LocalDate actingUntil,
        String reason,
        String madeBy,
        Instant madeAt,
        Instant readAt,
        boolean toConfirm,
        List<OpenMatter> matters) {

    Handover with(List<OpenMatter> theirs) {
        return new Handover(id, giver, giverName, receiver, receiverName, role, school, day,
                actingUntil, reason, madeBy, madeAt, readAt, toConfirm, theirs);
    }
}
