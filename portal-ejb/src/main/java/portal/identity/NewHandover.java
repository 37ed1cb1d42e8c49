package portal.identity;

import java.time.LocalDate;

/**
 * A post that is to go from one hand to another.
 *
 * @param giver       the user name of whoever has the post
 * @param right       their right
 * @param receiver    the user name of whoever takes it over
 * @param from        the receiver's first day
 * @param actingUntil how long the giver still stands in beside them, or null for not at all
 */
public record NewHandover(
        String giver, long right, String receiver, LocalDate from, LocalDate actingUntil,
        String reason) {}
