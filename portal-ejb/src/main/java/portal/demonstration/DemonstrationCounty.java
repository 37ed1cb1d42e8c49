package portal.demonstration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import portal.calendar.CalendarDraft;
import portal.calendar.CalendarIntake;
import portal.calendar.SchoolYear;
import portal.deed.Deed;
import portal.document.Faulty;
import portal.document.UploadedTable;
import portal.library.textbook.ContentsIntake;
import portal.pairing.BundleIntake;
import portal.pairing.CycleSettings;
import portal.pairing.PlanIntake;
import portal.school.Coordinates;
import portal.school.School;
import portal.school.SchoolIntake;
import portal.school.SupportRole;
import portal.school.history.Cause;
import portal.school.teacher.TeacherIntake;

/** The demonstration's county: its schools, calendars and textbooks, and the plan of last school year. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemonstrationCounty {

    /** Enough to look at, where nobody shows a whole county. */
    private static final int SOME_TEACHERS = 400;

    /** Schools whose teachers have brought lessons to the library. */
    private static final int AUTHORS = 5;

    /** Recipients of one supporter in a bundle. */
    private static final int BUNDLED = 3;

    private static final int LAST_YEAR = SchoolYear.current() - 1;

    /** The county whose plan of this year is still being made. */
    private static final String IN_THE_MAKING = "440205";

    /** The county whose plan of this year cannot be made as it is wished, and the distance it wishes. */
    private static final String IMPOSSIBLE = "610881";
    private static final int TOO_NEAR = 8_000;

    @Inject
    SchoolIntake schools;

    @Inject
    TeacherIntake teachers;

    @Inject
    PlanIntake plans;

    @Inject
    BundleIntake bundles;

    @Inject
    InventedContacts contacts;

    @Inject
    InventedLessons lessons;

    @Inject
    CalendarIntake calendars;

    @Inject
    ContentsIntake textbooks;

    @Deed("demonstration.fill")
    public List<School> fill() {
        try (var file = UploadedTable.of(
                DemonstrationCounty.class.getResourceAsStream(
                        "/demonstration/schools-500236.csv"))) {
            schools.take(file, Faulty.REFUSE_ALL, Coordinates.TRUE);
        }
        employ(Integer.MAX_VALUE);
        plans.publishAtOnce(LAST_YEAR, CycleSettings.nearest(name(LAST_YEAR)));
        bundle(LAST_YEAR);
        contacts.name(schools.all().stream()
                .filter(school -> school.getSupportRole() != SupportRole.NONE)
                .toList());
        lessons.bring(schools.all().subList(0, AUTHORS), Demonstration.COUNTY);
        return schools.all();
    }

    private List<School> bundle(int schoolYear) {
        return bundles.bundleBusiest(schoolYear, BUNDLED, school -> school.getName() + "帮扶共同体");
    }

    /**
     * Last school year's plan and this one's; of two counties this year's is still being made, of one
     * of them with a limit that leaves no plan.
     *
     * @return the schools of this year's bundle, which have named contact persons
     */
    @Deed("demonstration.pair")
    public List<School> pair(String code) {
        plans.publishAtOnce(LAST_YEAR, CycleSettings.nearest(name(LAST_YEAR)));
        var thisYear = CycleSettings.usual(name(LAST_YEAR + 1));
        if (code.equals(IN_THE_MAKING)) {
            plans.open(LAST_YEAR + 1, thisYear, Optional.empty());
        } else if (code.equals(IMPOSSIBLE)) {
            plans.open(LAST_YEAR + 1, thisYear, Optional.of(TOO_NEAR));
        } else {
            plans.publishAtOnce(LAST_YEAR + 1, thisYear);
            var together = bundle(LAST_YEAR + 1);
            contacts.name(together);
            lessons.bring(together, code);
            return together;
        }
        return List.of();
    }

    private static String name(int year) {
        return "%d—%d 学年(示例)".formatted(year, year + 1);
    }

    /** Schools for a county of which there is a sketch; what the list says of central schools is followed. */
    @Deed("demonstration.invent")
    public void invent(String code) {
        var list = InventedSchool.csv(InventedCounty.schools(CountySketch.of(code)))
                .getBytes(StandardCharsets.UTF_8);
        try (var file = UploadedTable.of(new ByteArrayInputStream(list))) {
            schools.take(file, Faulty.REFUSE_ALL, Coordinates.TRUE);
        }
        employ(SOME_TEACHERS);
    }

    /** As of last school year, so that no month of theirs is still to come. */
    private void employ(int most) {
        var list = InventedTeachers.csv(schools.all(), SchoolYear.current() - 1, most)
                .getBytes(StandardCharsets.UTF_8);
        try (var file = UploadedTable.of(new ByteArrayInputStream(list))) {
            teachers.take(file, Faulty.REFUSE_ALL, false, Cause.UNSAID);
        }
    }

    /** Textbooks of several subjects and grades, with their tables of contents. */
    @Deed("demonstration.shelve")
    public void shelve() {
        try (var file = UploadedTable.of(DemonstrationCounty.class.getResourceAsStream(
                "/demonstration/textbooks.csv"))) {
            textbooks.take(file, Faulty.REFUSE_ALL);
        }
    }

    /** This school year's calendar and the last one's, with the nation's holidays as published. */
    @Deed("demonstration.open-years")
    public void openYears() {
        for (int year = SchoolYear.current() - 1; year <= SchoolYear.current(); year++) {
            calendars.begin(CalendarDraft.usual(year));
        }
    }
}
