package portal.library.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.exchange.DescriptionRecord.Standing;

class StandardWordsTest {

    private static String each(Function<ResourceKind, String> word) {
        return Stream.of(ResourceKind.values()).map(kind -> kind + " " + word.apply(kind))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("IEEE 1484.12.1, 5.2: slides are slides, tests exercises, films of lessons lectures, papers narrative texts; for raw material there is no word")
    void whatALearningResourceIs() {
        assertEquals("""
                LESSON_PLAN narrative text
                SLIDES slide
                EXERCISE exercise
                WORKSHEET exercise
                RECORDED_LESSON lecture
                MATERIAL -
                PAPER narrative text
                MANAGEMENT_DOCUMENT narrative text""",
                each(kind -> StandardWords.learningResourceType(kind).orElse("-")));
    }

    @Test
    @DisplayName("IEEE 1484.12.1, 5.5: what pupils work on is for learners, what runs a school for managers, all else for teachers")
    void whomItIsFor() {
        assertEquals("""
                LESSON_PLAN teacher
                SLIDES teacher
                EXERCISE learner
                WORKSHEET learner
                RECORDED_LESSON teacher
                MATERIAL teacher
                PAPER teacher
                MANAGEMENT_DOCUMENT manager""", each(StandardWords::intendedEndUserRole));
    }

    @Test
    @DisplayName("LRMI 1.1, educationalRole: learners are students there, and managers administrators")
    void whomItIsForInLrmi() {
        assertEquals("teacher student administrator", Stream.of(ResourceKind.SLIDES,
                        ResourceKind.EXERCISE, ResourceKind.MANAGEMENT_DOCUMENT)
                .map(StandardWords::educationalRole).collect(Collectors.joining(" ")));
    }

    @Test
    @DisplayName("IEEE 1484.12.1, 5.6: primary and junior schools are school; before school is other")
    void whereItIsTaught() {
        assertEquals("other school school", Stream.of(TaughtStage.values())
                .map(StandardWords::context).collect(Collectors.joining(" ")));
    }

    @Test
    @DisplayName("IEEE 1484.12.1, 5.7; compulsory education law, article 11: the first grade is six to seven years old, the ninth fourteen to fifteen")
    void howOldItsPupilsAre() {
        assertEquals(Optional.of("6-7"),
                StandardWords.ageRange(Optional.of(TaughtStage.PRIMARY), Optional.of(1)));
        assertEquals(Optional.of("14-15"),
                StandardWords.ageRange(Optional.of(TaughtStage.JUNIOR), Optional.of(9)));
        assertEquals("3-6 6-12 12-15", Stream.of(TaughtStage.values())
                .map(stage -> StandardWords.ageRange(Optional.of(stage), Optional.empty()).get())
                .collect(Collectors.joining(" ")));
        assertEquals(Optional.empty(),
                StandardWords.ageRange(Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("IEEE 1484.12.1, 2.2; schema.org creativeWorkStatus: a draft, what is read, what has gone")
    void howItStands() {
        assertEquals("draft final unavailable", Stream.of(Standing.values())
                .map(StandardWords::status).collect(Collectors.joining(" ")));
        assertEquals("Draft Published Obsolete", Stream.of(Standing.values())
                .map(StandardWords::creativeWorkStatus).collect(Collectors.joining(" ")));
    }

    @Test
    @DisplayName("IEEE 1484.12.1, 1.7: several files are a collection, one is atomic")
    void howItIsMadeUp() {
        assertEquals("atomic atomic collection", Stream.of(0, 1, 2)
                .map(StandardWords::structure).collect(Collectors.joining(" ")));
    }

    @Test
    @DisplayName("DCMI Type Vocabulary: pictures that stand and move, sounds, and texts")
    void whatItsFilesAre() {
        assertEquals("StillImage MovingImage Sound Text Text", Stream.of("image/png", "video/mp4",
                        "audio/mpeg", "application/pdf", "text/plain")
                .map(StandardWords::dcmiType).collect(Collectors.joining(" ")));
    }
}
