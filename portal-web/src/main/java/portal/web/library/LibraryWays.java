package portal.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import portal.library.Contributing;
import portal.library.OwnResources;
import portal.library.Reviewing;
import portal.library.catalogue.CatalogueReading;
import portal.library.find.LessonCoverage;
import portal.library.find.LibrarySearch;
import portal.library.offline.Packaging;
import portal.library.textbook.TextbookShelf;
import portal.library.use.Collecting;
import portal.library.use.ContributionReading;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;
import portal.web.list.Tab;

/** The pages of the library that somebody may open, for the line above each of them. */
@Named
@RequestScoped
public class LibraryWays {

    private static final List<Way> ALL = List.of(
            new Way("library.xhtml", "libraryWays.find", LibrarySearch.class),
            new Way("catalogue.xhtml", "catalogue.title", CatalogueReading.class),
            new Way("mine.xhtml", "ownResources.title", OwnResources.class),
            new Way("reviews.xhtml", "reviews.title", Reviewing.class),
            new Way("collections.xhtml", "collections.title", Collecting.class),
            new Way("package.xhtml", "packages.title", Packaging.class),
            new Way("contributions.xhtml", "contributions.title", ContributionReading.class),
            new Way("coverage.xhtml", "coverage.title", LessonCoverage.class),
            new Way("textbooks.xhtml", "textbooks.title", TextbookShelf.class));

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private record Way(String page, String title, Class<?> service) {}

    /** Whether somebody may bring resources. */
    public boolean isContributing() {
        return signedIn.may(Contributing.class);
    }

    public List<Tab> getTabs() {
        var words = Words.ofPage();
        return ALL.stream()
                .filter(way -> signedIn.may(way.service()))
                .map(way -> new Tab(words.text(way.title()), way.page(),
                        request.getServletPath().endsWith("/" + way.page()) ? "page" : "false"))
                .toList();
    }
}
