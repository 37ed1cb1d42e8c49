package portal.web.account;

import java.time.LocalDate;
import java.util.Locale;
import portal.identity.HeldRight;

/** A right of an account, in words. */
public record RightRow(
        long id, String role, String school, String days, boolean acting, String reason,
        String granted, String ended, boolean open, String state, String chip) {

    private enum State {
        NOW("chip chip-ok"), AHEAD("chip chip-info"), OVER("chip");

        private final String chip;

        State(String chip) {
            this.chip = chip;
        }

        static State of(HeldRight right, LocalDate today) {
            return !right.isOpenOn(today) ? OVER : right.holdsOn(today) ? NOW : AHEAD;
        }
    }

    /** @param others whether it is somebody else's, who may be given and refused rights */
    static RightRow of(HeldRight right, LocalDate today, boolean others, AccountWords words) {
        var state = State.of(right, today);
        return new RightRow(
                right.id(), words.role(right.role()), words.place(right.school()), words.days(right),
                right.acting(), orNothing(right.reason()),
                words.words().text("account.right.granted",
                        words.at(right.grantedAt()), words.by(right.grantedBy())),
                ended(right, words), others && state != State.OVER,
                words.words().text("account.right.state." + state.name().toLowerCase(Locale.ROOT)),
                state.chip);
    }

    private static String ended(HeldRight right, AccountWords words) {
        if (right.endedAt() != null) {
            return words.words().text("account.right.ended", words.at(right.endedAt()),
                    words.by(right.endedBy()), orNothing(right.endReason()));
        }
        return right.endedBy() == null ? "" : words.words().text("account.right.limited",
                right.until().toString(), right.endedBy(), right.endReason());
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }

    public boolean over() {
        return !open;
    }
}
