package portal.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import portal.tenancy.NationalTime;

/** What stands above a printed page beside the county's name: the day on which it was printed. */
@Named
@RequestScoped
public class PrintLine {

    @Inject
    Language language;

    public String getWords() {
        return new Words(language.getLocale())
                .text("paper.printed", NationalTime.today().toString());
    }
}
