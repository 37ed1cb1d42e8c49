package portal.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import portal.identity.AccountAdministration;
import portal.identity.NewAccount;
import portal.identity.SchoolName;
import portal.tenancy.Role;
import portal.web.frame.Words;
import portal.web.list.Choice;

/** A new account: who, in which role, and a slip to hand over. */
@Named("accountNew")
@ViewScoped
public class AccountNewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountAdministration accounts;

    private String user;
    private String name;
    private String staffNumber;
    private boolean oneSchool;
    private final RightForm form = new RightForm();

    public void load() {
        oneSchool = accounts.ownSchool().isPresent();
        if (oneSchool) {
            form.setRole(Role.TEACHER);
            form.setSchool(accounts.ownSchool().orElseThrow().code());
        }
    }

    /** Opens it; the one-time password is shown on the slip alone. */
    public String open() {
        var given = user == null || user.isBlank() ? staffNumber : user.strip();
        if (given == null || given.isBlank()) {
            Words.refused("account.list-needs-name");
            return null;
        }
        var slip = accounts.open(new NewAccount(
                bare(given), name, staffNumber == null ? null : staffNumber.strip(), form.right()));
        Words.done("accountNew.done", slip.userName());
        return "/identity/slips?faces-redirect=true";
    }

    /** The name without its place, which the portal adds. */
    private String bare(String given) {
        String place = accounts.userName("");
        return given.endsWith(place) ? given.substring(0, given.length() - place.length()) : given;
    }

    public String getPlace() {
        return accounts.userName("…");
    }

    public List<Choice> getRoles() {
        var words = new AccountWords(Words.ofPage());
        return AccountsView.ROLES.stream()
                .filter(role -> !oneSchool || role.equals(Role.TEACHER))
                .map(role -> new Choice(role, words.role(role)))
                .toList();
    }

    public List<SchoolName> getSchools() {
        return accounts.schools();
    }

    public boolean isManySchools() {
        return !oneSchool;
    }

    public RightForm getForm() {
        return form;
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

    public String getStaffNumber() {
        return staffNumber;
    }

    public void setStaffNumber(String staffNumber) {
        this.staffNumber = staffNumber;
    }
}
