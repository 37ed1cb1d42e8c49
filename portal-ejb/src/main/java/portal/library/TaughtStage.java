package portal.library;

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

    public boolean teaches(int grade) {
        return grade >= first && grade <= last;
    }
}
