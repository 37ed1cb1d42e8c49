package portal.library;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a resource says of itself, whether a person confirmed it or not yet; the fields are those of {@link
 * Description}, and each of kind, stage, grade, part and licence may be null.
 *
 * @param describedAt when a person confirmed it; null where nobody did
 */
public record Said(
        String title, ResourceKind kind, TaughtStage stage, Integer grade, String subject, Long part,
        String author, boolean isAuthorNamed, Licence licence, String source, String abstractOf,
        OffsetDateTime describedAt) {

    /** The same as somebody could confirm it; refused where nobody could. */
    Description description() {
        return new Description(title, kind, Optional.ofNullable(stage), Optional.ofNullable(grade), subject,
                Optional.ofNullable(part), author, isAuthorNamed, licence, source, abstractOf);
    }

    static Said of(Description as) {
        return new Said(as.title(), as.kind(), as.stage().orElse(null), as.grade().orElse(null),
                as.subject(), as.part().orElse(null), as.author(), as.isAuthorNamed(), as.licence(),
                as.source(), as.abstractOf(), OffsetDateTime.now());
    }
}
