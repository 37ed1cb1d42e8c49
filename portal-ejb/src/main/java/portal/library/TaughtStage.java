package portal.library;

import java.util.Optional;
import java.util.stream.Stream;
import portal.school.Stage;

/** The part of schooling that a resource is for (适用学段); those for any part have none. */
public enum TaughtStage {
    KINDERGARTEN(0, -1),
    PRIMARY(1, 6),
    JUNIOR(7, 9);

    private final int first;
    private final int last;

    TaughtStage(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The one that has a grade. */
    public static Optional<TaughtStage> of(int grade) {
        return Stream.of(values()).filter(stage -> stage.teaches(grade)).findFirst();
    }

    /** What a school teaches, where that is one of them. */
    static Optional<TaughtStage> of(Stage school) {
        return switch (school) {
            case KINDERGARTEN -> Optional.of(KINDERGARTEN);
            case TEACHING_POINT, PRIMARY -> Optional.of(PRIMARY);
            case JUNIOR -> Optional.of(JUNIOR);
            case NINE_YEAR -> Optional.empty();
        };
    }

    public boolean teaches(int grade) {
        return grade >= first && grade <= last;
    }
}
