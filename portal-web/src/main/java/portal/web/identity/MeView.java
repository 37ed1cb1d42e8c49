package portal.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.RuleViolation;
import portal.identity.Crowded;
import portal.identity.CurrentCaller;
import portal.identity.OpenSession;
import portal.identity.OwnAccount;
import portal.identity.RightHeld;
import portal.identity.Visit;
import portal.school.OwnSchools;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.web.frame.Words;

/** The page of one's own account, where everybody is at home who has no other place. */
@Named("me")
@RequestScoped
public class MeView {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(NationalTime.ZONE);
    private static final String AGAIN = "/identity/me?faces-redirect=true";

    @Inject
    CurrentCaller current;

    @Inject
    OwnAccount account;

    @Inject
    OwnSchools ownSchools;

    @Inject
    FacesContext faces;

    private String present;
    private String chosen;
    private String code;
    private String factorPassword;

    private Words words;
    private OwnAccount.Entry entry;
    private List<Right> rights;
    private List<Session> sessions;
    private List<School> schools;

    /** A right in words: what, where, from when to when, and who gave it why. */
    public record Right(String role, String where, String when, String why, boolean acting) {}

    /** A session in words. */
    public record Session(
            long id, String what, String address, String started, String seen, boolean own) {}

    /** A school at which one may act. */
    public record School(long id, String name, boolean actedAt) {}

    /** What somebody does on this page, which rules may refuse. */
    @FunctionalInterface
    private interface Deed {

        void run();
    }

    /** At a press too, not at the opening alone: its forms are drawn from what is read here. */
    @PostConstruct
    void load() {
        words = Words.ofPage();
        entry = account.entry();
        Map<Long, String> names = current.get().getSchools().isEmpty()
                ? Map.of() : ownSchools.names();
        rights = account.rights().stream().map(right -> inWords(right, names)).toList();
        sessions = account.sessions().stream().map(this::inWords).toList();
        long actedAt = current.get().school().orElse(0L);
        schools = names.entrySet().stream()
                .map(school -> new School(
                        school.getKey(), school.getValue(), school.getKey() == actedAt))
                .toList();
    }

    private Right inWords(RightHeld held, Map<Long, String> names) {
        var grant = held.grant();
        String where = grant.school() == null
                ? words.text("me.right.everywhere")
                : names.getOrDefault(grant.school(), "");
        String when = grant.until() == null
                ? words.text("me.right.since", grant.since())
                : words.text("me.right.until", grant.since(), grant.until());
        String by = held.grantedBy() == null
                ? words.text("me.right.byPortal", DAY.format(held.grantedAt()))
                : words.text("me.right.by", held.grantedBy(), DAY.format(held.grantedAt()));
        String why = held.reason() == null || held.reason().isBlank()
                ? by : words.text("me.right.why", by, held.reason());
        return new Right(words.text("role." + grant.role()), where, when, why, grant.acting());
    }

    private Session inWords(OpenSession session) {
        return new Session(
                session.id(),
                words.text("me.session." + session.channel())
                        + (session.agent().isEmpty() ? "" : words.text("me.session.agent",
                                Browser.of(session.agent()))),
                session.address(),
                Words.minute(session.startedAt()),
                Words.minute(session.seenAt()),
                session.own());
    }

    public String changePassword() {
        return done("me.password.changed", () -> {
            account.changePassword(present.toCharArray(), chosen.toCharArray(), visit());
            request().changeSessionId();
        });
    }

    public String beginFactor() {
        return done("me.factor.begun",
                () -> account.beginFactor(factorPassword.toCharArray(), visit()));
    }

    public String confirmFactor() {
        return done("me.factor.confirmed", () -> account.confirmFactor(code, visit()));
    }

    public String removeFactor() {
        return done("me.factor.removed",
                () -> account.removeFactor(factorPassword.toCharArray(), visit()));
    }

    public String end(long session) {
        return done("me.session.ended", () -> account.endSession(session));
    }

    public String endOthers() {
        return done("me.session.othersEnded", account::endOtherSessions);
    }

    public String switchTo(long school) {
        return done("me.school.switched",
                () -> PortalAuthentication.goOnAs(request(), account.switchTo(school)));
    }

    private String done(String key, Deed deed) {
        try {
            deed.run();
        } catch (RuleViolation refused) {
            Words.refused(refused.key(), refused.figures().toArray());
            load();
            return null;
        } catch (NotFound gone) {
            return AGAIN;
        } catch (Crowded many) {
            Words.refused("signIn.crowded");
            load();
            return null;
        }
        Words.done(key);
        return AGAIN;
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private Visit visit() {
        return PortalAuthentication.visit(request(), Visit.Channel.PAGE);
    }

    public String getName() {
        return current.get().getDisplayName();
    }

    public String getUser() {
        return current.get().getName();
    }

    public String getPlace() {
        return current.get().getPlaceName() == null
                ? words.text("me.place.platform") : current.get().getPlaceName();
    }

    public String getRoles() {
        var mine = current.get().getRoles();
        return mine.isEmpty()
                ? words.text("me.roles.none")
                : Role.ALL.stream().filter(mine::contains)
                        .map(role -> words.text("role." + role))
                        .collect(Collectors.joining(words.text("list.separator")));
    }

    public String getPasswordAge() {
        Instant due = entry.passwordDue();
        return due == null
                ? words.text("me.password.undated")
                : words.text("me.password.due", DAY.format(due));
    }

    public boolean isPasswordKept() {
        return entry.hasPassword();
    }

    public boolean isFactorOn() {
        return entry.factorOn();
    }

    public boolean isFactorWaiting() {
        return entry.waiting() != null;
    }

    public boolean isFactorRemovable() {
        return entry.factorOn() && !entry.factorDemanded();
    }

    public FactorPicture getFactor() {
        return entry.waiting() == null ? null : FactorPicture.of(entry.waiting(), words);
    }

    public List<Right> getRights() {
        return rights;
    }

    public List<Session> getSessions() {
        return sessions;
    }

    public boolean isOthersOpen() {
        return sessions.stream().anyMatch(session -> !session.own());
    }

    public List<School> getSchools() {
        return schools;
    }

    public boolean isOfSeveralSchools() {
        return schools.size() > 1;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFactorPassword() {
        return factorPassword;
    }

    public void setFactorPassword(String factorPassword) {
        this.factorPassword = factorPassword;
    }
}
