package portal.school.establishment;

import java.math.BigDecimal;
import java.util.Optional;
import portal.school.School;

/**
 * A school's establishment on a day (编制): what is required, what is approved, who is there.
 *
 * @param staff    who belongs to it by the register of teachers
 * @param subjects what is needed in each subject; empty where nothing can be said
 */
public record SchoolEstablishment(
        School school, Requirement requirement, StaffOnDay staff, Optional<SubjectNeeds> subjects) {

    static SchoolEstablishment of(
            School school, StaffingNorm norm, StaffOnDay staff, Teaching present,
            SubjectShares shares) {
        var requirement = norm.requirement(school.getStage(), school.getEnrolment());
        var subjects = isCounted(school, staff)
                ? requirement.staff().flatMap(required -> shares.of(school)
                        .map(each -> SubjectNeeds.of(each, required, present)))
                : Optional.<SubjectNeeds>empty();
        return new SchoolEstablishment(school, requirement, staff, subjects);
    }

    /**
     * Whether the register has the school's teachers. Of a school without a single one nobody knows who is
     * there, unless it states that it has none.
     */
    public boolean isCounted() {
        return isCounted(school, staff);
    }

    private static boolean isCounted(School school, StaffOnDay staff) {
        return staff.registered() > 0 || Integer.valueOf(0).equals(school.getFullTimeTeachers());
    }

    /** Staff required (应配); empty where nobody can say. */
    public Optional<Long> required() {
        return requirement.staff();
    }

    /** Posts approved (教职工编制数), as stated. */
    public Optional<Integer> posts() {
        return school.getStaffing().established();
    }

    /** Posts beyond what is required (超编); less than 0 where posts are lacking (缺编). */
    public Optional<Long> postsOver() {
        return required().flatMap(required -> posts().map(posts -> posts - required));
    }

    /** People at their posts beyond what is required; less than 0 where people are lacking. */
    public Optional<Long> peopleOver() {
        return isCounted() ? required().map(required -> staff.atPost() - required) : Optional.empty();
    }

    /** Whether posts or people are lacking. */
    public boolean isShort() {
        return postsOver().filter(over -> over < 0).isPresent()
                || peopleOver().filter(over -> over < 0).isPresent();
    }

    /**
     * How many teachers of the subject are lacking: 0 where none are; empty where nothing can be said,
     * since no figure applies, the school states too little, or its teachers are not registered.
     */
    public Optional<BigDecimal> shortage(String subject) {
        return subjects.map(needs -> needs.shortage(subject));
    }
}
