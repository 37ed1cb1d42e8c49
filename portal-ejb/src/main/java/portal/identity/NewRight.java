package portal.identity;

import java.time.LocalDate;

/**
 * A right to be given.
 *
 * @param school the code of the school where the role is a school's, or null
 * @param until  the last day, or null
 * @param acting whether they stand in for somebody (代理)
 */
public record NewRight(
        String role, String school, LocalDate since, LocalDate until, boolean acting,
        String reason) {}
