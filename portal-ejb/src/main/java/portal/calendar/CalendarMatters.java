package portal.calendar;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.identity.OpenMatter;
import portal.identity.OpenMatters;
import portal.identity.Post;
import portal.tenancy.NationalTime;

/**
 * What the school calendar leaves open for a post: school years without one, and terms that begin
 * soon.
 */
@Dependent
class CalendarMatters implements OpenMatters {

    /** What comes within two months is the successor's to prepare. */
    private static final int DAYS_AHEAD = 60;

    private static final Set<String> OF_THE_BUREAU = Set.of(BUREAU_ADMIN, BUREAU_OFFICER);
    private static final Set<String> OF_A_SCHOOL = Set.of(PRINCIPAL, SCHOOL_ADMIN);

    @Inject
    Terms terms;

    @Override
    public List<OpenMatter> of(Post post) {
        var today = NationalTime.today();
        boolean bureau = OF_THE_BUREAU.contains(post.role());
        if (!bureau && !OF_A_SCHOOL.contains(post.role())) {
            return List.of();
        }
        return IntStream.rangeClosed(
                        SchoolYear.of(today), SchoolYear.of(today.plusDays(DAYS_AHEAD)))
                .boxed()
                .flatMap(year -> ofYear(year, terms.ofYear(year), today, bureau))
                .toList();
    }

    static Stream<OpenMatter> ofYear(
            int schoolYear, List<Term> inIt, LocalDate today, boolean bureau) {
        String path = "/calendar/calendar.xhtml?year=" + schoolYear;
        if (inIt.isEmpty()) {
            return bureau
                    ? Stream.of(new OpenMatter("calendar.year-missing",
                            List.of(String.valueOf(schoolYear)), null, path))
                    : Stream.empty();
        }
        return inIt.stream()
                .filter(term -> term.getFirstDay().isAfter(today)
                        && !term.getFirstDay().isAfter(today.plusDays(DAYS_AHEAD)))
                .filter(term -> !bureau || term.getRegistrationDay() == null)
                .map(term -> new OpenMatter(
                        bureau ? "calendar.term-unprepared" : "calendar.term-begins",
                        List.of(String.valueOf(schoolYear), term.getFirstDay().toString()), null,
                        path));
    }
}
