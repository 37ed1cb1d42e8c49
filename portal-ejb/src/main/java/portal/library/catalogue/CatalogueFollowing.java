package portal.library.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.library.catalogue.CatalogueTakings.Orphaned;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;

/**
 * Tells the people of a county that what they took of another's is gone (公开资源收回告知), with the county
 * entered by name: no county writes into another's rows, so each finds out for itself.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CatalogueFollowing {

    static final String GONE = "catalogue-gone";
    static final String NARROWED = "catalogue-narrowed";

    @Inject
    CatalogueTakings takings;

    @Inject
    Notices notices;

    @Inject
    CurrentDeed deed;

    /** Forgets and follows anew, before anybody is told. */
    @Deed(value = "catalogue.tidy", onRecord = false)
    public void tidy() {
        takings.tidy();
    }

    /** Whether there is anything to tell. */
    public boolean isNews() {
        return takings.isNews();
    }

    /** Tells each who has what is gone, once. */
    @Deed("catalogue.note-gone")
    public void tell() {
        var gone = takings.gone();
        notices.raise(gone.stream().map(CatalogueFollowing::notice).toList());
        deed.detail("told", gone.size());
    }

    private static NewNotice notice(Orphaned gone) {
        return NewNotice.message(Addressee.user(gone.by()),
                gone.isForGood() ? GONE : NARROWED, gone.entry(),
                gone.copy() == null
                        ? "/library/catalogue.xhtml" : "/library/resource.xhtml?id=" + gone.copy(),
                gone.title(), gone.giver(), gone.because());
    }
}
