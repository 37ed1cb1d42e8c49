package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import portal.platform.OperatorMatters;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** How the platform stands, and what waits for its operator. */
@Dependent
class OperatorPart implements HomePart {

    @Inject
    OperatorMatters matters;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.may(OperatorMatters.class);
    }

    @Override
    public void tell(Home home) {
        var words = home.words();
        var standing = matters.now();
        standing.matters().forEach(home::waits);
        standing.latest().forEach(county -> home.isNew(new Home.News(
                words.text("home.county-opened", county.name(), county.code()),
                "/platform/tenants.xhtml", county.openedOn().toString(), false)));
        home.figure("home.counties", words.number(standing.counties()), "",
                "/platform/tenants.xhtml");
        home.figure("home.backup", standing.lastBackup()
                        .map(last -> LocalDate.ofInstant(last.at(), NationalTime.ZONE).toString())
                        .orElse("—"),
                standing.lastBackup().map(last -> Words.minute(last.at())).orElse(""),
                "/platform/backup.xhtml");
    }
}
