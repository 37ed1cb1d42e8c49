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
import portal.library.textbook.TextbookPart;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

/** Resources of the library in the reader's language. */
public record ResourceWords(Words words) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(NationalTime.ZONE);

    public String kind(ResourceKind kind) {
        return words.text("resource.kind." + kind);
    }

    public String stage(TaughtStage stage) {
        return words.text("resource.stage." + stage);
    }

    /** @param audience null where nobody else reads it */
    public String audience(Audience audience) {
        return words.text("resource.audience." + (audience == null ? "none" : audience));
    }

    /** Empty while nobody has described it. */
    String licence(Resource resource) {
        return resource.getLicence() == null
                ? "" : words.text("resource.licence." + resource.getLicence());
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

    /** The line of the textbook that it is for; empty for none. */
    String lesson(Resource resource) {
        return Optional.ofNullable(resource.getPart()).map(this::lesson).orElse("");
    }

    private String lesson(TextbookPart part) {
        var told = new TextbookWords(words);
        return told.name(part.getTextbook().key()) + words.text("resource.between")
                + (part.isUnit() ? told.unit(part) : told.lesson(part));
    }

    /** The name of its school, or the bureau's. */
    String from(Resource resource) {
        return resource.getSchool() == null
                ? words.text("resource.ofBureau") : resource.getSchool().getName();
    }

    /** The page of a resource, from the others of the library. */
    static String href(long id) {
        return "resource.xhtml?id=" + id;
    }
}
