package portal.calendar;

import portal.RuleViolation;

/**
 * One thing that is wrong in a draft, and where.
 *
 * @param list  {@code terms}, {@code holidays}, {@code makeUpDays} or, for the draft as a whole,
 *              {@code schoolYear}
 * @param index which of the list, from 0
 * @param field its field; empty for the whole line
 */
public record DraftFault(String list, int index, String field, RuleViolation rule) {

    /** The place as a JSON pointer (RFC 6901). */
    public String pointer() {
        if (list.equals(DraftReading.YEAR)) {
            return "/" + list;
        }
        return "/" + list + "/" + index + (field.isEmpty() ? "" : "/" + field);
    }
}
