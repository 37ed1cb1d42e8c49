package portal.identity;

import java.time.LocalDate;

/**
 * What is to be proposed to a second person.
 *
 * @param role  the role that is to be given, or null
 * @param right the right that is to end, or null
 * @param since the first day of what is given, or null for the day of the confirmation
 * @param until the last day of what is given or ended; null for no end, or for ending at once
 */
public record NewProposal(
        String userName, AccountTouch touch, String role, Long right, LocalDate since,
        LocalDate until, String reason) {}
