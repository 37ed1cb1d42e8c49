package portal.web.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import portal.identity.PlatformAccount;
import portal.web.frame.Words;

/** What is told of accounts, counties and keys, in the operator's language. */
record PlatformWords(Words words) {

    String roles(PlatformAccount account) {
        return account.roles().isEmpty()
                ? words.text("account.noRight")
                : account.roles().stream().map(role -> words.text("role." + role))
                        .collect(Collectors.joining(words.text("list.separator")));
    }

    String place(PlatformAccount account) {
        return account.place() == null
                ? words.text("platform.itself")
                : account.placeName() + " " + account.place();
    }

    String state(PlatformAccount account) {
        return words.text("account.state." + kind(account));
    }

    private static String kind(PlatformAccount account) {
        if (account.disabledAt() != null) {
            return "DISABLED";
        }
        if (account.oneTime() != null) {
            return account.oneTime().isBefore(Instant.now()) ? "LAPSED" : "WAITING";
        }
        return "OPEN";
    }

    static String chip(PlatformAccount account) {
        return switch (kind(account)) {
            case "OPEN" -> "chip chip-ok";
            case "WAITING" -> "chip chip-info";
            case "LAPSED" -> "chip chip-warn";
            default -> "chip";
        };
    }

    String factor(PlatformAccount account) {
        return words.text(account.factor() ? "account.factor.on" : "account.factor.off");
    }

    String at(Instant instant) {
        return instant == null ? words.text("account.never") : Words.minute(instant);
    }

    String day(LocalDate day) {
        return day == null ? words.text("account.never") : day.toString();
    }
}
