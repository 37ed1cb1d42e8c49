package portal.web.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import portal.bureau.BureauEmblem;
import portal.web.identity.SignedIn;

/** The emblem in the top bar of a page, beside the county's name. */
@Named
@RequestScoped
public class BureauSign {

    @Inject
    BureauEmblem emblem;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private Optional<String> digest;

    public boolean isShown() {
        return digest().isPresent();
    }

    /** Where the picture is; another one has another address. */
    public String getHref() {
        return request.getContextPath() + EmblemPicture.PATH + "?v=" + digest().orElse("");
    }

    private Optional<String> digest() {
        if (digest == null) {
            digest = served() ? emblem.digest() : Optional.empty();
        }
        return digest;
    }

    /** The page of a fault is made when nobody's county is entered any more. */
    private boolean served() {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && signedIn.may(BureauEmblem.class);
    }
}
