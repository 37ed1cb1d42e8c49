package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import portal.calendar.SchoolYear;
import portal.pairing.PairCount;
import portal.pairing.PairCounting;
import portal.school.SchoolFilter;
import portal.school.SchoolRegistry;
import portal.web.identity.SignedIn;
import portal.web.school.SchoolWords;

/** How the county stands: its schools, its pairs, and how many recipients have a supporter. */
@Dependent
class BureauPart implements HomePart {

    private static final String SCHOOLS = "/school/schools.xhtml";
    private static final String PAIRS = "/pairing/pairings.xhtml";

    @Inject
    SchoolRegistry schools;

    @Inject
    PairCounting pairs;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.may(PairCounting.class);
    }

    @Override
    public void tell(Home home) {
        var words = home.words();
        home.figure("home.schools", words.number(schools.count(SchoolFilter.ALL)), "", SCHOOLS);
        int year = SchoolYear.current();
        var count = pairs.inForce(year);
        home.figure("home.pairs", words.number(count.pairs()), count.publishedOn() == null
                ? words.text("home.pairs.none", words.schoolYear(year))
                : words.text("home.pairs.published", count.publishedOn().toString()), PAIRS);
        if (count.publishedOn() != null) {
            home.isNew(new Home.News(
                    words.text("home.plan-published", words.schoolYear(year), count.pairs()), PAIRS,
                    count.publishedOn().toString(), false));
        }
        home.figure("home.coverage", coverage(home, count),
                words.text("home.coverage.of", count.covered(), count.recipients()), PAIRS);
    }

    private static String coverage(Home home, PairCount count) {
        if (count.recipients() == 0) {
            return SchoolWords.UNKNOWN;
        }
        var percent = NumberFormat.getPercentInstance(home.words().locale());
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return percent.format((double) count.covered() / count.recipients());
    }
}
