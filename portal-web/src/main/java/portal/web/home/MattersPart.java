package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.identity.CountyMatters;
import portal.web.identity.SignedIn;

/** What the county's capabilities have open for the reader's posts. */
@Dependent
class MattersPart implements HomePart {

    @Inject
    CountyMatters matters;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.may(CountyMatters.class);
    }

    @Override
    public void tell(Home home) {
        matters.own().forEach(home::waits);
    }
}
