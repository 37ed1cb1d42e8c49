package portal.school.teacher;

import java.util.List;

/**
 * That two records of the register may be one teacher, and by what they are alike.
 *
 * @param one        the record with the lower staff number
 * @param other      the one with the higher
 * @param by         the surest first
 * @param twoNumbers whether each has an identity number, and not the same one
 */
public record TeacherLikeness(
        TeacherLine one, TeacherLine other, List<By> by, boolean twoNumbers) {

    /** By what two records are alike, the surest first. */
    public enum By {

        /** The same identity number. */
        IDENTITY_NUMBER,

        /** The same telephone, which not so many share that it would be an office's. */
        PHONE_NUMBER,

        /** The same staff number but for zeros in front, which spreadsheets lose. */
        STAFF_NUMBER,

        /** The same name and month of birth. */
        NAME_AND_BIRTH,

        /** Names that sound alike at the same school, where no month of birth tells them apart. */
        NAME_AT_SCHOOL
    }

    /** A part of all of them. */
    public record Page(List<TeacherLikeness> pairs, long total) {}
}
