package portal.school;

/** On which terms a bureau's file enters the register of schools or of teachers. */
public final class SchoolImport {

    /** What to do with rows that have a fault. */
    public enum Faulty { REFUSE_ALL, SKIP_ROWS }

    private SchoolImport() {}
}
