package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import portal.identity.CurrentCaller;
import portal.identity.PasswordDemands;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

/** What every page says in the days before a password must be changed. */
@Named
@RequestScoped
public class PasswordNotice {

    @Inject
    CurrentCaller current;

    @Inject
    PasswordDemands demands;

    /** Empty while there is time. */
    public String getText() {
        return current.find()
                .flatMap(demands::changeSoon)
                .map(due -> Words.ofPage().text("me.password.soon",
                        LocalDate.ofInstant(due, NationalTime.ZONE)))
                .orElse("");
    }
}
