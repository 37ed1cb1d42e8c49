package portal.library;

import java.util.Optional;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.Volume;

/**
 * What a draft seems to be about (描述建议), for a person to check; empty where its files say nothing.
 *
 * @param subject as the county writes it
 * @param volume  which of the grade's two, where no unit or lesson of a textbook is known
 */
public record Proposal(
        String title,
        Optional<ResourceKind> kind,
        Optional<TaughtStage> stage,
        Optional<Integer> grade,
        String subject,
        Optional<Volume> volume,
        Optional<TextbookPart> part,
        String author) {

    /** The same, with what whoever brought it teaches where the files do not say. */
    Proposal or(Optional<TaughtStage> taught, Optional<String> own, String bringer) {
        return new Proposal(title, kind, stage.or(() -> taught), grade,
                subject.isEmpty() ? own.orElse("") : subject, volume, part,
                author.isEmpty() ? bringer : author);
    }
}
