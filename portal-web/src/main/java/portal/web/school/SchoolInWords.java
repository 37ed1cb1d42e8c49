package portal.web.school;

import portal.school.School;

/** A school as a page shows it: what is stated of it, in the reader's language. */
public interface SchoolInWords {

    School school();

    SchoolWords words();

    default String stage() {
        return words().text(school().getStage());
    }

    default String setting() {
        return words().text(school().getSetting());
    }

    default String town() {
        return words().town(school());
    }

    default String pupils() {
        return words().number(school().getPupils());
    }

    default String teachers() {
        return words().number(school().getFullTimeTeachers());
    }

    default String role() {
        return words().text(school().getSupportRole());
    }

    default String strong() {
        return words().subjects(school().getStrongSubjects());
    }

    default String weak() {
        return words().subjects(school().getWeakSubjects());
    }
}
