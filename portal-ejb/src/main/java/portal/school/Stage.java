package portal.school;

import java.util.stream.IntStream;

/** What a school teaches (学段); village schools and teaching points teach the primary grades. */
public enum Stage {
    KINDERGARTEN(0, -1),
    TEACHING_POINT(1, 6),
    PRIMARY(1, 6),
    JUNIOR(7, 9),
    NINE_YEAR(1, 9);

    private final int first;
    private final int last;

    Stage(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The grades that it teaches, of nine; a kindergarten has none of them. */
    public IntStream grades() {
        return IntStream.rangeClosed(first, last);
    }

    public boolean teaches(int grade) {
        return grade >= first && grade <= last;
    }
}
