package portal.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import portal.identity.CurrentCaller;
import portal.tenancy.Role;
import portal.web.frame.Words;

/** The page of one's own account, where everybody is at home who has no other place. */
@Named("me")
@RequestScoped
public class MeView {

    @Inject
    CurrentCaller caller;

    public String getName() {
        return caller.get().getDisplayName();
    }

    public String getUser() {
        return caller.get().getName();
    }

    public String getRoles() {
        var words = Words.ofPage();
        var mine = caller.get().getRoles();
        return mine.isEmpty()
                ? words.text("me.roles.none")
                : Role.ALL.stream().filter(mine::contains)
                        .map(role -> words.text("role." + role))
                        .collect(Collectors.joining(words.text("list.separator")));
    }
}
