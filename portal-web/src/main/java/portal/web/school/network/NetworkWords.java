package portal.web.school.network;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import portal.deed.Actor;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.network.MemberRole;
import portal.school.network.NetworkCounts;
import portal.web.frame.Words;
import portal.web.school.SchoolWords;

/** Networks in the reader's language. */
record NetworkWords(Words words) {

    String kind(NetworkKind kind) {
        return words.text("network.kind." + kind);
    }

    String role(MemberRole role) {
        return words.text("network.role." + role);
    }

    String days(LocalDate since, LocalDate until) {
        return until == null
                ? words.text("networks.days.open", since.toString())
                : words.text("networks.days.closed", since.toString(), until.toString());
    }

    /** Full-time teachers, and how many schools do not say theirs. */
    String teachers(NetworkCounts counts) {
        String number = new SchoolWords(words).number((int) counts.teachers());
        return counts.unstated() == 0
                ? number
                : words.text("networks.unstated", number, counts.unstated());
    }

    static String at(OffsetDateTime moment) {
        return Words.minute(moment.toInstant());
    }

    /** Who recorded something; the portal itself where nobody signed in did. */
    String by(String user) {
        return Actor.SYSTEM.name().equals(user) ? words.text("account.byPortal") : user;
    }
}
