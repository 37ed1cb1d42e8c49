package portal.web.platform;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.identity.PlatformAccounts;
import portal.web.frame.Words;
import portal.web.list.Choice;

/** A new account at the top of a county, of a province, or of the platform, and its slip. */
@Named("platformAccountNew")
@ViewScoped
public class PlatformAccountNewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlatformAccounts accounts;

    private String user;
    private String name;
    private String role;
    private String place;

    /** Opens the page to those alone who may use it. */
    public void load() {
        accounts.page("", 0, 0);
    }

    public String open() {
        var slip = accounts.open(user.strip(), name, role, place);
        Words.done("accountNew.done", slip.userName());
        return "/identity/slips?faces-redirect=true";
    }

    public List<Choice> getRoles() {
        var words = Words.ofPage();
        return PlatformAccounts.ROLES.stream()
                .map(known -> new Choice(known, words.text("role." + known)))
                .toList();
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
