package portal.school;

import java.util.List;
import java.util.Optional;
import portal.RuleViolation;

/**
 * What the bureau states of a school, in one value: a row of its list.
 *
 * @param code          the ten-digit identifier or the county's own
 * @param centralSchool the code of the central school (中心校) that it belongs to, if it does
 * @param place         where it lies, if known: without it a school can be listed and not allocated
 */
public record SchoolProfile(
        String code,
        String name,
        Stage stage,
        Setting setting,
        Optional<String> town,
        Optional<String> centralSchool,
        Optional<Place> place,
        Enrolment enrolment,
        Staffing staffing,
        Premises premises,
        SupportPart support) {

    /** Recipients that a supporter takes where the bureau states no limit. */
    public static final int DEFAULT_MAX_RECIPIENTS = SupportPart.DEFAULT_MAX_RECIPIENTS;

    public SchoolProfile {
        if (code.isBlank() || name.isBlank()) {
            throw new RuleViolation("school.nameless", code, name);
        }
        if (enrolment.pupils() < 0) {
            throw new RuleViolation("school.pupils-negative", code, enrolment.pupils());
        }
        if (centralSchool.filter(code::equals).isPresent()) {
            throw new RuleViolation("school.central-circle", code);
        }
    }

    /** A school of which no more is stated than must be. */
    public static SchoolProfile of(
            String code, String name, Stage stage, Setting setting, int pupils) {
        return new SchoolProfile(
                code, name, stage, setting, Optional.empty(), Optional.empty(), Optional.empty(),
                Enrolment.of(pupils), Staffing.UNSTATED, Premises.UNSTATED,
                SupportPart.of(SupportRole.NONE));
    }

    public SchoolProfile called(String otherName) {
        return new SchoolProfile(code, otherName, stage, setting, town, centralSchool, place,
                enrolment, staffing, premises, support);
    }

    public SchoolProfile in(String someTown) {
        return new SchoolProfile(code, name, stage, setting, Optional.of(someTown), centralSchool,
                place, enrolment, staffing, premises, support);
    }

    public SchoolProfile under(String centralCode) {
        return new SchoolProfile(code, name, stage, setting, town,
                Optional.ofNullable(centralCode), place, enrolment, staffing, premises, support);
    }

    /** @param there null where nobody knows it */
    public SchoolProfile at(Place there) {
        return new SchoolProfile(code, name, stage, setting, town, centralSchool,
                Optional.ofNullable(there), enrolment, staffing, premises, support);
    }

    public SchoolProfile with(Enrolment others) {
        return new SchoolProfile(code, name, stage, setting, town, centralSchool, place, others,
                staffing, premises, support);
    }

    public SchoolProfile with(Staffing others) {
        return new SchoolProfile(code, name, stage, setting, town, centralSchool, place,
                enrolment, others, premises, support);
    }

    public SchoolProfile with(Premises others) {
        return new SchoolProfile(code, name, stage, setting, town, centralSchool, place,
                enrolment, staffing, others, support);
    }

    public SchoolProfile with(SupportPart other) {
        return new SchoolProfile(code, name, stage, setting, town, centralSchool, place,
                enrolment, staffing, premises, other);
    }

    public int pupils() {
        return enrolment.pupils();
    }

    public Optional<Integer> fullTimeTeachers() {
        return staffing.fullTime();
    }

    public SupportRole role() {
        return support.role();
    }

    public Optional<Integer> minRecipients() {
        return support.minRecipients();
    }

    public Optional<Integer> maxRecipients() {
        return support.maxRecipients();
    }

    public List<String> strongSubjects() {
        return support.strongSubjects();
    }

    public List<String> weakSubjects() {
        return support.weakSubjects();
    }
}
