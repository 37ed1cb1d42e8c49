package portal.library.exchange;

import java.util.Optional;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.exchange.DescriptionRecord.Standing;

/**
 * Which word of a standard stands for which of ours. Where a vocabulary has no word that is true, none is
 * said.
 */
final class StandardWords {

    /** Children come to school in the year in which they are six (义务教育法). */
    private static final int BEFORE_FIRST_GRADE = 5;

    private StandardWords() {}

    /** IEEE 1484.12.1, 5.2 Learning Resource Type. */
    static Optional<String> learningResourceType(ResourceKind kind) {
        return switch (kind) {
            case SLIDES -> Optional.of("slide");
            case EXERCISE, WORKSHEET -> Optional.of("exercise");
            case RECORDED_LESSON -> Optional.of("lecture");
            case LESSON_PLAN, PAPER, MANAGEMENT_DOCUMENT -> Optional.of("narrative text");
            case MATERIAL -> Optional.empty();
        };
    }

    /** IEEE 1484.12.1, 5.5 Intended End User Role. */
    static String intendedEndUserRole(ResourceKind kind) {
        return switch (kind) {
            case LESSON_PLAN, SLIDES, RECORDED_LESSON, MATERIAL, PAPER -> "teacher";
            case EXERCISE, WORKSHEET -> "learner";
            case MANAGEMENT_DOCUMENT -> "manager";
        };
    }

    /** The same in the words of LRMI's educational audience roles. */
    static String educationalRole(ResourceKind kind) {
        return switch (intendedEndUserRole(kind)) {
            case "learner" -> "student";
            case "manager" -> "administrator";
            default -> "teacher";
        };
    }

    /** IEEE 1484.12.1, 5.6 Context: it has no word for what comes before school. */
    static String context(TaughtStage stage) {
        return stage == TaughtStage.KINDERGARTEN ? "other" : "school";
    }

    /** IEEE 1484.12.1, 5.7 Typical Age Range, as years from and to. */
    static Optional<String> ageRange(Optional<TaughtStage> stage, Optional<Integer> grade) {
        return grade.map(one -> years(BEFORE_FIRST_GRADE + one, 1))
                .or(() -> stage.map(one -> switch (one) {
                    case KINDERGARTEN -> years(3, 3);
                    case PRIMARY -> years(6, 6);
                    case JUNIOR -> years(12, 3);
                }));
    }

    private static String years(int from, int length) {
        return from + "-" + (from + length);
    }

    /** IEEE 1484.12.1, 2.2 Status. */
    static String status(Standing standing) {
        return switch (standing) {
            case DRAFT -> "draft";
            case SHARED -> "final";
            case GONE -> "unavailable";
        };
    }

    /** Words that schema.org offers for {@code creativeWorkStatus}. */
    static String creativeWorkStatus(Standing standing) {
        return switch (standing) {
            case DRAFT -> "Draft";
            case SHARED -> "Published";
            case GONE -> "Obsolete";
        };
    }

    /** IEEE 1484.12.1, 1.7 Structure. */
    static String structure(int files) {
        return files > 1 ? "collection" : "atomic";
    }

    /** The DCMI Type Vocabulary, by what a file is. */
    static String dcmiType(String mediaType) {
        return switch (mediaType.replaceFirst("/.*", "")) {
            case "image" -> "StillImage";
            case "video" -> "MovingImage";
            case "audio" -> "Sound";
            default -> "Text";
        };
    }
}
