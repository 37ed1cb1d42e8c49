package portal.school.teacher;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.NotFound;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.personal.KeptNumber;
import portal.identity.personal.PersonalNumbers;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;
import portal.tenancy.Within.Part;

/** Shows one number of one teacher in full, for a reason that stands on record. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, SCHOOL_ADMIN})
@Within(Part.OWN_SCHOOL)
public class TeacherNumbers {

    static final String IDENTITY = "teacher.identity_number";
    static final String PHONE = "teacher.phone_number";

    private static final int LONGEST_REASON = 200;

    @Inject
    Teachers teachers;

    @Inject
    PersonalNumbers numbers;

    @Inject
    CurrentDeed deed;

    @Deed("teacher.reveal-identity-number")
    public String identityNumber(String staffNumber, String reason) {
        var teacher = asked(staffNumber, reason);
        return revealed(teacher.getIdentityNumber(), IDENTITY);
    }

    @Deed("teacher.reveal-phone-number")
    public String phoneNumber(String staffNumber, String reason) {
        var teacher = asked(staffNumber, reason);
        return revealed(teacher.getPhoneNumber(), PHONE);
    }

    private Teacher asked(String staffNumber, String reason) {
        deed.on("Teacher", staffNumber);
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("teacher.reveal-without-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleViolation("teacher.reason-too-long", LONGEST_REASON);
        }
        deed.detail("reason", reason.strip());
        return teachers.requireSeen(staffNumber, NationalTime.today());
    }

    private String revealed(KeptNumber number, String column) {
        if (number == null) {
            throw new NotFound("Number");
        }
        return numbers.reveal(number, column);
    }
}
