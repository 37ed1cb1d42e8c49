package portal.document;

/** What becomes of a list that has rows with a fault. */
public enum Faulty { REFUSE_ALL, SKIP_ROWS }
