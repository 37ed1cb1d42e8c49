package portal.web.account;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import portal.RuleViolation;
import portal.identity.NewRight;
import portal.tenancy.NationalTime;

/** A right as a form fills it in. */
public class RightForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String role;
    private String school;
    private String since = NationalTime.today().toString();
    private String until;
    private boolean acting;
    private String reason;

    NewRight right() {
        return new NewRight(role, school, sinceDay(), day(until), acting, reason);
    }

    LocalDate sinceDay() {
        var day = day(since);
        return day == null ? NationalTime.today() : day;
    }

    /** Nothing where no day stands; what is no day is refused. */
    static LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new RuleViolation("account.no-day", text);
        }
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public boolean isActing() {
        return acting;
    }

    public void setActing(boolean acting) {
        this.acting = acting;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
