package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portal.calendar.SchoolYear;
import portal.province.CountyFigures;
import portal.province.ProvinceMatters;
import portal.province.ProvinceOverview;
import portal.web.identity.SignedIn;
import portal.web.province.CountyWords;

/** How the province's counties stand, and what is missing. */
@Dependent
class ProvincePart implements HomePart {

    private static final int LATEST = 6;
    private static final String PATH = "/province/overview.xhtml?about=pairing";

    @Inject
    ProvinceOverview overview;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.may(ProvinceOverview.class);
    }

    @Override
    public void tell(Home home) {
        int year = SchoolYear.current();
        var counties = overview.figures(year);
        ProvinceMatters.of(year, counties).forEach(home::waits);
        counties.stream()
                .filter(county -> county.publishedOn().isPresent())
                .sorted(Comparator.comparing(
                        (CountyFigures county) -> county.publishedOn().orElseThrow()).reversed())
                .limit(LATEST)
                .forEach(county -> home.isNew(new Home.News(
                        home.words().text("home.county-published", county.name(), county.pairs()),
                        PATH + "#c-" + county.county(),
                        county.publishedOn().orElseThrow().toString(), false)));
        figures(home, counties);
    }

    private static void figures(Home home, List<CountyFigures> counties) {
        var words = home.words();
        home.figure("home.counties", words.number(counties.size()), "", PATH);
        if (counties.isEmpty()) {
            return;
        }
        var told = new CountyWords(words, Optional.empty());
        home.figure("home.plans", told.plans(counties), "", PATH);
        home.figure("home.coverage", told.coverage(counties), told.covered(counties), PATH);
        home.figure("home.pairs", told.pairs(counties), told.pairsBefore(counties), PATH);
    }
}
