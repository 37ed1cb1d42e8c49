package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import portal.identity.Drafts;
import portal.tenancy.NationalTime;
import portal.web.frame.PageRights;
import portal.web.identity.SignedIn;

/** Forms that the reader began and has not sent. */
@Dependent
class DraftsPart implements HomePart {

    private static final int MOST = 3;

    @Inject
    Drafts drafts;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.isKnown();
    }

    @Override
    public void tell(Home home) {
        drafts.begun(MOST).forEach(begun -> home.waits(new Home.Matter(
                home.words().text("home.draft", title(home, begun.page())), begun.page(),
                LocalDate.ofInstant(begun.savedAt(), NationalTime.ZONE), null)));
    }

    private static String title(Home home, String page) {
        String path = page.replaceFirst("\\?.*", "");
        return PageRights.to(path).map(known -> home.words().text(known.title())).orElse(path);
    }
}
