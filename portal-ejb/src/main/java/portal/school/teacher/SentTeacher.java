package portal.school.teacher;

import portal.document.TableRow;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.PersonalNumber;

/**
 * A row of a file of teachers with the numbers of the person sealed: what can be done of it while the
 * rows before it are being stored.
 */
record SentTeacher(TableRow row, KeptNumber identityNumber, KeptNumber phoneNumber)
        implements TeacherTable.Sealing {

    static SentTeacher of(TableRow row, TeacherTable.Sealing sealing) {
        return new SentTeacher(row,
                row.find(TeacherTable.IDENTITY_NUMBER)
                        .map(number -> sealing.keep(number, TeacherNumbers.IDENTITY))
                        .orElse(null),
                row.find(TeacherTable.PHONE_NUMBER)
                        .map(number -> sealing.keep(number, TeacherNumbers.PHONE))
                        .orElse(null));
    }

    @Override
    public KeptNumber keep(PersonalNumber number, String column) {
        return column.equals(TeacherNumbers.IDENTITY) ? identityNumber : phoneNumber;
    }
}
