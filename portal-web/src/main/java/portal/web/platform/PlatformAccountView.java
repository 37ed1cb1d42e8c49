package portal.web.platform;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import portal.NotFound;
import portal.identity.PlatformAccount;
import portal.identity.PlatformAccounts;
import portal.web.frame.Words;

/** One account that the platform's operator administers, and what can be done to it. */
@Named("platformAccount")
@ViewScoped
public class PlatformAccountView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/platform/account?faces-redirect=true&name=";
    private static final String SLIPS = "/identity/slips?faces-redirect=true";

    @Inject
    private transient PlatformAccounts accounts;

    private transient PlatformAccount account;
    private String name;
    private String reason;

    public void load() {
        if (name == null) {
            throw new NotFound("Account");
        }
        read();
    }

    private PlatformAccount read() {
        if (account == null) {
            account = accounts.one(name);
        }
        return account;
    }

    public PlatformAccount getAccount() {
        return read();
    }

    private PlatformWords words() {
        return new PlatformWords(Words.ofPage());
    }

    public String getRoles() {
        return words().roles(read());
    }

    public String getPlace() {
        return words().place(read());
    }

    public String getState() {
        return words().state(read());
    }

    public String getChip() {
        return PlatformWords.chip(read());
    }

    public String getFactor() {
        return words().factor(read());
    }

    public String getLastSignIn() {
        return words().at(read().lastSignIn());
    }

    public boolean isDisabled() {
        return read().disabledAt() != null;
    }

    public boolean isDisableable() {
        return isOthers() && !isDisabled();
    }

    public boolean isEnableable() {
        return isOthers() && isDisabled();
    }

    public boolean isFactorOn() {
        return isOthers() && read().factor();
    }

    public boolean isOwn() {
        return read().own();
    }

    public boolean isOthers() {
        return !isOwn();
    }

    public String disable() {
        accounts.disable(name, reason);
        return done("account.done.disabled");
    }

    public String enable() {
        accounts.enable(name, reason);
        return done("account.done.enabled");
    }

    /** The one-time password is shown on the slip alone. */
    public String resetPassword() {
        accounts.resetPassword(name, reason);
        Words.done("account.done.reset", name);
        return SLIPS;
    }

    public String resetFactor() {
        accounts.resetFactor(name, reason);
        return done("account.done.factor");
    }

    private String done(String key) {
        Words.done(key);
        return HERE + PlatformAccountsView.encoded(name);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
