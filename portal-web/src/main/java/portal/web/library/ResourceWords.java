package portal.web.library;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import portal.library.Audience;
import portal.library.OwnResources.Brought;
import portal.library.ReachRequest;
import portal.library.Resource;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

/** Resources in the reader's language. */
public record ResourceWords(Words words) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(NationalTime.ZONE);

    public String kind(ResourceKind kind) {
        return words.text("resource.kind." + kind);
    }

    public String stage(TaughtStage stage) {
        return words.text("resource.stage." + stage);
    }

    public String audience(Audience audience) {
        return words.text("resource.audience." + audience);
    }

    public static String day(OffsetDateTime at) {
        return DAY.format(at);
    }

    /** How it stands, in a sentence. */
    String standing(Brought brought) {
        var resource = brought.resource();
        if (resource.getTakenDownAt() != null) {
            return words.text("resource.standing.taken-down", resource.getTakenDownBecause());
        }
        if (resource.getWithdrawnAt() != null) {
            return words.text("resource.standing.withdrawn", resource.getWithdrawnBecause());
        }
        var reached = resource.getReach()
                .map(reach -> words.text("resource.standing.shared", audience(reach)))
                .orElseGet(() -> words.text(resource.isDescribed()
                        ? "resource.standing.unshared" : "resource.standing.undescribed"));
        return reached + asked(brought).orElse("");
    }

    private Optional<String> asked(Brought brought) {
        return brought.asked().filter(one -> one.isOpen() || brought.isRefused())
                .map(this::asked);
    }

    /** What was asked of the bureau and what it said, beside how far it is shared. */
    String asked(ReachRequest one) {
        return one.isOpen()
                ? words.text("resource.standing.waiting", audience(one.getAudience()),
                        day(one.getAskedAt()))
                : Boolean.TRUE.equals(one.getGranted())
                ? words.text("resource.standing.granted", audience(one.getAudience()))
                : words.text("resource.standing.refused", audience(one.getAudience()),
                        one.getReason());
    }

    /** What it is for: kind, grade and subject, as far as they are known. */
    public String about(Resource resource) {
        return String.join(words.text("resource.between"), Stream.of(
                        Optional.ofNullable(resource.getKind()).map(this::kind),
                        Optional.ofNullable(resource.getGrade())
                                .map(grade -> words.text("school.grade." + grade))
                                .or(() -> Optional.ofNullable(resource.getStage()).map(this::stage)),
                        Optional.of(resource.getSubject()))
                .flatMap(Optional::stream).filter(text -> !text.isEmpty()).toList());
    }
}
