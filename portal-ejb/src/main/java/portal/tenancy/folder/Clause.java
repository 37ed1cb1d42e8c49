package portal.tenancy.folder;

/**
 * Where a figure comes from: the document with its section, and the clause in our own words.
 *
 * @param document empty where the comment names none
 * @param zh       the clause in Chinese
 * @param en       the clause in English; the Chinese one where the comment has only that
 */
record Clause(String document, String zh, String en) {

    static final Clause NONE = new Clause("", "", "");

    /** Reads {@code document and section: clause in Chinese | clause in English}. */
    static Clause of(String comment) {
        int colon = comment.indexOf(": ");
        String document = colon < 0 ? "" : comment.substring(0, colon).strip();
        String clause = colon < 0 ? comment : comment.substring(colon + 2);
        int bar = clause.indexOf(" | ");
        String zh = (bar < 0 ? clause : clause.substring(0, bar)).strip();
        return new Clause(document, zh, bar < 0 ? zh : clause.substring(bar + 3).strip());
    }
}
