package portal.identity;

import java.time.LocalDate;

/**
 * Somebody's change to another school from a day on (调任).
 *
 * @param right       the right at the school they leave
 * @param school      the code of the school they go to
 * @param from        the first day there
 * @param actingUntil how long they still stand in at the school they leave, or null for not at all
 */
public record Move(
        long right, String school, LocalDate from, LocalDate actingUntil, String reason) {}
