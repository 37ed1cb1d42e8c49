package portal.web.teacher;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import portal.school.teacher.PersonRequest;
import portal.web.frame.Words;
import portal.web.list.Choice;

/** A request of a teacher, in the reader's language. */
public record RequestRow(
        long id, String staffNumber, String name, String kind, String words, String asked,
        String state, String chip, String answer, boolean open) {

    static RequestRow of(PersonRequest request, Words words) {
        var state = request.open() ? "open" : request.accepted() ? "accepted" : "declined";
        return new RequestRow(
                request.id(),
                request.staffNumber(),
                request.name(),
                words.text("teacher.request." + request.kind()),
                request.words(),
                minute(request.askedAt()),
                words.text("teacher.request.state." + state),
                request.open() ? "chip chip-warn" : request.accepted() ? "chip chip-ok" : "chip",
                Objects.requireNonNullElse(request.answer(), ""),
                request.open());
    }

    public String href() {
        return TeacherView.href(staffNumber) + "#requests";
    }

    private static String minute(Instant at) {
        return Words.minute(at);
    }

    static List<Choice> kinds(Words words) {
        return Stream.of(PersonRequest.Kind.values())
                .map(kind -> new Choice(
                        kind.name(), words.text("teacher.request." + kind)))
                .toList();
    }
}
