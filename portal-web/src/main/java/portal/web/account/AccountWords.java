package portal.web.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import portal.identity.AccountLine;
import portal.identity.AccountState;
import portal.identity.HeldRight;
import portal.identity.SchoolName;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

/** What is told of accounts and rights, in the reader's language. */
public record AccountWords(Words words) {

    public String role(String role) {
        return words.text("role." + role);
    }

    public String state(AccountState state) {
        return words.text("account.state." + state);
    }

    /** The class of the chip that says the state. */
    static String chip(AccountState state) {
        return switch (state) {
            case OPEN -> "chip chip-ok";
            case WAITING -> "chip chip-info";
            case DISABLED -> "chip";
            default -> "chip chip-warn";
        };
    }

    /** The rights in one line: 校长（甲小学）、教师（甲小学） . */
    public String rights(AccountLine account) {
        if (account.rights().isEmpty()) {
            return words.text("account.noRight");
        }
        return account.rights().stream()
                .map(this::brief)
                .distinct()
                .collect(Collectors.joining(words.text("list.separator")));
    }

    private String brief(HeldRight right) {
        String role = role(right.role());
        if (right.since().isAfter(NationalTime.today())) {
            return words.text("account.right.from", role, right.since().toString());
        }
        return right.acting() ? words.text("account.right.acting", role) : role;
    }

    public String schools(AccountLine account) {
        return account.rights().stream()
                .map(HeldRight::school)
                .filter(school -> school != null)
                .map(SchoolName::name)
                .distinct()
                .collect(Collectors.joining(words.text("list.separator")));
    }

    public String at(Instant instant) {
        return instant == null ? words.text("account.never") : Words.minute(instant);
    }

    /** Who did something; the portal itself where nobody did. */
    String by(String somebody) {
        return somebody == null ? words.text("account.byPortal") : somebody;
    }

    static LocalDate day(Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, NationalTime.ZONE);
    }

    String place(SchoolName school) {
        return school == null ? words.text("account.wholeCounty") : school.name();
    }

    /** From when to when. */
    String days(HeldRight right) {
        return right.until() == null
                ? words.text("account.right.since", right.since().toString())
                : words.text("account.right.days", right.since().toString(), right.until().toString());
    }
}
