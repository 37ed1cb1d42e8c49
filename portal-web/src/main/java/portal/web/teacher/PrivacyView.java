package portal.web.teacher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What the portal holds of people, why, how long, and what they may ask: for everybody. */
@Named("privacy")
@RequestScoped
public class PrivacyView {

    private static final List<String> HELD = List.of(
            "account", "teacher", "numbers", "contact", "membership", "history", "request",
            "audit");

    private static final List<String> RIGHTS =
            List.of("see", "copy", "correct", "erase", "ask");

    /** A kind of what is held: the message keys of what it is, why, and how long. */
    public record Held(String what, String why, String until) {}

    public List<Held> getHeld() {
        return HELD.stream().map(kind -> new Held("privacy.held." + kind,
                "privacy.why." + kind, "privacy.until." + kind)).toList();
    }

    public List<String> getRights() {
        return RIGHTS.stream().map(right -> "privacy.right." + right).toList();
    }
}
