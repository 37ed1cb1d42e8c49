package portal.library.textbook;

import portal.RuleViolation;

/**
 * From which school year to which a textbook is taught from, both included; null where nobody said.
 */
public record SchoolYears(Integer from, Integer until) {

    public static final SchoolYears UNSAID = new SchoolYears(null, null);

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    public SchoolYears {
        requireYear(from);
        requireYear(until);
        if (from != null && until != null && until < from) {
            throw new RuleViolation("textbook.used-until-before-from");
        }
    }

    private static void requireYear(Integer year) {
        if (year != null && (year < FIRST || year > LAST)) {
            throw new RuleViolation("textbook.year-out-of-range", FIRST, LAST);
        }
    }

    boolean hasEndedBy(int schoolYear) {
        return until != null && until < schoolYear;
    }
}
