package portal.library.textbook;

import portal.OneLine;
import portal.RuleViolation;

/**
 * What a textbook is called by (学科、版本、年级、册次); a county has one of each.
 *
 * @param subject as teachers' and schools' subjects are written
 * @param grade   1 to 6 in primary schools, 7 to 9 in junior ones
 */
public record TextbookKey(String subject, String edition, int grade, Volume volume) {

    public static final int LAST_GRADE = 9;

    static final int LONGEST_SUBJECT = 20;
    static final int LONGEST_EDITION = 40;

    public TextbookKey {
        subject = OneLine.required(subject, LONGEST_SUBJECT, "textbook.without-subject");
        edition = OneLine.required(edition, LONGEST_EDITION, "textbook.without-edition");
        if (grade < 1 || grade > LAST_GRADE) {
            throw new RuleViolation("textbook.grade-unknown", LAST_GRADE);
        }
        if (volume == null) {
            throw new RuleViolation("textbook.without-volume");
        }
    }
}
